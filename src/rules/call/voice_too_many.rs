//! `voice-call-too-many`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule, surplus};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "voice-call-too-many",
    group: Group::Call,
    severity: Severity::Warning,
    pedantic: false,
    what: "A template has one voice call button.",
    why: "Nobody writes down that a second one is refused, but all samples have one, and both would call the same number.",
    bad: r#"buttons {
  voice_call "Call the carpenter"
  voice_call "Call the painter"
}"#,
    good: r#"buttons {
  voice_call "Call the carpenter"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_CALLING, reference::EIGHT_CREATE],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    if card.is_some() || context.is_authentication() {
        return;
    }
    let is_of_kind = |kind: &ButtonKind| matches!(kind, ButtonKind::VoiceCall { .. });
    let message = |count| format!("{count} voice call buttons, where one is usual");
    surplus::buttons(&LINT, is_of_kind, buttons, message)
        .into_iter()
        .for_each(|finding| context.report(finding));
}
