//! All findings in one JSON array.

use std::io::{self, Write};

use super::finding::Finding;
use super::{Findings, Look};

/// Writes one array, with one finding a line.
pub fn write(findings: &Findings, _look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let mut separator = "[\n";
    for (report, found) in findings.each() {
        out.write_all(separator.as_bytes())?;
        serde_json::to_writer(&mut *out, &Finding::new(findings, report, found))?;
        separator = ",\n";
    }
    out.write_all(if separator == ",\n" { b"\n]\n" } else { b"[]\n" })
}
