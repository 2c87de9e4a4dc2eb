//! `phone-too-long`

use super::Phone;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::rules::common::length;
use crate::rules::options::Limit;
use crate::rules::{Check, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "phone-too-long",
    group: Group::Phone,
    severity: Severity::Error,
    pedantic: false,
    what: "A phone number has at most 20 characters.",
    why: "8x8 and Meta refuse a longer one.",
    bad: r#"buttons {
  phone "Call us" "+65622115216221152162" country=SG
}"#,
    good: r#"buttons {
  phone "Call us" "+6562211521" country=SG
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388040", "Meta 192"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

pub fn look(phone: &Phone) -> Option<Diagnostic> {
    let limit = Limit::new(limits::PHONE_CHARS, None);
    length::too_long(&LINT, phone.number.text, TextKind::Phone, limit)
}
