//! Payloads that others published, held against the templates that others published: what is found in
//! them is known. The corpus is no part of the project; where it is missing, so is this test.

#![cfg(feature = "cli")]

mod common;

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use common::sending;
use wattle::diagnostic::Severity;
use wattle::settings::Settings;
use wattle::text::Source;
use wattle::verify::Templates;

/// What is known of an error, by file and rule.
const EXPECTED: &str = include_str!("corpus/expected_send_errors.tsv");

/// The folder with the corpus: beside the project, or where `WATTLE_CORPUS` says.
fn corpus() -> Option<PathBuf> {
    let beside = [env!("CARGO_MANIFEST_DIR"), "..", "shared", "corpus"].iter().collect();
    let folder = env::var_os("WATTLE_CORPUS").map_or(beside, PathBuf::from);
    folder.join("send").exists().then_some(folder)
}

/// The files of one of its folders.
fn files(corpus: &Path, folder: &str) -> impl Iterator<Item = PathBuf> {
    let entries = fs::read_dir(corpus.join(folder)).expect("a folder");
    entries.map(|entry| entry.expect("a file").path())
}

/// Says something that the test harness does not swallow.
fn say(line: &str) {
    let _ = writeln!(io::stderr(), "corpus: {line}");
}

#[test]
fn published_payloads_are_judged() {
    let Some(corpus) = corpus() else {
        say("SKIPPED: no corpus beside the project; set WATTLE_CORPUS to its folder");
        return;
    };
    let mut templates = Templates::default();
    for path in files(&corpus, "create") {
        let text = fs::read_to_string(&path).expect("text");
        templates.add_created(&Source::new("create.json", text));
    }

    let mut errors = BTreeSet::new();
    let (mut count, mut warnings, mut strangers) = (0, 0, 0);
    for path in files(&corpus, "send") {
        let text = fs::read_to_string(&path).expect("text");
        count += 1;
        for finding in sending::verify(&text, &templates, &Settings::default()) {
            // Most payloads name templates that were not published with them.
            let stranger = finding.lint.name == "send-name-language";
            if stranger {
                strangers += 1;
            } else if finding.severity == Severity::Error {
                let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                errors.insert((file, finding.lint.name.to_owned()));
            } else {
                warnings += 1;
            }
        }
    }
    say(&format!(
        "{count} payloads: {} errors, {warnings} warnings, {strangers} of unknown templates",
        errors.len()
    ));
    let rows = EXPECTED.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    let expected: BTreeSet<_> = rows.map(|row| (row[0].to_owned(), row[1].to_owned())).collect();
    let unknown: Vec<_> = errors.difference(&expected).collect();
    assert!(unknown.is_empty(), "errors that nobody has looked at: {unknown:#?}");
    let gone: Vec<_> = expected
        .difference(&errors)
        .filter(|(file, _)| corpus.join(format!("send/{file}.json")).exists())
        .collect();
    assert!(gone.is_empty(), "no longer found: {gone:#?}");
}
