//! What only several files together show.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::model::Summary;
use crate::rules::run;

/// A finding, and the file that it is in.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What reports call the file.
    pub file: Arc<str>,
    /// What was found.
    pub diagnostic: Diagnostic,
}

/// Checks files together. The order of the summaries does not matter; that of the findings is by
/// file and offset.
pub fn project(mut summaries: Vec<&Summary>) -> Vec<Found> {
    summaries.sort_by(|a, b| a.file.cmp(&b.file));
    let mut found = related(&summaries);
    found.extend(overall(&summaries));
    found.sort_by(|a, b| (&a.file, order(&a.diagnostic)).cmp(&(&b.file, order(&b.diagnostic))));
    found
}

/// What findings of one file are ordered by.
pub(super) fn order(finding: &Diagnostic) -> (u32, &str) {
    (finding.span.start, finding.lint.name)
}

/// What is found by comparing files that are tied together. The summaries are sorted.
pub(super) fn related(summaries: &[&Summary]) -> Vec<Found> {
    not_allowed(run::run_over_related(summaries), summaries)
}

/// What is found by looking at all files. The summaries are sorted.
pub(super) fn overall(summaries: &[&Summary]) -> Vec<Found> {
    not_allowed(run::run_over_all(summaries), summaries)
}

fn not_allowed(findings: Vec<(usize, Diagnostic)>, summaries: &[&Summary]) -> Vec<Found> {
    let found = findings.into_iter().map(|(index, diagnostic)| (summaries[index], diagnostic));
    found
        .filter(|(summary, diagnostic)| !allows(summary, diagnostic))
        .map(|(summary, diagnostic)| Found { file: Arc::clone(&summary.file), diagnostic })
        .collect()
}

fn allows(summary: &Summary, finding: &Diagnostic) -> bool {
    let names = [finding.lint.name, finding.lint.group.name()];
    summary.allows.iter().any(|rule| names.contains(&&**rule))
}
