//! Placeholders.

mod adjacent;
mod braces;
pub mod edges;
mod forbidden;
pub mod lookalikes;
pub mod mixed;
mod names;
pub mod numbers;
mod ratio;
pub mod rename;
mod repeated;
mod too_many;
pub mod uses;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &braces::RULE,
    &names::EMPTY,
    &names::SPECIAL,
    &names::CHARSET,
    &names::LEADING_ZERO,
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
];
