//! `time-bound-static`

use std::ops::Range;

use super::message::{Message, Said};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::terms::List;
use crate::rules::{Check, Context, Rule};
use crate::text::ByteSet;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "time-bound-static",
    group: Group::Content,
    severity: Severity::Info,
    pedantic: true,
    what: "A date in a text is a placeholder.",
    why: "The date passes and the approved template lives on; a change needs another review.",
    bad: r#"body "Hi, you can return your order until 31 May at any of our stores.""#,
    good: r#"body "Hi, you can return your order until {{day}} at any of our stores."
examples { day "31 May" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

pub fn look(message: &Message, context: &mut Context) {
    for said in message.prose() {
        let months = said.find(List::Month).into_iter();
        let named = months.filter_map(|month| with_day(said.text.written(), month));
        for date in named.chain(in_digits(said)) {
            let date = said.word(date);
            context.report(
                Diagnostic::new(
                    &LINT,
                    date.span,
                    format!("`{}` will pass while the template lives on", date.written),
                )
                .label("a fixed date")
                .help("put a placeholder in its place"),
            );
        }
    }
}

/// `31 May`, `31. Mai`, `31 de mayo`, `1er mai`, `May 31`: a month with a number beside it.
fn with_day(text: &str, month: Range<usize>) -> Option<Range<usize>> {
    let before = text[..month.start].trim_end();
    let before = before.strip_suffix(" de").unwrap_or(before);
    let ends = [".", "st", "nd", "rd", "th", "er", "º"];
    let bare = ends.iter().find_map(|end| before.strip_suffix(end)).unwrap_or(before);
    let digits = bare.bytes().rev().take_while(u8::is_ascii_digit).count();
    if (1..=2).contains(&digits) {
        return Some(bare.len() - digits..month.end);
    }
    let after = &text[month.end..];
    let blank = after.len() - after.trim_start_matches(' ').len();
    let digits = after[blank..].bytes().take_while(u8::is_ascii_digit).count();
    let beside = matches!(digits, 1 | 2 | 4);
    beside.then(|| month.start..month.end + blank + digits)
}

const SOME_DIGIT: ByteSet = ByteSet::of(b"0123456789");

/// `31.12.2025`, `31/12/25`, `2025-12-31`.
fn in_digits(said: &Said) -> Option<Range<usize>> {
    let text = said.text.written();
    if !said.text.holds(SOME_DIGIT) {
        return None;
    }
    said.text.fixed().find_map(|fixed| {
        let is_part = |sign: char| sign.is_ascii_alphanumeric() || "./-_:".contains(sign);
        let part = &text[fixed.clone()];
        if !part.bytes().any(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mut words = part.split(|sign| !is_part(sign));
        let date = words.find(|word| is_date(word.trim_end_matches(['.', ':', '-'])))?;
        let date = date.trim_end_matches(['.', ':', '-']);
        let start = fixed.start + part.find(date)?;
        Some(start..start + date.len())
    })
}

fn is_date(word: &str) -> bool {
    if !word.starts_with(|first: char| first.is_ascii_digit()) {
        return false;
    }
    let number = |part: &str, most: u32| {
        part.len() <= 2 && part.parse().is_ok_and(|number: u32| (1..=most).contains(&number))
    };
    let is_year =
        |part: &str| matches!(part.len(), 2 | 4) && part.bytes().all(|byte| byte.is_ascii_digit());
    ['.', '/', '-'].iter().any(|sign| match word.split(*sign).collect::<Vec<_>>().as_slice() {
        [year, month, day] if year.len() == 4 => {
            is_year(year) && number(month, 12) && number(day, 31)
        }
        [one, two, year] => {
            let day_first = number(one, 31) && number(two, 12);
            is_year(year) && (day_first || number(one, 12) && number(two, 31))
        }
        _ => false,
    })
}
