//! `example-special-chars`

use std::ops::Range;

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::Example;
use crate::rules::common::at_all;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Example(check) };

static LINT: Lint = Lint {
    name: "example-special-chars",
    group: Group::Variables,
    severity: Severity::Warning,
    pedantic: false,
    what: "A sample value holds no `#`, `$` or `%`.",
    why: "8x8's documentation rules these signs out in values. Its own samples have prices and percentages, and so have Meta's, so for those this is only advice; the sign may as well stand in the text beside the placeholder.",
    bad: r##"body "Hi, we have packed your order {{order}} and bring it today."
examples { order "#2041" }"##,
    good: r#"body "Hi, we have packed your order {{order}} and bring it today."
examples { order "2041" }"#,
    fix: FixKind::None,
    codes: &["8x8 3041"],
    sources: &[reference::EIGHT_COMPONENTS],
};

/// So many letters tell the country of a dollar or peso, as in `NT$`, or its currency, as in `USD$`.
const LONGEST_COUNTRY: usize = 3;

fn check(example: &Example, context: &mut Context) {
    let text = &example.value;
    let written = text.written();
    // The address of a file is no text, and in any address `%` begins an escape.
    if written.starts_with("https://") || written.starts_with("http://") {
        return;
    }
    let is_escape = |at: usize| {
        let digits = written.as_bytes().get(at + 1..at + 3);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    let signs = written.match_indices(['#', '$', '%']);
    let found: Vec<Range<usize>> = signs
        .filter(|(at, sign)| *sign != "%" || !is_escape(*at))
        .map(|(at, _)| at..at + 1)
        .collect();
    let Some(first) = found.first() else { return };
    let sign = &written[first.clone()];
    let are_amounts = found.iter().all(|sign| is_of_amount(written, sign.start));
    let severity = if are_amounts { Severity::Info } else { Severity::Warning };
    context.report(
        at_all(
            &LINT,
            text,
            &found,
            format!("the sample for `{}` holds `{sign}`", example.name.value),
            ["8x8 advises against it", "here too"],
        )
        .severity(severity)
        .help(format!("leave it out, or put the `{sign}` in the text beside the placeholder")),
    );
}

/// Whether a sign belongs to a price or a percentage: `$49.99`, `R$ 99`, `100$`, `30%`. The samples of
/// 8x8 and of Meta have many of these, and they are accepted.
fn is_of_amount(sample: &str, at: usize) -> bool {
    let (before, sign, behind) = (&sample[..at], &sample[at..at + 1], &sample[at + 1..]);
    let stands_behind =
        before.trim_end().ends_with(char::is_numeric) && !behind.starts_with(char::is_alphanumeric);
    match sign {
        "$" => stands_behind || begins_price(before, behind),
        "%" => stands_behind,
        _ => false,
    }
}

/// Whether the `$` between these begins a price. The country may stand before it: `NT$1,500`.
fn begins_price(before: &str, behind: &str) -> bool {
    let rest = before.trim_end_matches(|sign: char| sign.is_ascii_uppercase());
    before.len() - rest.len() <= LONGEST_COUNTRY
        && !rest.ends_with(char::is_alphanumeric)
        && behind.trim_start().starts_with(char::is_numeric)
}
