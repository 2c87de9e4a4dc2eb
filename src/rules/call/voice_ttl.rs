//! `voice-call-ttl-create`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Button, ButtonKind, Duration};
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Button(check) };

static LINT: Lint = Lint {
    name: "voice-call-ttl-create",
    group: Group::Call,
    severity: Severity::Error,
    pedantic: false,
    what: "A voice call button works for 1 to 30 days.",
    why: "8x8 takes whole minutes from 1440, which is a day, to 43,200, which is thirty days.",
    bad: r#"buttons {
  voice_call "Call us now" ttl=1h
}"#,
    good: r#"buttons {
  voice_call "Call us now" ttl=7d
}"#,
    fix: FixKind::Unsafe,
    codes: &["8x8 1010"],
    sources: &[reference::EIGHT_CREATE],
};

fn check(button: &Button, context: &mut Context) {
    let ButtonKind::VoiceCall { ttl, .. } = &button.kind else { return };
    let Some(ttl) = ttl.get() else { return };
    let range = limits::VOICE_CALL_TTL_CREATE;
    let (least, most) = (u64::from(*range.start()), u64::from(*range.end()));
    let minutes = ttl.value.seconds.div_ceil(60).clamp(least, most);
    let nearest = Duration { seconds: minutes * 60 };
    if nearest == ttl.value {
        return;
    }
    let shown = ttl.value.shown(context.source.slice(ttl.span));
    let message = if ttl.value.minutes().is_some() {
        format!("a voice call button works for 1d to 30d, not {shown}")
    } else {
        format!("a voice call button works for whole minutes, not {shown}")
    };
    let title = format!("write `ttl={nearest}`");
    context.report(
        Diagnostic::new(&LINT, ttl.span, message)
            .label("1d to 30d")
            .help(&*title)
            .unsafe_fix(title, vec![Edit::replace(ttl.span, nearest.to_string())]),
    );
}
