//! Copy code buttons.

mod category;

use super::Rule;

pub static RULES: &[&Rule] = &[&category::RULE];
