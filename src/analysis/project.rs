//! What only several files together show.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::model::Summary;
use crate::rules::{self, run};

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
    let mut found = overall(&summaries);
    found.extend(related(&comparable(summaries)));
    found.sort_by(|a, b| (&a.file, order(&a.diagnostic)).cmp(&(&b.file, order(&b.diagnostic))));
    found
}

/// Those files that there is something to compare with: another that they are tied to, another language
/// in the same file, or the languages that the project wants.
fn comparable(mut summaries: Vec<&Summary>) -> Vec<&Summary> {
    let mut links = Vec::with_capacity(2 * summaries.len());
    for (index, file) in summaries.iter().enumerate() {
        links.extend(rules::links(file).map(|link| (link, index)));
    }
    // Hardly any file has something in common with another, and sorting all would take longest.
    let mut slots = vec![0_u8; (8 * links.len()).next_power_of_two()];
    let last = slots.len() - 1;
    for (link, _) in &links {
        let slot = &mut slots[*link as usize & last];
        *slot = slot.saturating_add(1);
    }
    links.retain(|(link, _)| slots[*link as usize & last] > 1);
    links.sort_unstable();
    let mut alone = vec![true; summaries.len()];
    for pair in links.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        pair.iter().for_each(|&(_, index)| alone[index] = false);
    }
    let mut alone = alone.into_iter();
    summaries.retain(|file| {
        let has_own = file.versions.len() > 1 || !file.languages_wanted.is_empty();
        alone.next() == Some(false) || has_own
    });
    summaries
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
