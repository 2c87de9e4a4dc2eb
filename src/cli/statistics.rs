//! How often each rule was broken.

use std::collections::BTreeMap;
use std::io::{self, Write};

use crate::render::Findings;

/// Writes a line for each rule that was broken, the most frequent ones first.
pub fn write(findings: &Findings, out: &mut dyn Write) -> io::Result<()> {
    let mut counts = BTreeMap::new();
    for found in findings.reports.iter().flat_map(|report| &report.diagnostics) {
        *counts.entry((found.lint.name, found.severity)).or_insert(0_usize) += 1;
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let digits = rows.first().map_or(0, |(_, count)| count.to_string().len());
    for ((rule, severity), count) in rows {
        writeln!(out, "{count:>digits$}  {:7}  {rule}", severity.name())?;
    }
    Ok(())
}
