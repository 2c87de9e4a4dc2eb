//! `otp-category`

use super::is_elsewhere;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "otp-category",
    group: Group::Authentication,
    severity: Severity::Error,
    pedantic: false,
    what: "Only authentication templates have a one-time code button.",
    why: "The button copies the code that WhatsApp's own text shows, which exists in authentication templates only.",
    bad: "category utility
buttons { otp copy_code }",
    good: "category authentication
body { security_recommendation true }
buttons { otp copy_code }",
    fix: FixKind::None,
    codes: &["8x8 3034", "Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::GUPSHUP],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    if card.is_some() || !is_elsewhere(context) {
        return;
    }
    for button in buttons.list.iter().filter(|button| matches!(button.kind, ButtonKind::Otp)) {
        let category = context.category().map_or("", |category| category.name());
        context.report(
            Diagnostic::new(
                &LINT,
                button.keyword.span,
                format!("a {category} template has no one-time code button"),
            )
            .label("only in authentication templates")
            .help("take it out; if the message carries a code, write `category authentication`"),
        );
    }
}
