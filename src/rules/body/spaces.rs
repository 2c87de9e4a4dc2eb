//! `body-edge-space`, `body-many-spaces`, `body-double-space` and `body-tab`

use std::ops::Range;

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::Text;
use crate::rules::common::markup::{self, Pair};
use crate::rules::common::{at_all, replace_all};
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::ByteSet;

pub static EDGE: Rule = Rule { lint: &EDGE_LINT, check: Check::Text(&[TextKind::Body], edge) };
pub static MANY: Rule = Rule { lint: &MANY_LINT, check: Check::Text(&[TextKind::Body], many) };
pub static DOUBLE: Rule =
    Rule { lint: &DOUBLE_LINT, check: Check::Text(&[TextKind::Body], double) };
pub static TAB: Rule = Rule { lint: &TAB_LINT, check: Check::Text(&[TextKind::Body], tab) };

static EDGE_LINT: Lint = Lint {
    name: "body-edge-space",
    group: Group::Body,
    severity: Severity::Warning,
    pedantic: true,
    what: "A body neither begins nor ends with a blank.",
    why: "It adds to the length, cannot be seen, and vendors report templates refused for it.",
    bad: r#"body " Hi, your order is here. Please collect it by tomorrow.""#,
    good: r#"body "Hi, your order is here. Please collect it by tomorrow.""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::ENGATI],
};

static MANY_LINT: Lint = Lint {
    name: "body-many-spaces",
    group: Group::Body,
    severity: Severity::Error,
    pedantic: false,
    what: "A body has no more than four blanks in a row.",
    why: "Meta answers more with an error. WhatsApp is no place for columns: every phone breaks lines elsewhere. Between backticks, where letters have one width, this rule says nothing.",
    bad: r#"body "Hi, your order      reaches you tomorrow before noon.""#,
    good: r#"body "Hi, your order reaches you tomorrow before noon.""#,
    fix: FixKind::Safe,
    codes: &["Meta 132018", "Meta 100 / 2388072"],
    sources: &[reference::META_ERRORS, reference::TWILIO_63013],
};

static DOUBLE_LINT: Lint = Lint {
    name: "body-double-space",
    group: Group::Body,
    severity: Severity::Info,
    pedantic: true,
    what: "A body has one blank between words.",
    why: "Two look like a slip.",
    bad: r#"body "Hi, your order  reaches you tomorrow before noon.""#,
    good: r#"body "Hi, your order reaches you tomorrow before noon.""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::ENGATI],
};

static TAB_LINT: Lint = Lint {
    name: "body-tab",
    group: Group::Body,
    severity: Severity::Warning,
    pedantic: false,
    what: "A body holds no tab.",
    why: "Phones show it as a gap of any width, and Meta refuses it in values.",
    bad: r#"body "Hi, your order\treaches you tomorrow before noon.""#,
    good: r#"body "Hi, your order reaches you tomorrow before noon.""#,
    fix: FixKind::Safe,
    codes: &["Meta 132018"],
    sources: &[reference::META_ERRORS, reference::TWILIO_63013],
};

fn edge(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    let kept = written.trim();
    if kept.len() == written.len() || kept.is_empty() {
        return;
    }
    let start = written.len() - written.trim_start().len();
    let ends = [0..start, start + kept.len()..written.len()];
    let ends: Vec<Range<usize>> = ends.into_iter().filter(|range| !range.is_empty()).collect();
    let verb = if start > 0 { "begins" } else { "ends" };
    context.report(
        at_all(
            &EDGE_LINT,
            text,
            &ends,
            format!("the body {verb} with a blank"),
            ["here", "and here"],
        )
        .help("take it out")
        .fix("take out the blanks", replace_all(text, &ends, "")),
    );
}

fn many(text: &Text, _: &Place, context: &mut Context) {
    let is_long = |run: &Range<usize>| run.len() > limits::BLANKS_IN_A_ROW && !has_tab(text, run);
    let found: Vec<_> = outside_fixed_width(text, runs(text).filter(is_long).collect());
    let Some(most) = found.iter().map(Range::len).max() else { return };
    let message = format!(
        "the body has {most} blanks in a row; WhatsApp accepts {}",
        limits::BLANKS_IN_A_ROW
    );
    context.report(
        at_all(&MANY_LINT, text, &found, message, ["too many", "here too"])
            .help("leave one blank")
            .fix("leave one blank", replace_all(text, &found, " ")),
    );
}

fn double(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    let is_slip = |run: &Range<usize>| {
        let indents = written[..run.start].ends_with('\n');
        run.len() <= limits::BLANKS_IN_A_ROW && !indents && !has_tab(text, run)
    };
    let found: Vec<_> = outside_fixed_width(text, runs(text).filter(is_slip).collect());
    if found.is_empty() {
        return;
    }
    let message = format!("the body has {} blanks in a row", found[0].len());
    context.report(
        at_all(&DOUBLE_LINT, text, &found, message, ["one would do", "here too"])
            .help("leave one blank")
            .fix("leave one blank", replace_all(text, &found, " ")),
    );
}

fn tab(text: &Text, _: &Place, context: &mut Context) {
    if !text.holds(A_TAB) {
        return;
    }
    let found: Vec<_> = blanks(text).filter(|run| has_tab(text, run)).collect();
    if found.is_empty() {
        return;
    }
    context.report(
        at_all(&TAB_LINT, text, &found, "the body holds a tab", ["a tab", "another one"])
            .help("put a blank in its place")
            .fix("put a blank in its place", replace_all(text, &found, " ")),
    );
}

const A_TAB: ByteSet = ByteSet::of(b"\t");
const BACKTICK: ByteSet = ByteSet::of(b"`");

fn has_tab(text: &Text, run: &Range<usize>) -> bool {
    text.written()[run.clone()].contains('\t')
}

/// The runs that stand outside of backticks: inside, blanks line up the columns of a table.
fn outside_fixed_width(text: &Text, mut runs: Vec<Range<usize>>) -> Vec<Range<usize>> {
    if runs.is_empty() || !text.holds(BACKTICK) {
        return runs;
    }
    let pairs = markup::find(text).pairs;
    let mut fixed = pairs.iter().filter(|pair| pair.open.sign == b'`').map(Pair::inside).peekable();
    runs.retain(|run| {
        while fixed.next_if(|inside| inside.end <= run.start).is_some() {}
        fixed.peek().is_none_or(|inside| run.start < inside.start)
    });
    runs
}

/// Runs of more than one blank or tab.
fn runs(text: &Text) -> impl Iterator<Item = Range<usize>> {
    let some = text.holds(A_TAB) || text.written().contains("  ");
    let blanks = some.then(|| blanks(text));
    blanks.into_iter().flatten().filter(|run| run.len() > 1)
}

/// Runs of blanks and tabs inside a text, not at its ends.
fn blanks(text: &Text) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.written().as_bytes();
    let is_blank = |byte: u8| matches!(byte, b' ' | b'\t');
    let mut at = bytes.iter().take_while(|byte| is_blank(**byte)).count();
    std::iter::from_fn(move || {
        let start = at + bytes[at..].iter().position(|byte| is_blank(*byte))?;
        at = start + bytes[start..].iter().take_while(|byte| is_blank(**byte)).count();
        (at < bytes.len()).then_some(start..at)
    })
}
