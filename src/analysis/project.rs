//! What only several files together show.

use crate::diagnostic::Diagnostic;
use crate::model::Summary;
use crate::rules;

/// A finding, and the file that it is in.
#[derive(Debug)]
pub struct Found {
    /// What reports call the file.
    pub file: String,
    /// What was found.
    pub diagnostic: Diagnostic,
}

/// Checks files together. The order of the summaries does not matter; that of the findings is by
/// file and offset.
pub fn project(mut summaries: Vec<&Summary>) -> Vec<Found> {
    summaries.sort_by(|a, b| a.file.cmp(&b.file));
    let mut findings: Vec<Found> = rules::rule::run_over_files(rules::rules(), &summaries)
        .into_iter()
        .filter(|(index, finding)| !allows(summaries[*index], finding))
        .map(|(index, diagnostic)| Found { file: summaries[index].file.clone(), diagnostic })
        .collect();
    findings.sort_by(|a, b| {
        (&a.file, a.diagnostic.span.start).cmp(&(&b.file, b.diagnostic.span.start))
    });
    findings
}

fn allows(summary: &Summary, finding: &Diagnostic) -> bool {
    let names = [finding.lint.name, finding.lint.group.name()];
    summary.allows.iter().any(|rule| names.contains(&rule.as_str()))
}
