//! Every rule has a page, and the examples on it are true.

mod common;

use std::sync::Arc;

use common::{analyse, complete};
use wattle::analysis::Analysis;
use wattle::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity};
use wattle::docs::is_json;
use wattle::import;
use wattle::json;
use wattle::model::Summary;
use wattle::rules;
use wattle::settings::{Profile, Settings};
use wattle::text::Source;

#[test]
fn every_page_is_whole() {
    let mut names = std::collections::HashSet::new();
    for lint in rules::catalog() {
        assert!(names.insert(lint.name), "{} stands in the catalogue twice", lint.name);
        assert!(lint.what.ends_with('.') && lint.why.ends_with('.'), "{}", lint.name);
        let reading = lint.group == Group::Syntax;
        assert!(reading || !lint.sources.is_empty(), "{} names no source", lint.name);
        assert!(reading || !lint.bad.is_empty(), "{} shows no bad example", lint.name);
    }
}

/// Rules whose example is too long for a page.
const TOO_LONG: [&str; 2] = ["limit-250", "limit-6000"];

/// All rules, and the words that one of them needs.
fn settings(lint: &Lint) -> Settings {
    let words = wattle::rules::options::words_of(lint.name);
    let words = words.map(|option| (option.rule, vec![option.example.to_owned()]));
    Settings {
        profile: Profile::Pedantic,
        words: words.into_iter().collect(),
        ..Settings::default()
    }
}

/// What is found in an example that is JSON: those of rules about JSON itself are no whole templates.
fn check_json(lint: &Lint, text: &str) -> Vec<Diagnostic> {
    let source = Arc::new(Source::new("test.json", text));
    match lint.group {
        Group::Syntax => json::read(&source).diagnostics,
        _ => import::check::file(source, &settings(lint)).diagnostics,
    }
}

/// The rules with an example on their page, and what is found in it: in the file in which the rule
/// is broken, if there are several.
fn examples(
    example: fn(&'static Lint) -> &'static str,
) -> impl Iterator<Item = (&'static Lint, String, Vec<Diagnostic>)> {
    // Those of payloads are tried by a test of their own.
    let shown = |lint: &&Lint| !TOO_LONG.contains(&lint.name) && lint.group != Group::Send;
    rules::catalog().filter(shown).filter(move |lint| !example(lint).is_empty()).map(move |lint| {
        if is_json(example(lint)) {
            return (lint, example(lint).to_owned(), check_json(lint, example(lint)));
        }
        let (text, findings) = check_files(lint, example(lint));
        (lint, text, findings)
    })
}

/// What is found in an example of one file or, with lines of dashes between them, of several.
fn check_files(lint: &'static Lint, example: &str) -> (String, Vec<Diagnostic>) {
    let settings = settings(lint);
    let files = example.split("\n---\n").map(|file| {
        let text = complete(file);
        let analysis = analyse(&text, &settings);
        (text, analysis)
    });
    let mut files: Vec<(String, Analysis)> = files.collect();
    let all = files.iter().enumerate();
    let together = all.map(|(index, (_, file))| {
        Summary::new(index.to_string(), &file.document, &settings.examples)
            .wanting(settings.words(lint.name))
    });
    let together: Vec<Summary> = together.collect();
    let mut broken = 0;
    for found in wattle::analysis::project(together.iter().collect()) {
        let index: usize = found.file.parse().expect("the number of a file");
        if found.diagnostic.lint.name == lint.name {
            broken = index;
        }
        files[index].1.report.diagnostics.push(found.diagnostic);
    }
    let (text, analysis) = files.swap_remove(broken);
    let mut findings = analysis.report.diagnostics;
    let others = files.into_iter().flat_map(|(_, file)| file.report.diagnostics);
    findings.extend(others.filter(|found| found.lint.name != lint.name));
    (text, findings)
}

/// What is found in a text of the kind of a rule's examples.
fn check_again(lint: &Lint, text: &str) -> Vec<Diagnostic> {
    if is_json(lint.bad) {
        return check_json(lint, text);
    }
    analyse(text, &settings(lint)).report.diagnostics
}

/// How often a rule is broken, and the errors of other rules.
fn judge(lint: &Lint, findings: &[Diagnostic]) -> (usize, Vec<&'static str>) {
    let (own, others): (Vec<_>, Vec<_>) =
        findings.iter().partition(|finding| finding.lint.name == lint.name);
    let errors = others.iter().filter(|finding| finding.severity == Severity::Error);
    (own.len(), errors.map(|finding| finding.lint.name).collect())
}

#[test]
fn bad_examples_break_their_rule_and_no_other() {
    let judged = examples(|lint| lint.bad).map(|(lint, _, found)| (lint.name, judge(lint, &found)));
    let wrong: Vec<_> =
        judged.filter(|(_, (own, others))| *own == 0 || !others.is_empty()).collect();
    assert!(
        wrong.is_empty(),
        "rule, how often its own bad example breaks it, and other errors: {wrong:#?}"
    );
}

#[test]
fn good_examples_are_clean() {
    let judged =
        examples(|lint| lint.good).map(|(lint, _, found)| (lint.name, judge(lint, &found)));
    let wrong: Vec<_> =
        judged.filter(|(_, (own, others))| *own > 0 || !others.is_empty()).collect();
    assert!(
        wrong.is_empty(),
        "rule, how often its own good example breaks it, and errors: {wrong:#?}"
    );
}

/// A fix is applied to the bad example, and the result is checked again: the finding must be gone,
/// and no error may be new.
#[test]
fn fixes_mend_the_bad_examples() {
    let mut wrong = Vec::new();
    for (lint, text, findings) in examples(|lint| lint.bad) {
        let own = findings.iter().filter(|found| found.lint.name == lint.name);
        let fix = own.flat_map(|found| &found.fixes).next();
        let kind = match fix {
            None => FixKind::None,
            Some(fix) if fix.safe => FixKind::Safe,
            Some(_) => FixKind::Unsafe,
        };
        if kind != lint.fix {
            wrong
                .push(format!("{}: the page says {:?}, the finding {kind:?}", lint.name, lint.fix));
        }
        let Some(fix) = fix else { continue };
        let mended = wattle::text::edit::apply(&text, &fix.edits);
        let after = check_again(lint, &mended);
        let ((before, errors), (left, errors_left)) = (judge(lint, &findings), judge(lint, &after));
        if left >= before || errors_left.len() > errors.len() {
            wrong.push(format!("{}: {after:?} is left of\n{mended}", lint.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
