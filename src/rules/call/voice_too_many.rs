//! `voice-call-too-many`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Button, ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule};

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
    let is_call = |button: &&Button| matches!(button.kind, ButtonKind::VoiceCall { .. });
    let mut calls = buttons.list.iter().filter(is_call);
    let (Some(first), Some(second)) = (calls.next(), calls.next()) else { return };
    let count = 2 + calls.count();
    context.report(
        Diagnostic::new(
            &LINT,
            second.keyword.span,
            format!("{count} voice call buttons, where one is usual"),
        )
        .label("one too many")
        .also(first.keyword.span, "the first one")
        .help("keep one of them"),
    );
}
