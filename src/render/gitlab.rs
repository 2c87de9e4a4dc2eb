//! GitLab's Code Quality report: the findings in a merge request.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::fingerprint::{Fingerprint, Fingerprints};
use super::{Findings, Look, sentence};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Source;

/// Writes one array.
pub fn write(findings: &Findings, _look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let mut fingerprints = Fingerprints::default();
    let issues = findings.each().map(|(report, found)| {
        let fingerprint = fingerprints.next(&report.source, found);
        issue(&report.source, found, &fingerprint)
    });
    serde_json::to_writer_pretty(&mut *out, &issues.collect::<Vec<Value>>())?;
    out.write_all(b"\n")
}

fn issue(source: &Source, found: &Diagnostic, fingerprint: &Fingerprint) -> Value {
    let line = |offset: u32| source.position(offset as usize).line;
    json!({
        // GitLab does not show `check_name`.
        "description": format!("{}: {}", found.lint.name, sentence(found)),
        "check_name": found.lint.name,
        // Of several issues with one fingerprint, GitLab keeps the first.
        "fingerprint": fingerprint.anywhere(),
        "severity": match found.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Info => "info",
        },
        "location": {
            "path": source.name(),
            "lines": { "begin": line(found.span.start), "end": line(found.span.end) },
        },
    })
}
