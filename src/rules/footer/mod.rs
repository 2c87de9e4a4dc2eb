//! The footer.

mod empty;
mod placeholder;
mod plain;
mod too_long;
mod whole;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &empty::RULE,
    &too_long::RULE,
    &placeholder::RULE,
    &plain::NEWLINE,
    &plain::EMOJI,
    &plain::MARKUP,
    &whole::WITH_CAROUSEL,
    &whole::AUTH_TEXT,
];
