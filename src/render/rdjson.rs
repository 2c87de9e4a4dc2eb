//! Reviewdog's diagnostic format, with the fixes as suggestions.
//!
//! Names and units are those of `proto/rdf/reviewdog.proto` in <https://github.com/reviewdog/reviewdog>.
//! Columns count bytes, unlike everywhere else.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{Findings, Look, sentence};
use crate::diagnostic::{Diagnostic, Fix, Severity};
use crate::text::{Source, Span, edit};

/// Writes one `DiagnosticResult`.
pub fn write(findings: &Findings, _look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let diagnostics = findings.each().map(|(report, found)| diagnostic(&report.source, found));
    let result = json!({
        "source": { "name": "wattle", "url": env!("CARGO_PKG_REPOSITORY") },
        "diagnostics": diagnostics.collect::<Vec<Value>>(),
    });
    serde_json::to_writer_pretty(&mut *out, &result)?;
    out.write_all(b"\n")
}

fn diagnostic(source: &Source, found: &Diagnostic) -> Value {
    json!({
        "message": sentence(found),
        "location": { "path": source.name(), "range": range(source, found.span) },
        "severity": match found.severity {
            Severity::Error => "ERROR",
            Severity::Warning => "WARNING",
            Severity::Info => "INFO",
        },
        "code": { "value": found.lint.name, "url": found.lint.url() },
        "suggestions":
            found.fixes.iter().filter_map(|fix| suggestion(source, fix)).collect::<Vec<Value>>(),
    })
}

/// A fix as one replacement: reviewdog offers each suggestion by itself, and half a fix is none.
fn suggestion(source: &Source, fix: &Fix) -> Option<Value> {
    let (first, last) = (fix.edits.first()?, fix.edits.last()?);
    let all = first.span.cover(last.span);
    // What stands before the first edit stays as it is.
    let mended = edit::apply(source.text().get(..all.end as usize)?, &fix.edits);
    let text = mended.get(all.start as usize..)?;
    Some(json!({ "range": range(source, all), "text": text }))
}

fn range(source: &Source, span: Span) -> Value {
    json!({ "start": position(source, span.start), "end": position(source, span.end) })
}

/// Line and byte column, from 1. The byte-order mark is a part of the first line.
fn position(source: &Source, offset: u32) -> Value {
    let at = source.position(offset as usize);
    let mark = source.position(0).offset;
    let line_start = match at.line {
        1 => 0,
        line => source.line_span(line - 1).start as usize + mark,
    };
    json!({ "line": at.line, "column": at.offset - line_start + 1 })
}
