//! `contact-in-body`

use std::ops::Range;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Body], check) };

static LINT: Lint = Lint {
    name: "contact-in-body",
    group: Group::Content,
    severity: Severity::Info,
    pedantic: true,
    what: "A telephone number or an e-mail address does better on a button than in the body.",
    why: "A button dials with one tap, and a placeholder or a button is easier to change than an approved text.",
    bad: r#"body "Hi, your order is at the counter. Call 6221 1521 to have it brought home.""#,
    good: r#"body "Hi, your order is at the counter. Call us to have it brought home."
buttons { phone "Call us" "+6562211521" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

/// So many digits a telephone number has.
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;

fn check(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    let digits = written.bytes().filter(u8::is_ascii_digit).count();
    if digits < *DIGITS.start() && memchr::memchr(b'@', written.as_bytes()).is_none() {
        return;
    }
    for fixed in text.fixed() {
        let found =
            email(written, fixed.clone()).map(|at| (at, "an e-mail address", "a `url` button"));
        let phone =
            || phone(written, fixed).map(|at| (at, "a telephone number", "a `phone` button"));
        let Some((at, what, instead)) = found.or_else(phone) else { continue };
        context.report(
            Diagnostic::new(&LINT, text.span_of(at), format!("the body holds {what}"))
                .label("better on a button")
                .help(format!("put it on {instead}")),
        );
    }
}

/// `a@b.c`
fn email(text: &str, within: Range<usize>) -> Option<Range<usize>> {
    let part = &text[within.clone()];
    let sign = memchr::memchr(b'@', part.as_bytes())?;
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || "._%+-".contains(sign);
    let before = part[..sign].trim_end_matches(is_part).len();
    let rest = &part[sign + 1..];
    let after = rest.find(|sign| !is_part(sign)).unwrap_or(rest.len());
    let domain = rest[..after].trim_end_matches('.');
    let whole = before < sign && domain.contains('.');
    whole.then(|| within.start + before..within.start + sign + 1 + domain.len())
}

/// Digits in groups, as a telephone number is written; not a date, and not inside an address.
fn phone(text: &str, within: Range<usize>) -> Option<Range<usize>> {
    let is_part = |sign: char| sign.is_ascii_digit() || " -.()+\u{a0}".contains(sign);
    let part = &text[within.clone()];
    let mut at = 0;
    for run in part.split(|sign| !is_part(sign)) {
        let start = at;
        at += run.len();
        at += part[at..].chars().next().map_or(0, char::len_utf8);
        let number = run.trim_matches([' ', '-', '.', ')', '\u{a0}']);
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let groups: Vec<&str> = number.split(|sign: char| !sign.is_ascii_digit()).collect();
        // `2025-12-31`, `31.12.2025`, `1.000.000`
        let is_date = groups.len() == 3 && groups.iter().all(|group| matches!(group.len(), 1..=4));
        let is_date = is_date && !number.contains(' ');
        let is_grouped = number.starts_with(['+', '(', '0'])
            || number.contains(' ') && groups.iter().all(|group| group.len() > 1);
        let word_before =
            part[..start].ends_with(|sign: char| sign.is_alphanumeric() || "/=_".contains(sign));
        if DIGITS.contains(&digits)
            && is_grouped
            && !is_date
            && !(word_before && run.starts_with(number))
        {
            let start = within.start + start + run.find(number).unwrap_or_default();
            return Some(start..start + number.len());
        }
    }
    None
}
