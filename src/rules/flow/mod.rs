//! Flow buttons.

mod category;
mod id_format;
mod id_required;
mod screen_format;
mod screen_with_exchange;
mod send_data;
mod text;
mod too_many;

pub use send_data::LINT as SEND_DATA;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &id_required::RULE,
    &id_format::RULE,
    &too_many::RULE,
    &text::RULE,
    &screen_with_exchange::RULE,
    &screen_format::RULE,
    &category::RULE,
    &send_data::RULE,
];
