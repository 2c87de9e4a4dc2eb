//! The category and what it permits.

use super::Rule;

pub static RULES: &[&Rule] = &[];
