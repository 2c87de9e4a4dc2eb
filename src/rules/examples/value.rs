//! `example-empty`, `example-newline-tab`, `example-is-placeholder`, `example-special-chars` and
//! `example-long`

use std::ops::Range;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Example, Text};
use crate::rules::common::{at_all, gap};
use crate::rules::{Check, Context, Rule};
use crate::text::{Edit, words};

pub static EMPTY: Rule = Rule { lint: &EMPTY_LINT, check: Check::Example(empty) };
pub static NEWLINE_TAB: Rule = Rule { lint: &NEWLINE_TAB_LINT, check: Check::Example(blanks) };
pub static IS_PLACEHOLDER: Rule =
    Rule { lint: &IS_PLACEHOLDER_LINT, check: Check::Example(is_placeholder) };
pub static SPECIAL_CHARS: Rule =
    Rule { lint: &SPECIAL_CHARS_LINT, check: Check::Example(special_chars) };
pub static LONG: Rule = Rule { lint: &LONG_LINT, check: Check::Example(long) };

static EMPTY_LINT: Lint = Lint {
    name: "example-empty",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "A sample value is not blank.",
    why: "Reviewers see the message with the samples in it, and a value may not be blank when the message is sent either.",
    bad: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "" }"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388043", "Meta 131008"],
    sources: &[reference::META_OVERVIEW, reference::TWILIO_63013],
};

static NEWLINE_TAB_LINT: Lint = Lint {
    name: "example-newline-tab",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "A sample value holds no line break, no tab and no more than four blanks in a row.",
    why: "Meta refuses such values when the message is sent, and the sample when the template is made. What needs lines of its own belongs in the body.",
    bad: r#"body "Hi, your parcels {{parcels}} have left our house today."
examples { parcels "AC-1\nAC-2" }"#,
    good: r#"body "Hi, your parcels {{parcels}} have left our house today."
examples { parcels "AC-1, AC-2" }"#,
    fix: FixKind::Safe,
    codes: &["Meta 132018"],
    sources: &[reference::META_ERRORS, reference::TWILIO_63013],
};

static IS_PLACEHOLDER_LINT: Lint = Lint {
    name: "example-is-placeholder",
    group: Group::Variables,
    severity: Severity::Warning,
    pedantic: false,
    what: "A sample value is one that a customer could really get.",
    why: "Meta asks for realistic samples; `string`, `test` or a placeholder tells a reviewer nothing.",
    bad: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "string" }"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_REVIEW, reference::COMMUNITY],
};

static SPECIAL_CHARS_LINT: Lint = Lint {
    name: "example-special-chars",
    group: Group::Variables,
    severity: Severity::Warning,
    pedantic: false,
    what: "A sample value holds no `#`, `$` or `%`.",
    why: "8x8's documentation rules these signs out in values. Its own samples have them, and so have Meta's; the sign may as well stand in the text beside the placeholder.",
    bad: r##"body "Hi, we have packed your order {{order}} and bring it today."
examples { order "#2041" }"##,
    good: r#"body "Hi, we have packed your order {{order}} and bring it today."
examples { order "2041" }"#,
    fix: FixKind::None,
    codes: &["8x8 3041"],
    sources: &[reference::EIGHT_COMPONENTS],
};

static LONG_LINT: Lint = Lint {
    name: "example-long",
    group: Group::Variables,
    severity: Severity::Info,
    pedantic: true,
    what: "A sample value is short.",
    why: "A paragraph in a sample hides what the placeholder is for.",
    bad: r#"body "Hi, here is a word from your driver: {{note}} Have a good day."
examples { note "I waited at the border for two days, since nobody could say what a lamp is made of. I waited at the depot for another day, since the van had a flat tyre. I waited at the shop next door, since your bell does not ring, and I waited there all weekend, since shops are closed on Sundays." }"#,
    good: r#"body "Hi, here is a word from your driver: {{note}} Have a good day."
examples { note "I will be there at noon." }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::TWILIO_VARIABLES],
};

fn empty(example: &Example, context: &mut Context) {
    if example.value.is_blank() {
        context.report(
            Diagnostic::new(
                &EMPTY_LINT,
                example.value.span,
                format!("the sample for `{}` is blank", example.name.value),
            )
            .label("nothing to see")
            .help("write a value that a customer could really get"),
        );
    }
}

fn blanks(example: &Example, context: &mut Context) {
    let text = &example.value;
    let found = bad_blanks(text);
    let Some(first) = found.first().filter(|_| !text.is_blank()) else { return };
    let run = &text.written()[first.clone()];
    let what = match run {
        _ if run.contains(['\n', '\r']) => "a line break".to_owned(),
        _ if run.contains('\t') => "a tab".to_owned(),
        _ => format!("{} blanks in a row", run.len()),
    };
    let edits = found.iter().map(|run| Edit::replace(gap(text, run), " ")).collect();
    context.report(
        at_all(
            &NEWLINE_TAB_LINT,
            text,
            &found,
            format!("the sample for `{}` holds {what}", example.name.value),
            ["refused in a value", "here too"],
        )
        .help("put one blank in its place")
        .fix("put one blank in its place", edits),
    );
}

/// Runs of white space that no value may hold.
fn bad_blanks(text: &Text) -> Vec<Range<usize>> {
    let written = text.written();
    let bytes = written.as_bytes();
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(is_blank).map(|found| at + found) {
        at = start + bytes[start..].iter().take_while(|byte| is_blank(byte)).count();
        let run = &written[start..at];
        if run.len() > limits::BLANKS_IN_A_ROW || run.contains(['\n', '\r', '\t']) {
            found.push(start..at);
        }
    }
    found
}

fn is_placeholder(example: &Example, context: &mut Context) {
    let text = &example.value;
    let written = text.written().trim();
    let has_braces = !text.placeholders.is_empty() || !text.malformed.is_empty();
    if has_braces || is_filler(written) {
        context.report(
            Diagnostic::new(
                &IS_PLACEHOLDER_LINT,
                text.span,
                format!("`{written}` is no realistic sample for `{}`", example.name.value),
            )
            .label("tells nothing")
            .help("write a value that a customer could really get"),
        );
    }
}

fn is_filler(value: &str) -> bool {
    let is_enclosed = |open, close| value.starts_with(open) && value.ends_with(close);
    let words = ["string", "test", "example", "sample", "placeholder", "value"];
    let begins = |head: &str| value.get(..head.len()).is_some_and(|s| s.eq_ignore_ascii_case(head));
    is_enclosed('<', '>')
        || is_enclosed('[', ']')
        || words.iter().any(|word| value.eq_ignore_ascii_case(word))
        || begins("sample ")
        || begins("lorem")
        || (value.len() > 2 && value.bytes().all(|byte| matches!(byte, b'x' | b'X')))
}

fn special_chars(example: &Example, context: &mut Context) {
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
    context.report(
        at_all(
            &SPECIAL_CHARS_LINT,
            text,
            &found,
            format!("the sample for `{}` holds `{sign}`", example.name.value),
            ["8x8 advises against it", "here too"],
        )
        .help(format!("leave it out, or put the `{sign}` in the text beside the placeholder")),
    );
}

fn long(example: &Example, context: &mut Context) {
    let text = &example.value;
    if text.written().len() <= limits::EXAMPLE_ADVISED || text.written().starts_with("http") {
        return;
    }
    let length = text.units();
    if length > limits::EXAMPLE_ADVISED {
        context.report(
            Diagnostic::new(
                &LONG_LINT,
                text.span,
                format!("the sample for `{}` has {length} characters", example.name.value),
            )
            .label(words::count(length, "character"))
            .help("write a short value; what is always said belongs in the body"),
        );
    }
}
