//! Where the templates are: alone, in lists, in answers, in wrappings.

use super::fields::plain;
use super::lints;
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Kind, Value};
use crate::text::{Span, words};

/// How deep templates may be wrapped.
const DEEPEST: usize = 6;

/// How many items of a list are told of that are no templates.
const MOST_OTHERS: usize = 20;

/// All templates of a text.
pub fn templates<'j>(json: &'j Json, diagnostics: &mut Vec<Diagnostic>) -> Vec<&'j Value> {
    let mut found = Vec::new();
    for value in &json.values {
        let before = found.len();
        look(value, DEEPEST, diagnostics, &mut found);
        if found.len() == before && !is_empty_answer(value) {
            diagnostics.extend(nothing_in(value));
        }
    }
    found
}

fn look<'j>(
    value: &'j Value,
    deeper: usize,
    diagnostics: &mut Vec<Diagnostic>,
    found: &mut Vec<&'j Value>,
) {
    if is_template(value) {
        found.push(value);
        return;
    }
    if deeper == 0 {
        return;
    }
    let before = found.len();
    let mut others = Vec::new();
    for item in value.items().unwrap_or_default() {
        let before = found.len();
        look(item, deeper - 1, diagnostics, found);
        if found.len() == before {
            others.push(item);
        }
    }
    // Of a list without any template the list as a whole is told.
    if found.len() > before {
        diagnostics.extend(others.into_iter().filter_map(nothing_in).take(MOST_OTHERS));
    }
    for member in value.members().into_iter().flatten() {
        if matches!(member.value.kind, Kind::Object(_) | Kind::Array(_)) && !is_send(value) {
            look(&member.value, deeper - 1, &mut Vec::new(), found);
        }
    }
}

/// Whether an object is a template in a dialect that we know.
fn is_template(value: &Value) -> bool {
    if is_send(value) || value.get("types").is_some() {
        return false;
    }
    let keys: Vec<String> =
        value.members().unwrap_or_default().iter().map(|member| plain(&member.key.text)).collect();
    let has = |key: &str| keys.contains(&plain(key));
    let named = ["name", "template_name", "category", "language"].iter().any(|key| has(key));
    let filled = ["components", "structure", "localizations", "library_template_name"]
        .iter()
        .any(|key| has(key));
    named && (filled || (has("category") && has("name")))
}

/// Whether an object sends a message rather than creates a template.
fn is_send(value: &Value) -> bool {
    value
        .get("type")
        .and_then(Value::as_str)
        .is_some_and(|kind| kind.eq_ignore_ascii_case("template"))
        || value.get("messaging_product").is_some()
        || (value.get("language").is_some_and(|language| language.get("code").is_some())
            && (value.get("category").is_none() || gives_values(value)))
}

/// Whether components have values, as those of a message have.
fn gives_values(value: &Value) -> bool {
    let components = value.get("components").and_then(Value::items).unwrap_or_default();
    components.iter().any(|component| component.get("parameters").is_some())
}

fn is_empty_answer(value: &Value) -> bool {
    ["data", "templates"]
        .iter()
        .any(|key| value.get(key).and_then(Value::items).is_some_and(<[Value]>::is_empty))
}

/// The bracket of a list or an object; other values are short.
fn beginning(value: &Value) -> Span {
    match value.kind {
        Kind::Array(_) | Kind::Object(_) => super::template::opening(value.span),
        _ => value.span,
    }
}

fn nothing_in(value: &Value) -> Option<Diagnostic> {
    if matches!(value.kind, Kind::Faulty) {
        return None;
    }
    let finding = Diagnostic::new(
        &lints::PAYLOAD_UNKNOWN,
        beginning(value),
        "this is no template that we know",
    );
    let keys: Vec<&str> = value
        .members()
        .unwrap_or_default()
        .iter()
        .map(|member| member.key.text.as_str())
        .take(8)
        .collect();
    let seen = match keys.as_slice() {
        [] => format!("it is {}", value.noun()),
        keys => format!("it has {}", words::all(keys.iter().copied())),
    };
    Some(match () {
        () if is_send(value) => finding.label("this sends a message").help("`wattle verify` checks messages against their templates; here give what creates the template, an object with `name`, `language`, `category` and `components`"),
        () if value.get("types").is_some() => finding.label("Twilio's content").help("it holds no template of WhatsApp's own; fetch the template from Meta and import that"),
        () => finding.label(seen).help("a template is an object with `name`, `language`, `category` and `components`, as 8x8 and Meta have it; several may stand in a list"),
    })
}
