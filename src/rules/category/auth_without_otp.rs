//! `category-auth-without-otp`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule, authentication};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "category-auth-without-otp",
    group: Group::Category,
    severity: Severity::Error,
    pedantic: false,
    what: "An authentication template has a one-time code button.",
    why: "Since April 2024 WhatsApp takes one-time codes in one shape only: its own text and a button that copies the code.",
    bad: "category authentication
body { security_recommendation true }",
    good: "category authentication
body { security_recommendation true }
buttons { otp copy_code }",
    fix: FixKind::Unsafe,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_CATEGORIES, reference::META_CHANGELOG],
};

fn check(template: &Template, context: &mut Context) {
    if !authentication::lacks_buttons(template, context) {
        return;
    }
    let category = context.document.category.get();
    let span = category.map_or(context.document.start, |category| category.span);
    context.report(
        Diagnostic::new(&LINT, span, "an authentication template needs a one-time code button")
            .label("and this one has no button")
            .help("add `buttons { otp copy_code }`; if the message carries no code, write `category utility`")
            .unsafe_fix("add the button", vec![authentication::at_end(context, "buttons { otp copy_code }")]),
    );
}
