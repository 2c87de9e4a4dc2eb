//! One line for each finding: what `grep`, editors and agents read best.

use std::io::{self, Write};

use super::{Findings, Look};
use crate::text::visible::escaped;

/// Writes `path:line:col: severity[rule] message`.
pub fn write(findings: &Findings, _look: &Look, out: &mut dyn Write) -> io::Result<()> {
    for report in &findings.reports {
        let path = escaped(report.source.name());
        for found in &report.diagnostics {
            let at = report.source.position(found.span.start as usize);
            let (severity, rule) = (found.severity.name(), found.lint.name);
            let message = escaped(&found.message);
            writeln!(out, "{path}:{}:{}: {severity}[{rule}] {message}", at.line, at.column)?;
        }
    }
    Ok(())
}
