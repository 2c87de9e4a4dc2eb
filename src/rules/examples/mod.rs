//! Sample values.

mod language;
mod missing;
mod overflow;
mod personal;
mod repeats;
mod stub;
mod unused;
mod value;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &missing::RULE,
    &missing::HEADER,
    &value::EMPTY,
    &value::NEWLINE_TAB,
    &value::IS_PLACEHOLDER,
    &value::SPECIAL_CHARS,
    &value::LONG,
    &personal::RULE,
    &unused::RULE,
    &overflow::RULE,
    &repeats::RULE,
    &language::RULE,
];
