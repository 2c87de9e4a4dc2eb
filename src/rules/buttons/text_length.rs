//! `button-text-too-long`, `button-text-over-20`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{ButtonKind, Text};
use crate::rules::common::length;
use crate::rules::options::Limit;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static TOO_LONG: Rule =
    Rule { lint: &TOO_LONG_LINT, check: Check::Text(&[TextKind::Label], check) };
pub static OVER_20: Rule = Rule { lint: &OVER_20_LINT, check: Check::Family };

static TOO_LONG_LINT: Lint = Lint {
    name: "button-text-too-long",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "The text on a button has at most 25 characters.",
    why: "8x8 and Meta refuse a longer one. Emoji count as two or more characters.",
    bad: r#"buttons {
  quick_reply "Tell me more about my order"
}"#,
    good: r#"buttons {
  quick_reply "Tell me more"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388040"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_API, reference::META_COMPONENTS],
};

static OVER_20_LINT: Lint = Lint {
    name: "button-text-over-20",
    group: Group::Buttons,
    severity: Severity::Warning,
    pedantic: false,
    what: "The text on a button is best kept to 20 characters.",
    why: "8x8's and Meta's pages allow 25, but the schema of 8x8's API says 20. A server that goes by it refuses the template.",
    bad: r#"buttons {
  quick_reply "Send me more like this"
}"#,
    good: r#"buttons {
  quick_reply "More like this"
}"#,
    fix: FixKind::None,
    codes: &["8x8 1000", "8x8 3049"],
    sources: &[reference::EIGHT_CREATE],
};

fn check(text: &Text, place: &Place, context: &mut Context) {
    let kind = place.button.map(|button| &button.kind);
    // One-time code buttons have rules of their own; flows for what is refused, and calls for what
    // is only advised.
    if matches!(kind, Some(ButtonKind::Otp)) {
        return;
    }
    let is_flow = matches!(kind, Some(ButtonKind::Flow { .. }));
    let is_call = matches!(kind, Some(ButtonKind::VoiceCall { .. }));
    let finding = length::too_long(
        &TOO_LONG_LINT,
        text,
        place.kind,
        context.limit(&TOO_LONG_LINT, limits::BUTTON_TEXT),
    );
    let finding = match finding {
        Some(finding) => Some(finding).filter(|_| !is_flow),
        None => over_20(text).filter(|_| !is_call),
    };
    finding.into_iter().for_each(|finding| context.report(finding));
}

fn over_20(text: &Text) -> Option<Diagnostic> {
    let most = limits::BUTTON_TEXT_SCHEMA;
    let limit = Limit::new(most, None);
    let finding = length::too_long(&OVER_20_LINT, text, TextKind::Label, limit)?;
    let length = text.units();
    let message = format!("the button text has {length} characters, and 8x8's schema says {most}");
    Some(Diagnostic { message, ..finding })
}
