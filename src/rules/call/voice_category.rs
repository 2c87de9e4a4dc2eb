//! `voice-call-category`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule, authentication};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "voice-call-category",
    group: Group::Call,
    severity: Severity::Error,
    pedantic: false,
    what: "Voice call buttons belong in utility and marketing templates.",
    why: "8x8 refuses them in an authentication template, which has the one-time code button and no other.",
    bad: r#"category authentication
body { security_recommendation true }
buttons {
  otp copy_code
  voice_call "Call us now"
}"#,
    good: r#"category utility
buttons {
  voice_call "Call us now"
}"#,
    fix: FixKind::None,
    codes: &["8x8 3034", "Meta 100"],
    sources: &[reference::EIGHT_CREATE],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let is_call = |kind: &ButtonKind| matches!(kind, ButtonKind::VoiceCall { .. });
    authentication::refuse(&LINT, is_call, buttons, card, context);
}
