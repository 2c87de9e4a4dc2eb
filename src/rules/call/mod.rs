//! Voice call buttons and call permission requests.

use super::Rule;

pub static RULES: &[&Rule] = &[];
