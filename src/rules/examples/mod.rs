//! Sample values.

mod blanks;
mod empty;
mod filler;
mod language;
mod long;
pub mod missing;
mod near;
mod overflow;
mod personal;
mod repeats;
mod special_chars;
pub mod stub;
mod unused;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &missing::RULE,
    &missing::HEADER,
    &empty::RULE,
    &blanks::RULE,
    &filler::RULE,
    &special_chars::RULE,
    &long::RULE,
    &personal::RULE,
    &personal::SENSITIVE,
    &unused::RULE,
    &overflow::RULE,
    &repeats::RULE,
    &language::RULE,
];
