//! A rule's page, as SARIF carries it.

use serde_json::{Value, json};

use super::{level, plain};
use crate::diagnostic::{Lint, Severity};
use crate::docs::rule_page;

/// What GitHub shows next to a finding.
pub fn descriptor(lint: &'static Lint) -> Value {
    let markdown = format!("{}\n\n{}", lint.what, rule_page::reasons(lint));
    json!({
        "id": lint.name,
        "shortDescription": { "text": plain(lint.what) },
        "fullDescription": { "text": plain(lint.why) },
        "help": { "text": plain(&format!("{} {}", lint.what, lint.why)), "markdown": markdown },
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
