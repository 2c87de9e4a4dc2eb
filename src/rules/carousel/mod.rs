//! Carousels and their cards.

use super::Rule;

pub static RULES: &[&Rule] = &[];
