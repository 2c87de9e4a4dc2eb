//! `var-start-at-one`, `var-per-component`, `var-non-sequential` and `var-out-of-order`

use std::collections::{BTreeMap, BTreeSet};

use super::rename;
use super::uses::{placeholders, written_texts};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Card, Placeholder, Text};
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::Edit;

pub static START_AT_ONE: Rule =
    Rule { lint: &START_AT_ONE_LINT, check: Check::Text(&[TextKind::Body], check) };
pub static PER_COMPONENT: Rule = Rule { lint: &PER_COMPONENT_LINT, check: Check::Family };
pub static NON_SEQUENTIAL: Rule = Rule { lint: &NON_SEQUENTIAL_LINT, check: Check::Family };
pub static OUT_OF_ORDER: Rule = Rule { lint: &OUT_OF_ORDER_LINT, check: Check::Family };

static START_AT_ONE_LINT: Lint = Lint {
    name: "var-start-at-one",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "Numbered placeholders begin at 1.",
    why: "Meta counts from 1 and refuses other beginnings. A name spares you the counting.",
    bad: r#"body "Hi {{0}}, your order {{1}} has left our house today."
examples { 0 "Tony"; 1 "AC-2041" }"#,
    good: r#"body "Hi {{1}}, your order {{2}} has left our house today."
examples { 1 "Tony"; 2 "AC-2041" }"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::META_OVERVIEW],
};

static PER_COMPONENT_LINT: Lint = Lint {
    name: "var-per-component",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "Numbers begin again at 1 in each component and each card.",
    why: "Header, body and address are filled in one by one when the message is sent, each from its own list of values. Names are counted for you.",
    bad: r#"header "Order {{1}} is here"
body "Hi {{2}}, please collect it at the desk by tomorrow."
examples { 1 "AC-2041"; 2 "Tony" }"#,
    good: r#"header "Order {{order}} is here"
body "Hi {{customer}}, please collect it at the desk by tomorrow."
examples { order "AC-2041"; customer "Tony" }"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::EIGHT_LIBRARY, reference::META_CAROUSEL],
};

static NON_SEQUENTIAL_LINT: Lint = Lint {
    name: "var-non-sequential",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "Numbered placeholders leave no number out.",
    why: "8x8 and Meta refuse a template that jumps from `{{1}}` to `{{3}}`. A name spares you the counting.",
    bad: r#"body "Hi {{1}}, your order {{3}} has left our house today."
examples { 1 "Tony"; 3 "AC-2041" }"#,
    good: r#"body "Hi {{1}}, your order {{2}} has left our house today."
examples { 1 "Tony"; 2 "AC-2041" }"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_GOVERNANCE, reference::META_REVIEW],
};

static OUT_OF_ORDER_LINT: Lint = Lint {
    name: "var-out-of-order",
    group: Group::Variables,
    severity: Severity::Warning,
    pedantic: false,
    what: "Numbered placeholders appear in the order of their numbers.",
    why: "Samples follow the order of the text, so with `{{2}}` before `{{1}}` a reviewer may see them swapped. Meta's guide shows such an order as a mistake.",
    bad: r#"body "Order {{2}} is ready, {{1}}, and waits for you at the desk today."
examples { 1 "Tony"; 2 "AC-2041" }"#,
    good: r#"body "Order {{1}} is ready, {{2}}, and waits for you at the desk today."
examples { 1 "AC-2041"; 2 "Tony" }"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::META_OVERVIEW, reference::META_REVIEW],
};

fn check(text: &Text, place: &Place, context: &mut Context) {
    let is_numbered = text.placeholders.iter().any(|hole| hole.number.is_some());
    // Where names stand beside numbers, that is what is wrong.
    let is_mixed = text.placeholders.iter().any(Placeholder::is_named);
    if !is_numbered || is_mixed {
        return;
    }
    let finding = zero(text)
        .or_else(|| late_start(text, place, context))
        .or_else(|| gap(text))
        .or_else(|| order(text));
    if let Some(finding) = finding {
        let finding = with_fix(finding, text, context);
        context.report(finding);
    }
}

/// Whether the numbers of a text are not 1, 2, 3 and so on, in whatever order, where they must be.
pub fn are_broken(text: &Text, kind: TextKind) -> bool {
    if !matches!(kind, TextKind::Header | TextKind::Body | TextKind::Url) {
        return false;
    }
    let has_gap = || distinct(text).zip(1..).any(|(number, expected)| number != expected);
    text.placeholders.iter().any(|hole| hole.number.is_some()) && has_gap()
}

/// The numbers of a text, those in broken braces included.
fn numbers(text: &Text) -> impl Iterator<Item = u32> {
    let broken = text
        .malformed
        .iter()
        .filter_map(|braces| braces.repaired.as_deref()?.trim_matches(['{', '}']).parse().ok());
    text.placeholders.iter().filter_map(|hole| hole.number).chain(broken)
}

fn distinct(text: &Text) -> impl Iterator<Item = u32> {
    let numbers: BTreeSet<u32> = numbers(text).collect();
    numbers.into_iter()
}

fn zero(text: &Text) -> Option<Diagnostic> {
    let zero = text.placeholders.iter().find(|hole| hole.number == Some(0))?;
    Some(
        Diagnostic::new(&START_AT_ONE_LINT, zero.span, "there is no placeholder number 0")
            .label("numbers begin at 1")
            .help("count from `{{1}}`, or use names"),
    )
}

fn late_start(text: &Text, place: &Place, context: &Context) -> Option<Diagnostic> {
    let least = numbers(text).min().filter(|least| *least > 1)?;
    let hole = text.placeholders.iter().find(|hole| hole.number == Some(least))?;
    let card = place.card.map(|(_, card)| card);
    let is_beside = |other: Option<&Card>| match (card, other) {
        (Some(card), Some(other)) => std::ptr::eq(card, other),
        (None, None) => true,
        _ => false,
    };
    let earlier = written_texts(context.template)
        .filter(|(_, place)| is_beside(place.card.map(|(_, card)| card)))
        .flat_map(|(other, _)| &other.placeholders)
        .find(|other| other.number.is_some_and(|number| number < least));
    let message = format!("the numbers of the body begin at {least}");
    Some(match earlier {
        Some(other) => Diagnostic::new(&PER_COMPONENT_LINT, hole.span, message)
            .label("should be `{{1}}`")
            .also(other.span, "counted on from here")
            .help("use names, as in `{{customer}}`; they are counted for you in each component"),
        None => Diagnostic::new(&START_AT_ONE_LINT, hole.span, message)
            .label("should be `{{1}}`")
            .help("count from `{{1}}`, or use names"),
    })
}

fn gap(text: &Text) -> Option<Diagnostic> {
    let numbers: Vec<u32> = distinct(text).collect();
    let jump = numbers.windows(2).find(|pair| pair[1] - pair[0] > 1)?;
    let (before, after) = (jump[0], jump[1]);
    let hole = text.placeholders.iter().find(|hole| hole.number == Some(after))?;
    Some(
        Diagnostic::new(
            &NON_SEQUENTIAL_LINT,
            hole.span,
            format!("the numbers jump from {before} to {after}"),
        )
        .label(format!("`{{{{{}}}}}` is left out", before + 1))
        .help("leave no number out, or use names"),
    )
}

fn order(text: &Text) -> Option<Diagnostic> {
    if !text.malformed.is_empty() {
        return None;
    }
    let mut highest = 0;
    for hole in &text.placeholders {
        let number = hole.number?;
        if number > highest + 1 {
            let message = format!("`{{{{{number}}}}}` stands before `{{{{{}}}}}`", highest + 1);
            return Some(
                Diagnostic::new(&OUT_OF_ORDER_LINT, hole.span, message)
                    .label("out of order")
                    .help("number placeholders as they appear, or use names"),
            );
        }
        highest = highest.max(number);
    }
    None
}

/// Adds a fix that numbers the placeholders as they appear; where other texts have numbers too,
/// they would come to mean something else, so there is none.
fn with_fix(finding: Diagnostic, text: &Text, context: &Context) -> Diagnostic {
    let is_here = |hole: &Placeholder| text.span.contains(hole.span);
    if finding.lint.name == PER_COMPONENT_LINT.name {
        return rename::with_names(finding, context.document);
    }
    if !placeholders(context.document).all(is_here) || !text.malformed.is_empty() {
        return finding;
    }
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for hole in &text.placeholders {
        let next = numbers.len() + 1;
        numbers.entry(&hole.name).or_insert(next);
    }
    let new_number = |name: &str| {
        let number = numbers.get(name)?.to_string();
        (number != name).then_some(number)
    };
    let edits: Vec<Edit> = rename::everywhere(context.document, new_number);
    finding.unsafe_fix("number them as they appear", edits)
}
