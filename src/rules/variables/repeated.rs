//! `var-repeated`

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Placeholder, Text};
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Body], check) };

static LINT: Lint = Lint {
    name: "var-repeated",
    group: Group::Variables,
    severity: Severity::Info,
    pedantic: true,
    what: "A number that stands in a body twice is easily miscounted.",
    why: "WhatsApp allows it, and one value fills both. Reviewers and other tools often count it twice.",
    bad: r#"body "Hi {{1}}, your order has left our house today. Thank you, {{1}}, for waiting."
examples { 1 "Tony" }"#,
    good: r#"body "Hi {{1}}, your order has left our house today. Thank you for waiting."
examples { 1 "Tony" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_MANAGER],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    let mut seen: BTreeMap<u32, &Placeholder> = BTreeMap::new();
    for hole in text.placeholders.iter().filter(|hole| hole.fault.is_none()) {
        let Some(number) = hole.number else { continue };
        let first = *seen.entry(number).or_insert(hole);
        if first.span != hole.span {
            context.report(
                Diagnostic::new(&LINT, hole.span, format!("number {number} stands here again"))
                    .label("the same value")
                    .also(first.span, "as here")
                    .help("fine if the same value is meant; else give it a number of its own"),
            );
        }
    }
}
