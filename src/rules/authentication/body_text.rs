//! `auth-body-text`

use super::lacks_buttons;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Body, Template};
use crate::rules::{Check, Context, Rule};
use crate::text::removal;
use crate::text::{Edit, Source, Span};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "auth-body-text",
    group: Group::Authentication,
    severity: Severity::Error,
    pedantic: false,
    what: "The body of an authentication template has no text.",
    why: "Meta writes it, in every language; a text of your own is refused.",
    bad: r#"category authentication
body "Your code is here, please keep it to yourself."
buttons { otp copy_code }"#,
    good: "category authentication
body { security_recommendation true }
buttons { otp copy_code }",
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388042"],
    sources: &[reference::META_AUTHENTICATION, reference::EIGHT_LIBRARY, reference::COMMUNITY],
};

fn check(template: &Template, context: &mut Context) {
    let Some(body) = template.body.get() else { return };
    let Some(text) = body.text.get() else { return };
    // Without any button it is the category that does not fit; one finding says so.
    if !context.is_authentication() || lacks_buttons(template, context) {
        return;
    }
    let edit = without_text(body, text.span, context.source);
    context.report(
        Diagnostic::new(&LINT, text.span, "WhatsApp writes the text of an authentication template")
            .label("a text of your own is refused")
            .help("write `body { security_recommendation true }` instead")
            .unsafe_fix("leave the text to WhatsApp", vec![edit]),
    );
}

fn without_text(body: &Body, text: Span, source: &Source) -> Edit {
    let has_block = source.text()[text.end as usize..].trim_start().starts_with('{');
    if has_block || !body.security_recommendation.is_absent() {
        Edit::delete(removal::argument(source, text))
    } else {
        Edit::replace(text, "{ security_recommendation true }")
    }
}
