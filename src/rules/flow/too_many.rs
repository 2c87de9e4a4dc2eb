//! `flow-too-many`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule, surplus};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "flow-too-many",
    group: Group::Flow,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has at most one flow button.",
    why: "8x8 and Meta refuse a second one.",
    bad: r#"buttons {
  flow "Book now" id="1234567890123456"
  flow "Book later" id="1234567890123457"
}"#,
    good: r#"buttons {
  flow "Book now" id="1234567890123456"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    if card.is_some() || context.is_authentication() {
        return;
    }
    let is_of_kind = |kind: &ButtonKind| matches!(kind, ButtonKind::Flow { .. });
    let message = |count| format!("{count} flow buttons, where WhatsApp accepts one");
    surplus::buttons(&LINT, is_of_kind, buttons, message)
        .into_iter()
        .for_each(|finding| context.report(finding));
}
