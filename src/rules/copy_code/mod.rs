//! Copy code buttons.

mod category;
mod code;
mod example_missing;
mod not_in_body;
mod too_many;
mod variable;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &category::RULE,
    &example_missing::RULE,
    &too_many::RULE,
    &code::LENGTH,
    &code::CHARSET,
    &variable::RULE,
    &not_in_body::RULE,
];
