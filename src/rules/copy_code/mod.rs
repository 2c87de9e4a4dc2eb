//! Copy code buttons.

use super::Rule;

pub static RULES: &[&Rule] = &[];
