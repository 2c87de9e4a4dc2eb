//! `voice-call-payload`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Button, ButtonKind};
use crate::rules::{Check, Context, Rule};
use crate::text::{count, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Button(check) };

macro_rules! sixteen {
    ($text:literal) => {
        concat!(
            $text, $text, $text, $text, $text, $text, $text, $text, $text, $text, $text, $text,
            $text, $text, $text, $text
        )
    };
}

pub static LINT: Lint = Lint {
    name: "voice-call-payload",
    group: Group::Call,
    severity: Severity::Error,
    pedantic: false,
    what: "The payload of a voice call button has at most 512 characters.",
    why: "Meta refuses a send with a longer one.",
    bad: concat!(
        "buttons {\n  voice_call \"Call us now\" payload=\"",
        sixteen!("order ORD-123 and its claim 4711 "),
        "\"\n}"
    ),
    good: "buttons {\n  voice_call \"Call us now\" payload=\"ORD-123\"\n}",
    fix: FixKind::None,
    codes: &["Meta 131009"],
    sources: &[reference::META_CALLING],
};

fn check(button: &Button, context: &mut Context) {
    let ButtonKind::VoiceCall { payload, .. } = &button.kind else { return };
    let Some(payload) = payload.get() else { return };
    let length: usize = payload.fixed().map(|part| count::units(&payload.written()[part])).sum();
    if length <= limits::VOICE_CALL_PAYLOAD {
        return;
    }
    let excess = length - limits::VOICE_CALL_PAYLOAD;
    context.report(
        Diagnostic::new(
            &LINT,
            payload.span,
            format!("the payload has {length} characters, {excess} more than WhatsApp accepts"),
        )
        .label(words::count(length, "character"))
        .help("send a short key, and keep what it stands for in your own system"),
    );
}
