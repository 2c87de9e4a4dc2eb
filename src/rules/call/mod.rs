//! Voice call buttons and call permission requests.

mod permission_body;
mod permission_category;
mod permission_with_buttons;
mod voice_category;
mod voice_payload;
mod voice_text;
mod voice_too_many;
mod voice_ttl;

pub use voice_payload::LINT as VOICE_PAYLOAD;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &voice_category::RULE,
    &voice_text::RULE,
    &voice_ttl::RULE,
    &voice_payload::RULE,
    &voice_too_many::RULE,
    &permission_category::RULE,
    &permission_body::RULE,
    &permission_with_buttons::RULE,
];
