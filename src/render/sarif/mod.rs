//! SARIF 2.1.0, which GitHub code scanning and other services read.
//!
//! What GitHub asks for beyond the standard is in "SARIF support for code scanning" of its
//! documentation.

mod rule;

use std::io::{self, Write};
use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use super::fingerprint::{Fingerprint, Fingerprints};
use super::{Findings, Look, sentence};
use crate::diagnostic::{Diagnostic, Fix, Label, Lint, Severity};
use crate::text::visible::escaped;
use crate::text::{Source, Span};

/// Stands for the folder that addresses are relative to.
const ROOT: &str = "%SRCROOT%";

/// A log of one run. What there may be thousands of is written as it is made: as [`Value`]s it would take a
/// thousand times the room of the file.
#[derive(Serialize)]
struct Log<'f> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    runs: [Run<'f>; 1],
    version: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'f> {
    column_kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    invocations: Option<Value>,
    original_uri_base_ids: Value,
    results: Vec<Found<'f>>,
    tool: Value,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Found<'f> {
    fixes: Vec<Fixed<'f>>,
    level: &'static str,
    locations: [Value; 1],
    message: Value,
    partial_fingerprints: Value,
    related_locations: Vec<Value>,
    rule_id: &'static str,
    rule_index: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fixed<'f> {
    artifact_changes: [Change<'f>; 1],
    description: Value,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'f> {
    artifact_location: Value,
    #[serde(serialize_with = "replacements")]
    replacements: (&'f Source, &'f Fix),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'f> {
    deleted_region: Region,
    inserted_content: Inserted<'f>,
}

#[derive(Serialize)]
struct Inserted<'f> {
    text: &'f str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    byte_length: usize,
    byte_offset: usize,
    end_column: usize,
    end_line: usize,
    start_column: usize,
    start_line: usize,
}

/// Writes a log of one run.
pub fn write(findings: &Findings, _look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let mut rules = Vec::new();
    let mut fingerprints = Fingerprints::default();
    let results = findings.each().map(|(report, found)| {
        let rule = index_of(found.lint, &mut rules);
        let fingerprint = fingerprints.next(&report.source, found);
        result(findings, &report.source, found, rule, &fingerprint)
    });
    let results = results.collect();
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            invocations: invocations(&findings.undone),
            column_kind: "unicodeCodePoints",
            original_uri_base_ids: json!({ ROOT: {
                "description": { "text": "The folder in which wattle was run." },
            } }),
            results,
            tool: json!({ "driver": {
                "name": "Wattle",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "informationUri": env!("CARGO_PKG_REPOSITORY"),
                "rules": rules.into_iter().map(rule::descriptor).collect::<Vec<Value>>(),
            } }),
        }],
    };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    out.write_all(b"\n")
}

/// That the run could not do all its work, if so.
fn invocations(undone: &[String]) -> Option<Value> {
    let notices =
        undone.iter().map(|what| json!({ "level": "error", "message": { "text": what } }));
    let notices: Vec<Value> = notices.collect();
    (!notices.is_empty())
        .then(|| json!([{ "executionSuccessful": false, "toolExecutionNotifications": notices }]))
}

/// Where the rule stands in the list, to which it is added if it is new.
fn index_of(lint: &'static Lint, rules: &mut Vec<&'static Lint>) -> usize {
    let known = rules.iter().position(|rule| rule.name == lint.name);
    known.unwrap_or_else(|| {
        rules.push(lint);
        rules.len() - 1
    })
}

fn result<'f>(
    all: &Findings,
    source: &'f Source,
    found: &'f Diagnostic,
    rule: usize,
    fingerprint: &Fingerprint,
) -> Found<'f> {
    let related =
        found.labels.iter().enumerate().map(|(id, label)| related(all, source, id, label));
    Found {
        fixes: found.fixes.iter().map(|fix| fixed(source, fix)).collect(),
        level: level(found.severity),
        locations: [json!({ "physicalLocation": {
            "artifactLocation": artifact(source.name()),
            "region": region(source, found.span),
        } })],
        message: json!({ "text": plain(&sentence(found)) }),
        // The only key that GitHub looks at.
        partial_fingerprints: json!({ "primaryLocationLineHash": fingerprint.in_file() }),
        related_locations: related.collect(),
        rule_id: found.lint.name,
        rule_index: rule,
    }
}

fn related(all: &Findings, here: &Source, id: usize, label: &Label) -> Value {
    let file = label.file.as_deref();
    let mut place = json!({ "artifactLocation": artifact(file.unwrap_or(here.name())) });
    if let Some(source) = file.map_or(Some(here), |name| all.source(name)) {
        place["region"] = json!(region(source, label.span));
    }
    json!({ "id": id, "message": { "text": plain(&label.message) }, "physicalLocation": place })
}

fn fixed<'f>(source: &'f Source, fix: &'f Fix) -> Fixed<'f> {
    Fixed {
        artifact_changes: [Change {
            artifact_location: artifact(source.name()),
            replacements: (source, fix),
        }],
        description: json!({ "text": plain(&fix.title) }),
    }
}

fn replacements<S: Serializer>(
    (source, fix): &(&Source, &Fix),
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(fix.edits.iter().map(|edit| Replacement {
        deleted_region: region(source, edit.span),
        inserted_content: Inserted { text: &edit.text },
    }))
}

fn region(source: &Source, span: Span) -> Region {
    let start = source.position(span.start as usize);
    let end = source.position(span.end as usize);
    Region {
        byte_length: end.offset - start.offset,
        byte_offset: start.offset,
        end_column: end.column,
        end_line: end.line,
        start_column: start.column,
        start_line: start.line,
    }
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
