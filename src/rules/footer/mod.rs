//! The footer.

use super::Rule;

pub static RULES: &[&Rule] = &[];
