//! Workflow commands of GitHub Actions: each finding becomes an annotation in the pull request.
//!
//! The runner's own toolkit says how to escape: <https://github.com/actions/toolkit>,
//! `packages/core/src/command.ts`.

use std::io::{self, Write};

use super::{Findings, Look, sentence};
use crate::diagnostic::Severity;
use crate::text::visible::escaped;

/// Writes a command for each finding. The log shows nothing of a command but its message, so the
/// place stands there too.
pub fn write(findings: &Findings, _look: &Look, out: &mut dyn Write) -> io::Result<()> {
    for (report, found) in findings.each() {
        let name = report.source.name();
        let start = report.source.position(found.span.start as usize);
        let end = report.source.position(found.span.end as usize);
        let command = match found.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let (title, file) = (property(found.lint.name), property(name));
        write!(out, "::{command} title={title},file={file},line={}", start.line)?;
        if start.line == end.line {
            // Columns of several lines make GitHub refuse the annotation.
            write!(out, ",col={},endColumn={}", start.column, end.column)?;
        } else {
            write!(out, ",endLine={}", end.line)?;
        }
        let (path, words) = (escaped(name), sentence(found));
        let message = data(&format!("{path}:{}:{}: {words}", start.line, start.column));
        writeln!(out, "::{message}")?;
    }
    Ok(())
}

/// What follows the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
