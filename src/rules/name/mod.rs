//! The template's name and its set of components.

use super::Rule;

pub static RULES: &[&Rule] = &[];
