//! `copy-code-variable`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::CopyCode], check) };

static LINT: Lint = Lint {
    name: "copy-code-variable",
    group: Group::CopyCode,
    severity: Severity::Error,
    pedantic: false,
    what: "An offer code is fixed, or a placeholder as a whole.",
    why: "Each send gives the whole code; WhatsApp cannot fill in a part of it.",
    bad: r#"category marketing
body "Half price until {{day}} in all our shops."
buttons {
  copy_code "HALF{{day}}"
}
examples { day "Sunday" }"#,
    good: r#"category marketing
body "Half price until {{day}} in all our shops."
buttons {
  copy_code {{code}}
}
examples { day "Sunday"; code "HALFSUNDAY" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388042"],
    sources: &[reference::EIGHT_LIBRARY, reference::META_COUPON],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    let Some(placeholder) = text.placeholders.first() else { return };
    if text.lone_placeholder().is_some() {
        return;
    }
    context.report(
        Diagnostic::new(&LINT, placeholder.span, "a placeholder cannot be a part of an offer code")
            .label("only a part of the code")
            .help("write the placeholder alone: `copy_code {{code}}`"),
    );
}
