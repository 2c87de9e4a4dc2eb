//! The law of importing: what is built from an imported payload is that payload.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::{Map, Value, json};
use wattle::analysis;
use wattle::compile::{self, Values};
use wattle::import::{self, Options};
use wattle::json;
use wattle::payload::{self, Draft};
use wattle::settings::{Level, Settings};
use wattle::text::Source;

/// All rules off: what a payload is like must not keep it from being compared.
pub fn lenient() -> Settings {
    Settings { selectors: vec![("all".to_owned(), Level::Off)], ..Settings::default() }
}

/// What creates the templates of a Wattle file; none if it cannot be built.
pub fn build(text: &str) -> Option<Vec<Value>> {
    let source = Arc::new(Source::new("a.wattle", text));
    let settings = lenient();
    let bundles = compile::bundles(&analysis::file(source, &settings), &settings, Values::Names)?;
    Some(
        bundles
            .iter()
            .map(|bundle| serde_json::to_value(&bundle.create).expect("it is JSON"))
            .collect(),
    )
}

/// The drafts of a text of JSON.
pub fn drafts(text: &str) -> Vec<Draft> {
    let source = Source::new("a.json", text);
    let (drafts, _) = payload::read(&source, &json::read(&source), None);
    drafts
}

/// What the templates in a text of JSON are after being imported and built; none if they cannot be.
pub fn there_and_back(text: &str) -> Option<Vec<Value>> {
    let made = import::files(&drafts(text), &Options::default());
    let built: Option<Vec<Vec<Value>>> = made.iter().map(|made| build(&made.text)).collect();
    built.map(|built| built.concat())
}

/// Holds the law for payloads in 8x8's form.
pub fn obeys(name: &str, text: &str, payloads: &[Value]) {
    let back = there_and_back(text).unwrap_or_else(|| panic!("{name}: not built"));
    assert_eq!(normal(&back), normal(payloads), "{name}");
}

/// Templates by name and language, in one spelling, whoever wrote them.
pub fn normal(payloads: &[Value]) -> BTreeMap<String, Value> {
    let one = |payload: &Value| {
        let get = |keys: &[&str]| {
            keys.iter().find_map(|key| field(payload, key)).cloned().unwrap_or_default()
        };
        let (name, language) =
            (get(&["name", "template_name"]), get(&["language", "language_code"]));
        let ttl = field(payload, "message_send_ttl_seconds")
            .map(word)
            .map(|ttl| if ttl == "-1" { "2592000".to_owned() } else { ttl });
        let mut components = list(&get(&["components"])).iter().map(component).collect::<Vec<_>>();
        components.retain(|component| {
            component["kind"] != "buttons"
                || component.get("buttons").is_some_and(|buttons| *buttons != json!([]))
        });
        if word(&get(&["category"])).eq_ignore_ascii_case("authentication") {
            // WhatsApp writes the text of these.
            for component in components.iter_mut().filter(|component| component["kind"] == "body") {
                component.as_object_mut().map(|body| (body.remove("text"), body.remove("samples")));
            }
        }
        let value = json!({
            "category": word(&get(&["category"])).to_lowercase(),
            "ttl": ttl,
            "allow": field(payload, "allow_category_change"),
            "components": in_order(components),
        });
        (format!("{} {}", word(&name), word(&language)), value)
    };
    payloads.iter().map(one).collect()
}

/// `build` writes components in one order.
fn in_order(mut components: Vec<Value>) -> Vec<Value> {
    const ORDER: &[&str] = &["header", "body", "footer", "buttons", "carousel"];
    let rank = |one: &Value| ORDER.iter().position(|kind| one["kind"] == *kind).unwrap_or(9);
    components.sort_by_key(rank);
    components
}

fn component(value: &Value) -> Value {
    let kind = field(value, "type").map(word).unwrap_or_default().to_lowercase();
    let mut out = Map::new();
    out.insert("kind".to_owned(), kind.clone().into());
    if kind == "header" {
        let format = field(value, "format").map(word).unwrap_or_default().to_lowercase();
        out.insert(
            "format".to_owned(),
            if format.is_empty() { "text".into() } else { format.into() },
        );
    }
    for key in ["add_security_recommendation", "code_expiration_minutes"] {
        out.extend(field(value, key).map(|flag| (key.to_owned(), word(flag).into())));
    }
    text(value, "text", &mut out);
    out.extend(
        field(value, "buttons")
            .map(|buttons| ("buttons".to_owned(), list(buttons).iter().map(button).collect())),
    );
    out.extend(field(value, "cards").map(|cards| {
        let cards = list(cards);
        let card = |card: &Value| {
            in_order(
                list(field(card, "components").unwrap_or(&Value::Null))
                    .iter()
                    .map(component)
                    .collect(),
            )
        };
        ("cards".to_owned(), cards.iter().map(|one| Value::from(card(one))).collect())
    }));
    Value::Object(out)
}

fn button(value: &Value) -> Value {
    let kind = field(value, "type").map(word).unwrap_or_default().to_lowercase();
    let mut out = Map::new();
    for key in [
        "phone_number",
        "country",
        "flow_id",
        "flow_action",
        "navigate_screen",
        "ttl_minutes",
        "otp_type",
    ] {
        let lower = |word: String| {
            if key.contains("action") || key.contains("otp") { word.to_lowercase() } else { word }
        };
        out.extend(field(value, key).map(|given| (key.to_owned(), lower(word(given)).into())));
    }
    if kind != "copy_code" {
        // 8x8's schema asks for the label of a code button, which others leave out.
        let label =
            field(value, "text").map(word).or((kind == "otp").then(|| "Copy Code".to_owned()));
        out.extend(label.map(|label| ("text".to_owned(), label.into())));
    }
    text(value, "url", &mut out);
    out.insert("kind".to_owned(), kind.into());
    Value::Object(out)
}

/// A text with numbers for names, and its samples in their order.
fn text(value: &Value, key: &str, out: &mut Map<String, Value>) {
    let text = if key == "url" { field(value, "url") } else { field(value, key) };
    let text = text.map(word);
    let mut keys: Vec<String> = Vec::new();
    let mut numbered = String::new();
    let mut rest = text.as_deref().unwrap_or_default();
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((name, behind)) = after.split_once("}}") else { break };
        let name = name.trim().to_owned();
        if !keys.contains(&name) {
            keys.push(name.clone());
        }
        let position = keys.iter().position(|key| *key == name).unwrap_or_default() + 1;
        let number = name.parse::<usize>().unwrap_or(position);
        numbered += &format!("{before}{{{{{number}}}}}");
        rest = behind;
    }
    numbered += rest;
    let given = field(value, "examples").or_else(|| field(value, "example"));
    let mut samples = Vec::new();
    let mut named = BTreeMap::new();
    gather(given.unwrap_or(&Value::Null), &mut samples, &mut named);
    if !named.is_empty() {
        samples = keys.iter().filter_map(|key| named.get(key)).cloned().collect();
    }
    let fixed = numbered.split("{{").next().unwrap_or_default().to_owned();
    if key == "url" {
        samples.iter_mut().for_each(|sample| {
            if let Some(end) =
                sample.strip_prefix(&fixed).filter(|end| !end.is_empty() && !fixed.is_empty())
            {
                *sample = end.to_owned();
            }
        });
    }
    if text.is_some() {
        out.insert(key.to_owned(), numbered.into());
    }
    // `build` leaves the place of a missing sample empty.
    samples.retain(|sample| !sample.is_empty());
    if !samples.is_empty() {
        out.insert("samples".to_owned(), samples.into());
    }
}

fn gather(value: &Value, samples: &mut Vec<String>, named: &mut BTreeMap<String, String>) {
    match value {
        Value::Array(items) => {
            let sets = !items.is_empty() && items.iter().all(Value::is_array);
            items
                .iter()
                .take(if sets { 1 } else { usize::MAX })
                .for_each(|item| gather(item, samples, named));
        }
        Value::Object(_) => {
            if let (Some(name), Some(example)) =
                (field(value, "param_name"), field(value, "example"))
            {
                named.insert(word(name), word(example));
            } else {
                value
                    .as_object()
                    .into_iter()
                    .flatten()
                    .for_each(|(_, inner)| gather(inner, samples, named));
            }
        }
        Value::Null => {}
        _ => samples.push(word(value)),
    }
}

/// The value of a key, whatever its case.
pub fn field<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    let plain = |key: &str| key.replace('_', "").to_lowercase();
    let members = value.as_object()?;
    members
        .iter()
        .find(|(name, value)| plain(name) == plain(key) && !value.is_null())
        .map(|(_, value)| value)
}

/// The items of a list, or of an object with the keys 0, 1, 2 …
pub fn list(value: &Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items.clone(),
        Value::Object(members) => members.values().cloned().collect(),
        _ => Vec::new(),
    }
}

fn word(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
