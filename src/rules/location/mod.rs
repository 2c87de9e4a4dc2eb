//! Location headers.

mod carousel;
mod number_type;
mod range;
mod send_fields;

use super::Rule;

pub static RULES: &[&Rule] =
    &[&range::RULE, &send_fields::RULE, &number_type::RULE, &carousel::RULE];
