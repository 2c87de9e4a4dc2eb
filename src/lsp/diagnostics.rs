//! Findings as the protocol has them.

use serde_json::{Value, json};

use super::convert::Encoding;
use super::project::{File, Project};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Source;

/// Rules that find what has no effect; editors show it faded.
const UNNECESSARY: &[&str] = &["example-unused", "allow-unused", "allow-category-change-dead"];

/// The findings of a file.
pub fn of_file(project: &Project, file: &File, encoding: Encoding) -> Value {
    let found = project.findings(file);
    found.iter().map(|found| one(project, &file.uri, file.source(), found, encoding)).collect()
}

/// One finding in a text.
pub fn one(
    project: &Project,
    uri: &str,
    source: &Source,
    found: &Diagnostic,
    encoding: Encoding,
) -> Value {
    let severity = match found.severity {
        Severity::Error => 1,
        Severity::Warning => 2,
        Severity::Info => 3,
    };
    let mut value = json!({
        "range": encoding.range(source, found.span),
        "severity": severity,
        "code": found.lint.name,
        "codeDescription": { "href": found.lint.url() },
        "source": "wattle",
        "message": found.message,
    });
    let related = related(project, uri, source, found, encoding);
    if !related.is_empty() {
        value["relatedInformation"] = Value::Array(related);
    }
    if UNNECESSARY.contains(&found.lint.name) {
        value["tags"] = json!([1]);
    }
    value
}

/// What to do, and the other places.
fn related(
    project: &Project,
    uri: &str,
    source: &Source,
    found: &Diagnostic,
    encoding: Encoding,
) -> Vec<Value> {
    let place = |uri: &str, source: &Source, span, message: &str| {
        json!({
            "location": { "uri": uri, "range": encoding.range(source, span) },
            "message": message,
        })
    };
    let help =
        found.help.iter().map(|help| place(uri, source, found.span, &format!("help: {help}")));
    let others = found.labels.iter().filter_map(|label| match &label.file {
        None => Some(place(uri, source, label.span, &label.message)),
        Some(name) => {
            let other = project.files.get(name.as_str())?;
            Some(place(&other.uri, other.source(), label.span, &label.message))
        }
    });
    help.chain(others).collect()
}
