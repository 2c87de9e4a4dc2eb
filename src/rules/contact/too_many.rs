//! `rci-too-many`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule, surplus};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "rci-too-many",
    group: Group::Contact,
    severity: Severity::Warning,
    pedantic: false,
    what: "A template asks once for the customer's number.",
    why: "Nobody writes down that a second request is refused, but it could only ask for the same number again.",
    bad: "buttons {
  request_contact_info
  request_contact_info
}",
    good: "buttons {
  request_contact_info
}",
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::COMMUNITY],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    if card.is_some() || context.is_authentication() {
        return;
    }
    let is_of_kind = |kind: &ButtonKind| matches!(kind, ButtonKind::RequestContactInfo);
    let message = |count| format!("{count} requests for the same number, where one will do");
    surplus::buttons(&LINT, is_of_kind, buttons, message)
        .into_iter()
        .for_each(|finding| context.report(finding));
}
