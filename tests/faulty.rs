//! The faulty examples: each fault that a comment names is reported on its line, no error is reported
//! that no comment names, and the reports look as they should.

#![cfg(feature = "cli")]

mod common;

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use wattle::analysis::{self, Analysis, FileReport};
use wattle::diagnostic::Severity;
use wattle::model;
use wattle::render::{Findings, Format, Look, Summary};
use wattle::settings::{Profile, Settings};
use wattle::text::Source;

/// What a comment promises: a rule, its severity, and the line, if the comment stands behind one.
struct Promise {
    rule: String,
    severity: String,
    line: Option<usize>,
}

fn files() -> impl Iterator<Item = PathBuf> {
    let files = walkdir::WalkDir::new("examples/faulty").sort_by_file_name().into_iter();
    let files = files.filter_map(Result::ok).map(|file| file.into_path());
    files.filter(|path| path.extension().is_some_and(|end| end == "wattle"))
}

fn report(path: &PathBuf, profile: Profile) -> FileReport {
    let bytes = fs::read(path).expect("the file is there");
    let name = path.to_string_lossy().replace('\\', "/");
    let settings = Settings { profile, ..Settings::default() };
    let Analysis { mut report, document, .. } =
        analysis::file(Arc::new(Source::from_bytes(name, bytes)), &settings);
    let summary = model::Summary::new(report.source.name(), &document, &settings.examples);
    let together = analysis::project(vec![&summary]);
    let together = together.into_iter().map(|found| found.diagnostic);
    report.diagnostics.extend(together.filter(|found| settings.apply(&mut found.clone())));
    report
}

/// Reads `// error: rule`, and several of them parted by commas or semicolons.
fn promises(source: &Source) -> Vec<Promise> {
    let mut promises = Vec::new();
    for (index, line) in source.text().lines().enumerate() {
        let Some((before, comment)) = line.rsplit_once("// ") else { continue };
        let behind = !before.trim().is_empty();
        let mut severity = "";
        for part in comment.split([';', ',']) {
            let rule = match part.split_once(':') {
                Some((word, rule)) => {
                    severity = word.trim();
                    rule.trim()
                }
                None => part.trim(),
            };
            if ["error", "warning", "info"].contains(&severity) {
                let line = behind.then_some(index + 1);
                promises.push(Promise {
                    rule: rule.to_owned(),
                    severity: severity.to_owned(),
                    line,
                });
            }
        }
    }
    promises
}

#[test]
fn faults_are_found_where_they_are() {
    let mut wrong = Vec::new();
    for path in files() {
        let report = report(&path, Profile::Pedantic);
        let promises = promises(&report.source);
        let found: Vec<(&str, &str, usize)> = report
            .diagnostics
            .iter()
            .map(|finding| {
                let line = report.source.position(finding.span.start as usize).line;
                (finding.lint.name, finding.severity.name(), line)
            })
            .collect();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        for Promise { rule, severity, line } in &promises {
            let kept = found.iter().any(|(found, level, at)| {
                found == rule && level == severity && line.is_none_or(|line| line == *at)
            });
            if !kept {
                let on: Vec<_> =
                    found.iter().filter(|(_, _, at)| line.is_none_or(|line| line == *at)).collect();
                wrong.push(format!("{name}: no {severity} {rule} on line {line:?}, but {on:?}"));
            }
        }
        let unnamed = found.iter().filter(|(rule, level, _)| {
            *level == "error" && promises.iter().all(|promise| promise.rule != *rule)
        });
        if !promises.is_empty() {
            wrong.extend(unnamed.map(|found| format!("{name}: nobody promised {found:?}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn reports_look_as_they_should() {
    insta::with_settings!({ snapshot_path => "../snapshots/faulty", prepend_module_to_snapshot => false, omit_expression => true }, {
        for path in files() {
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let reports = vec![report(&path, Profile::Recommended)];
            let summary = Summary::of(1, &reports);
            let findings = Findings { reports, summary, ..Findings::default() };
            let mut out = Vec::new();
            Format::Pretty.write(&findings, &Look::default(), &mut out).expect("a vector takes all");
            insta::assert_snapshot!(name, String::from_utf8_lossy(&out));
        }
    });
}

#[test]
fn good_examples_are_clean() {
    let files = walkdir::WalkDir::new("examples").into_iter().filter_map(Result::ok);
    for file in files.map(|file| file.into_path()) {
        if file.extension().is_none_or(|end| end != "wattle") || file.starts_with("examples/faulty")
        {
            continue;
        }
        let report = report(&file, Profile::Recommended);
        let found: Vec<_> = report
            .diagnostics
            .iter()
            .filter(|finding| finding.severity != Severity::Info)
            .map(|finding| (finding.lint.name, &finding.message))
            .collect();
        assert!(found.is_empty(), "{}: {found:?}", file.display());
    }
}
