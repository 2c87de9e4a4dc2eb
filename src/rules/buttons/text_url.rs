//! `button-text-url`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{ButtonKind, Text};
use crate::rules::common::link;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Label], check) };

static LINT: Lint = Lint {
    name: "button-text-url",
    group: Group::Buttons,
    severity: Severity::Warning,
    pedantic: false,
    what: "The text on a button is not a link.",
    why: "Customers cannot see what the button does. On the button of an authentication template WhatsApp Manager refuses links, so there it is an error.",
    bad: r#"buttons {
  url "acme-stores.com" "https://www.acme-stores.com"
}"#,
    good: r#"buttons {
  url "Visit our site" "https://www.acme-stores.com"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388060"],
    sources: &[reference::META_MANAGER, reference::ADVICE],
};

fn check(text: &Text, place: &Place, context: &mut Context) {
    if !text.placeholders.is_empty() {
        return;
    }
    let Some(link) = link(text.written()) else { return };
    let is_otp = place.button.is_some_and(|button| matches!(button.kind, ButtonKind::Otp));
    let severity = if is_otp { Severity::Error } else { Severity::Warning };
    context.report(
        Diagnostic::new(&LINT, text.span_of(link), "the text on the button is a link")
            .severity(severity)
            .label("a link")
            .help("write what happens when the button is tapped: `Visit our site`"),
    );
}
