//! Placeholders: their samples, and their names in texts.

use std::collections::BTreeSet;

use super::{Proposal, ProposalKind, value};
use crate::analysis::Analysis;
use crate::ide::names::{declared, used};
use crate::ide::spot::Spot;
use crate::text::{Source, Span};

/// Samples that are still to be given.
pub fn samples(analysis: &Analysis, spot: &Spot, typed: Span) -> Vec<Proposal> {
    let is_examples = spot.owner.is_some_and(|shape| shape.keyword == "examples");
    if !is_examples {
        return Vec::new();
    }
    let given = declared(&analysis.document);
    used(&analysis.document)
        .into_iter()
        .filter(|name| !given.contains(name))
        .map(|name| Proposal {
            snippet: format!("{name} \"$1\""),
            plain: format!("{name} \"\""),
            ..value(name, ProposalKind::Placeholder, "has no sample yet", typed)
        })
        .collect()
}

/// Placeholders, where the cursor follows two opening braces.
pub fn names(analysis: &Analysis, source: &Source, offset: usize) -> Vec<Proposal> {
    let text = source.text();
    let Some(before) = text.get(..offset) else { return Vec::new() };
    let name = before.len() - before.trim_end_matches(is_name).len();
    let start = before.len() - name;
    if !before[..start].trim_end_matches(' ').ends_with("{{") {
        return Vec::new();
    }
    let after = &text[offset..];
    let rest = after.len() - after.trim_start_matches(is_name).len();
    let close = if after[rest..].trim_start_matches(' ').starts_with("}}") { "" } else { "}}" };
    let names: BTreeSet<&str> =
        used(&analysis.document).into_iter().chain(declared(&analysis.document)).collect();
    let typed = &text[start..offset + rest];
    names
        .into_iter()
        .filter(|name| *name != typed || close.is_empty())
        .map(|name| Proposal {
            plain: format!("{name}{close}"),
            snippet: format!("{name}{close}"),
            ..value(name, ProposalKind::Placeholder, "placeholder", Span::new(start, offset + rest))
        })
        .collect()
}

fn is_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_'
}
