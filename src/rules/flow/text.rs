//! `flow-text`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Button, ButtonKind};
use crate::rules::{Check, Context, Rule, surplus};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Button(check) };

static LINT: Lint = Lint {
    name: "flow-text",
    group: Group::Flow,
    severity: Severity::Error,
    pedantic: false,
    what: "The text of a flow button has at most 25 characters.",
    why: "8x8 and Meta refuse a longer one.",
    bad: r#"buttons {
  flow "Book your next appointment" id="1234567890123456"
}"#,
    good: r#"buttons {
  flow "Book now" id="1234567890123456"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388040"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_FLOWS],
};

fn check(button: &Button, context: &mut Context) {
    let (ButtonKind::Flow { .. }, Some(text)) = (&button.kind, button.text.get()) else { return };
    surplus::characters(&LINT, text, limits::BUTTON_TEXT, "WhatsApp accepts")
        .into_iter()
        .for_each(|finding| context.report(finding));
}
