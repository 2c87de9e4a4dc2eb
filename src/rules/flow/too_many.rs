//! `flow-too-many`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Button, ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule};

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
    let is_flow = |button: &&Button| matches!(button.kind, ButtonKind::Flow { .. });
    let mut flows = buttons.list.iter().filter(is_flow);
    let (Some(first), Some(second)) = (flows.next(), flows.next()) else { return };
    let count = 2 + flows.count();
    context.report(
        Diagnostic::new(
            &LINT,
            second.keyword.span,
            format!("{count} flow buttons, where WhatsApp accepts one"),
        )
        .label("one too many")
        .also(first.keyword.span, "the first one")
        .help("keep one of them"),
    );
}
