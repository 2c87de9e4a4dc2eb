//! `rci-category`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule, authentication};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "rci-category",
    group: Group::Contact,
    severity: Severity::Error,
    pedantic: false,
    what: "Contact requests belong in utility and marketing templates.",
    why: "Meta refuses one in an authentication template, which has the one-time code button and no other.",
    bad: "category authentication
body { security_recommendation true }
buttons {
  otp copy_code
  request_contact_info
}",
    good: "category utility
buttons {
  request_contact_info
}",
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::META_USER_IDS, reference::EIGHT_CREATE],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let is_request = |kind: &ButtonKind| matches!(kind, ButtonKind::RequestContactInfo);
    authentication::refuse(&LINT, is_request, buttons, card, context);
}
