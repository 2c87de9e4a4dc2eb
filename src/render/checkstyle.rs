//! Checkstyle's XML, which Jenkins and many others read.

use std::io::{self, Write};

use super::xml::Element;
use super::{Findings, Look, sentence};
use crate::diagnostic::Diagnostic;
use crate::text::Source;

/// Writes a `file` for each file with findings.
pub fn write(findings: &Findings, _look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let files = findings.reports.iter().map(|report| {
        let errors = report.diagnostics.iter().map(|found| error(&report.source, found));
        Element::new("file").with("name", report.source.name()).holding(errors)
    });
    Element::new("checkstyle").with("version", "4.3").holding(files).document(out)
}

/// Checkstyle has no other element for what is less than an error.
fn error(source: &Source, found: &Diagnostic) -> Element {
    let at = source.position(found.span.start as usize);
    Element::new("error")
        .with("line", at.line)
        .with("column", at.column)
        .with("severity", found.severity.name())
        .with("message", sentence(found))
        // Readers take what stands before the last dot for the category.
        .with("source", format!("wattle.{}.{}", found.lint.group.name(), found.lint.name))
}
