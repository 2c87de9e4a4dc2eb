//! The report in plain sentences, for screen readers: nothing is drawn, and nothing needs to be
//! seen side by side.

use std::borrow::Cow;
use std::io::{self, Write};

use super::visible::escaped;
use super::{Findings, Look};
use crate::analysis::FileReport;
use crate::diagnostic::{Diagnostic, Fix, Label};
use crate::text::{Source, Span};

/// Writes the numbers of the run first, so that a listener knows what is to come, then each finding.
pub fn write(findings: &Findings, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    if look.summary {
        writeln!(out, "{}.", findings.summary.sentence())?;
    }
    let total = findings.each().count();
    for (index, (report, found)) in findings.each().enumerate() {
        if look.summary || index > 0 {
            writeln!(out)?;
        }
        writeln!(out, "Finding {} of {total}:", index + 1)?;
        finding(findings, report, found, out)?;
    }
    Ok(())
}

fn finding(
    all: &Findings,
    report: &FileReport,
    found: &Diagnostic,
    out: &mut dyn Write,
) -> io::Result<()> {
    let source = &*report.source;
    let (severity, file) = (found.severity.name(), escaped(source.name()));
    writeln!(out, "{}", spoken(&format!("{severity} in {file}, {}", place(source, found.span))))?;
    writeln!(out, "{}", spoken(&found.message))?;
    if let Some(words) = quoted(source, found.span) {
        writeln!(out, "{}", spoken(&format!("the text there is: {words}")))?;
    }
    if !found.label.is_empty() {
        writeln!(out, "{}", spoken(&found.label))?;
    }
    for label in &found.labels {
        writeln!(out, "{}", spoken(&see(all, source, label)))?;
    }
    if let Some(help) = &found.help {
        writeln!(out, "{}", spoken(&format!("what to do: {help}")))?;
    }
    for Fix { title, safe, .. } in &found.fixes {
        let kind = if *safe { "a safe fix" } else { "a fix that may change what is said" };
        writeln!(out, "{}", spoken(&format!("{kind}: {title}")))?;
    }
    writeln!(out, "Rule: {}.", found.lint.name)
}

fn place(source: &Source, span: Span) -> String {
    let start = source.position(span.start as usize);
    let end = source.position(span.end as usize);
    let to = if end.line > start.line { format!(", to line {}", end.line) } else { String::new() };
    format!("line {}, column {}{to}", start.line, start.column)
}

/// The words at a place, if there are any and they are few enough to listen to.
fn quoted(source: &Source, span: Span) -> Option<Cow<'_, str>> {
    const LONGEST: usize = 60;
    let words = source.slice(span).trim();
    let fits = !words.is_empty() && !words.contains('\n') && words.chars().count() <= LONGEST;
    fits.then(|| escaped(words))
}

/// Another place that matters.
fn see(all: &Findings, here: &Source, label: &Label) -> String {
    let message = &label.message;
    match &label.file {
        None => format!("see also {}: {message}", place(here, label.span)),
        Some(file) => {
            let source = all.source(file);
            let place = source.map(|source| format!(", {}", place(source, label.span)));
            format!("see also {file}{}: {message}", place.unwrap_or_default())
        }
    }
}

/// A sentence of its own: a voice pauses at its full stop.
fn spoken(words: &str) -> String {
    let words = escaped(words);
    let mut signs = words.chars();
    let first = signs.next().map(char::to_uppercase).into_iter().flatten();
    let end = if words.ends_with(['.', '!', '?']) { "" } else { "." };
    first.chain(signs).chain(end.chars()).collect()
}
