//! The body text.

mod backslash;
mod characters;
mod emoji;
mod empty;
mod filler;
mod invisible;
mod length;
mod lines;
mod links;
mod markdown;
mod markup;
mod required;
mod short;
mod spaces;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &required::RULE,
    &empty::RULE,
    &length::TOO_LONG,
    &length::NEAR_LIMIT,
    &length::ADS_MANAGER,
    &lines::NEWLINES,
    &lines::FOLD,
    &characters::CONTROL,
    &characters::RETURNS,
    &backslash::RULE,
    &spaces::EDGE,
    &spaces::MANY,
    &spaces::DOUBLE,
    &spaces::TAB,
    &invisible::RULE,
    &emoji::MARKETING,
    &emoji::UTILITY,
    &emoji::ONLY_LINE,
    &markup::UNBALANCED,
    &markup::SPACING,
    &markup::AROUND_PLACEHOLDER,
    &markdown::RULE,
    &links::PLAIN_HTTP,
    &links::RAW,
    &short::RULE,
    &filler::RULE,
];
