//! Renaming placeholders throughout a file, their samples included.

use std::collections::HashSet;

use super::uses::{placeholders, samples};
use crate::diagnostic::Diagnostic;
use crate::model::Document;
use crate::text::{Edit, Span};

/// The edits that give placeholders and their samples other names. `new_name` gives none for what
/// keeps its name.
pub fn everywhere(document: &Document, new_name: impl Fn(&str) -> Option<String>) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for hole in placeholders(document) {
        if let Some(name) = new_name(&hole.name) {
            edits.push(Edit::replace(hole.span, format!("{{{{{name}}}}}")));
        }
    }
    for entry in samples(document) {
        if let Some(name) = new_name(&entry.name.value) {
            edits.push(Edit::replace(entry.name.span, name));
        }
    }
    // Languages share components, so one place may be met several times.
    edits.sort_by_key(|edit| edit.span);
    edits.dedup_by_key(|edit| edit.span);
    edits
}

/// The edits that give all numbered placeholders names, which count from 1 in each component by
/// themselves; none if such a name is taken.
pub fn numbers_to_names(document: &Document) -> Option<Vec<Edit>> {
    let name = |number: &str| {
        let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| format!("value_{number}"))
    };
    let taken: HashSet<&str> = placeholders(document).map(|hole| hole.name.as_str()).collect();
    let is_free = |number: &&str| name(number).is_none_or(|name| !taken.contains(name.as_str()));
    taken.iter().all(is_free).then(|| everywhere(document, name))
}

/// Adds the fix that does so, where it can be had.
pub fn with_names(finding: Diagnostic, document: &Document) -> Diagnostic {
    match numbers_to_names(document) {
        Some(edits) => finding.unsafe_fix("write names instead of numbers", edits),
        None => finding,
    }
}

/// Whether a placeholder of that name is written in the file, other than at `span`.
pub fn is_taken(document: &Document, name: &str, span: Span) -> bool {
    placeholders(document).any(|hole| hole.name == name && hole.span != span)
}
