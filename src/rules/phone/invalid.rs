//! `phone-invalid`, `phone-extension`

use super::Phone;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::{countries, limits};
use crate::rules::{Check, Rule};
use crate::text::{Edit, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Button(super::look_at_number) };
pub static EXTENSION: Rule = Rule { lint: &EXTENSION_LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "phone-invalid",
    group: Group::Phone,
    severity: Severity::Error,
    pedantic: false,
    what: "A phone number is `+`, the country's code and the number, all in digits; or the digits of a national number.",
    why: "Meta refuses what is not a number that can be dialled. With the country's code it has 7 to 15 digits. Blanks, dashes, dots and brackets do not belong in it either, but of these alone this rule only warns.",
    bad: r#"buttons {
  phone "Call us" "+65 (6221) 1521" country=SG
}"#,
    good: r#"buttons {
  phone "Call us" "+6562211521" country=SG
}"#,
    fix: FixKind::Safe,
    codes: &["Meta 192"],
    sources: &[reference::META_COMPONENTS, reference::COMMUNITY],
};

static EXTENSION_LINT: Lint = Lint {
    name: "phone-extension",
    group: Group::Phone,
    severity: Severity::Error,
    pedantic: false,
    what: "A phone number has no extension.",
    why: "A phone dials the number only, and Meta refuses the rest.",
    bad: r#"buttons {
  phone "Call us" "+6562211521 ext 4" country=SG
}"#,
    good: r#"buttons {
  phone "Call us" "+6562211521" country=SG
}"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 192"],
    sources: &[reference::COMMUNITY],
};

pub fn look(phone: &Phone) -> Option<Diagnostic> {
    let number = &phone.number;
    let count = number.digits.len();
    let digits = words::count(count, "digit");
    let finding = |message: &str, label: String| {
        Diagnostic::new(&LINT, number.text.span, message)
            .label(label)
            .help("write it like `+6562211521`: `+`, the country's code, and the number")
    };
    if !number.is_numeric() {
        return Some(finding("this is not a phone number", "not only digits".to_owned()));
    }
    if number.international && number.digits.starts_with('0') {
        return Some(finding("no country's code begins with 0", "a 0 behind the `+`".to_owned()));
    }
    let fits = if number.international {
        limits::PHONE_DIGITS.contains(&count)
    } else {
        // A short national number may be a service; that is another rule's affair.
        count <= *limits::PHONE_DIGITS.end()
    };
    if !fits {
        return Some(finding("no phone number has so many or so few digits", digits));
    }
    if number.tidy {
        return None;
    }
    let inside = number.text.span_of(0..number.text.written().len());
    let is_all_digits = number.text.written().bytes().all(|sign| sign.is_ascii_digit());
    let finding = match is_all_digits {
        true => {
            finding("`00` stands for `+` at the start of a number", "begins with `00`".to_owned())
        }
        false => finding("the number holds more than `+` and digits", "other signs".to_owned()),
    };
    let finding = match number.begins_with_zeros() {
        true => finding,
        false => finding.severity(Severity::Warning),
    };
    let country = phone.country.get().and_then(|code| countries::dial_code(&code.value));
    Some(match number.meant(country) {
        Some(plain) => finding
            .help(format!("write `{plain}`"))
            .fix("leave only the digits", vec![Edit::replace(inside, plain)]),
        None => finding,
    })
}

pub fn extension(phone: &Phone) -> Option<Diagnostic> {
    let text = phone.number.text;
    let at = phone.number.extension()?;
    let written = text.written();
    let kept = written[..at].trim_end().len();
    Some(
        Diagnostic::new(
            &EXTENSION_LINT,
            text.span_of(at..written.len()),
            "the number has an extension",
        )
        .label("cannot be dialled")
        .help("give the main number, or one that leads straight there")
        .unsafe_fix("take it out", vec![Edit::delete(text.span_of(kept..written.len()))]),
    )
}
