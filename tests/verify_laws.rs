//! What holds for all payloads: what is built is let through; a value that is dropped, doubled or moved is
//! missed; and nothing that looks like a payload makes the program stumble.

mod common;

use common::sending::{names, verify};
use common::{analyse, cases, importing, payloads};
use proptest::prelude::*;
use serde_json::{Value, json};
use wattle::compile::{self, Values};
use wattle::diagnostic::Severity;
use wattle::import::{self, Options};
use wattle::settings::Settings;
use wattle::text::Source;
use wattle::verify::Templates;

/// The examples' templates, and the payloads that are built for them.
fn built() -> (Templates, Vec<Value>) {
    let settings = Settings::default();
    let mut templates = Templates::default();
    let mut payloads = Vec::new();
    let texts = common::templates(&["examples", "tests/seeded", "tests/sending"]);
    for (path, text) in texts.into_iter().filter(|(path, _)| !path.starts_with("examples/faulty")) {
        let analysis = analyse(&text, &settings);
        templates.add(&analysis, &settings);
        for values in [Values::Names, Values::Examples] {
            let bundles = compile::bundles(&analysis, &settings, values);
            let bundles = bundles.unwrap_or_else(|| panic!("errors in {}", path.display()));
            payloads.extend(bundles.iter().map(|bundle| json!(bundle.send)));
        }
    }
    (templates, payloads)
}

fn text(payload: &Value) -> String {
    serde_json::to_string_pretty(payload).expect("it is JSON")
}

/// Where lists of parameters are, as pointers, each with whether its button may go without.
fn lists(payload: &Value, at: &str, found: &mut Vec<(String, bool)>) {
    match payload {
        Value::Object(members) => {
            for (key, value) in members {
                let at = format!("{at}/{key}");
                if key == "parameters" {
                    let sub = members.get("subType").and_then(Value::as_str).unwrap_or_default();
                    found.push((at.clone(), ["QuickReply", "Flow", "VoiceCall"].contains(&sub)));
                }
                lists(value, &at, found);
            }
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| lists(item, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

fn list<'p>(payload: &'p mut Value, pointer: &str) -> &'p mut Vec<Value> {
    payload.pointer_mut(pointer).and_then(Value::as_array_mut).expect("a list")
}

#[test]
fn what_is_built_is_let_through() {
    let (templates, payloads) = built();
    assert!(payloads.len() > 60, "{} payloads", payloads.len());
    for payload in payloads {
        let found = verify(&text(&payload), &templates, &Settings::default());
        assert!(found.is_empty(), "{:?} in {}", names(&found), text(&payload));
    }
}

#[test]
fn values_that_are_dropped_doubled_or_moved_are_missed() {
    let (templates, payloads) = built();
    let mut tried = 0;
    let mut must_fail = |payload: &Value, what: &str| {
        tried += 1;
        let found = verify(&text(payload), &templates, &Settings::default());
        let error = found.iter().any(|finding| finding.severity == Severity::Error);
        assert!(error, "{what}: {:?} in {}", names(&found), text(payload));
    };
    for payload in payloads {
        let mut all = Vec::new();
        lists(&payload, "", &mut all);
        for (from, optional) in &all {
            let count = list(&mut payload.clone(), from).len();
            for index in 0..count {
                let mut less = payload.clone();
                let value = list(&mut less, from).remove(index);
                if !optional {
                    must_fail(&less, "dropped");
                }
                let mut more = payload.clone();
                list(&mut more, from).push(value.clone());
                must_fail(&more, "doubled");
                for (to, _) in all.iter().filter(|(to, _)| to != from) {
                    let mut moved = less.clone();
                    list(&mut moved, to).push(value.clone());
                    must_fail(&moved, "moved");
                }
            }
        }
    }
    assert!(tried > 500, "only {tried} changes");
}

/// Entries for each part, with a value of each kind that may be there.
fn entries() -> Vec<Value> {
    let file = |kind: &str| json!({ "type": kind, "url": "https://cdn.acme-stores.com/a" });
    let place = json!({ "latitude": 1.3, "longitude": 103.8, "name": "A", "address": "B" });
    let place = json!({ "type": "location", "location": place });
    let text = json!({ "type": "text", "text": "7" });
    let media = ["image", "video", "document", "gif"].map(file).into_iter();
    let mut entries: Vec<Value> = media
        .chain([place, text.clone()])
        .map(|value| json!({ "type": "header", "parameters": [value] }))
        .collect();
    entries.push(json!({ "type": "footer", "parameters": [text] }));
    entries.push(json!({ "type": "body", "parameters": [file("image")] }));
    entries.extend((0..4).map(|count| json!({ "type": "body", "parameters": vec![&text; count] })));
    let values = [
        ("Url", text.clone()),
        ("QuickReply", json!({ "type": "payload", "payload": "yes" })),
        ("CopyCode", json!({ "type": "couponCode", "couponCode": "MAY25" })),
        ("Flow", json!({ "type": "action" })),
        ("VoiceCall", json!({ "type": "ttlMinutes", "ttlMinutes": 60 })),
    ];
    for (kind, value) in values {
        entries.extend((0..3).map(|index| {
            json!({ "type": "button", "subType": kind, "index": index, "parameters": [value] })
        }));
    }
    entries
}

/// The payload with each entry or card left out, and with another one for each part of the message and of
/// its first card.
fn variations(payload: &Value) -> Vec<Value> {
    let mut places = Vec::new();
    pointers(payload, String::new(), &mut places);
    places.retain(|at| !at.contains("/cards/") || at.contains("/cards/0/"));
    let mut all = vec![payload.clone()];
    for place in places.iter().filter(|at| at.ends_with("/components") || at.ends_with("/cards")) {
        for index in 0..list(&mut payload.clone(), place).len() {
            let mut less = payload.clone();
            list(&mut less, place).remove(index);
            all.push(less);
        }
        for entry in entries().into_iter().filter(|_| place.ends_with("/components")) {
            let mut other = payload.clone();
            let given = list(&mut other, place);
            given.retain(|one| one["type"] != entry["type"] || one["index"] != entry["index"]);
            given.push(entry);
            all.push(other);
        }
    }
    all
}

/// What payloads are made of: those are alike that differ in their words only.
fn kinds(payloads: &Value) -> Vec<Value> {
    let mut places = Vec::new();
    pointers(payloads, String::new(), &mut places);
    let says = |at: &&String| ["type", "format", "subType"].iter().any(|key| at.ends_with(key));
    places.iter().filter(says).filter_map(|at| payloads.pointer(at).cloned()).collect()
}

/// It makes no difference whether a template is known from its own file or from the JSON that creates it.
#[test]
fn templates_and_the_json_that_creates_them_want_the_same() {
    let settings = Settings::default();
    let (mut tried, mut faults) = (Vec::new(), std::collections::BTreeSet::new());
    let texts = common::templates(&["examples", "tests/seeded", "tests/sending"]);
    for (path, text) in texts.into_iter().filter(|(path, _)| !path.starts_with("examples/faulty")) {
        let analysis = analyse(&text, &settings);
        let bundles = compile::bundles(&analysis, &settings, Values::Examples);
        for bundle in bundles.unwrap_or_else(|| panic!("errors in {}", path.display())) {
            let (create, send) = (json!(bundle.create), json!(bundle.send));
            let kinds = kinds(&json!([create, send]));
            if tried.contains(&kinds) {
                continue;
            }
            tried.push(kinds);
            let (mut own, mut created) = (Templates::default(), Templates::default());
            own.add(&analysis, &settings);
            assert_eq!(created.add_created(&Source::new("create.json", create.to_string())), 1);
            for payload in variations(&send) {
                let text = self::text(&payload);
                let said = |templates| {
                    let found = verify(&text, templates, &settings).into_iter();
                    found.map(|one| (one.lint.name, one.message, one.span)).collect::<Vec<_>>()
                };
                let found = said(&own);
                assert_eq!(found, said(&created), "{text}");
                faults.extend(found.into_iter().map(|(_, message, _)| message));
            }
        }
    }
    assert!(faults.len() > 100, "only {} faults", faults.len());
}

/// A value that may stand anywhere.
fn odd() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop::sample::select(vec![
            "button", "Url", "carousel", "template", "{{1}}", "https://", "-1", "99", "\n"
        ])
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        let keys = prop::sample::select(vec![
            "type",
            "text",
            "parameters",
            "components",
            "cards",
            "cardIndex",
            "index",
            "subType",
            "sub_type",
            "template",
            "content",
            "language",
            "code",
            "name",
            "image",
            "location",
            "action",
            "user",
            "messages",
        ]);
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((keys, inner), 0..4).prop_map(|pairs| {
                pairs
                    .into_iter()
                    .map(|(key, value)| (key.to_owned(), value))
                    .collect::<serde_json::Map<_, _>>()
                    .into()
            }),
        ]
    })
}

/// All places in a value.
fn pointers(value: &Value, at: String, found: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(key, value)| pointers(value, format!("{at}/{key}"), found));
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(index, item)| pointers(item, format!("{at}/{index}"), found));
        }
        _ => {}
    }
    found.push(at);
}

/// Findings stand in the text, and their fixes can be applied.
fn is_sound(text: &str, templates: &Templates) {
    for finding in verify(text, templates, &common::sending::pedantic()) {
        assert!(
            text.get(finding.span.range()).is_some(),
            "{}: {:?} in {text}",
            finding.lint.name,
            finding.span
        );
        for fix in &finding.fixes {
            assert!(
                fix.edits.iter().all(|edit| text.get(edit.span.range()).is_some()),
                "{}",
                finding.lint.name
            );
        }
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn odd_values_are_no_stumbling_blocks(which in any::<prop::sample::Index>(), place in any::<prop::sample::Index>(), odd in odd()) {
        let (templates, payloads) = cached();
        let mut payload = which.get(payloads).clone();
        let mut all = Vec::new();
        pointers(&payload, String::new(), &mut all);
        *payload.pointer_mut(place.get::<String>(&all)).expect("a place") = odd;
        is_sound(&text(&payload), templates);
    }

    #[test]
    fn broken_texts_are_no_stumbling_blocks(which in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), with in ".{0,3}") {
        let (templates, payloads) = cached();
        let mut text = text(which.get(payloads));
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let at = *at.get(&places);
        text.replace_range(at..at + 1, &with);
        is_sound(&text, templates);
        is_sound(&text[..at], templates);
    }
}

/// What made-up templates are sent with, once they are imported, and the templates themselves.
fn sent(family: &[Value]) -> (Templates, Vec<Value>) {
    let settings = importing::lenient();
    let mut templates = Templates::default();
    let mut payloads = Vec::new();
    let drafts = importing::drafts(&Value::from(family).to_string());
    for made in import::files(&drafts, &Options::default()) {
        let analysis = analyse(&made.text, &settings);
        templates.add(&analysis, &settings);
        let bundles = compile::bundles(&analysis, &settings, Values::Names);
        payloads.extend(bundles.iter().flatten().map(|bundle| json!(bundle.send)));
    }
    assert_eq!(payloads.len(), family.len());
    (templates, payloads)
}

/// The errors in a payload. Made-up texts may be too long for any value.
fn errors(payload: &Value, templates: &Templates) -> Vec<&'static str> {
    let found = names(&verify(&text(payload), templates, &Settings::default()));
    let errors = found.into_iter().filter(|(_, severity)| *severity == Severity::Error);
    errors.map(|(name, _)| name).filter(|name| *name != "send-param-length").collect()
}

proptest! {
    #![proptest_config(cases(200))]

    /// What is built of any template is let through, and no value of it can be left out, doubled, be of
    /// another kind or go elsewhere.
    #[test]
    fn made_up_templates_are_sent_with_their_values_only(
        family in payloads::family(),
        which in any::<prop::sample::Index>(),
        other in any::<prop::sample::Index>(),
    ) {
        let (templates, sent) = sent(&family);
        for payload in sent {
            let whole = text(&payload);
            prop_assert_eq!(errors(&payload, &templates), [""; 0], "{}", whole);
            let mut all = Vec::new();
            lists(&payload, "", &mut all);
            if all.is_empty() {
                continue;
            }
            let (from, optional) = which.get(&all);
            let mut less = payload.clone();
            let value = list(&mut less, from).remove(0);
            prop_assert!(*optional || !errors(&less, &templates).is_empty(), "dropped {value} of {whole}");
            let mut more = payload.clone();
            list(&mut more, from).push(value.clone());
            prop_assert!(!errors(&more, &templates).is_empty(), "doubled {value} of {whole}");
            let mut renamed = payload.clone();
            list(&mut renamed, from)[0]["type"] = "words".into();
            prop_assert!(!errors(&renamed, &templates).is_empty(), "renamed {value} of {whole}");
            let (to, _) = other.get(&all);
            if to != from {
                list(&mut less, to).push(value.clone());
                prop_assert!(!errors(&less, &templates).is_empty(), "moved {value} of {whole} to {to}");
            }
        }
    }
}

fn cached() -> &'static (Templates, Vec<Value>) {
    static BUILT: std::sync::OnceLock<(Templates, Vec<Value>)> = std::sync::OnceLock::new();
    BUILT.get_or_init(built)
}
