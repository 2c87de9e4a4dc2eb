//! What compiling makes: the payloads of the examples, the shapes of 8x8's own samples, and the law
//! that what is sent fits what was created.

mod common;
mod laws;

use std::fs;

use common::{analyse, found};
use laws::matching;
use proptest::prelude::*;
use serde_json::{Value, json};
use wattle::compile::{self, Bundle, Values};
use wattle::settings::Settings;

fn compile(text: &str, values: Values) -> Vec<Bundle> {
    let settings = Settings::default();
    let analysis = analyse(text, &settings);
    compile::bundles(&analysis, &settings, values)
        .unwrap_or_else(|| panic!("errors: {:?}\n{text}", found(&analysis)))
}

fn payloads(bundle: &Bundle) -> Value {
    json!({ "create": bundle.create, "send": bundle.send })
}

/// Snapshots of all payloads of the examples, so that a change of a single byte is seen.
#[test]
fn examples_compile() {
    insta::with_settings!({ snapshot_path => "../snapshots/build", prepend_module_to_snapshot => false, omit_expression => true }, {
        let files = walkdir::WalkDir::new("examples").sort_by_file_name().into_iter();
        for file in files.filter_map(Result::ok) {
            let path = file.path();
            if path.extension().is_none_or(|end| end != "wattle") || path.starts_with("examples/faulty") {
                continue;
            }
            let text = fs::read_to_string(path).expect("the file is text");
            for bundle in compile(&text, Values::Names) {
                let name = format!("{}.{}", bundle.entry.name, bundle.entry.language);
                let filled = compile(&text, Values::Examples);
                let filled = filled.iter().find(|other| other.entry.language == bundle.entry.language);
                let all = json!({
                    "create": bundle.create,
                    "send": bundle.send,
                    "send with examples": filled.map(|bundle| &bundle.send),
                    "manifest": bundle.entry,
                });
                insta::assert_json_snapshot!(name, all);
            }
        }
    });
}

/// 8x8's documents print payloads; a template of ours with the same structure compiles to the same
/// JSON, free text aside.
#[test]
fn payloads_have_the_shapes_of_the_documents() {
    let mut compared = 0;
    for file in fs::read_dir("tests/payloads/8x8").expect("the folder is there") {
        let path = file.expect("the file is there").path();
        if path.extension().is_none_or(|end| end != "wattle") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("the file is text");
        let shape = fs::read(path.with_extension("shape.json")).expect("the shape is there");
        let shape: Value = serde_json::from_slice(&shape).expect("the shape is JSON");
        let bundles = compile(&text, Values::Examples);
        let mut ours = payloads(&bundles[0]);
        without_texts(&mut ours);
        for part in ["create", "send"] {
            if let Some(shape) = shape.get(part) {
                assert_eq!(&ours[part], shape, "{part} of {}", path.display());
                compared += 1;
            }
        }
    }
    assert!(compared >= 50, "only {compared} shapes were compared");
}

/// Replaces every text by `…`, the words of the API aside.
fn without_texts(value: &mut Value) {
    const WORDS: &[&str] = &["type", "format", "subType", "category", "otp_type", "flowAction"];
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                if !WORDS.contains(&key.as_str()) || !member.is_string() {
                    without_texts(member);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(without_texts),
        Value::String(text) => *text = "…".to_owned(),
        _ => {}
    }
}

/// A text of fixed words with placeholders between them.
fn text_with(names: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(names), 0..=most).prop_map(|names| {
        let mut text = "We write to you about the parcel that left our house".to_owned();
        for name in names {
            text += &format!(" this morning with {{{{{name}}}}} as we all know");
        }
        text + " and are glad to help."
    })
}

const NAMES: &[&str] = &["customer", "order", "eta", "city", "depot"];

fn header() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        Just("header \"Your order is on its way\"\n".to_owned()),
        Just("header \"Your order {{order}}\"\n".to_owned()),
        Just("header image \"https://cdn.acme-stores.com/a.png\"\n".to_owned()),
        Just("header video {{film}}\n".to_owned()),
        Just("header document \"https://cdn.acme-stores.com/a.pdf\"\n".to_owned()),
        Just("header location\n".to_owned()),
        Just("header location { latitude {{lat}}; longitude 103.8; name \"{{depot}} depot\"; address \"1 George St\" }\n".to_owned()),
    ]
}

/// Buttons of each kind, in groups, in the order that WhatsApp asks for.
fn buttons() -> impl Strategy<Value = String> {
    let urls = prop::collection::vec(any::<bool>(), 0..=2);
    let flags = prop::array::uniform6(any::<bool>());
    (urls, 0..4_usize, flags).prop_map(|(urls, replies, flags)| {
        let [code, phone, flow, data, call, payload] = flags;
        let mut lines = Vec::new();
        lines.extend(code.then(|| "copy_code {{coupon}}".to_owned()));
        for (index, dynamic) in urls.into_iter().enumerate() {
            let end = if dynamic { "{{order}}" } else { "list" };
            lines.push(format!(
                "url \"Open page {index}\" \"https://www.acme-stores.com/{index}/{end}\""
            ));
        }
        lines.extend(phone.then(|| "phone \"Call us\" \"+6562211521\" country=SG".to_owned()));
        let block = if data { " { data { order \"{{order}}\" } }" } else { "" };
        lines.extend(flow.then(|| format!("flow \"Rate us\" id=\"1234567890123456\"{block}")));
        lines.extend(
            call.then(|| "voice_call \"Call in WhatsApp\" ttl=7d payload=\"{{order}}\"".to_owned()),
        );
        let payload = if payload { " payload=\"{{customer}}-{{order}}\"" } else { "" };
        lines.extend((0..replies).map(|index| format!("quick_reply \"Answer {index}\"{payload}")));
        if lines.is_empty() {
            String::new()
        } else {
            format!("buttons {{\n  {}\n}}\n", lines.join("\n  "))
        }
    })
}

fn carousel() -> impl Strategy<Value = String> {
    (2..=10_usize, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(cards, dynamic, own, reply)| {
        let end = if dynamic { "{{price}}" } else { "list" };
        let card = |index: usize| {
            let examples = if own { format!("examples {{ price \"{index}.50\" }}\n") } else { String::new() };
            let reply = if reply { "quick_reply \"Tell me more\"\n" } else { "" };
            format!(
                "card {{\nheader image \"https://cdn.acme-stores.com/{index}.png\"\n\
                 body \"A good thing for {{{{price}}}} in all shops.\"\n\
                 buttons {{\nurl \"Open page\" \"https://www.acme-stores.com/{index}/{end}\"\n{reply}}}\n{examples}}}\n"
            )
        };
        format!("carousel {{\n{}}}\n", (0..cards).map(card).collect::<String>())
    })
}

proptest! {
    #![proptest_config(common::cases(500))]

    #[test]
    fn what_is_sent_fits_what_was_created(header in header(), body in text_with(NAMES, 6), buttons in buttons()) {
        let text = format!(
            "template generated\ncategory marketing\nlanguage en_US\n{header}body \"{body}\"\n{buttons}\
             footer \"Reply STOP to opt out\"\n{EXAMPLES}"
        );
        compile(&text, Values::Names).iter().for_each(matching::obeys);
    }

    #[test]
    fn cards_that_are_sent_fit_those_created(body in text_with(NAMES, 3), carousel in carousel()) {
        let text = format!(
            "template generated\ncategory marketing\nlanguage en_US\nbody \"{body}\"\n{carousel}{EXAMPLES}"
        );
        compile(&text, Values::Names).iter().for_each(matching::obeys);
    }
}

const EXAMPLES: &str = "examples { customer \"Tony\"; order \"ORD-123\"; eta \"Monday\"; city \"Leeds\"; depot \"North\"; film \"https://cdn.acme-stores.com/a.mp4\"; lat \"1.28\"; coupon \"SPRING25\"; price \"9.99\" }\n";

/// A button that only Meta's interface has is left out; where it was the only one, so are the buttons.
/// Accents that are signs of their own count with their letter, and are sent so.
#[test]
fn texts_are_as_long_as_they_count() {
    let label = "e\u{301}".repeat(20);
    let text =
        common::complete(&format!("footer \"{label}\"\nbuttons {{ quick_reply \"{label}\" }}"));
    let create = serde_json::to_value(&compile(&text, Values::Names)[0].create).expect("JSON");
    let composed = "é".repeat(20);
    let parts = create["components"].as_array().expect("a list");
    assert_eq!(parts[1]["text"], composed.as_str());
    assert_eq!(parts[2]["buttons"][0]["text"], composed.as_str());
}

#[test]
fn no_component_is_empty() {
    let text = format!(
        "template generated\ncategory marketing\nlanguage en_US\nbody \"Hi {{{{customer}}}}, the sale of \
         lamps begins today in all our shops.\"\nbuttons {{ catalog \"View catalog\" }}\n{EXAMPLES}"
    );
    let bundles = compile(&text, Values::Names);
    bundles.iter().for_each(matching::obeys);
    assert!(!json!(bundles[0].create).to_string().contains("BUTTONS"));
}

/// A value that has a sample in the card is the card's own; any other is one for all cards.
#[test]
fn values_of_cards_are_named_by_where_their_samples_are() {
    let card = |sample: &str| {
        format!(
            "card {{\nheader image \"https://cdn.acme-stores.com/a.png\"\n\
             body \"A good thing for {{{{price}}}} in {{{{city}}}}.\"\n\
             buttons {{ quick_reply \"Tell me more\" }}\nexamples {{ {sample} }}\n}}\n"
        )
    };
    let text = format!(
        "template generated\ncategory marketing\nlanguage en_US\nbody \"We have two things here that you \
         may like.\"\ncarousel {{\n{}{}}}\n{EXAMPLES}",
        card("price \"9.50\""),
        card("")
    );
    let bundles = compile(&text, Values::Names);
    let names: Vec<_> = bundles[0].entry.placeholders.keys().collect();
    assert_eq!(names, ["cards[0].price", "city", "price"]);
}

/// What can be sent as it is has no gap in it.
#[test]
fn a_place_without_samples_is_filled_in() {
    let header = "header location\nbody \"Hi {{customer}}, we wait for you here until six.\"\n";
    let start = "template generated\ncategory utility\nlanguage en_US\n";
    let text = format!("{start}{header}examples {{ customer \"Tony\"; location_name \"Acme\" }}");
    let bundles = compile(&text, Values::Examples);
    let place = &json!(bundles[0].send)["content"]["template"]["components"][0]["parameters"][0];
    assert_eq!(place["location"]["name"], "Acme");
    assert!(!json!(bundles[0].send).to_string().contains("{{"), "{place}");
}

#[test]
fn all_examples_obey_the_law() {
    for folder in ["examples", "tests/payloads/8x8"] {
        let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
        for file in files.filter(|file| file.path().extension().is_some_and(|end| end == "wattle"))
        {
            if !file.path().starts_with("examples/faulty") {
                let text = fs::read_to_string(file.path()).expect("the file is text");
                compile(&text, Values::Names).iter().for_each(matching::obeys);
            }
        }
    }
}
