//! `header-text-var-index`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Header], check) };

static LINT: Lint = Lint {
    name: "header-text-var-index",
    group: Group::Header,
    severity: Severity::Error,
    pedantic: false,
    what: "The placeholder of a header, where it is a number, is number 1.",
    why: "Numbers begin anew in each component, and a header has one placeholder only. A name spares you the counting.",
    bad: r#"header "Order {{2}} is here"
examples { 1 "AC-2040"; 2 "AC-2041" }"#,
    good: r#"header "Order {{1}} is here"
examples { 1 "AC-2041" }"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388047"],
    sources: &[reference::EIGHT_COMPONENTS],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    let Some(first) = text.placeholders.first() else { return };
    let wrong = first.fault.is_none() && first.number.is_some_and(|number| number != 1);
    let alone = text.placeholders.iter().all(|other| other.name == first.name);
    if !wrong || !alone {
        return;
    }
    let renumbered =
        text.placeholders.iter().map(|hole| Edit::replace(hole.span, "{{1}}")).collect();
    context.report(
        Diagnostic::new(
            &LINT,
            first.span,
            format!("the placeholder of the header is number {}, not 1", first.name),
        )
        .label("should be `{{1}}`")
        .help("write `{{1}}`; in each component the numbers begin at 1")
        .unsafe_fix("write `{{1}}`", renumbered),
    );
}
