//! `example-personal-data`, and `sensitive-variable` for numbers that open doors and accounts

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::countries;
use crate::model::Example;
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Example(check) };
pub static SENSITIVE: Rule = Rule { lint: &SENSITIVE_LINT, check: Check::Family };

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
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::EIGHT_CREATE],
};

static SENSITIVE_LINT: Lint = Lint {
    name: "sensitive-variable",
    group: Group::Content,
    severity: Severity::Warning,
    pedantic: false,
    what: "No value is a whole card, account or identity number.",
    why: "Meta refuses templates that carry such numbers; the last four digits are enough for customers to know which card or account is meant.",
    bad: r#"body "Hi, we have charged your card {{card}} for the order of this morning."
examples { card "4111 1111 1111 1111" }"#,
    good: r#"body "Hi, we have charged your card {{card}} for the order of this morning."
examples { card "**** 1111" }"#,
    fix: FixKind::Unsafe,
    codes: &["INVALID_FORMAT", "ABUSIVE_CONTENT"],
    sources: &[reference::META_REVIEW, reference::EIGHT_CREATE],
};

fn check(example: &Example, context: &mut Context) {
    let value = example.value.written().trim();
    if is_harmless(value) {
        return;
    }
    if let Some((what, instead)) = contact(value) {
        context.report(
            finding(&LINT, example, what)
                .help(format!("make one up, such as `{instead}`"))
                .unsafe_fix(
                    format!("write `{instead}`"),
                    vec![Edit::replace(example.value.span, format!("\"{instead}\""))],
                ),
        );
    } else if let Some(what) = number(value) {
        let masked = format!("\"**** {}\"", &value[value.len() - 4..]);
        context.report(
            finding(&SENSITIVE_LINT, example, what)
                .help("show no more than the last four digits, here and at each send")
                .unsafe_fix("show the last four", vec![Edit::replace(example.value.span, masked)]),
        );
    }
}

/// Whether a value has nothing of all that is looked for: numbers of seven digits and more, addresses for mail, and
/// bank accounts, which begin with two letters.
fn is_harmless(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let begins_with =
        |count: usize| value.bytes().take(count).all(|byte| byte.is_ascii_uppercase());
    digits < 7 && !value.bytes().any(|byte| byte == b'@') && !begins_with(2)
}

fn finding(lint: &'static Lint, example: &Example, what: &str) -> Diagnostic {
    let name = &example.name.value;
    let message = format!("the sample for `{name}` looks like {what}");
    Diagnostic::new(lint, example.value.span, message).label("somebody's?")
}

/// How somebody can be reached, and what could be written in its place.
fn contact(value: &str) -> Option<(&'static str, &'static str)> {
    if value.contains('@') {
        return is_email(value).then_some(("an e-mail address", "maria@example.com"));
    }
    // What stands in an address must not get blanks.
    let instead = if value.contains(' ') { "+1 555 010 0123" } else { "+15550100123" };
    is_phone(value).then_some(("a telephone number", instead))
}

/// A number that should never be shown as a whole.
fn number(value: &str) -> Option<&'static str> {
    if is_card(value) {
        Some("the number of a payment card")
    } else if is_iban(value) {
        Some("a bank account")
    } else if is_national_id(value) {
        Some("the number of an identity card")
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

/// An international number; those of the exchange 555 belong to nobody. Numbers of orders and parcels begin
/// with zeros, too: it must be written as telephone numbers are.
fn is_phone(value: &str) -> bool {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let dialled = digits.strip_prefix("00").filter(|_| value.contains(' '));
    let international = value.starts_with('+')
        || dialled.is_some_and(|digits| countries::dial_code_of(digits).is_some());
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
