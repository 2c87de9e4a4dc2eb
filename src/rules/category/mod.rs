//! The category and what it permits.

mod auth_without_otp;
mod change_dead;
mod required;
mod us_marketing;

use super::Rule;

pub static RULES: &[&Rule] =
    &[&required::RULE, &change_dead::RULE, &auth_without_otp::RULE, &us_marketing::RULE];
