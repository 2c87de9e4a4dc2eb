//! `flow-screen-format`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Button, ButtonKind};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Button(check) };

static LINT: Lint = Lint {
    name: "flow-screen-format",
    group: Group::Flow,
    severity: Severity::Info,
    pedantic: true,
    what: "The id of a screen has only capitals and underscores.",
    why: "Flows write them so; a screen that the flow does not have makes the send fail.",
    bad: r#"buttons {
  flow "Book now" id="1234567890123456" screen="first"
}"#,
    good: r#"buttons {
  flow "Book now" id="1234567890123456" screen="FIRST"
}"#,
    fix: FixKind::None,
    codes: &["Meta 132012"],
    sources: &[reference::EIGHT_CREATE, reference::EIGHT_FLOWS],
};

fn check(button: &Button, context: &mut Context) {
    let ButtonKind::Flow { screen, .. } = &button.kind else { return };
    let Some(text) = screen.get().filter(|text| text.placeholders.is_empty()) else { return };
    let screen = text.written();
    if screen.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_') && !screen.is_empty() {
        return;
    }
    context.report(
        Diagnostic::new(&LINT, text.span, format!("`{screen}` does not look like a screen's id"))
            .label("ids have capitals and `_`")
            .help("copy the id from the flow, for example `FIRST`"),
    );
}
