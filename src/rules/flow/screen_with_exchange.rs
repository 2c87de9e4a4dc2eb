//! `flow-screen-with-exchange`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Button, ButtonKind, FlowAction};
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;
use crate::text::removal;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Button(check) };

static LINT: Lint = Lint {
    name: "flow-screen-with-exchange",
    group: Group::Flow,
    severity: Severity::Warning,
    pedantic: false,
    what: "Only a flow that starts with `navigate` names its first screen.",
    why: "With `data_exchange` your server says which screen to open, and 8x8 takes a screen with `navigate` only.",
    bad: r#"buttons {
  flow "Book now" id="1234567890123456" action=data_exchange screen="FIRST"
}"#,
    good: r#"buttons {
  flow "Book now" id="1234567890123456" action=navigate screen="FIRST"
}"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_CREATE],
};

fn check(button: &Button, context: &mut Context) {
    let ButtonKind::Flow { action, screen, .. } = &button.kind else { return };
    let (Some(action), Some(screen)) = (action.get(), screen.get()) else { return };
    if action.value != FlowAction::DataExchange {
        return;
    }
    let entry = removal::entry(context.source, "screen", screen.span);
    let span = removal::whole(context.source, entry);
    context.report(
        Diagnostic::new(&LINT, entry, "with `data_exchange` your server names the screen")
            .label("not heeded")
            .also(action.span, "because of this")
            .help("take the screen out, or write `action=navigate`")
            .unsafe_fix("take the screen out", vec![Edit::delete(span)]),
    );
}
