//! Templates that others published, official ones above all: every error in them is known, and it is
//! written down whether the template or the rule is to blame. The corpus is no part of the project;
//! where it is missing, so is this test.

#![cfg(feature = "cli")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use wattle::diagnostic::Severity;
use wattle::settings::Settings;

/// What is known of an error, by file and rule.
const EXPECTED: &str = include_str!("corpus/expected_errors.tsv");

/// The folder with the corpus: beside the project, or where `WATTLE_CORPUS` says.
fn corpus() -> Option<PathBuf> {
    let beside = [env!("CARGO_MANIFEST_DIR"), "..", "shared", "corpus"].iter().collect();
    let folder = env::var_os("WATTLE_CORPUS").map_or(beside, PathBuf::from);
    folder.join("MANIFEST.csv").exists().then_some(folder)
}

/// Says something that the test harness does not swallow.
fn say(line: &str) {
    let _ = writeln!(io::stderr(), "corpus: {line}");
}

/// Rewrites the corpus as Wattle files.
fn rewrite(corpus: &Path, out: &Path) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/rewrite.py");
    let mut python = Command::new("python3");
    python.arg("-B").arg(script).arg(corpus).arg(out);
    assert!(python.status().expect("python3 starts").success(), "the script failed");
}

/// The file and the rule of every error, and how many warnings there are by rule.
fn check(out: &Path) -> (BTreeSet<(String, String)>, BTreeMap<&'static str, usize>) {
    let mut errors = BTreeSet::new();
    let mut warnings = BTreeMap::new();
    for (path, text) in common::templates(&[&out.to_string_lossy()]) {
        let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for finding in common::analyse(&text, &Settings::default()).report.diagnostics {
            if finding.severity == Severity::Error {
                errors.insert((file.clone(), finding.lint.name.to_owned()));
            } else {
                *warnings.entry(finding.lint.name).or_default() += 1;
            }
        }
    }
    (errors, warnings)
}

/// The rows of the list, each with a verdict and its reason.
fn expected() -> BTreeSet<(String, String)> {
    let rows = EXPECTED.lines().skip(1).map(|line| line.split('\t').collect::<Vec<_>>());
    rows.map(|row| {
        let [file, rule, verdict, reason] = row[..] else { panic!("four columns, not {row:?}") };
        assert!(["template", "rule"].contains(&verdict), "no verdict: {row:?}");
        assert!(!reason.is_empty(), "no reason: {row:?}");
        (file.to_owned(), rule.to_owned())
    })
    .collect()
}

#[test]
fn errors_in_published_templates_are_explained() {
    let expected = expected();
    let Some(corpus) = corpus() else {
        say("SKIPPED: no corpus beside the project; set WATTLE_CORPUS to its folder");
        return;
    };
    let out = tempfile::tempdir().expect("a folder");
    rewrite(&corpus, out.path());
    let (errors, warnings) = check(out.path());
    let report = fs::read_to_string(out.path().join("report.tsv")).expect("the script reports");
    let written = report.lines().filter(|line| line.contains("\twritten\t")).count();
    let faulty: BTreeSet<&String> = errors.iter().map(|(file, _)| file).collect();
    let tried = report.lines().count();
    say(&format!("{tried} tried, {written} written, {} with errors", faulty.len()));
    say(&format!("warnings: {warnings:?}"));
    let new: Vec<_> = errors.difference(&expected).collect();
    let gone: Vec<_> = expected.difference(&errors).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "not in the list: {new:#?}\nno longer found: {gone:#?}"
    );
}
