//! `voice-call-text`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Button, ButtonKind};
use crate::rules::{Check, Context, Rule};
use crate::text::words;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Button(check) };

static LINT: Lint = Lint {
    name: "voice-call-text",
    group: Group::Call,
    severity: Severity::Warning,
    pedantic: false,
    what: "The text of a voice call button has better not more than 20 characters.",
    why: "8x8's documentation allows 25, but its interface declares 20, which is also the limit for such buttons outside templates.",
    bad: r#"buttons {
  voice_call "Call the head carpenter"
}"#,
    good: r#"buttons {
  voice_call "Call us now"
}"#,
    fix: FixKind::None,
    codes: &["2388040"],
    sources: &[reference::EIGHT_CREATE, reference::META_CALLING],
};

fn check(button: &Button, context: &mut Context) {
    let ButtonKind::VoiceCall { .. } = &button.kind else { return };
    let Some(text) = button.text.get() else { return };
    let length = text.units();
    // What is longer than any button may be is refused by the rule for all buttons.
    if length <= limits::BUTTON_TEXT_SCHEMA || length > limits::BUTTON_TEXT {
        return;
    }
    let excess = length - limits::BUTTON_TEXT_SCHEMA;
    context.report(
        Diagnostic::new(
            &LINT,
            text.span,
            format!("the button has {length} characters, {excess} more than 8x8 declares"),
        )
        .label(words::count(length, "character"))
        .help(format!("shorten it to {} characters", limits::BUTTON_TEXT_SCHEMA)),
    );
}
