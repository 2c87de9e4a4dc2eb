//! Authentication templates and the one-time code button.

use super::Rule;

pub static RULES: &[&Rule] = &[];
