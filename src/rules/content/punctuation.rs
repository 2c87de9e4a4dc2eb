//! `excess-punctuation`

use std::ops::Range;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::at_all;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::Edit;

pub static RULE: Rule = Rule {
    lint: &LINT,
    check: Check::Text(&[TextKind::Header, TextKind::Body, TextKind::Footer], check),
};

static LINT: Lint = Lint {
    name: "excess-punctuation",
    group: Group::Content,
    severity: Severity::Info,
    pedantic: true,
    what: "Exclamation and question marks stand alone and are few.",
    why: "Rows of them read as spam, to customers and to reviewers.",
    bad: r#"body "Hi, your order is at the counter!!! Come before eight and ring the bell.""#,
    good: r#"body "Hi, your order is at the counter! Come before eight and ring the bell.""#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::ENGATI],
};

/// So many marks are a row.
const ROW: usize = 3;
/// So many exclamation marks a text may have.
const MOST: usize = 3;

fn check(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    if memchr::memchr2(b'!', b'?', written.as_bytes()).is_none() {
        return;
    }
    let rows = rows(written);
    if let Some(longest) = rows.iter().map(Range::len).max() {
        let message = format!("{longest} exclamation or question marks stand in a row");
        let edits = rows.iter().map(|row| Edit::delete(text.span_of(row.start + 1..row.end)));
        let edits = edits.collect();
        context.report(
            at_all(&LINT, text, &rows, message, ["one says the same", "here too"])
                .help("leave one of them")
                .unsafe_fix("leave one of them", edits),
        );
        return;
    }
    let marks = written.match_indices('!').map(|(at, mark)| at..at + mark.len());
    let marks: Vec<Range<usize>> = marks.collect();
    if marks.len() > MOST {
        let message = format!("the text has {} exclamation marks", marks.len());
        context.report(
            Diagnostic::new(&LINT, text.span_of(marks[MOST].clone()), message)
                .label("one more")
                .help("end most sentences with a full stop"),
        );
    }
}

fn rows(text: &str) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut at = 0;
    let is_mark = |sign: char| matches!(sign, '!' | '?');
    for run in text.split(|sign: char| !is_mark(sign)) {
        if run.len() >= ROW {
            rows.push(at..at + run.len());
        }
        at += run.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
    rows
}
