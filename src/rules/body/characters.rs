//! `body-control-chars` and `body-crlf`

use std::ops::Range;

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::at_all;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::{ByteSet, Edit};

pub static CONTROL: Rule = Rule { lint: &CONTROL_LINT, check: Check::Text(CONTROL_KINDS, control) };
pub static RETURNS: Rule =
    Rule { lint: &RETURNS_LINT, check: Check::Text(&[TextKind::Body], returns) };

/// Addresses and numbers are left out: rules of their own take no such sign.
const CONTROL_KINDS: &[TextKind] = &[
    TextKind::Header,
    TextKind::Location,
    TextKind::Body,
    TextKind::Footer,
    TextKind::Label,
    TextKind::CopyCode,
    TextKind::Flow,
    TextKind::Payload,
];

static CONTROL_LINT: Lint = Lint {
    name: "body-control-chars",
    group: Group::Body,
    severity: Severity::Error,
    pedantic: false,
    what: "A text holds no control characters but line breaks.",
    why: "They cannot be seen, come in by copying, and are not allowed in the text of a request. Outside of a body this is a warning.",
    bad: r#"body "Hi, your order \u{7}reaches you tomorrow before noon.""#,
    good: r#"body "Hi, your order reaches you tomorrow before noon.""#,
    fix: FixKind::Safe,
    codes: &["Meta 100"],
    sources: &[reference::DERIVED],
};

static RETURNS_LINT: Lint = Lint {
    name: "body-crlf",
    group: Group::Body,
    severity: Severity::Warning,
    pedantic: true,
    what: "Lines of a body end in a line feed alone.",
    why: "A carriage return counts as a character of its own and hides blank lines from the checks.",
    bad: r#"body "Hi, your order is here.\u{d}\nPlease collect it by tomorrow.""#,
    good: r#"body "Hi, your order is here.\nPlease collect it by tomorrow.""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::DERIVED],
};

/// What control characters begin with: those beyond ASCII with this byte alone.
const SOME_CONTROL: ByteSet = ByteSet::of(
    b"\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0b\x0c\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f\x7f\xc2",
);

fn control(text: &Text, place: &Place, context: &mut Context) {
    if !text.holds(SOME_CONTROL) {
        return;
    }
    let is_control = |sign: char| sign.is_control() && !matches!(sign, '\n' | '\r' | '\t');
    let found: Vec<Range<usize>> =
        text.written().match_indices(is_control).map(|(at, sign)| at..at + sign.len()).collect();
    let Some(first) = found.first().and_then(|range| text.written()[range.clone()].chars().next())
    else {
        return;
    };
    let mend = |range: &Range<usize>| {
        Edit::replace(text.span_of(range.clone()), instead(text.written(), range, place.kind))
    };
    let edits = found.iter().map(mend).collect();
    let (name, code) = (place.kind.name(), u32::from(first));
    let message = format!("the {name} holds the control character U+{code:04X}");
    let severity = match place.kind {
        TextKind::Body => Severity::Error,
        _ => Severity::Warning,
    };
    context.report(
        at_all(&CONTROL_LINT, text, &found, message, ["cannot be seen", "another one"])
            .severity(severity)
            .help("take it out")
            .fix("take out the control characters", edits),
    );
}

/// What a control character should be: some part words or lines, and come in by copying from a text program.
fn instead(text: &str, range: &Range<usize>, kind: TextKind) -> &'static str {
    let (before, behind) = (&text[..range.start], &text[range.end..]);
    let parts = text[range.clone()].starts_with(char::is_whitespace);
    let at_edge = before.trim().is_empty() || behind.trim().is_empty();
    if !parts || at_edge {
        return "";
    }
    match kind {
        TextKind::Body if !before.ends_with('\n') && !behind.starts_with('\n') => "\\n",
        TextKind::Header | TextKind::Location | TextKind::Footer | TextKind::Label
            if !before.ends_with(' ') && !behind.starts_with(' ') =>
        {
            " "
        }
        _ => "",
    }
}

fn returns(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    let found: Vec<_> =
        memchr::memchr_iter(b'\r', written.as_bytes()).map(|at| at..at + 1).collect();
    if found.is_empty() {
        return;
    }
    let mend = |range: &Range<usize>| {
        let line_feed = if written[range.end..].starts_with('\n') { "" } else { "\\n" };
        Edit::replace(text.span_of(range.clone()), line_feed)
    };
    let edits = found.iter().map(mend).collect();
    context.report(
        at_all(
            &RETURNS_LINT,
            text,
            &found,
            "the body holds a carriage return",
            ["here", "here too"],
        )
        .help("end lines with `\\n` alone")
        .fix("take out the carriage returns", edits),
    );
}
