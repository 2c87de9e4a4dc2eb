//! `copy-code-not-in-body`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Slot, Text};
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(check) };

static LINT: Lint = Lint {
    name: "copy-code-not-in-body",
    group: Group::CopyCode,
    severity: Severity::Info,
    pedantic: true,
    what: "The body says the offer code too.",
    why: "A customer who reads the message elsewhere, or shows it at the till, has no button to tap.",
    bad: r#"category marketing
body "Half price until Sunday in all our shops."
buttons {
  copy_code "SPRING25"
}"#,
    good: r#"category marketing
body "Half price until Sunday in all our shops with SPRING25."
buttons {
  copy_code "SPRING25"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::BIRD],
};

fn check(text: &Text, place: &Place, context: &mut Context) {
    if place.kind != TextKind::CopyCode || place.card.is_some() || text.is_blank() {
        return;
    }
    let Some(body) = context.template.body.get().map(|body| &body.text) else { return };
    let Slot::Given(body) = body else { return };
    let said = match text.lone_placeholder() {
        Some(code) => body.placeholders.iter().any(|other| other.name == code.name),
        None => body.written().contains(text.written()),
    };
    if !said {
        context.report(
            Diagnostic::new(&LINT, text.span, "the body does not say the code")
                .label("only on the button")
                .help("write the code in the body as well"),
        );
    }
}
