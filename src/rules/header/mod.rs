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
use crate::model::Template;
use crate::text::{Edit, Source, Span};

/// The edit that takes out a header whose last value is at `last`; none if a block follows.
pub fn taken_out(template: &Template, last: Span, source: &Source) -> Option<Edit> {
    let start = template.order.iter().find(|part| part.value == "header")?.span;
    let follows = source.text()[last.end as usize..].trim_start_matches([' ', '\t']);
    let is_whole = start.start <= last.start && !follows.starts_with('{');
    is_whole.then(|| Edit::delete(start.cover(last)))
}

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
