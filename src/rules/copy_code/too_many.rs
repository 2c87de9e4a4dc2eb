//! `copy-code-too-many`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::buttons::too_many;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "copy-code-too-many",
    group: Group::CopyCode,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has at most one copy code button.",
    why: "8x8 and Meta refuse a second one.",
    bad: r#"category marketing
buttons {
  copy_code "SPRING25"
  copy_code "MOTHERSDAY"
}"#,
    good: r#"category marketing
buttons {
  copy_code "SPRING25"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let code = |kind: &ButtonKind| matches!(kind, ButtonKind::CopyCode { .. });
    if card.is_none() {
        let most = limits::COPY_CODE_BUTTONS;
        too_many::of_kind(&LINT, buttons, code, most, "copy code button", context);
    }
}
