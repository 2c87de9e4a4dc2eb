//! Text headers.

mod equals_body;
mod placeholders;
mod plain;
mod text_empty;
mod text_too_long;
mod url;
mod var_edges;
mod var_index;

use super::Rule;

pub static RULES: &[&Rule] = &[
    &text_empty::RULE,
    &text_too_long::RULE,
    &placeholders::RULE,
    &var_index::RULE,
    &plain::NEWLINE,
    &plain::MARKUP,
    &plain::EMOJI,
    &var_edges::ONLY,
    &var_edges::EDGES,
    &equals_body::RULE,
    &url::RULE,
];
