//! Language codes, and whether the text fits them.

mod code;
mod content_mismatch;
mod format;
mod legacy_alias;
mod mixed;
mod over_5_chars;
mod region_pair;
mod required;
mod rtl_controls;
mod unsupported;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &required::RULE,
    &unsupported::RULE,
    &format::RULE,
    &legacy_alias::RULE,
    &over_5_chars::RULE,
    &region_pair::RULE,
    &content_mismatch::RULE,
    &mixed::RULE,
    &rtl_controls::RULE,
];
