//! Whatever is proposed may stand where it is proposed.

mod common;

use common::{analyse, templates};
use wattle::analysis::Analysis;
use wattle::ide::complete::{self, Proposal, ProposalKind};
use wattle::settings::Settings;
use wattle::syntax::{self, LeafKind};
use wattle::text::{Edit, edit};

/// The rules that say that something may not stand where it stands.
const ASTRAY: &[&str] = &[
    "unknown-statement",
    "misplaced-statement",
    "duplicate-statement",
    "duplicate-value",
    "unexpected-argument",
    "unknown-value",
    "unexpected-block",
    "button-unexpected-field",
    "button-type-unknown",
    "component-duplicate",
    "component-unknown-type",
    "header-multiple",
    "footer-multiple",
    "category-unknown",
    "allow-unknown-rule",
    "allow-not-possible",
];

fn read(text: &str) -> Analysis {
    analyse(text, &Settings::default())
}

fn astray(analysis: &Analysis) -> Vec<&'static str> {
    let names = analysis.report.diagnostics.iter().map(|found| found.lint.name);
    names.filter(|name| ASTRAY.contains(name)).collect()
}

/// Accepts each proposal at a place in turn; gives how many there were.
fn try_all(name: &str, text: &str, at: usize) -> usize {
    let analysis = read(text);
    let before = astray(&analysis);
    let proposals = complete::at(&analysis, at);
    // Of long lists of words any few will do.
    let step = (proposals.len() / 8).max(1);
    for Proposal { plain, span, kind, .. } in proposals.iter().step_by(step) {
        assert_ne!(*kind, ProposalKind::Template, "{name}: only an empty file is without one");
        let accepted = edit::apply(text, &[Edit::replace(*span, plain)]);
        let after = astray(&read(&accepted));
        assert!(after.len() <= before.len(), "{name}: `{plain}` at {at}: {after:?}\n{accepted}");
    }
    proposals.len()
}

#[test]
fn between_the_lines() {
    let mut count = 0;
    for (path, text) in templates(&["examples"]) {
        let name = path.display().to_string();
        if name.contains("faulty") {
            continue;
        }
        let ends: Vec<usize> = text.match_indices('\n').map(|(at, _)| at + 1).collect();
        for at in ends.into_iter().step_by(2) {
            // An empty line of its own, so that what stands around it stays as it is.
            let text = edit::apply(&text, &[Edit::insert(at, "\n")]);
            count += try_all(&name, &text, at);
        }
    }
    assert!(count > 1000, "only {count} proposals");
}

#[test]
fn braces_are_closed_once() {
    for [before, after] in [["{{ o", " }} is here"], ["{{ ", "}} is here"], ["{{o", " is here"]] {
        let text = format!("body \"It is {before}{after}\"\nexamples {{ order \"A-1\" }}\n");
        let at = text.find(before).map_or(0, |start| start + before.len());
        let proposals = complete::at(&read(&text), at);
        let order =
            proposals.iter().find(|proposal| proposal.label == "order").expect("it is known");
        let accepted = edit::apply(&text, &[Edit::replace(order.span, &order.plain)]);
        assert_eq!(accepted.matches("}}").count(), 1, "{accepted}");
    }
}

#[test]
fn within_a_row() {
    let mut count = 0;
    for (path, text) in templates(&["examples"]) {
        let name = path.display().to_string();
        if name.contains("faulty") {
            continue;
        }
        let analysis = read(&text);
        let values = |kind| matches!(kind, LeafKind::Word | LeafKind::Equals | LeafKind::Value(_));
        let leaves = syntax::leaves(&analysis.report.source).into_iter();
        for leaf in leaves.filter(|leaf| values(leaf.kind)).step_by(2) {
            // The rest of the row goes, and the author goes on behind what is left of it.
            let at = leaf.span.end as usize;
            let rest = text[at..].find('\n').map_or(text.len(), |end| at + end);
            if text[at..rest].contains(['{', '}', '"', ';']) {
                continue;
            }
            let blank = if leaf.kind == LeafKind::Equals { "" } else { " " };
            let cut = format!("{}{blank}{}", &text[..at], &text[rest..]);
            count += try_all(&name, &cut, at + blank.len());
        }
    }
    assert!(count > 100, "only {count} proposals");
}
