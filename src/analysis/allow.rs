//! `allow RULE "reason"`: findings that the author has answered for.

use super::MOST_FINDINGS;
use crate::diagnostic::{Diagnostic, Group, Lint, Severity};
use crate::model::{Allow, Document, lints};
use crate::rules::variables::edges;
use crate::rules::{self, Check};
use crate::text::{Edit, Span, words};

/// Takes out the findings that an `allow` silences; gives what is wrong with the `allow`s themselves.
pub fn apply(findings: &mut Vec<Diagnostic>, document: &Document) -> Vec<Diagnostic> {
    let mut faults = Vec::new();
    if document.allows.is_empty() {
        return faults;
    }
    let mut in_vain = Vec::new();
    for allow in &document.allows {
        let is_shown = faults.len() < MOST_FINDINGS;
        if let Some(fault) = unknown(allow, is_shown) {
            faults.push(fault);
            continue;
        }
        let before = findings.len();
        findings.retain(|finding| !silences(allow, finding));
        // Rules over several files are still to come.
        if findings.len() == before && !compares_files(&allow.rule.value) {
            in_vain.push(allow);
        }
    }
    // Once what is unclear is mended, they may silence something.
    if !document.has_faults && !in_vain.is_empty() {
        let unclear = unclear(findings);
        let is_clear = |allow: &&Allow| !unclear.iter().any(|span| allow.scope.contains(*span));
        faults.extend(in_vain.into_iter().filter(is_clear).map(unused));
    }
    faults
}

/// Whether it is a rule that compares files, or a group with such a rule.
fn compares_files(name: &str) -> bool {
    let compares = |check: &Check| matches!(check, Check::Related(_) | Check::Project(_));
    let mut comparing = rules::rules().filter(|rule| compares(&rule.check)).map(|rule| rule.lint);
    comparing.any(|lint| lint.name == name || lint.group.name() == name)
}

/// Where placeholders are not what they were meant to be. Those at the edge of a text are.
fn unclear(findings: &[Diagnostic]) -> Vec<Span> {
    let at_edges = |lint: &Lint| [edges::LEADING.lint, edges::TRAILING.lint].contains(&lint);
    let found = findings.iter().filter(|finding| {
        finding.lint.group == Group::Variables
            && finding.severity == Severity::Error
            && !at_edges(finding.lint)
    });
    found.map(|finding| finding.span).collect()
}

fn silences(allow: &Allow, finding: &Diagnostic) -> bool {
    let name = allow.rule.value.as_str();
    finding.lint.group != Group::Syntax
        && (finding.lint.name == name || finding.lint.group.name() == name)
        && (allow.scope.contains(finding.span))
}

/// A rule that does not exist, or one that cannot be allowed.
fn unknown(allow: &Allow, is_shown: bool) -> Option<Diagnostic> {
    let (name, span) = (allow.rule.value.as_str(), allow.rule.span);
    let group = Group::ALL.iter().copied().find(|group| group.name() == name);
    let group = group.or_else(|| rules::find(name).map(|lint| lint.group));
    match group {
        Some(Group::Syntax) => Some(
            Diagnostic::new(
                &lints::ALLOW_NOT_POSSIBLE,
                span,
                format!("`{name}` cannot be allowed: {}", reason(name)),
            )
            .label("not this one")
            .help("take the `allow` out and mend what it was for"),
        ),
        Some(_) => None,
        None => Some(unknown_rule(allow, is_shown)),
    }
}

/// Why a rule on how the file is written, or all of them, cannot be allowed.
fn reason(name: &str) -> &'static str {
    match rules::find(name) {
        Some(lint) if lint == &lints::ALLOW_UNUSED => {
            "it is there to find an `allow` that silences nothing"
        }
        Some(lint) if !lint.is_fixed() => {
            "it is about how the file is written, not about the message"
        }
        _ => "a file that cannot be read cannot be built",
    }
}

fn unknown_rule(allow: &Allow, is_shown: bool) -> Diagnostic {
    let (name, span) = (allow.rule.value.as_str(), allow.rule.span);
    let diagnostic =
        Diagnostic::new(&lints::ALLOW_UNKNOWN_RULE, span, format!("there is no rule `{name}`"))
            .help("`wattle rules` lists them all");
    // Looking for what was meant takes long, and is in vain for what nobody will see.
    let names = is_shown.then(|| rules::catalog().map(|lint| lint.name));
    let near = words::nearest(name, names.into_iter().flatten());
    diagnostic.suggest(span, near, "unknown")
}

fn unused(allow: &Allow) -> Diagnostic {
    let name = &allow.rule.value;
    Diagnostic::new(
        &lints::ALLOW_UNUSED,
        allow.span,
        format!("this `allow {name}` silences nothing"),
    )
    .label("no longer needed")
    .help("take it out")
    .fix("take it out", vec![Edit::delete(allow.span)])
}
