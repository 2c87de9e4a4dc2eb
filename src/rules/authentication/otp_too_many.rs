//! `otp-too-many`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Button, ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule};

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
    let is_otp = |button: &&Button| matches!(button.kind, ButtonKind::Otp);
    let mut codes = buttons.list.iter().filter(is_otp);
    let (Some(first), Some(second)) = (codes.next(), codes.next()) else { return };
    let count = 2 + codes.count();
    context.report(
        Diagnostic::new(
            &LINT,
            second.keyword.span,
            format!("{count} one-time code buttons, where WhatsApp accepts one"),
        )
        .label("one too many")
        .also(first.keyword.span, "the first one")
        .help("keep one of them"),
    );
}
