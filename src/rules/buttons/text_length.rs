//! `button-text-too-long`, `button-text-over-20`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{ButtonKind, Text};
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::words;

pub static TOO_LONG: Rule = Rule { lint: &TOO_LONG_LINT, check: Check::Text(check) };
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
    // No text has more characters than bytes.
    if place.kind != TextKind::Label || text.written().len() <= limits::BUTTON_TEXT_SCHEMA {
        return;
    }
    let length = text.units();
    let kind = place.button.map(|button| &button.kind);
    // For these two there are rules of their own.
    let is_otp = matches!(kind, Some(ButtonKind::Otp));
    let is_call = matches!(kind, Some(ButtonKind::VoiceCall { .. }));
    let (lint, most) = if length > limits::BUTTON_TEXT && !is_otp {
        (&TOO_LONG_LINT, limits::BUTTON_TEXT)
    } else if length > limits::BUTTON_TEXT_SCHEMA && !is_otp && !is_call {
        (&OVER_20_LINT, limits::BUTTON_TEXT_SCHEMA)
    } else {
        return;
    };
    let excess = length - most;
    let message = if most == limits::BUTTON_TEXT {
        format!("the button has {length} characters, {excess} more than WhatsApp accepts")
    } else {
        format!("the button has {length} characters, {excess} more than 8x8's schema says")
    };
    context.report(
        Diagnostic::new(lint, text.span, message)
            .label(words::count(length, "character"))
            .help(format!("shorten it to {} characters", limits::BUTTON_TEXT_SCHEMA)),
    );
}
