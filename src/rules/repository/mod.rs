//! Several templates together.

mod category_differs;
mod dup_content;
mod dup_name_language;
mod fallback;
pub mod family;
mod language_pair;
mod limits;
pub mod links;
mod name_clash;
mod shape_differs;
mod ttl_differs;
mod url_differs;
mod var_order;
mod vars_differ;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &fallback::RULE,
    &dup_name_language::RULE,
    &dup_content::RULE,
    &category_differs::RULE,
    &vars_differ::RULE,
    &var_order::RULE,
    &shape_differs::RULE,
    &url_differs::RULE,
    &ttl_differs::RULE,
    &language_pair::RULE,
    &limits::MANY,
    &limits::TOO_MANY,
    &name_clash::RULE,
];
