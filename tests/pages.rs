//! Every rule has a page, and the examples on it are true.

mod common;

use common::{analyse, complete, found};
use wattle::analysis::Analysis;
use wattle::diagnostic::{FixKind, Lint, Severity};
use wattle::model::Summary;
use wattle::rules;
use wattle::settings::{Profile, Settings};

#[test]
fn every_page_is_whole() {
    let mut names = std::collections::HashSet::new();
    for lint in rules::catalog() {
        assert!(names.insert(lint.name), "{} stands in the catalogue twice", lint.name);
        assert!(lint.what.ends_with('.') && lint.why.ends_with('.'), "{}", lint.name);
        let reading = lint.group == wattle::diagnostic::Group::Syntax;
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

/// The rules with an example on their page, and what is found in it: in the file in which the rule
/// is broken, if there are several.
fn examples(
    example: fn(&'static Lint) -> &'static str,
) -> impl Iterator<Item = (&'static Lint, String, Analysis)> {
    let shown = |lint: &&Lint| !TOO_LONG.contains(&lint.name);
    rules::catalog().filter(shown).filter(move |lint| !example(lint).is_empty()).map(move |lint| {
        // A line of dashes stands between files.
        let settings = settings(lint);
        let files = example(lint).split("\n---\n").map(|file| {
            let text = complete(file);
            let analysis = analyse(&text, &settings);
            (text, analysis)
        });
        let mut files: Vec<(String, Analysis)> = files.collect();
        let all = files.iter().enumerate();
        let together = all.map(|(index, (_, file))| {
            Summary::new(&index.to_string(), &file.document, &settings.examples)
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
        let (text, mut analysis) = files.swap_remove(broken);
        let others = files.into_iter().flat_map(|(_, file)| file.report.diagnostics);
        analysis.report.diagnostics.extend(others.filter(|found| found.lint.name != lint.name));
        (lint, text, analysis)
    })
}

fn errors_besides(lint: &Lint, analysis: &Analysis) -> Vec<&'static str> {
    let others = found(analysis).into_iter();
    let others =
        others.filter(|(name, severity)| *name != lint.name && *severity == Severity::Error);
    others.map(|(name, _)| name).collect()
}

#[test]
fn bad_examples_break_their_rule_and_no_other() {
    let mut wrong = Vec::new();
    for (lint, _, analysis) in examples(|lint| lint.bad) {
        let others = errors_besides(lint, &analysis);
        let breaks = found(&analysis).iter().any(|(name, _)| *name == lint.name);
        if !breaks || !others.is_empty() {
            wrong.push((lint.name, breaks, others));
        }
    }
    assert!(
        wrong.is_empty(),
        "rule, whether its own bad example breaks it, and other errors: {wrong:#?}"
    );
}

#[test]
fn good_examples_are_clean() {
    let mut wrong = Vec::new();
    for (lint, _, analysis) in examples(|lint| lint.good) {
        let others = errors_besides(lint, &analysis);
        let breaks = found(&analysis).iter().any(|(name, _)| *name == lint.name);
        if breaks || !others.is_empty() {
            wrong.push((lint.name, breaks, others));
        }
    }
    assert!(
        wrong.is_empty(),
        "rule, whether its own good example breaks it, and errors: {wrong:#?}"
    );
}

/// A fix is applied to the bad example, and the result is checked again: the finding must be gone,
/// and no error may be new.
#[test]
fn fixes_mend_the_bad_examples() {
    let mut wrong = Vec::new();
    for (lint, text, analysis) in examples(|lint| lint.bad) {
        let settings = settings(lint);
        let own = analysis.report.diagnostics.iter().filter(|found| found.lint.name == lint.name);
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
        let after = analyse(&mended, &settings);
        let count = |analysis: &Analysis| {
            let own = found(analysis).iter().filter(|(name, _)| *name == lint.name).count();
            (own, errors_besides(lint, analysis).len())
        };
        let ((before, errors), (left, errors_left)) = (count(&analysis), count(&after));
        if left >= before || errors_left > errors {
            wrong.push(format!("{}: {:?} is left of\n{mended}", lint.name, found(&after)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
