//! `flow-id-format`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Button, ButtonKind};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Button(check) };

static LINT: Lint = Lint {
    name: "flow-id-format",
    group: Group::Flow,
    severity: Severity::Info,
    pedantic: true,
    what: "A flow's id is a number of 6 to 20 digits.",
    why: "That is what WhatsApp Manager and 8x8 show as a flow's id; anything else may well be the flow's name.",
    bad: r#"buttons {
  flow "Book now" id="my-flow"
}"#,
    good: r#"buttons {
  flow "Book now" id="1234567890123456"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_CREATE, reference::EIGHT_FLOWS],
};

fn check(button: &Button, context: &mut Context) {
    let ButtonKind::Flow { id, .. } = &button.kind else { return };
    let Some(text) = id.get() else { return };
    let id = text.written();
    let digits = id.bytes().all(|byte| byte.is_ascii_digit());
    let usual = digits && limits::FLOW_ID_DIGITS.contains(&id.len());
    if usual || text.is_blank() || !text.placeholders.is_empty() {
        return;
    }
    let (least, most) = (limits::FLOW_ID_DIGITS.start(), limits::FLOW_ID_DIGITS.end());
    context.report(
        Diagnostic::new(&LINT, text.span, format!("`{id}` does not look like the id of a flow"))
            .label(format!("ids have {least} to {most} digits"))
            .help("copy the id from the list of flows in WhatsApp Manager"),
    );
}
