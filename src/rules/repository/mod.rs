//! Several templates together.

mod duplicate;

use super::Rule;

pub static RULES: &[&Rule] = &[&duplicate::RULE];
