//! `voice-call-text`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Button, ButtonKind};
use crate::rules::{Check, Context, Rule, surplus};

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
    codes: &["Meta 100 / 2388040"],
    sources: &[reference::EIGHT_CREATE, reference::META_CALLING],
};

fn check(button: &Button, context: &mut Context) {
    let ButtonKind::VoiceCall { .. } = &button.kind else { return };
    // What is longer than any button may be is refused by the rule for all buttons.
    let Some(text) = button.text.get().filter(|text| text.units() <= limits::BUTTON_TEXT) else {
        return;
    };
    surplus::characters(&LINT, text, limits::BUTTON_TEXT_SCHEMA, "8x8 declares")
        .into_iter()
        .for_each(|finding| context.report(finding));
}
