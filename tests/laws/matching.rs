//! The law of compiling: for each component of the create payload, the send payload has one parameter
//! for each placeholder, in order, and an entry for each part that needs one.

use serde_json::{Value, json};
use wattle::compile::Bundle;

/// Holds one bundle to the law.
pub fn obeys(bundle: &Bundle) {
    let value = json!({ "create": bundle.create, "send": bundle.send });
    let send = &value["send"]["content"]["template"]["components"];
    let mut sent: Vec<&Value> = send.as_array().expect("an array").iter().collect();
    assert_components(&value["create"]["components"], &mut sent);
    assert!(sent.is_empty(), "sent without being created: {sent:?}");
    assert_manifest(bundle, &value["send"]);
}

/// Takes from `sent` what belongs to the components.
fn assert_components(created: &Value, sent: &mut Vec<&Value>) {
    for component in created.as_array().expect("an array") {
        match component["type"].as_str() {
            Some("HEADER") if component["format"] == "Text" => {
                assert_parameters(component, "text", take(sent, "header", None));
            }
            Some("HEADER") => {
                let header = take(sent, "header", None).expect("files and places are always sent");
                assert_eq!(header["parameters"].as_array().map(Vec::len), Some(1));
            }
            Some("BODY") if component.get("text").is_some() => {
                assert_parameters(component, "text", take(sent, "body", None));
            }
            Some("BODY") => {
                assert!(take(sent, "body", None).is_some(), "the one-time code is sent");
            }
            Some("BUTTONS") => {
                for (index, button) in
                    component["buttons"].as_array().expect("an array").iter().enumerate()
                {
                    assert_button(button, take(sent, "button", Some(index)));
                }
            }
            Some("CAROUSEL") => {
                let given = take(sent, "carousel", None).expect("cards are always sent");
                let cards = component["cards"].as_array().expect("an array");
                let given = given["cards"].as_array().expect("an array");
                assert_eq!(cards.len(), given.len());
                for (index, (card, given)) in cards.iter().zip(given).enumerate() {
                    assert_eq!(given["cardIndex"], index);
                    let mut sent =
                        given["components"].as_array().expect("an array").iter().collect();
                    assert_components(&card["components"], &mut sent);
                    assert!(sent.is_empty());
                }
            }
            _ => {}
        }
    }
}

fn take<'v>(sent: &mut Vec<&'v Value>, kind: &str, index: Option<usize>) -> Option<&'v Value> {
    let wanted =
        |entry: &&Value| entry["type"] == kind && index.is_none_or(|index| entry["index"] == index);
    let at = sent.iter().position(wanted)?;
    Some(sent.remove(at))
}

fn assert_parameters(component: &Value, field: &str, sent: Option<&Value>) {
    let text = component[field].as_str().expect("a text");
    let mut numbers: Vec<&str> =
        text.split("{{").skip(1).filter_map(|rest| rest.split("}}").next()).collect();
    numbers.sort();
    numbers.dedup();
    let parameters = sent.map_or(0, |sent| sent["parameters"].as_array().expect("an array").len());
    let examples = component["examples"].as_array().map_or(0, Vec::len);
    assert_eq!(numbers.len(), parameters, "{text}");
    assert_eq!(numbers.len(), examples, "{text}");
    let expected: Vec<String> = (1..=numbers.len()).map(|number| number.to_string()).collect();
    let mut expected: Vec<&str> = expected.iter().map(String::as_str).collect();
    expected.sort();
    assert_eq!(numbers, expected, "{text}");
}

fn assert_button(button: &Value, sent: Option<&Value>) {
    let expected = match button["type"].as_str() {
        Some("URL") => return assert_parameters(button, "url", sent),
        Some("COPY_CODE") => Some("CopyCode"),
        Some("FLOW") => Some("Flow"),
        Some("OTP") => Some("Url"),
        Some("PHONE_NUMBER" | "REQUEST_CONTACT_INFO") => None,
        _ => return,
    };
    assert_eq!(sent.map(|sent| &sent["subType"]), expected.map(Value::from).as_ref());
}

/// Every placeholder of the send payload is in the manifest, and every place of that is one.
fn assert_manifest(bundle: &Bundle, send: &Value) {
    let text = send.to_string();
    for (name, places) in &bundle.entry.placeholders {
        for place in places {
            let value = send.pointer(&place.pointer).and_then(Value::as_str).expect("a text");
            assert!(value.contains(&format!("{{{{{name}}}}}")), "{name} at {}", place.pointer);
        }
    }
    for name in text.split("{{").skip(1).filter_map(|rest| rest.split("}}").next()) {
        assert!(name == "recipient" || bundle.entry.placeholders.contains_key(name), "{name}");
    }
}
