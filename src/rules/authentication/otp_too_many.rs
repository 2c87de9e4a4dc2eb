//! `otp-too-many`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule, surplus};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "otp-too-many",
    group: Group::Authentication,
    severity: Severity::Error,
    pedantic: false,
    what: "An authentication template has one one-time code button.",
    why: "There is one code, and one button to copy it.",
    bad: "category authentication
body { security_recommendation true }
buttons { otp copy_code; otp copy_code }",
    good: "category authentication
body { security_recommendation true }
buttons { otp copy_code }",
    fix: FixKind::None,
    codes: &["8x8 3034", "Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_AUTHENTICATION],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    if card.is_some() || !context.is_authentication() {
        return;
    }
    let is_of_kind = |kind: &ButtonKind| matches!(kind, ButtonKind::Otp);
    let message = |count| format!("{count} one-time code buttons, where WhatsApp accepts one");
    surplus::buttons(&LINT, is_of_kind, buttons, message)
        .into_iter()
        .for_each(|finding| context.report(finding));
}
