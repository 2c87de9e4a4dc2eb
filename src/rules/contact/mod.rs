//! Contact information requests.

mod category;
mod too_many;

use super::Rule;

pub static RULES: &[&Rule] = &[&category::RULE, &too_many::RULE];
