//! The report in plain sentences, for screen readers: nothing is drawn, and nothing needs to be
//! seen side by side.

use std::io::{self, Write};

use super::{Findings, Look};
use crate::diagnostic::{Diagnostic, Fix, Label};
use crate::text::visible::escaped;
use crate::text::{Source, Span};

/// Writes the numbers of the run first, so that a listener knows what is to come, then each finding.
pub fn write(findings: &Findings, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    if look.summary {
        for line in findings.summary.sentence().lines() {
            writeln!(out, "{line}.")?;
        }
    }
    let total = findings.each().count();
    for (index, (report, found)) in findings.each().enumerate() {
        if look.summary || index > 0 {
            writeln!(out)?;
        }
        writeln!(out, "Finding {} of {total}:", index + 1)?;
        for words in sentences(findings, &report.source, found) {
            writeln!(out, "{}", spoken(&words))?;
        }
    }
    Ok(())
}

/// What there is to say of a finding, in the order in which it helps.
fn sentences(all: &Findings, source: &Source, found: &Diagnostic) -> Vec<String> {
    let (severity, file) = (found.severity.name(), source.name());
    let mut said =
        vec![format!("{severity} in {file}, {}", place(source, found.span)), found.message.clone()];
    said.extend(quoted(source, found.span).map(|words| format!("the text there is: {words}")));
    said.extend(Some(&found.label).filter(|label| !label.is_empty()).cloned());
    said.extend(found.labels.iter().map(|label| see(all, source, label)));
    said.extend(found.advice().map(|advice| format!("what to do: {advice}")));
    said.extend(found.fixes.iter().map(|fix| mending(fix, found.advice())));
    said.push(format!("rule: {}", found.lint.name));
    said
}

/// That there is a fix, and what it does unless that was just said.
fn mending(fix: &Fix, said: Option<&str>) -> String {
    let kind = if fix.safe { "a safe fix" } else { "a fix that may change what is said" };
    match said {
        Some(advice) if advice == fix.title => format!("there is {kind}"),
        _ => format!("there is {kind}: {}", fix.title),
    }
}

fn place(source: &Source, span: Span) -> String {
    let start = source.position(span.start as usize);
    let end = source.position(span.end as usize);
    let to = if end.line > start.line { format!(", to line {}", end.line) } else { String::new() };
    format!("line {}, column {}{to}", start.line, start.column)
}

/// The words at a place, if there are any and they are few enough to listen to.
fn quoted(source: &Source, span: Span) -> Option<&str> {
    const LONGEST: usize = 60;
    let words = source.slice(span).trim();
    let fits = !words.is_empty() && !words.contains('\n') && words.chars().count() <= LONGEST;
    fits.then_some(words)
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
