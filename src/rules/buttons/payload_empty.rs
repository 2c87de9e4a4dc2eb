//! `send-payload`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Button, ButtonKind};
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;
use crate::text::removal;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Button(check) };

pub static LINT: Lint = Lint {
    name: "send-payload",
    group: Group::QuickReply,
    severity: Severity::Warning,
    pedantic: false,
    what: "A payload says something.",
    why: "The payload is what your program gets when the button is tapped. 8x8's schema asks for at least one character, and an empty one makes the message fail when it is sent.",
    bad: r#"buttons {
  quick_reply "Talk to us" payload=""
}"#,
    good: r#"buttons {
  quick_reply "Talk to us" payload="support"
}"#,
    fix: FixKind::Safe,
    codes: &["8x8 3040"],
    sources: &[reference::EIGHT_MESSAGES],
};

fn check(button: &Button, context: &mut Context) {
    let (ButtonKind::QuickReply { payload } | ButtonKind::VoiceCall { payload, .. }) = &button.kind
    else {
        return;
    };
    let Some(payload) = payload.get().filter(|payload| payload.is_blank()) else { return };
    let entry = removal::entry(context.source, "payload", payload.span);
    let cut = removal::whole(context.source, entry);
    context.report(
        Diagnostic::new(&LINT, payload.span, "the payload is empty")
            .label("nothing in it")
            .help("write what your program should get, or take the payload out")
            .fix("take the payload out", vec![Edit::delete(cut)]),
    );
}
