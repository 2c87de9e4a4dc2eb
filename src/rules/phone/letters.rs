//! `phone-letters`

use super::Phone;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "phone-letters",
    group: Group::Phone,
    severity: Severity::Warning,
    pedantic: false,
    what: "A phone number has no letters.",
    why: "The documentation allows letters, but what a phone dials for them depends on the phone, and Meta may refuse the number.",
    bad: r#"buttons {
  phone "Call us" "+1800ACMENOW" country=US
}"#,
    good: r#"buttons {
  phone "Call us" "+18002263669" country=US
}"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 192"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

/// The letters on the keys of a phone, from 2 to 9.
const KEYS: [&str; 8] = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"];

pub fn look(phone: &Phone) -> Option<Diagnostic> {
    let number = &phone.number;
    let letters = |sign: char| sign.is_ascii_alphabetic();
    let written = number.text.written();
    let (first, last) = (written.find(letters)?, written.rfind(letters)?);
    if !number.is_dialled() {
        return None;
    }
    let plus = if number.international { "+" } else { "" };
    let plain: String = plus.chars().chain(number.digits.chars().map(key)).collect();
    Some(
        Diagnostic::new(
            &LINT,
            number.text.span_of(first..last + 1),
            "the number has letters in it",
        )
        .label("not every phone can dial this")
        .help(format!("write the digits of the keys: `{plain}`"))
        .unsafe_fix(
            "write digits",
            vec![Edit::replace(number.text.span_of(0..written.len()), plain)],
        ),
    )
}

/// The digit on whose key a letter stands.
fn key(letter: char) -> char {
    let key = KEYS.iter().position(|key| key.contains(letter.to_ascii_uppercase()));
    match key.and_then(|key| char::from_digit(key as u32 + 2, 10)) {
        Some(digit) => digit,
        None => letter,
    }
}
