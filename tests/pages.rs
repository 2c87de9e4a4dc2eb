//! Every rule has a page, and the examples on it are true.

mod common;

use common::{analyse, complete, found};
use wattle::diagnostic::Severity;
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

#[test]
fn bad_examples_break_their_rule_and_no_other() {
    let settings = Settings { profile: Profile::Pedantic, ..Settings::default() };
    for lint in rules::catalog().filter(|lint| !lint.bad.is_empty()) {
        let analysis = analyse(&complete(lint.bad), &settings);
        let found = found(&analysis);
        assert!(found.iter().any(|(name, _)| *name == lint.name), "{}: {found:?}", lint.name);
        let others: Vec<_> = found
            .iter()
            .filter(|(name, severity)| *name != lint.name && *severity == Severity::Error)
            .collect();
        assert!(others.is_empty(), "the bad example of {} also breaks {others:?}", lint.name);
    }
}

#[test]
fn good_examples_are_clean() {
    let settings = Settings { profile: Profile::Pedantic, ..Settings::default() };
    for lint in rules::catalog().filter(|lint| !lint.good.is_empty()) {
        let analysis = analyse(&complete(lint.good), &settings);
        let found: Vec<_> = found(&analysis)
            .into_iter()
            .filter(|(name, severity)| *name == lint.name || *severity == Severity::Error)
            .collect();
        assert!(found.is_empty(), "the good example of {} breaks {found:?}", lint.name);
    }
}

/// A fix is applied to the bad example, and the result is checked again: the finding must be gone,
/// and no error may be new.
#[test]
fn fixes_mend_the_bad_examples() {
    let settings = Settings { profile: Profile::Pedantic, ..Settings::default() };
    for lint in rules::catalog().filter(|lint| !lint.bad.is_empty()) {
        let source = complete(lint.bad);
        let analysis = analyse(&source, &settings);
        let mut fixes = analysis.report.diagnostics.iter().filter(|d| d.lint.name == lint.name);
        let fix = fixes.find_map(|finding| finding.fixes.first());
        assert_eq!(
            fix.is_some(),
            lint.fix != wattle::diagnostic::FixKind::None,
            "{}: the page and the finding disagree on whether there is a fix",
            lint.name
        );
        let Some(fix) = fix else { continue };
        assert_eq!(fix.safe, lint.fix == wattle::diagnostic::FixKind::Safe, "{}", lint.name);
        let mended = wattle::text::edit::apply(&source, &fix.edits);
        let count = |analysis: &wattle::analysis::Analysis| {
            let found = found(analysis);
            let own = found.iter().filter(|(name, _)| *name == lint.name).count();
            let errors = found.iter().filter(|(_, severity)| *severity == Severity::Error).count();
            (own, errors)
        };
        let (before, after) = (count(&analysis), count(&analyse(&mended, &settings)));
        assert!(after.0 < before.0 && after.1 <= before.1, "{}:\n{mended}", lint.name);
    }
}
