//! `button-text-non-alnum`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::link;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Label], check) };

static LINT: Lint = Lint {
    name: "button-text-non-alnum",
    group: Group::Buttons,
    severity: Severity::Info,
    pedantic: true,
    what: "The text on a button is made of letters, digits and blanks.",
    why: "Two of Meta's pages ask for it, although Meta's own samples have an exclamation mark.",
    bad: r#"buttons {
  quick_reply "Order @ shop"
}"#,
    good: r#"buttons {
  quick_reply "Order at the shop"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_MARKETING, reference::META_UTILITY],
};

/// Signs that belong to words, and those for which there are rules of their own.
const OTHERS: &str = "'’-*_~`";

fn check(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    let odd = |sign: char| sign.is_ascii_punctuation() && !OTHERS.contains(sign);
    if text.has_braces() {
        return;
    }
    let Some(at) = written.find(odd).filter(|_| link(written).is_none()) else { return };
    context.report(
        Diagnostic::new(
            &LINT,
            text.span_of(at..at + 1),
            format!("`{}` is neither a letter nor a digit", &written[at..at + 1]),
        )
        .label("another sign")
        .help("do without it if you can"),
    );
}
