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
    let severity = if is_amount(written) { Severity::Info } else { Severity::Warning };
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

/// Whether a sample is a price or a percentage: `$49.99`, `30%`. The samples of 8x8 and of Meta have
/// many of these, and they are accepted.
fn is_amount(sample: &str) -> bool {
    let price = sample.strip_prefix('$');
    let number = price.or_else(|| sample.strip_suffix('%')).unwrap_or_default().trim();
    let is_part = |sign: char| sign.is_ascii_digit() || ".,".contains(sign);
    number.starts_with(|sign: char| sign.is_ascii_digit()) && number.chars().all(is_part)
}
