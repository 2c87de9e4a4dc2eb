//! `flow-text`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Button, ButtonKind};
use crate::rules::{Check, Context, Rule};
use crate::text::words;

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
    codes: &["2388040"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_FLOWS],
};

fn check(button: &Button, context: &mut Context) {
    let (ButtonKind::Flow { .. }, Some(text)) = (&button.kind, button.text.get()) else { return };
    let length = text.units();
    if length <= limits::BUTTON_TEXT {
        return;
    }
    let excess = length - limits::BUTTON_TEXT;
    context.report(
        Diagnostic::new(
            &LINT,
            text.span,
            format!("the button has {length} characters, {excess} more than WhatsApp accepts"),
        )
        .label(words::count(length, "character"))
        .help(format!("shorten it to {} characters", limits::BUTTON_TEXT)),
    );
}
