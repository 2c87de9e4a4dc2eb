//! Payloads that send templates, held against templates.

use std::sync::Arc;

use serde_json::{Value, json};
use wattle::diagnostic::{Diagnostic, Severity};
use wattle::settings::{Profile, Settings};
use wattle::text::Source;
use wattle::verify::{self, Templates};

use super::analyse;

/// All rules.
pub fn pedantic() -> Settings {
    Settings { profile: Profile::Pedantic, ..Settings::default() }
}

/// The templates of some texts.
pub fn templates(texts: &[&str]) -> Templates {
    let settings = Settings::default();
    let mut templates = Templates::default();
    for text in texts {
        templates.add(&analyse(text, &settings), &settings);
    }
    templates
}

/// What is found in a payload.
pub fn verify(payload: &str, templates: &Templates, settings: &Settings) -> Vec<Diagnostic> {
    let source = Arc::new(Source::new("send.json", payload));
    verify::file(source, templates, settings).report.diagnostics
}

/// Rules and severities, in order.
pub fn names(found: &[Diagnostic]) -> Vec<(&'static str, Severity)> {
    found.iter().map(|finding| (finding.lint.name, finding.severity)).collect()
}

/// The payload of a rule's page: one or several entries stand there without what is around them.
pub fn whole(example: &str) -> String {
    let value: Value =
        serde_json::from_str(example).unwrap_or_else(|error| panic!("{error} in {example}"));
    if value.get("content").is_some() || value.get("template").is_some() {
        return example.to_owned();
    }
    let mark = "\"HERE\"";
    let around = json!({
        "user": { "msisdn": "+6591234567" },
        "type": "template",
        "content": { "template": { "name": "order_shipped", "language": "en_US", "components": "HERE" } }
    });
    let list = if value.is_array() { example.to_owned() } else { format!("[{example}]") };
    around.to_string().replace(mark, &list)
}
