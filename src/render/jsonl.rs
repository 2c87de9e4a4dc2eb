//! One JSON object a line: for pipes, and for reports too large to hold at once.

use std::io::{self, Write};

use super::finding::Finding;
use super::{Findings, Look};

/// Writes each finding on a line of its own.
pub fn write(findings: &Findings, _look: &Look, out: &mut dyn Write) -> io::Result<()> {
    for (report, found) in findings.each() {
        serde_json::to_writer(&mut *out, &Finding::new(findings, report, found))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
