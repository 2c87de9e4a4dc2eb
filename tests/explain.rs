//! Pages about rules and codes in the terminal.

#![cfg(feature = "cli")]

mod common;

use common::place::{Place, Ran};
use common::snapshot;
use wattle::docs::answers;
use wattle::lang::errors;
use wattle::rules;

fn explain(arguments: &[&str]) -> Ran {
    let words: Vec<&str> = ["explain"].iter().chain(arguments).copied().collect();
    Place::with(&[]).run_words(&words, "", &[])
}

/// Which codes a text is taken for.
fn codes(text: &str) -> Vec<(&'static str, &'static str)> {
    answers::mentioned(text).iter().map(|given| (given.from.key(), given.code)).collect()
}

#[test]
fn a_rule_has_a_page() {
    let ran = explain(&["header-text-too-long"]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    snapshot("explain", "rule", &ran.out);
    let colored = explain(&["header-text-too-long", "--color", "always"]);
    snapshot("explain", "rule_colored", &colored.out.replace('\u{1b}', "ESC"));
    let json = explain(&["header-text-too-long", "--output-format", "json"]);
    snapshot("explain", "rule_json", &json.out);
}

#[test]
fn every_rule_has_a_page() {
    for lint in rules::catalog() {
        let json = wattle::docs::rule_page::markdown(lint);
        assert!(json.contains(lint.what), "{}", lint.name);
        for code in lint.codes {
            assert!(answers::of_page(code).is_some(), "{}: nothing is known of {code}", lint.name);
        }
    }
}

#[test]
fn answers_name_rules_that_exist() {
    for name in errors::all().flat_map(|answer| answer.rules) {
        assert!(rules::find(name).is_some(), "{name}");
    }
    let ran = explain(&["components[2]['url'] is not a valid URI. (code 100)"]);
    assert!(ran.out.contains("url-invalid: "), "{ran:?}");
}

#[test]
fn a_code_is_explained() {
    for code in ["3044", "1018"] {
        let ran = explain(&[code]);
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        snapshot("explain", &format!("code_{code}"), &ran.out);
    }
    snapshot("explain", "code_json", &explain(&["1018", "--output-format", "json"]).out);
    for code in ["2388299", "132000", "3041", "1005", "100"] {
        assert_eq!(explain(&[code]).status, 0, "{code}");
    }
}

#[test]
fn the_text_of_an_error_is_understood() {
    assert_eq!(
        codes("(#132000) Number of parameters does not match the 2 expected"),
        [("meta-send", "132000")]
    );
    let subcode = r#"{"error":{"message":"Invalid parameter","code":100,"error_subcode":2388299,"fbtrace_id":"A3041"}}"#;
    assert_eq!(codes(subcode), [("meta-create", "2388299")]);
    assert_eq!(
        codes("components[2]['url'] is not a valid URI. (code 100)"),
        [("meta-create", "100")]
    );
    assert_eq!(
        codes(r#"{"code":3041,"message":"Invalid Template parameter"}"#),
        [("8x8-api", "3041")]
    );
    assert_eq!(codes("HTTP 413"), [("8x8-api", "413")]);
    assert_eq!(codes("rejected: INVALID_FORMAT"), [("meta-review", "INVALID_FORMAT")]);
    assert_eq!(codes("1005"), [("8x8-api", "1005"), ("8x8-delivery", "1005")]);
    assert_eq!(codes("there were 100 of 413"), []);
    assert_eq!(codes(""), []);
    let ran = explain(&["(#132000)", "Number", "of", "parameters"]);
    assert_eq!((ran.status, ran.out.starts_with("132000 (Meta")), (0, true));
}

#[test]
fn near_names_are_offered() {
    for (wanted, near) in [
        ("header-text-to-long", "header-text-too-long"),
        ("hader", "`header-"),
        ("zzz", "wattle rules"),
    ] {
        let ran = explain(&[wanted]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains(near), "{ran:?}");
    }
    assert_eq!(explain(&[]).status, 2);
}

#[test]
fn all_rules_are_listed() {
    let place = Place::with(&[]);
    let list = place.run("rules").out;
    let json: serde_json::Value =
        serde_json::from_str(&place.run("rules --output-format json").out).expect("JSON");
    let objects = json.as_array().expect("an array");
    assert_eq!(objects.len(), rules::catalog().count());
    for (lint, object) in rules::catalog().zip(objects) {
        assert!(list.contains(&format!(" {} ", lint.name)), "{}", lint.name);
        assert_eq!(object["name"], lint.name);
    }
    let header: Vec<&str> =
        list.split("\n\n").skip_while(|part| !part.starts_with("location:")).take(2).collect();
    snapshot("explain", "rules_of_an_area", &header.join("\n\n"));
}
