//! Placeholders and their examples.

use super::Rule;

pub static RULES: &[&Rule] = &[];
