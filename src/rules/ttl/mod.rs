//! Time to live.

use super::Rule;

pub static RULES: &[&Rule] = &[];
