//! SARIF 2.1.0, which GitHub code scanning and other services read.
//!
//! What GitHub asks for beyond the standard is in "SARIF support for code scanning" of its
//! documentation.

mod rule;

use std::io::{self, Write};
use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::fingerprint::{Fingerprint, Fingerprints};
use super::{Findings, Look, sentence};
use crate::diagnostic::{Diagnostic, Fix, Label, Lint, Severity};
use crate::text::visible::escaped;
use crate::text::{Source, Span};

/// Stands for the folder that addresses are relative to.
const ROOT: &str = "%SRCROOT%";

/// Writes a log of one run.
pub fn write(findings: &Findings, _look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let mut rules = Vec::new();
    let mut fingerprints = Fingerprints::default();
    let results = findings.each().map(|(report, found)| {
        let rule = index_of(found.lint, &mut rules);
        let fingerprint = fingerprints.next(&report.source, found);
        result(findings, &report.source, found, rule, &fingerprint)
    });
    let results: Vec<Value> = results.collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "Wattle",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules.into_iter().map(rule::descriptor).collect::<Vec<Value>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": { ROOT: {
                "description": { "text": "The folder in which wattle was run." },
            } },
            "results": results,
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    out.write_all(b"\n")
}

/// Where the rule stands in the list, to which it is added if it is new.
fn index_of(lint: &'static Lint, rules: &mut Vec<&'static Lint>) -> usize {
    let known = rules.iter().position(|rule| rule.name == lint.name);
    known.unwrap_or_else(|| {
        rules.push(lint);
        rules.len() - 1
    })
}

fn result(
    all: &Findings,
    source: &Source,
    found: &Diagnostic,
    rule: usize,
    fingerprint: &Fingerprint,
) -> Value {
    let related =
        found.labels.iter().enumerate().map(|(id, label)| related(all, source, id, label));
    let fixes = found.fixes.iter().map(|fix| replacements(source, fix));
    json!({
        "ruleId": found.lint.name,
        "ruleIndex": rule,
        "level": level(found.severity),
        "message": { "text": plain(&sentence(found)) },
        "locations": [{ "physicalLocation": {
            "artifactLocation": artifact(source.name()),
            "region": region(source, found.span),
        } }],
        "relatedLocations": related.collect::<Vec<Value>>(),
        "fixes": fixes.collect::<Vec<Value>>(),
        // The only key that GitHub looks at.
        "partialFingerprints": { "primaryLocationLineHash": fingerprint.in_file() },
    })
}

fn related(all: &Findings, here: &Source, id: usize, label: &Label) -> Value {
    let file = label.file.as_deref();
    let mut place = json!({ "artifactLocation": artifact(file.unwrap_or(here.name())) });
    if let Some(source) = file.map_or(Some(here), |name| all.source(name)) {
        place["region"] = region(source, label.span);
    }
    json!({ "id": id, "message": { "text": plain(&label.message) }, "physicalLocation": place })
}

fn replacements(source: &Source, fix: &Fix) -> Value {
    let replacements = fix.edits.iter().map(|edit| {
        let inserted = json!({ "text": edit.text });
        json!({ "deletedRegion": region(source, edit.span), "insertedContent": inserted })
    });
    json!({
        "description": { "text": plain(&fix.title) },
        "artifactChanges": [{
            "artifactLocation": artifact(source.name()),
            "replacements": replacements.collect::<Vec<Value>>(),
        }],
    })
}

fn region(source: &Source, span: Span) -> Value {
    let start = source.position(span.start as usize);
    let end = source.position(span.end as usize);
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "byteOffset": start.offset,
        "byteLength": end.offset - start.offset,
    })
}

/// The address of a file: relative to the root, unless it is outside the working directory.
fn artifact(name: &str) -> Value {
    /// What needs no escape in a path. A colon would pass for the end of a scheme.
    const ESCAPED: &AsciiSet =
        &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');
    let path = utf8_percent_encode(name, ESCAPED);
    if Path::new(name).is_absolute() {
        let root = if name.starts_with('/') { "file://" } else { "file:///" };
        return json!({ "uri": format!("{root}{path}") });
    }
    json!({ "uri": path.to_string(), "uriBaseId": ROOT })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

/// Text for a `text` property, where braces mean a parameter, brackets a link, and a backslash an
/// escape (SARIF 3.11). Readers disagree on how to undo what the standard asks for, so signs that
/// look like them stand in.
fn plain(text: &str) -> String {
    let stand_in = |sign| match sign {
        '{' => '❴',
        '}' => '❵',
        '[' => '❲',
        ']' => '❳',
        '\\' => '⧵',
        _ => sign,
    };
    escaped(text).chars().map(stand_in).collect()
}
