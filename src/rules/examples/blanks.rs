//! `example-newline-tab`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::Example;
use crate::rules::common::{at_all, bad_blanks, gap};
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Example(check) };

static LINT: Lint = Lint {
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

fn check(example: &Example, context: &mut Context) {
    let text = &example.value;
    let found = bad_blanks(text.written());
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
            &LINT,
            text,
            &found,
            format!("the sample for `{}` holds {what}", example.name.value),
            ["refused in a value", "here too"],
        )
        .help("put one blank in its place")
        .fix("put one blank in its place", edits),
    );
}
