//! Buttons of every kind, their number and order.

use super::Rule;

pub static RULES: &[&Rule] = &[];
