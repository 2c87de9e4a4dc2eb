//! `button-text-edge-space`

use std::ops::Range;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Label], check) };

static LINT: Lint = Lint {
    name: "button-text-edge-space",
    group: Group::Buttons,
    severity: Severity::Warning,
    pedantic: false,
    what: "The text on a button has no blank at its ends, and nowhere two.",
    why: "Nobody sees them, and they count as characters.",
    bad: r#"buttons {
  quick_reply "Talk to us "
}"#,
    good: r#"buttons {
  quick_reply "Talk to us"
}"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::DERIVED],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    if is_tidy(written) || text.is_blank() || written.contains('\n') {
        return;
    }
    let surplus: Vec<Range<usize>> = surplus(written).collect();
    let Some(first) = surplus.first() else { return };
    let at_edge = first.start == 0 || first.end == written.len();
    let message = if at_edge {
        "a blank stands at the edge of the button's text"
    } else {
        "several blanks stand in a row in the button's text"
    };
    context.report(
        Diagnostic::new(&LINT, text.span_of(first.clone()), message)
            .label("too much")
            .help("take it out")
            .fix(
                "take it out",
                surplus.into_iter().map(|range| Edit::delete(text.span_of(range))).collect(),
            ),
    );
}

/// Whether a text is of ASCII, and its blanks are single and between words.
fn is_tidy(text: &str) -> bool {
    let mut after_blank = true;
    let is_single = |byte: u8| {
        let is_blank = byte <= b' ';
        byte.is_ascii() && !(std::mem::replace(&mut after_blank, is_blank) && is_blank)
    };
    text.bytes().all(is_single) && !after_blank
}

/// The blanks that nobody would miss: those at the ends, and of several in a row all but the first.
fn surplus(text: &str) -> impl Iterator<Item = Range<usize>> {
    let end = text.trim_end().len();
    let mut previous = None;
    let mut runs = text.char_indices().filter_map(move |(at, sign)| {
        let before = previous.replace(sign);
        let idle = at >= end || before.is_none_or(char::is_whitespace);
        (sign.is_whitespace() && idle).then(|| at..at + sign.len_utf8())
    });
    // Neighbours are joined, so that an edit takes out a whole run.
    let mut next = runs.next();
    std::iter::from_fn(move || {
        let mut run = next.take()?;
        for range in runs.by_ref() {
            if range.start != run.end {
                next = Some(range);
                break;
            }
            run.end = range.end;
        }
        Some(run)
    })
}
