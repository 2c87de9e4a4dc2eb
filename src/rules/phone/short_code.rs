//! `phone-short-code`

use super::Phone;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::rules::{Check, Rule};
use crate::text::words;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "phone-short-code",
    group: Group::Phone,
    severity: Severity::Warning,
    pedantic: false,
    what: "A phone number can be dialled from everywhere: it has at least 7 digits.",
    why: "Short numbers work in one country or one network only, often at a higher price, and Meta may refuse them.",
    bad: r#"buttons {
  phone "Call us" "1800" country=SG
}"#,
    good: r#"buttons {
  phone "Call us" "+6562211521" country=SG
}"#,
    fix: FixKind::None,
    codes: &["Meta 192"],
    sources: &[reference::COMMUNITY],
};

pub fn look(phone: &Phone) -> Option<Diagnostic> {
    let number = &phone.number;
    let count = number.digits.len();
    let short = number.is_numeric() && count < *limits::PHONE_DIGITS.start();
    (short && !number.international).then(|| {
        Diagnostic::new(&LINT, number.text.span, "this short number cannot be dialled everywhere")
            .label(words::count(count, "digit"))
            .help("give a full number with `+` and the country's code")
    })
}
