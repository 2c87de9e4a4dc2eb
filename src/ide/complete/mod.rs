//! What could be written at the cursor.

mod placeholders;
mod statements;
mod values;

use super::spot;
use crate::analysis::Analysis;
use crate::model::shape::{Argument, Scope};
use crate::model::vocabulary;
use crate::syntax::{Leaf, LeafKind, ValueKind};
use crate::text::{Source, Span};
pub use statements::about;
use statements::hole;

/// Something that could be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What the list shows.
    pub label: String,
    /// What kind of thing it is.
    pub kind: ProposalKind,
    /// A few words behind the label.
    pub detail: String,
    /// More about it, in Markdown.
    pub docs: String,
    /// What is written, without places to fill in.
    pub plain: String,
    /// What is written, with `$1` and `${1:text}` for the places to fill in.
    pub snippet: String,
    /// What it takes the place of.
    pub span: Span,
}

/// The kinds of proposals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalKind {
    /// A statement.
    Statement,
    /// A named value.
    Attribute,
    /// One of some words.
    Value,
    /// A placeholder.
    Placeholder,
    /// A rule.
    Rule,
    /// A whole template.
    Template,
}

/// What could be written at `offset`.
pub fn at(analysis: &Analysis, offset: usize) -> Vec<Proposal> {
    let source = &analysis.report.source;
    let row = spot::row(source, offset);
    let last = row.last().copied();
    match last {
        Some(Leaf { kind: LeafKind::Comment, span }) if span.end as usize >= offset => {
            return Vec::new();
        }
        Some(Leaf { kind: LeafKind::Value(kind), span })
            if is_inside(kind, span, source, offset) =>
        {
            return placeholders::names(analysis, source, offset);
        }
        _ => {}
    }
    let typed = last
        .filter(|leaf| is_word(leaf.kind) && leaf.span.end as usize >= offset)
        .map_or(Span::at(offset), |leaf| leaf.span);
    let before: Vec<Leaf> = row.into_iter().filter(|leaf| leaf.span != typed).collect();
    let spot = spot::find(source, &analysis.tree, offset);
    match before.first() {
        None => statements::all(analysis, &spot, typed),
        Some(first) => {
            let word = source.slice(first.span);
            let scope = spot.scope_of(first.span);
            let mut shapes = scope.into_iter().flat_map(vocabulary::within);
            match (shapes.find(|shape| shape.keyword == word), spot.owner) {
                (Some(shape), _) => {
                    let mut values = values::all(shape, &before[1..], source, typed);
                    // Elsewhere there is nothing to drop.
                    values.retain(|value| {
                        scope == Some(Scope::Language) || value.label != vocabulary::NONE
                    });
                    values
                }
                (None, Some(owner)) if before.len() == 1 => values::of(owner, word, typed),
                _ => Vec::new(),
            }
        }
    }
}

fn is_word(kind: LeafKind) -> bool {
    matches!(kind, LeafKind::Word | LeafKind::Value(ValueKind::Word))
}

/// Whether the cursor is between the quotes or braces of a value.
fn is_inside(kind: ValueKind, span: Span, source: &Source, offset: usize) -> bool {
    let text = source.slice(span);
    let closed = match kind {
        ValueKind::String => text.len() > 1 && text.ends_with('"'),
        ValueKind::TextBlock => text.len() > 5 && text.ends_with("\"\"\""),
        ValueKind::Placeholder => text.ends_with("}}"),
        _ => return false,
    };
    let end = span.end as usize;
    if closed { offset < end } else { offset <= end }
}

/// The name of a value, and what stands between it and the value.
fn attribute(argument: &Argument, between: &str, span: Span) -> Proposal {
    let name = argument.name;
    Proposal {
        label: name.to_owned(),
        kind: ProposalKind::Attribute,
        detail: argument.doc.to_owned(),
        docs: format!("{}: {}", capital(argument.doc), argument.kind.name()),
        plain: format!("{name}{between}"),
        snippet: format!("{name}{between}{}", hole(argument, 1)),
        span,
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn value(word: &str, kind: ProposalKind, detail: &str, span: Span) -> Proposal {
    Proposal {
        label: word.to_owned(),
        kind,
        detail: detail.to_owned(),
        docs: String::new(),
        plain: word.to_owned(),
        snippet: word.to_owned(),
        span,
    }
}
