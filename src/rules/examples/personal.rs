//! `example-personal-data`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Example;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Example(check) };

static LINT: Lint = Lint {
    name: "example-personal-data",
    group: Group::Variables,
    severity: Severity::Warning,
    pedantic: false,
    what: "A sample value is made up, not somebody's data.",
    why: "8x8 asks for nothing confidential or personal in samples: they are stored with the template, and strangers review them.",
    bad: r#"body "Hi, we have sent your invoice to {{contact}} this morning."
examples { contact "maria.lopez@mail.com" }"#,
    good: r#"body "Hi, we have sent your invoice to {{contact}} this morning."
examples { contact "maria@example.com" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_CREATE],
};

fn check(example: &Example, context: &mut Context) {
    let value = example.value.written().trim();
    let Some((what, instead)) = kind(value) else { return };
    context.report(
        Diagnostic::new(
            &LINT,
            example.value.span,
            format!("the sample for `{}` looks like {what}", example.name.value),
        )
        .label("somebody's?")
        .help(format!("make one up, such as `{instead}`")),
    );
}

/// What a value looks like, and what could be written in its place.
fn kind(value: &str) -> Option<(&'static str, &'static str)> {
    if value.contains('@') {
        return is_email(value).then_some(("an e-mail address", "maria@example.com"));
    }
    let has_digit = value.bytes().any(|byte| byte.is_ascii_digit());
    if !has_digit || !value.is_ascii() || value.contains('/') {
        return None;
    }
    if is_card(value) {
        Some(("the number of a payment card", "ending in 1234"))
    } else if is_phone(value) {
        Some(("a telephone number", "+1 555 010 0123"))
    } else if is_iban(value) {
        Some(("a bank account", "ending in 1234"))
    } else if is_national_id(value) {
        Some(("the number of an identity card", "ending in 1234"))
    } else {
        None
    }
}

/// `a@b.c`, other than at a domain that is set aside for examples.
fn is_email(value: &str) -> bool {
    let Some((name, domain)) = value.split_once('@') else { return false };
    let fictional = ["example.com", "example.org", "example.net", ".example", ".test", ".invalid"];
    let domain = domain.to_ascii_lowercase();
    !name.is_empty()
        && !value.contains(char::is_whitespace)
        && domain.split_once('.').is_some_and(|(host, end)| !host.is_empty() && end.len() > 1)
        && !fictional.iter().any(|end| domain.ends_with(end))
}

fn digits(value: &str) -> Vec<u32> {
    value.chars().filter_map(|sign| sign.to_digit(10)).collect()
}

/// Whether a value is nothing but digits and these signs.
fn is_number_with(value: &str, signs: &[char]) -> bool {
    value.chars().all(|sign| sign.is_ascii_digit() || signs.contains(&sign))
}

/// 13 to 19 digits that begin like those of a card network, with a true check digit.
fn is_card(value: &str) -> bool {
    let digits = digits(value);
    let begins = matches!(digits.as_slice(), [4 | 6, ..] | [5, 1..=5, ..] | [3, 4 | 7, ..]);
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(index, digit)| match index % 2 {
            0 => *digit,
            _ => digit * 2 / 10 + digit * 2 % 10,
        })
        .sum();
    is_number_with(value, &[' ', '-'])
        && (13..=19).contains(&digits.len())
        && begins
        && sum.is_multiple_of(10)
}

/// An international number; those of the exchange 555 belong to nobody.
fn is_phone(value: &str) -> bool {
    let international = value.starts_with('+') || value.starts_with("00");
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    international
        && is_number_with(value, &[' ', '-', '.', '(', ')', '+'])
        && (9..=17).contains(&digits.len())
        && !digits.contains("555")
}

/// Two letters, two check digits, and an account; the remainder by 97 must be 1.
fn is_iban(value: &str) -> bool {
    let plain: Vec<u8> = value.bytes().filter(|byte| *byte != b' ').collect();
    if !(15..=34).contains(&plain.len())
        || !plain.iter().all(u8::is_ascii_alphanumeric)
        || !plain[..2].iter().all(u8::is_ascii_uppercase)
        || !plain[2..4].iter().all(u8::is_ascii_digit)
    {
        return false;
    }
    let turned = plain[4..].iter().chain(&plain[..4]);
    let remainder =
        turned.fold(0, |remainder, byte| match char::from(*byte).to_digit(36).unwrap_or(0) {
            digit @ 0..=9 => (remainder * 10 + digit) % 97,
            letter => (remainder * 100 + letter) % 97,
        });
    remainder == 1
}

/// Shapes that only such numbers have: those of the United States, Brazil and Singapore.
fn is_national_id(value: &str) -> bool {
    let shape: String = value
        .chars()
        .map(|sign| match sign {
            '0'..='9' => '9',
            'S' | 'T' | 'F' | 'G' | 'M' => 'S',
            'A'..='Z' => 'A',
            other => other,
        })
        .collect();
    matches!(shape.as_str(), "999-99-9999" | "999.999.999-99" | "S9999999A" | "S9999999S")
}
