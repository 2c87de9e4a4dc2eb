//! Text headers.

mod text_too_long;

use super::Rule;

pub static RULES: &[&Rule] = &[&text_too_long::RULE];
