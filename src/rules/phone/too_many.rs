//! `phone-too-many`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::buttons::too_many;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "phone-too-many",
    group: Group::Phone,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has at most one phone button.",
    why: "8x8 and Meta refuse a second one.",
    bad: r#"buttons {
  phone "Call the store" "+6562211521" country=SG
  phone "Call the depot" "+6562211522" country=SG
}"#,
    good: r#"buttons {
  phone "Call the store" "+6562211521" country=SG
}"#,
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let phone = |kind: &ButtonKind| matches!(kind, ButtonKind::Phone { .. });
    if card.is_none() {
        too_many::of_kind(&LINT, buttons, phone, limits::PHONE_BUTTONS, "phone button", context);
    }
}
