//! Placeholders and their sample values.

mod adjacent;
mod braces;
mod edges;
mod examples;
mod forbidden;
mod lookalikes;
mod mixed;
mod names;
mod numbers;
mod ratio;
mod rename;
mod repeated;
mod reserved;
mod too_many;
mod uses;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &braces::RULE,
    &names::EMPTY,
    &names::SPECIAL,
    &names::CHARSET,
    &names::LEADING_ZERO,
    &reserved::RULE,
    &mixed::RULE,
    &numbers::START_AT_ONE,
    &numbers::PER_COMPONENT,
    &numbers::NON_SEQUENTIAL,
    &numbers::OUT_OF_ORDER,
    &repeated::RULE,
    &ratio::ONLY_CONTENT,
    &ratio::RATIO,
    &edges::LEADING,
    &edges::TRAILING,
    &edges::LEADING_PUNCT,
    &edges::TRAILING_PUNCT,
    &adjacent::ADJACENT,
    &adjacent::ADJACENT_PUNCT,
    &too_many::RULE,
    &forbidden::RULE,
    &lookalikes::RULE,
    &examples::missing::RULE,
    &examples::missing::HEADER,
    &examples::value::EMPTY,
    &examples::value::NEWLINE_TAB,
    &examples::value::IS_PLACEHOLDER,
    &examples::value::SPECIAL_CHARS,
    &examples::value::LONG,
    &examples::personal::RULE,
    &examples::unused::RULE,
    &examples::overflow::RULE,
    &examples::repeats::RULE,
    &examples::language::RULE,
];
