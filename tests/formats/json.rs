//! `json`, `jsonl`, `gitlab` and `rdjson`.

use std::collections::{BTreeSet, HashSet};

use serde_json::Value;
use wattle::render::{Format, Look};
use wattle::text::edit;

use crate::common::reports::render;
use crate::hostile::{NAMES, TEXT, hostile};

fn parse(format: Format) -> Value {
    serde_json::from_str(&render(format, &hostile(), &Look::default())).expect("it is JSON")
}

fn array(value: &Value) -> &[Value] {
    value.as_array().expect("an array")
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

fn number(value: &Value) -> usize {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).expect("a number")
}

#[test]
fn json_and_jsonl_say_the_same() {
    let lines = render(Format::Jsonl, &hostile(), &Look::default());
    let lines: Vec<Value> =
        lines.lines().map(|line| serde_json::from_str(line).expect("each line is JSON")).collect();
    assert_eq!(Value::Array(lines), parse(Format::Json));
}

/// The rules of GitLab's page on Code Quality: what must be there, and of which kind.
#[test]
fn gitlab_gets_what_it_asks_for() {
    let report = parse(Format::Gitlab);
    let mut fingerprints = HashSet::new();
    let mut paths = HashSet::new();
    for issue in array(&report) {
        let fields = ["check_name", "description", "fingerprint", "location", "severity"];
        assert_eq!(keys(issue), fields.into());
        assert!(["info", "minor", "major"].contains(&issue["severity"].as_str().expect("a word")));
        assert!(fingerprints.insert(issue["fingerprint"].as_str().expect("a string")));
        let location = &issue["location"];
        assert!(number(&location["lines"]["begin"]) <= number(&location["lines"]["end"]));
        paths.insert(location["path"].as_str().expect("a path"));
    }
    assert_eq!(paths, NAMES.iter().copied().collect());
}

/// The messages of `proto/rdf/reviewdog.proto`, by their fields.
#[test]
fn reviewdog_knows_every_field() {
    let report = parse(Format::Rdjson);
    assert_eq!(keys(&report), ["diagnostics", "source"].into());
    assert_eq!(keys(&report["source"]), ["name", "url"].into());
    for found in array(&report["diagnostics"]) {
        let fields = ["code", "location", "message", "severity", "suggestions"];
        assert_eq!(keys(found), fields.into());
        assert_eq!(keys(&found["code"]), ["url", "value"].into());
        assert_eq!(keys(&found["location"]), ["path", "range"].into());
        assert!(
            ["ERROR", "WARNING", "INFO"].contains(&found["severity"].as_str().expect("a word"))
        );
        bytes(&found["location"]["range"]);
        for suggestion in array(&found["suggestions"]) {
            assert_eq!(keys(suggestion), ["range", "text"].into());
            bytes(&suggestion["range"]);
        }
    }
}

/// The bytes of the file that a range speaks of, as its proto file counts them.
fn bytes(range: &Value) -> std::ops::Range<usize> {
    assert_eq!(keys(range), ["end", "start"].into());
    let offset = |place: &Value| {
        assert_eq!(keys(place), ["column", "line"].into());
        let before = TEXT.split_inclusive('\n').take(number(&place["line"]) - 1);
        before.map(str::len).sum::<usize>() + number(&place["column"]) - 1
    };
    offset(&range["start"])..offset(&range["end"])
}

#[test]
fn reviewdog_columns_count_bytes() {
    let report = parse(Format::Rdjson);
    let ranges = array(&report["diagnostics"]).iter().map(|found| &found["location"]["range"]);
    let texts: Vec<&str> = ranges.take(3).map(|range| &TEXT[bytes(range)]).collect();
    assert_eq!(texts, ["wrong", "wrong\"\r\n\tname", "中"]);
}

#[test]
fn a_suggestion_mends_as_the_fix_does() {
    let findings = hostile();
    let found = &findings.reports[0];
    let report = parse(Format::Rdjson);
    let suggestion = &report["diagnostics"][0]["suggestions"][0];
    let mut suggested = TEXT.to_owned();
    let text = suggestion["text"].as_str().expect("a text");
    suggested.replace_range(bytes(&suggestion["range"]), text);
    let mended = edit::apply(found.source.text(), &found.diagnostics[0].fixes[0].edits);
    assert_eq!(suggested.trim_start_matches('\u{feff}'), mended);
}
