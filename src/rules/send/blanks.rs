//! `send-param-newline`, `send-param-spaces`

use std::ops::Range;

use super::{Filling, Report, fillings, is_blank, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::common::bad_blanks;
use crate::rules::{Check, Rule};
use crate::send::Sending;
use crate::text::Edit;

pub static NEWLINE: Rule = Rule { lint: &NEWLINE_LINT, check: Check::Send(check) };
pub static SPACES: Rule = Rule { lint: &SPACES_LINT, check: Check::Family };

static NEWLINE_LINT: Lint = Lint {
    name: "send-param-newline",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "No value holds a line break or a tab.",
    why: "WhatsApp refuses such values. Lists and addresses are the usual culprits; what needs lines of its own belongs in the template's body.",
    bad: r#"body "Hi, your parcels {{parcels}} have left our house today."
examples { parcels "AC-1, AC-2" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "AC-1\nAC-2" } ] }"#,
    good: r#"body "Hi, your parcels {{parcels}} have left our house today."
examples { parcels "AC-1, AC-2" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "AC-1, AC-2" } ] }"#,
    fix: FixKind::Safe,
    codes: &["Meta 132018"],
    sources: &[reference::META_ERRORS, reference::TWILIO_63013],
};

static SPACES_LINT: Lint = Lint {
    name: "send-param-spaces",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "No value holds more than four blanks in a row.",
    why: "WhatsApp refuses such values. Columns that a program lines up with blanks are the usual culprits.",
    bad: r#"body "Hi, your parcels {{parcels}} have left our house today."
examples { parcels "AC-1, AC-2" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "AC-1     AC-2" } ] }"#,
    good: r#"body "Hi, your parcels {{parcels}} have left our house today."
examples { parcels "AC-1, AC-2" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "AC-1 AC-2" } ] }"#,
    fix: FixKind::Safe,
    codes: &["Meta 132018"],
    sources: &[reference::META_ERRORS, reference::TWILIO_63013],
};

fn check(sending: &Sending, report: &mut Report) {
    // An address has no blanks at all, and that is a rule of its own.
    for filling in fillings(sending).iter().filter(|filling| !filling.is_ending()) {
        let text = filling.text.text.as_str();
        if is_blank(text) {
            continue;
        }
        let gaps = open::gaps(text);
        let of_text =
            |run: &Range<usize>| !gaps.iter().any(|gap| gap.start < run.end && run.start < gap.end);
        let runs: Vec<Range<usize>> = bad_blanks(text).into_iter().filter(of_text).collect();
        let is_break = |run: &&Range<usize>| text[run.start..run.end].contains(['\n', '\r', '\t']);
        let (breaks, spaces): (Vec<_>, Vec<_>) = runs.iter().partition(is_break);
        for (lint, runs) in [(&NEWLINE_LINT, breaks), (&SPACES_LINT, spaces)] {
            if let Some(finding) = look(lint, filling, &runs) {
                report.add(finding);
            }
        }
    }
}

fn look(lint: &'static Lint, filling: &Filling, runs: &[&Range<usize>]) -> Option<Diagnostic> {
    let first = runs.first()?;
    let run = &filling.text.text[first.start..first.end];
    let what = match run {
        _ if run.contains(['\n', '\r']) => "a line break".to_owned(),
        _ if run.contains('\t') => "a tab".to_owned(),
        _ => format!("{} blanks in a row", run.len()),
    };
    let span_of = |run: &Range<usize>| filling.text.span_of(run.clone());
    let edits = runs.iter().map(|run| Edit::replace(span_of(run), " ")).collect();
    let finding = Diagnostic::new(lint, span_of(first), format!("{} holds {what}", filling.noun()));
    let finding = finding.label("refused in a value");
    let finding = runs
        .iter()
        .skip(1)
        .take(9)
        .fold(finding, |finding, run| finding.also(span_of(run), "here too"));
    Some(finding.help("put one blank in its place").fix("put one blank in its place", edits))
}
