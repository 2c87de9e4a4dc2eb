//! The laws of reading JSON: any text gives values, good JSON the same as other readers', and what a
//! fix promises holds.

mod common;

use proptest::prelude::*;
use proptest::sample::select;
use wattle::json::{self, Json, Kind, Value};
use wattle::text::Source;

/// Signs and words that mean something.
const PIECES: &[&str] = &[
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\"name\"",
    "\"text\":",
    "'",
    "“",
    "”",
    "\\",
    "\\n",
    "\\u00e9",
    "\\ud83d",
    "\\ude00",
    "\n",
    "\r\n",
    " ",
    "\t",
    "\u{a0}",
    "\u{feff}",
    "true",
    "None",
    "-1.5e3",
    "01",
    "null",
    "//",
    "/*",
    "*/",
    "#",
    "é",
    "日本",
    "\u{0}",
    "key: ",
    "{\"a\": [1, 2], \"b\": {}}",
];

/// Reads a text, and looks whether every place fits it.
fn survive(bytes: Vec<u8>) -> Json {
    let source = Source::from_bytes("a.json", bytes);
    let json = json::read(&source);
    let text = source.text();
    for finding in &json.diagnostics {
        let places = finding.labels.iter().map(|label| label.span).chain([finding.span]);
        for place in places {
            assert!(text.get(place.range()).is_some(), "{finding:?} of {text:?}");
        }
        for fix in &finding.fixes {
            wattle::text::edit::apply(text, &fix.edits);
        }
    }
    json.values.iter().for_each(|value| inside(text, value));
    json
}

/// What belongs to a value stands inside of it.
fn inside(text: &str, value: &Value) {
    assert!(text.get(value.span.range()).is_some(), "{value:?} of {text:?}");
    match &value.kind {
        Kind::Array(items) => {
            for item in items {
                assert!(value.span.contains(item.span));
                inside(text, item);
            }
        }
        Kind::Object(members) => {
            for member in members {
                assert!(
                    value.span.contains(member.key_span) && value.span.contains(member.value.span)
                );
                inside(text, &member.value);
            }
        }
        _ => {}
    }
}

/// A value as another reader has it.
fn plain(value: &Value) -> serde_json::Value {
    match &value.kind {
        Kind::Null | Kind::Faulty => serde_json::Value::Null,
        Kind::Bool(yes) => (*yes).into(),
        Kind::Number(number) => serde_json::from_str(number).expect("a number"),
        Kind::String(text) => text.text.as_str().into(),
        Kind::Array(items) => items.iter().map(plain).collect(),
        Kind::Object(members) => {
            let members = members.iter();
            members.map(|member| (member.key.text.clone(), plain(&member.value))).collect()
        }
    }
}

fn names(json: &Json) -> Vec<&'static str> {
    json.diagnostics.iter().map(|finding| finding.lint.name).collect()
}

fn any_json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        ".*".prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::btree_map(".{0,6}", inner, 0..6)
                .prop_map(|members| members.into_iter().collect()),
        ]
    })
}

proptest! {
    #![proptest_config(common::cases(500))]

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survive(bytes);
    }

    /// A text with a finding or without is never taken for good JSON by mistake, and good JSON never
    /// for bad.
    #[test]
    fn other_readers_agree(pieces in prop::collection::vec(select(PIECES), 0..40)) {
        let text = pieces.concat();
        let json = survive(text.clone().into_bytes());
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let others = serde_json::Deserializer::from_str(text).into_iter();
        let others: Result<Vec<serde_json::Value>, _> = others.collect();
        let errors = names(&json).into_iter().any(|name| name != "json-duplicate-key");
        match others {
            // It reads several values on one line, and texts beside objects, as we do not.
            Ok(values) if values.len() == 1 => prop_assert!(!errors, "{:?} of {text:?}", json.diagnostics),
            Ok(_) => {}
            Err(_) => prop_assert!(errors, "{text:?}"),
        }
    }

    #[test]
    fn what_others_write_is_read(value in any_json(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        let json = survive(text.expect("it can be written").into_bytes());
        prop_assert!(json.diagnostics.is_empty());
        prop_assert_eq!(plain(&json.values[0]), value);
    }
}

/// Each is a text that makes a careless reader quadratic, or overflow its stack.
#[test]
fn hostile_texts_are_read_in_linear_time() {
    let times = |text: &str| text.repeat((1 << 20) / text.len());
    let twins = format!("{{{}}}", times("\"a\":1,"));
    let texts = [
        times("["),
        times("\""),
        times("{\"a\":"),
        times("{"),
        times(","),
        times("[,"),
        times("}"),
        times("'"),
        times("a "),
        times("\"\n"),
        times("\"a\\\"\n") + "\"x",
        format!("\"\n{}\"x", times("\\\"\n")),
        format!("[{}]", times("\"a\\u0041\" ")),
        format!("[\"{}", times("\n\t")),
        format!("[{}", times("\"a\",")),
        times("/*"),
        times("#\n"),
        times("\u{a0}"),
        times("\\ud83d"),
        times("{}"),
        times("[]\n"),
        twins,
    ];
    for text in texts {
        let start = std::time::Instant::now();
        survive(text.clone().into_bytes());
        let seconds = start.elapsed().as_secs_f32();
        assert!(seconds < 10.0, "{:?}… took {seconds} s", text.get(..20));
    }
}

#[test]
fn slips_are_named_and_what_was_meant_is_read() {
    let order = r#"{"name": "order", "list": [1, true]}"#;
    let cases: &[(&str, &[&str])] = &[
        (r#"{"name": "order", "list": [1, true,],}"#, &["json-comma", "json-comma"]),
        (r#"{"name": "order" "list": [1 true]}"#, &["json-comma", "json-comma"]),
        (r#"{, "name": "order",, "list": [1, true]}"#, &["json-comma", "json-comma"]),
        ("{'name': “order”, list: [1, True]}", &["json-quotes"; 4]),
        ("{\"name\": \"order, \n\"list\": [1, true]}", &["json-unclosed"]),
        (r#"{"name": "order", "list": [1, true}"#, &["json-unclosed"]),
        (r#"{"name": "order", "list": [1, true]"#, &["json-unclosed"]),
        (r#"{"name": "order", "list": [1, true"#, &["json-unclosed"]),
        (r#"{"name" "order", "list": [1, true]}"#, &["json-incomplete-member"]),
        ("{\"name\": \"order\", # a\n\"list\": [1, /* b */ true]} // c", &["json-comment"; 3]),
        (r#"{"name": "ordner", "name": "order", "list": [1, true]}"#, &["json-duplicate-key"]),
        ("{\"name\":\u{a0}\"order\", \"list\": [1, true]}", &["json-stray-text"]),
        ("$ curl\n{\"name\": \"order\", \"list\": [1, true]} ok", &["json-stray-text"; 2]),
    ];
    let meant: serde_json::Value = serde_json::from_str(order).expect("it is JSON");
    for (text, expected) in cases {
        let json = survive(text.as_bytes().to_vec());
        assert_eq!(names(&json), *expected, "{text}");
        assert_eq!(plain(&json.values[0]), meant, "{text}");
    }
}

#[test]
fn texts_over_several_lines_are_one() {
    let json = survive(b"{\"text\": \"Hi,\n\tthere \\\"you\\\"\", \"b\": 1}".to_vec());
    assert_eq!(names(&json), ["json-control-character"]);
    assert_eq!(json.values[0].get("text").and_then(Value::as_str), Some("Hi,\n\tthere \"you\""));
}

#[test]
fn lines_of_json_are_several_values() {
    let json = survive(b"\xef\xbb\xbf{\"a\": 1}\r\n\r\n[2]\n".to_vec());
    assert!(json.diagnostics.is_empty(), "{:?}", json.diagnostics);
    assert_eq!(
        json.values.iter().map(plain).collect::<Vec<_>>(),
        [serde_json::json!({"a": 1}), serde_json::json!([2])]
    );
}

#[test]
fn what_cannot_be_read_at_all_is_said() {
    assert_eq!(names(&survive(b" \n".to_vec())), ["json-empty"]);
    assert_eq!(names(&survive(b"[\"a\xff\"]".to_vec())), ["json-not-utf8"]);
    assert_eq!(names(&survive(vec![b' '; json::MAX_BYTES + 1])), ["json-too-large"]);
    assert_eq!(names(&survive(b"[[[[".to_vec())), ["json-unclosed"]);
    let deep = "[".repeat(99) + &"]".repeat(99);
    assert_eq!(names(&survive(deep.into_bytes())), ["json-too-deep"]);
}

/// A place in a text leads to its place in the file, escapes or not.
#[test]
fn texts_lead_back() {
    let source = Source::new("a", r#"["\"é\u00e9\ud83d\ude00z"]"#);
    let json = json::read(&source);
    let text = json.values[0].items().and_then(|items| items[0].text()).expect("a text");
    assert_eq!(text.text, "\"éé😀z");
    let written = |sign: char| {
        let at = text.text.rfind(sign).expect("it is there");
        source.slice(text.span_of(at..at + sign.len_utf8()))
    };
    assert_eq!(
        [written('"'), written('é'), written('😀'), written('z')],
        ["\\\"", "\\u00e9", "\\ud83d\\ude00", "z"]
    );
}
