//! `auth-shape`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Header, Template};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "auth-shape",
    group: Group::Authentication,
    severity: Severity::Error,
    pedantic: false,
    what: "An authentication template has a body, a footer and the one-time code button, and no header.",
    why: "WhatsApp lays out messages with one-time codes itself and refuses whatever it has no place for.",
    bad: r#"category authentication
header "Signing in"
body { security_recommendation true }
buttons { otp copy_code }"#,
    good: "category authentication
body { security_recommendation true }
footer { expires 10m }
buttons { otp copy_code }",
    fix: FixKind::None,
    codes: &["Meta 100 / 2388042"],
    sources: &[
        reference::EIGHT_LIBRARY,
        reference::EIGHT_GOVERNANCE,
        reference::META_AUTHENTICATION,
        reference::META_COPY_CODE,
    ],
};

fn check(template: &Template, context: &mut Context) {
    if !context.is_authentication() {
        return;
    }
    let span = match template.header.get().map(|header| &**header) {
        Some(Header::Text(text)) => text.span,
        Some(Header::Media { format, .. }) => format.span,
        // Places have a rule of their own that knows their categories.
        Some(Header::Location(_)) | None => return,
    };
    context.report(
        Diagnostic::new(&LINT, span, "an authentication template has no header")
            .label("not here")
            .help("take the header out; WhatsApp shows its own text and the code"),
    );
}
