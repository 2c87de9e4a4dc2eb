//! Time to live.

mod marketing_mm;
mod range;
mod short_notice;

pub use range::is_valid;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &range::ZERO,
    &range::AUTHENTICATION,
    &range::UTILITY,
    &range::MARKETING,
    &marketing_mm::RULE,
    &short_notice::RULE,
];
