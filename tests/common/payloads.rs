//! Made-up payloads that create templates, as `build` would write them, and the same as Meta has them.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Map, Value, json};

/// What texts are made of: all that JSON or the language writes in a way of its own, and words.
const PIECES: &[&str] = &[
    "Hi",
    "your order",
    "number",
    "template x",
    "none",
    "code ",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\"",
    "\"\"\"",
    "\\",
    "\\n",
    "\\u{41}",
    "/",
    "// no comment",
    ";",
    "=",
    " { ",
    " } ",
    "{ }",
    "*bold*",
    "_",
    "“quoted”",
    "'",
    "é",
    "日本",
    "👨‍👩‍👧",
    "مرحبا",
    "\u{a0}",
    "\u{200b}",
    "\u{202e}",
    "\u{2028}",
    "\u{feff}",
    "\u{1}",
    "&amp;",
    "https://a.example/?b=c",
];

/// Samples, of which several tell names.
const SAMPLES: &[&str] = &[
    "Tony",
    "ORD-123",
    "15 December",
    "25%",
    "$9.99",
    "10:30",
    "+6562211521",
    "tony@acme.example",
    "https://a.example/b",
    "a\nb",
    "\"a\" \\ b",
    " a ",
    "é",
    "👩",
];

/// Templates of one name, each in a language of its own.
pub fn family() -> impl Strategy<Value = Vec<Value>> {
    let languages = Just(["en_US", "de", "es_MX"].to_vec()).prop_shuffle();
    (languages, prop::collection::vec(payload(), 1..=3)).prop_map(|(languages, payloads)| {
        let named = payloads.into_iter().zip(languages).map(|(mut payload, language)| {
            payload["language"] = language.into();
            payload
        });
        named.collect()
    })
}

/// A template that 8x8 takes, or would if it read less closely.
fn payload() -> impl Strategy<Value = Value> {
    let category = select(vec!["MARKETING", "UTILITY"]);
    let parts = prop_oneof![
        3 => (category.clone(), message()),
        1 => (category, carousel()),
        1 => (Just("AUTHENTICATION"), one_time_code()),
    ];
    let ttl = prop::option::of(select(vec![30_i64, 90, 600, 43_200, 2_592_000]));
    (parts, ttl, prop::option::of(any::<bool>())).prop_map(|((category, parts), ttl, change)| {
        let mut payload =
            json!({ "name": "made_up", "language": "", "category": category, "components": parts });
        // 30 days have a word of their own, but not in advertisements.
        let long = |ttl: &i64| *ttl == 2_592_000 && category != "MARKETING";
        let ttl = ttl.map(|ttl| if long(&ttl) { -1 } else { ttl });
        set(&mut payload, "message_send_ttl_seconds", ttl);
        set(&mut payload, "allow_category_change", change);
        payload
    })
}

fn message() -> impl Strategy<Value = Vec<Value>> {
    let footer = fixed().prop_map(|text| json!({ "type": "FOOTER", "text": text }));
    let buttons = prop::collection::vec(button(), 1..=4)
        .prop_map(|buttons| json!({ "type": "BUTTONS", "buttons": buttons }));
    let parts =
        (prop::option::of(header()), body(), prop::option::of(footer), prop::option::of(buttons));
    parts.prop_map(|(header, body, footer, buttons)| {
        header.into_iter().chain([body]).chain(footer).chain(buttons).collect()
    })
}

fn carousel() -> impl Strategy<Value = Vec<Value>> {
    let buttons = prop::collection::vec(prop_oneof![quick_reply(), url()], 1..=2)
        .prop_map(|buttons| json!({ "type": "BUTTONS", "buttons": buttons }));
    let card = (media(), body(), buttons)
        .prop_map(|(header, body, buttons)| json!({ "components": [header, body, buttons] }));
    (body(), prop::collection::vec(card, 2..=3))
        .prop_map(|(body, cards)| vec![body, json!({ "type": "CAROUSEL", "cards": cards })])
}

fn one_time_code() -> impl Strategy<Value = Vec<Value>> {
    let advice = prop::option::of(any::<bool>());
    (advice, prop::option::of(1..=90_u64), fixed()).prop_map(|(advice, minutes, label)| {
        let mut body = json!({ "type": "BODY" });
        set(&mut body, "add_security_recommendation", advice);
        let footer =
            minutes.map(|minutes| json!({ "type": "FOOTER", "code_expiration_minutes": minutes }));
        let button = json!({ "type": "OTP", "otp_type": "COPY_CODE", "text": label });
        let buttons = json!({ "type": "BUTTONS", "buttons": [button] });
        [body].into_iter().chain(footer).chain([buttons]).collect()
    })
}

fn header() -> impl Strategy<Value = Value> {
    let text = with_samples().prop_map(|(text, samples)| {
        let mut header = json!({ "type": "HEADER", "format": "Text", "text": text });
        set_samples(&mut header, samples);
        header
    });
    prop_oneof![text, media(), Just(json!({ "type": "HEADER", "format": "Location" }))]
}

fn media() -> impl Strategy<Value = Value> {
    let format = select(vec!["Image", "Video", "Document", "Gif"]);
    let file = select(vec!["https://cdn.a.example/b.png", "https://cdn.a.example/c?d=%20e"]);
    (format, file).prop_map(
        |(format, file)| json!({ "type": "HEADER", "format": format, "examples": [file] }),
    )
}

fn body() -> impl Strategy<Value = Value> {
    with_samples().prop_map(|(text, samples)| {
        let mut body = json!({ "type": "BODY", "text": text });
        set_samples(&mut body, samples);
        body
    })
}

fn button() -> impl Strategy<Value = Value> {
    let phone = (fixed(), prop::option::of(Just("SG"))).prop_map(|(text, country)| {
        let mut button =
            json!({ "type": "PHONE_NUMBER", "text": text, "phoneNumber": "+6562211521" });
        set(&mut button, "country", country);
        button
    });
    let action = prop::option::of(select(vec!["navigate", "data_exchange"]));
    let screen = prop::option::of(Just("FIRST"));
    let flow = (fixed(), action, screen).prop_map(|(text, action, screen)| {
        let mut button = json!({ "type": "FLOW", "text": text, "flowId": "1234567890123456" });
        set(&mut button, "flowAction", action);
        set(&mut button, "navigateScreen", screen);
        button
    });
    let call = (fixed(), prop::option::of(1440..=43_200_u64)).prop_map(|(text, minutes)| {
        let mut button = json!({ "type": "VOICE_CALL", "text": text });
        set(&mut button, "ttlMinutes", minutes);
        button
    });
    let coupon = Just(json!({ "type": "COPY_CODE", "examples": ["SPRING25"] }));
    let contact = Just(json!({ "type": "REQUEST_CONTACT_INFO" }));
    prop_oneof![2 => quick_reply(), 2 => url(), 1 => phone, 1 => flow, 1 => call, 1 => coupon, 1 => contact]
}

fn quick_reply() -> impl Strategy<Value = Value> {
    fixed().prop_map(|text| json!({ "type": "QUICK_REPLY", "text": text }))
}

fn url() -> impl Strategy<Value = Value> {
    let address = select(vec!["https://a.example/track/", "https://a.example/?order="]);
    let sample = prop::option::of(select(vec!["1Z999", "a/b?c=d", "é"]));
    (fixed(), address, sample).prop_map(|(text, address, sample)| {
        let hole = if sample.is_some() { "{{1}}" } else { "" };
        let mut button = json!({ "type": "URL", "text": text, "url": format!("{address}{hole}") });
        set_samples(&mut button, sample.into_iter().collect());
        button
    })
}

/// A text without placeholders.
fn fixed() -> impl Strategy<Value = String> {
    prop::collection::vec(select(PIECES), 1..6).prop_map(|pieces| pieces.concat())
}

/// A text with placeholders, some of them twice, and a sample for each.
fn with_samples() -> impl Strategy<Value = (String, Vec<&'static str>)> {
    let hole = prop::option::weighted(0.3, any::<Index>());
    let pieces = prop::collection::vec((select(PIECES), hole), 1..9);
    (pieces, prop::collection::vec(select(SAMPLES), 9)).prop_map(|(pieces, mut samples)| {
        let mut text = String::new();
        let mut count = 0;
        for (piece, hole) in pieces {
            text += piece;
            if let Some(index) = hole {
                // One that was there before, or the next.
                let number = index.index(count + 1) + 1;
                count = count.max(number);
                text += &format!("{{{{{number}}}}}");
            }
        }
        samples.truncate(count);
        (text, samples)
    })
}

fn set(value: &mut Value, key: &str, given: Option<impl Into<Value>>) {
    if let Some(given) = given {
        value[key] = given.into();
    }
}

fn set_samples(value: &mut Value, samples: Vec<&str>) {
    if !samples.is_empty() {
        value["examples"] = samples.into();
    }
}

/// How Meta calls what 8x8 calls otherwise.
const AT_META: &[(&str, &str)] = &[
    ("phoneNumber", "phone_number"),
    ("flowId", "flow_id"),
    ("flowAction", "flow_action"),
    ("navigateScreen", "navigate_screen"),
    ("ttlMinutes", "ttl_minutes"),
];

/// A payload as Meta has it, its placeholders under names or numbers.
pub fn at_meta(payload: &Value, named: bool) -> Value {
    let mut payload = part(payload, named);
    payload["parameter_format"] = if named { "NAMED" } else { "POSITIONAL" }.into();
    payload
}

fn part(value: &Value, named: bool) -> Value {
    match value {
        Value::Array(items) => items.iter().map(|item| part(item, named)).collect(),
        Value::Object(members) => {
            let mut out = Map::new();
            for (key, value) in members {
                let key =
                    AT_META.iter().find(|(eight, _)| eight == key).map_or(&**key, |pair| pair.1);
                out.insert(key.to_owned(), part(value, named));
            }
            if let Some(samples) = out.remove("examples") {
                out.insert("example".to_owned(), example(members, samples, named));
            }
            let kind = members.get("type").and_then(Value::as_str).unwrap_or_default();
            if named
                && ["BODY", "HEADER"].contains(&kind)
                && let Some(text) = members.get("text").and_then(Value::as_str)
            {
                out.insert("text".to_owned(), text.replace("{{", "{{name_").into());
            }
            if let Some(format) = members.get("format").and_then(Value::as_str) {
                out.insert("format".to_owned(), format.to_uppercase().into());
            }
            out.into()
        }
        _ => value.clone(),
    }
}

fn example(of: &Map<String, Value>, samples: Value, named: bool) -> Value {
    let of_name = || {
        let samples = samples.as_array().into_iter().flatten().enumerate();
        let one = |(at, sample): (usize, &Value)| json!({ "param_name": format!("name_{}", at + 1), "example": sample });
        samples.map(one).collect::<Value>()
    };
    let word = |key: &str| of.get(key).and_then(Value::as_str).unwrap_or_default();
    match (word("type"), word("format")) {
        ("BODY", _) if named => json!({ "body_text_named_params": of_name() }),
        ("BODY", _) => json!({ "body_text": [samples] }),
        ("HEADER", "Text") if named => json!({ "header_text_named_params": of_name() }),
        ("HEADER", "Text") => json!({ "header_text": samples }),
        ("HEADER", _) => json!({ "header_handle": samples }),
        ("COPY_CODE", _) => samples[0].clone(),
        _ => {
            let sample = samples[0].as_str().unwrap_or_default();
            json!([word("url").replace("{{1}}", sample)])
        }
    }
}
