//! `button-text-newline`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(check) };

static LINT: Lint = Lint {
    name: "button-text-newline",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "The text on a button is one line.",
    why: "Meta refuses line breaks in it.",
    bad: r#"buttons {
  quick_reply "Call\nme"
}"#,
    good: r#"buttons {
  quick_reply "Call me"
}"#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388060"],
    sources: &[reference::META_MANAGER, reference::COMMUNITY],
};

const BREAKS: [char; 2] = ['\n', '\r'];

fn check(text: &Text, place: &Place, context: &mut Context) {
    let written = text.written();
    let trimmed = written.trim_end();
    let Some(first) = written.find(BREAKS) else { return };
    if place.kind != TextKind::Label || trimmed.is_empty() {
        return;
    }
    let start = written[..first].trim_end().len();
    let end = written.len() - written[first..].trim_start().len();
    let blank = if start == 0 || end == written.len() { "" } else { " " };
    context.report(
        Diagnostic::new(
            &LINT,
            text.span_of(first..first + 1),
            "the text on a button cannot have two lines",
        )
        .label("a line break")
        .help("write it in one line")
        .fix("join the lines", vec![Edit::replace(text.span_of(start..end), blank)]),
    );
}
