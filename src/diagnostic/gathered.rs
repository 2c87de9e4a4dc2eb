//! Findings as they are made.

use std::collections::BTreeMap;

use super::Diagnostic;

/// So many findings of one rule are kept. A file of nothing but closing braces has a million, half a
/// kilobyte each, and a few hundred are shown.
const MOST_OF_A_RULE: usize = 10_000;

/// What is wrong with a file, in the order in which it was found.
#[derive(Debug, Default)]
pub struct Gathered {
    findings: Vec<Diagnostic>,
    counts: BTreeMap<&'static str, usize>,
}

impl Gathered {
    /// Takes in a finding, unless there are more of its rule than anybody looks at.
    pub fn push(&mut self, finding: Diagnostic) {
        let count = self.counts.entry(finding.lint.name).or_default();
        *count += 1;
        if *count <= MOST_OF_A_RULE {
            self.findings.push(finding);
        }
    }

    /// Takes in all that others have found.
    pub fn append(&mut self, other: Gathered) {
        other.findings.into_iter().for_each(|finding| self.push(finding));
    }

    /// All that was taken in.
    pub fn into_vec(self) -> Vec<Diagnostic> {
        self.findings
    }
}
