//! A rule's page, as SARIF carries it.

use serde_json::{Value, json};

use super::{level, plain};
use crate::diagnostic::{Lint, Severity};

/// What GitHub shows next to a finding.
pub fn descriptor(lint: &'static Lint) -> Value {
    json!({
        "id": lint.name,
        "name": pascal_case(lint.name),
        "shortDescription": { "text": plain(lint.what) },
        "fullDescription": { "text": plain(lint.why) },
        "help": { "text": plain(&format!("{} {}", lint.what, lint.why)), "markdown": page(lint) },
        "helpUri": lint.url(),
        "defaultConfiguration": { "level": level(lint.severity) },
        "properties": {
            "tags": ["whatsapp", lint.group.name()],
            // Rules of the pedantic profile rest on a guess or on taste.
            "precision": if lint.pedantic { "medium" } else { "very-high" },
            "problem.severity": match lint.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Info => "recommendation",
            },
        },
    })
}

/// `button-text-too-long` as `ButtonTextTooLong`, which is how SARIF wants names.
fn pascal_case(name: &str) -> String {
    let words = name.split('-').map(|word| {
        let mut signs = word.chars();
        let first = signs.next().map(|sign| sign.to_ascii_uppercase());
        first.into_iter().chain(signs).collect::<String>()
    });
    words.collect()
}

/// The page in Markdown, examples and sources included.
fn page(lint: &Lint) -> String {
    let mut page = format!("{}\n\n{}\n", lint.what, lint.why);
    for (title, example) in [("Refused", lint.bad), ("Accepted", lint.good)] {
        if !example.is_empty() {
            page += &format!("\n{title}:\n\n```wattle\n{}\n```\n", example.trim_end());
        }
    }
    if !lint.codes.is_empty() {
        page += &format!("\nError codes: {}.\n", lint.codes.join(", "));
    }
    if !lint.sources.is_empty() {
        page += "\nSources:\n\n";
    }
    for source in lint.sources {
        page += &format!("- [{}]({}), read in {}\n", source.title, source.url, source.read);
    }
    page
}
