//! The body text.

use super::Rule;

pub static RULES: &[&Rule] = &[];
