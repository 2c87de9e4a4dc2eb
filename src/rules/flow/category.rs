//! `flow-category`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule, authentication};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "flow-category",
    group: Group::Flow,
    severity: Severity::Error,
    pedantic: false,
    what: "Flows belong in utility and marketing templates.",
    why: "An authentication template has the one-time code button and no other; 8x8 refuses the mix.",
    bad: r#"category authentication
body { security_recommendation true }
buttons {
  otp copy_code
  flow "Sign in" id="1234567890123456"
}"#,
    good: r#"category utility
buttons {
  flow "Book now" id="1234567890123456"
}"#,
    fix: FixKind::None,
    codes: &["8x8 3034"],
    sources: &[reference::EIGHT_COMPONENTS],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let is_flow = |kind: &ButtonKind| matches!(kind, ButtonKind::Flow { .. });
    authentication::refuse(&LINT, is_flow, buttons, card, context);
}
