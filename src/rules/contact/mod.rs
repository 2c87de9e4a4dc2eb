//! Contact information requests.

use super::Rule;

pub static RULES: &[&Rule] = &[];
