//! The JSON Schema of `wattle.toml` says what the program says.

#![cfg(feature = "cli")]

mod common;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use common::fresh;
use common::place::Place;
use serde_json::{Map, Value};
use wattle::workspace::config::keys::{self, Form, Key};

/// What is right, besides what the documentation and the examples show.
const RIGHT: &[&str] = &[
    "",
    "profile = 'strict'",
    "extends = 'base.toml'",
    "extends = ['base.toml', './base.toml']",
    "extends = []",
    "[rules]\nstyle = 'off'\nbody-too-long = { severity = 'warning', max = 0x20 }\nurl.severity = 'info'",
    "[rules.language-fallback-set]\nlanguages = ['en', 'pt_BR']",
    "[rules]\nname-prefix = { prefixes = 'acme_' }\nno-brand = { names = ['Acme'] }",
    "files = { include = ['a/**'], exclude = [] }\nbuild = {}\nexamples = { a = 'x', b_2 = ' 1 2', 1 = '{x}' }",
    "[build]\nout-dir = 'x'\n[[overrides]]\nfiles = ['a']\nrules = { var-leading = 'error' }",
    "overrides = [{ files = ['a'] }]",
];

/// What is wrong.
const WRONG: &[&str] = &[
    "profil = 'strict'",
    "profile = 'strct'",
    "profile = ['strict']",
    "extends = 3",
    "extends = ['base.toml', 3]",
    "files = []",
    "[files]\ninclude = 'a'",
    "[files]\nexclude = [1]",
    "[files]\nexlude = []",
    "[rules]\nstile = 'off'",
    "[rules]\nstyle = 'warn'",
    "[rules]\nstyle = 3",
    "[rules]\nunclosed-string = 'off'",
    "[rules.style]\nmax = 3",
    "[rules.body-too-long]\nmax = 0",
    "[rules.body-too-long]\nmax = -1",
    "[rules.body-too-long]\nmax = 1025",
    "[rules.body-too-long]\nmax = 9.5",
    "[rules.body-too-long]\nmin = 9",
    "[rules.name-prefix]\nprefixes = [1]",
    "[rules.name-prefix]\nprefix = 'a'",
    "[build]\nout = 'x'",
    "[build]\nout-dir = true",
    "[examples]\ncustomer = 3",
    "[examples]\ncustomer = ' '",
    "[examples]\ncustomer = \"a\\nb\"",
    "[examples]\ncustomer = 'a     b'",
    "[examples]\ncustomer = '{{a}}'",
    "[examples]\nCustomer = 'a'",
    "[examples]\n\"a b\" = 'a'",
    "[examples]\nrecipient = 'a'",
    "[overrides]\nfiles = []",
    "[[overrides]]\nrules = {}",
    "[[overrides]]\nfiles = []",
    "[[overrides]]\nfiles = ['a', '']",
    "[files]\nexclude = [' ']",
    "[build]\nout-dir = ''",
    "[rules.language-fallback-set]\nlanguages = ['en', 'xx']",
    "[rules.language-fallback-set]\nlanguages = 'xx'",
    "[rules.no-brand]\nnames = ['']",
    "[[overrides]]\nfiles = ['a']\nrule = {}",
    "[[overrides]]\nfiles = ['a']\nrules = { zzz = 'off' }",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn printed() -> String {
    Place::with(&[]).run("config schema").out
}

#[test]
fn the_schema_in_the_documentation_is_the_one_that_is_printed() {
    fresh::assert_fresh("docs/wattle.schema.json", &printed());
}

/// Whether the program takes a configuration.
fn is_taken(text: &str) -> bool {
    let base = [("wattle.toml", ""), ("team/base.toml", "")];
    let place = Place::with(&base);
    place.write("team/wattle.toml", text);
    place.run("config show team/a.wattle").status == 0
}

/// Everything that the schema lets through, in all ways, is something that the program takes; and
/// it lists the same keys where one is wrong.
#[test]
fn the_program_takes_what_the_schema_describes() {
    let schema: Value = serde_json::from_str(&printed()).expect("it is JSON");
    let samples = samples(&schema, &schema);
    assert!(samples.len() > 1);
    for sample in samples {
        let text: String = sample
            .as_object()
            .expect("a table")
            .iter()
            .map(|(key, value)| format!("{key} = {}\n", toml(value)))
            .collect();
        let text = text
            .replace("\"text\"]", "\"base.toml\"]")
            .replace("extends = \"text\"", "extends = \"base.toml\"");
        let place = Place::with(&[("wattle.toml", &text), ("base.toml", "")]);
        let ran = place.run("config show a.wattle");
        assert_eq!(ran.status, 0, "{}\n{text}", ran.err);
    }
    let ran = Place::with(&[("wattle.toml", "qqqqqqqqqqqqqq = 1")]).run("config show");
    let properties = schema["properties"].as_object().expect("keys");
    let listed = ran.err.rsplit("help: write ").next().expect("a help");
    let mut listed: Vec<&str> = listed.split('`').skip(1).step_by(2).collect();
    listed.sort_unstable();
    assert_eq!(listed, properties.keys().collect::<Vec<_>>());
}

/// Values of which each has all that a schema knows; as many as it takes to try each alternative.
fn samples(schema: &Value, whole: &Value) -> Vec<Value> {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().expect("a name");
        return samples(&whole["definitions"][name], whole);
    }
    if let Some(one) = schema["allOf"].as_array() {
        return samples(&one[0], whole);
    }
    if let Some(any) = schema["anyOf"].as_array() {
        return any.iter().flat_map(|one| samples(one, whole)).collect();
    }
    if let Some(words) = schema["enum"].as_array() {
        return words.clone();
    }
    match schema["type"].as_str().expect("a type") {
        "string" => vec!["text".into()],
        "integer" => vec![schema["minimum"].clone(), schema["maximum"].clone()],
        "array" => {
            samples(&schema["items"], whole).into_iter().map(|one| vec![one].into()).collect()
        }
        "object" => tables(schema, whole),
        other => panic!("no sample for {other}"),
    }
}

/// Tables with all keys; as many as the key with most alternatives has.
fn tables(schema: &Value, whole: &Value) -> Vec<Value> {
    let free = Map::from_iter([("name".to_owned(), schema["additionalProperties"].clone())]);
    let properties = schema["properties"].as_object().unwrap_or(&free);
    let columns: Vec<(&String, Vec<Value>)> =
        properties.iter().map(|(key, value)| (key, samples(value, whole))).collect();
    let most = columns.iter().map(|(_, values)| values.len()).max().unwrap_or_default();
    let row = |index: usize| {
        let cells = columns.iter().map(|(key, values)| {
            let value = values[index.min(values.len() - 1)].clone();
            ((*key).clone(), value)
        });
        Value::Object(cells.collect())
    };
    (0..most).map(row).collect()
}

/// The value in TOML, on one line.
fn toml(value: &Value) -> String {
    match value {
        Value::Array(values) => {
            format!("[{}]", values.iter().map(toml).collect::<Vec<_>>().join(", "))
        }
        Value::Object(table) => {
            let pairs = table.iter().map(|(key, value)| format!("{key} = {}", toml(value)));
            format!("{{ {} }}", pairs.collect::<Vec<_>>().join(", "))
        }
        plain => plain.to_string(),
    }
}

#[test]
fn the_program_and_this_test_agree_on_right_and_wrong() {
    for text in RIGHT {
        assert!(is_taken(text), "{text}");
    }
    for text in WRONG {
        assert!(!is_taken(text), "{text}");
    }
}

/// What the documentation gives as an example of each key.
#[test]
fn examples_of_keys_are_taken() {
    fn try_each(before: &str, keys: &[Key]) {
        for Key { name, form, example, .. } in keys {
            match form {
                Form::Table(inner) => try_each(&format!("[{name}]\n"), inner),
                Form::Overrides(inner) => try_each(&format!("[[{name}]]\nfiles = ['a']\n"), inner),
                _ => {
                    let before = before.replace(&format!("{name} = ['a']\n"), "");
                    let text = format!("{before}{name} = {example}\n");
                    assert!(is_taken(&text), "{text}");
                }
            }
        }
    }
    try_each("", keys::TOP);
}

/// A validator of others, over all configurations that are shown anywhere, and over wrong ones.
#[test]
fn a_validator_agrees() {
    let place = Place::with(&[("schema.json", &printed())]);
    let mut right: Vec<String> = RIGHT.iter().map(|text| (*text).to_owned()).collect();
    for file in walkdir::WalkDir::new(root().join("examples")).into_iter().filter_map(Result::ok) {
        if file.file_name() == "wattle.toml" {
            right.push(fs::read_to_string(file.path()).expect("a file"));
        }
    }
    let new = Place::with(&[]);
    assert_eq!(new.run("init").status, 0);
    right.push(new.read("wattle.toml"));
    let pages = walkdir::WalkDir::new(root().join("docs")).max_depth(1).into_iter();
    let pages = pages.filter_map(Result::ok).map(walkdir::DirEntry::into_path);
    for page in pages.chain([root().join("README.md")]) {
        if page.extension().is_some_and(|end| end == "md") {
            let text = fs::read_to_string(&page).expect("a page");
            let blocks = text.split("```toml\n").skip(1);
            right.extend(blocks.filter_map(|block| block.split("\n```").next()).map(str::to_owned));
        }
    }
    let all = right.iter().map(String::as_str).chain(WRONG.iter().copied());
    let mut paths = Vec::new();
    for (index, text) in all.enumerate() {
        let path = format!("{index}.toml");
        place.write(&path, text);
        paths.push(path);
    }
    let script = root().join("tests/schema/validate.py");
    let Some(verdicts) = validate(&script, place.path(), &paths) else { return };
    assert_eq!(verdicts.len(), right.len() + WRONG.len());
    for (text, verdict) in right.iter().zip(&verdicts) {
        assert_eq!(verdict, "valid", "{text}");
    }
    for (text, verdict) in WRONG.iter().zip(&verdicts[right.len()..]) {
        assert!(verdict.starts_with("invalid: "), "{verdict}: {text}");
    }
}

/// What the script says of each file; nothing where Python or its packages are missing.
fn validate(script: &Path, folder: &Path, paths: &[String]) -> Option<Vec<String>> {
    let mut command = Command::new("python3");
    command.arg(script).arg("schema.json").args(paths).current_dir(folder);
    let skipped = |why: &str| {
        let _ = writeln!(io::stderr(), "schema: {why}; skipped");
        None
    };
    let Ok(output) = command.output() else { return skipped("python3 is not installed") };
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    match output.status.code() {
        Some(0) => Some(said.lines().map(str::to_owned).collect()),
        Some(3) => skipped(said.trim()),
        _ => panic!("{}", String::from_utf8_lossy(&output.stderr)),
    }
}
