//! Language codes and the language of the text.

use super::Rule;

pub static RULES: &[&Rule] = &[];
