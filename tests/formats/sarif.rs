//! `sarif`: the standard, and what GitHub asks for beyond it.

use std::collections::HashSet;

use percent_encoding::percent_decode_str;
use serde_json::Value;
use wattle::diagnostic::Diagnostic;
use wattle::render::{Findings, Format, Look};
use wattle::rules;
use wattle::text::Span;

use crate::common::reports::{at, findings, render};
use crate::hostile::{NAMES, TEXT, hostile};

/// The one run of the log.
fn run(findings: &Findings) -> Value {
    let report = render(Format::Sarif, findings, &Look::default());
    let mut log: Value = serde_json::from_str(&report).expect("it is JSON");
    log["runs"][0].take()
}

fn array(value: &Value) -> &[Value] {
    value.as_array().expect("an array")
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a string")
}

fn number(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).expect("a number")
}

/// Calls `look` with each value and its key, however deep.
fn visit<'v>(key: &'v str, value: &'v Value, look: &mut impl FnMut(&'v str, &'v Value)) {
    look(key, value);
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| visit(key, value, look)),
        Value::Array(items) => items.iter().for_each(|item| visit(key, item, look)),
        _ => {}
    }
}

#[test]
fn addresses_are_relative_and_lead_back_to_the_names() {
    let run = run(&hostile());
    let mut names = HashSet::new();
    visit("", &run, &mut |key, value| {
        if key == "artifactLocation" {
            let uri = text(&value["uri"]);
            let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/%".contains(&byte);
            assert!(uri.bytes().all(safe), "{uri}");
            assert_eq!(value["uriBaseId"], "%SRCROOT%");
            names.insert(percent_decode_str(uri).decode_utf8_lossy().into_owned());
        }
    });
    assert_eq!(names, NAMES.iter().map(|&name| name.to_owned()).collect());
}

#[test]
fn a_file_elsewhere_has_a_whole_address() {
    let found = vec![at("body", "body", "")];
    let root = if cfg!(windows) { "C:" } else { "" };
    let run = run(&findings(&format!("{root}/tmp/a b.wattle"), "body", found));
    let place = &run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
    assert!(text(&place["uri"]).starts_with("file:///"));
    assert!(text(&place["uri"]).ends_with("/tmp/a%20b.wattle"));
    assert_eq!(place.get("uriBaseId"), None);
}

/// Lines, columns and bytes of each region speak of the same text, with columns in the unit that the
/// log declares.
#[test]
fn regions_are_true() {
    let run = run(&hostile());
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let lines: Vec<&str> = TEXT.trim_start_matches('\u{feff}').split_inclusive('\n').collect();
    let mut count = 0;
    visit("", &run, &mut |key, value| {
        if key == "region" || key == "deletedRegion" {
            let place = |line: &str, column: &str| {
                let (line, column) = (number(&value[line]) - 1, number(&value[column]) - 1);
                let before: usize = lines[..line].iter().map(|line| line.chars().count()).sum();
                before + column
            };
            let (start, end) = (place("startLine", "startColumn"), place("endLine", "endColumn"));
            let by_columns: String = lines.concat().chars().skip(start).take(end - start).collect();
            let offset = number(&value["byteOffset"]);
            let by_bytes = &TEXT[offset..offset + number(&value["byteLength"])];
            assert_eq!(by_columns, by_bytes);
            count += 1;
        }
    });
    assert_eq!(count, NAMES.len() * 7);
}

/// Braces, brackets and backslashes have a meaning of their own in a message.
#[test]
fn messages_are_plain() {
    let run = run(&hostile());
    visit("", &run, &mut |key, value| {
        if key == "message" || key == "description" {
            assert!(!text(&value["text"]).contains(['{', '}', '[', ']', '\\']), "{value}");
        }
    });
}

#[test]
fn fingerprints_outlive_a_shift() {
    let prints = |file: &str| -> Vec<String> {
        let twice = |words| [at(file, words, ""), at(file, words, "")];
        let found = ["one", "two"].into_iter().flat_map(twice);
        let run = run(&findings("a.wattle", file, found.collect()));
        let results = array(&run["results"]).iter();
        let prints = results.map(|result| &result["partialFingerprints"]);
        prints.map(|prints| text(&prints["primaryLocationLineHash"]).to_owned()).collect()
    };
    let before = prints("body one\nfooter two\n");
    assert_eq!(before, prints("# new\n\n\tbody  one \r\nfooter two\n"));
    assert_eq!(before.iter().collect::<HashSet<_>>().len(), 4);
    assert_ne!(before[0], prints("body one!\nfooter two\n")[0]);
}

/// GitHub's limits, for every rule that there is.
#[test]
fn every_rule_fits() {
    let each = rules::catalog().map(|lint| Diagnostic::new(lint, Span::new(0, 4), "wrong"));
    let run = run(&findings("a.wattle", "body", each.collect()));
    let listed = array(&run["tool"]["driver"]["rules"]);
    assert_eq!(listed.len(), rules::catalog().count());
    for rule in listed {
        for field in ["shortDescription", "fullDescription"] {
            let words = text(&rule[field]["text"]);
            assert!((1..=1024).contains(&words.chars().count()), "{words}");
        }
        assert!(!text(&rule["help"]["text"]).is_empty());
        assert!(text(&rule["helpUri"]).starts_with("https://"));
        assert!(
            ["error", "warning", "note"].contains(&text(&rule["defaultConfiguration"]["level"]))
        );
        assert!(!array(&rule["properties"]["tags"]).is_empty());
    }
    for result in array(&run["results"]) {
        assert_eq!(listed[number(&result["ruleIndex"])]["id"], result["ruleId"]);
    }
}
