//! Logging commands of Azure Pipelines: each finding becomes an issue of the run.
//!
//! The pipelines' own task library says how to escape:
//! <https://github.com/microsoft/azure-pipelines-task-lib>, `node/taskcommand.ts`.

use std::io::{self, Write};

use super::{Findings, Look, sentence};
use crate::diagnostic::Severity;
use crate::text::visible::escaped;

/// Writes a command for each finding. The list of issues shows nothing but the message, so the place
/// and the rule stand there too.
pub fn write(findings: &Findings, _look: &Look, out: &mut dyn Write) -> io::Result<()> {
    for (report, found) in findings.each() {
        let (name, rule) = (report.source.name(), found.lint.name);
        let at = report.source.position(found.span.start as usize);
        let kind = match found.severity {
            Severity::Error => "error",
            // There is nothing less than a warning.
            Severity::Warning | Severity::Info => "warning",
        };
        let place = format!("{}:{}:{}", escaped(name), at.line, at.column);
        writeln!(
            out,
            "##vso[task.logissue type={kind};sourcepath={};linenumber={};columnnumber={};code={rule};]{}",
            property(name),
            at.line,
            at.column,
            data(&format!("{place}: {rule}: {}", sentence(found))),
        )?;
    }
    Ok(())
}

/// What follows the bracket.
fn data(text: &str) -> String {
    text.replace('%', "%AZP25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(']', "%5D").replace(';', "%3B")
}
