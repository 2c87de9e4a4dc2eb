//! `auth-shape` and `location-category`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Header, MediaFormat, Template};
use crate::rules::{Check, Context, Rule, header};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };
pub static LOCATION: Rule = Rule { lint: &LOCATION_LINT, check: Check::Family };

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
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388042"],
    sources: &[
        reference::EIGHT_LIBRARY,
        reference::EIGHT_GOVERNANCE,
        reference::META_AUTHENTICATION,
        reference::META_COPY_CODE,
    ],
};

static LOCATION_LINT: Lint = Lint {
    name: "location-category",
    group: Group::Location,
    severity: Severity::Error,
    pedantic: false,
    what: "Location headers belong in utility and marketing templates.",
    why: "8x8 and Meta refuse one in an authentication template, which has no header at all.",
    bad: "category authentication
header location
body { security_recommendation true }
buttons { otp copy_code }",
    good: "category utility
header location",
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388047"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

fn check(template: &Template, context: &mut Context) {
    if !context.is_authentication() {
        return;
    }
    let (lint, span, last) = match template.header.get().map(|header| &**header) {
        Some(Header::Text(text)) => (&LINT, text.span, text.span),
        Some(Header::Location(location)) => (&LOCATION_LINT, location.span, location.span),
        // A GIF outside marketing has a rule of its own.
        Some(Header::Media { format, media }) if format.value != MediaFormat::Gif => {
            (&LINT, format.span, media.0.span)
        }
        _ => return,
    };
    let finding = Diagnostic::new(lint, span, "an authentication template has no header")
        .label("not here")
        .help("take the header out; WhatsApp shows its own text and the code");
    context.report(match header::taken_out(template, last, context.source) {
        Some(edit) => finding.unsafe_fix("take the header out", vec![edit]),
        None => finding,
    });
}
