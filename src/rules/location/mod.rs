//! Location headers.

use super::Rule;

pub static RULES: &[&Rule] = &[];
