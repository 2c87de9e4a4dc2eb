//! What several test files need.

#![allow(dead_code, reason = "each test file uses some of it")]

pub mod broken;
#[cfg(feature = "cli")]
pub mod editor;
pub mod fresh;
pub mod importing;
#[cfg(feature = "cli")]
pub mod outside;
pub mod payloads;
#[cfg(feature = "cli")]
pub mod place;
pub mod sending;

#[cfg(feature = "cli")]
pub mod reports;
#[cfg(all(feature = "cli", unix))]
pub mod terminal;

use std::sync::Arc;

use proptest::test_runner::{Config as ProptestConfig, RngSeed};
use wattle::analysis::{self, Analysis};
use wattle::diagnostic::Severity;
use wattle::settings::Settings;
use wattle::text::Source;

/// Analyses a text as if it were a file.
pub fn analyse(text: &str, settings: &Settings) -> Analysis {
    analysis::file(Arc::new(Source::new("test.wattle", text)), settings)
}

/// Names and severities of what was found.
pub fn found(analysis: &Analysis) -> Vec<(&'static str, Severity)> {
    let findings = analysis.report.diagnostics.iter();
    findings.map(|finding| (finding.lint.name, finding.severity)).collect()
}

/// Compares a text with the one under `snapshots/`.
pub fn snapshot(folder: &str, name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(format!("../../snapshots/{folder}"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

/// All templates below some folders: where each is, and its text.
pub fn templates(folders: &[&str]) -> Vec<(std::path::PathBuf, String)> {
    let files = folders.iter().flat_map(|folder| walkdir::WalkDir::new(folder).sort_by_file_name());
    let paths = files.filter_map(Result::ok).map(walkdir::DirEntry::into_path);
    paths
        .filter(|path| path.extension().is_some_and(|end| end == "wattle"))
        .map(|path| {
            let text = std::fs::read_to_string(&path).expect("the file is text");
            (path, text)
        })
        .collect()
}

/// Makes a whole template of the statements of a rule's page: those that every template needs are
/// put around them.
pub fn complete(fragment: &str) -> String {
    let has = |keyword: &str| {
        let mut lines = fragment.lines();
        lines.any(|line| line.split([' ', '{']).next() == Some(keyword))
    };
    let mut text = String::new();
    let header = [
        ("template", "template order_shipped\n"),
        ("category", "category utility\n"),
        ("language", "language en_US\n"),
    ];
    for (keyword, line) in header {
        if !has(keyword) {
            text.push_str(line);
        }
    }
    if has("template") {
        // `template` comes first, so the rest goes behind it.
        let (first, rest) = fragment.split_once('\n').unwrap_or((fragment, ""));
        text = format!("{first}\n{text}{rest}\n");
    } else {
        text.push_str(fragment);
        text.push('\n');
    }
    if !has("body") && !fragment.contains(" body \"") {
        text.push_str("body \"Hi, your order has left our house and will reach you tomorrow.\"\n");
    }
    text
}

/// How a property is tried: as often as asked, and with the same cases each time, so that a failure
/// is the change's and not the day's. `PROPTEST_RNG_SEED` tries others.
pub fn cases(cases: u32) -> ProptestConfig {
    let mut config =
        ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(1);
    }
    config
}
