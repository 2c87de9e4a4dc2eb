//! `body-newlines` and `body-fold`

use std::ops::Range;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Category, Text};
use crate::rules::common::{at_all, line_breaks, lines, replace_all};
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static NEWLINES: Rule =
    Rule { lint: &NEWLINES_LINT, check: Check::Text(&[TextKind::Body], newlines) };
pub static FOLD: Rule = Rule { lint: &FOLD_LINT, check: Check::Text(&[TextKind::Body], fold) };

static NEWLINES_LINT: Lint = Lint {
    name: "body-newlines",
    group: Group::Body,
    severity: Severity::Error,
    pedantic: false,
    what: "A body has no more than two line breaks in a row.",
    why: "WhatsApp Manager blocks more; one blank line between paragraphs is the most. Lines that hold only blanks count as blank.",
    bad: r#"body "Your order has left the depot.\n\n\nIt reaches you tomorrow.""#,
    good: r#"body "Your order has left the depot.\n\nIt reaches you tomorrow.""#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::META_MANAGER, reference::ENGATI],
};

static FOLD_LINT: Lint = Lint {
    name: "body-fold",
    group: Group::Body,
    severity: Severity::Info,
    pedantic: true,
    what: "A marketing body of more than about five lines is folded.",
    why: "Phones hide the rest behind \"Read more\", which few people tap.",
    bad: r#"category marketing
body "New at Acme Stores:\n\nLamps\nRugs\nChairs\nVases\n\nReply STOP to unsubscribe.""#,
    good: r#"category marketing
body "New at Acme Stores: lamps, rugs, chairs and vases.\n\nReply STOP to unsubscribe.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::BIRD],
};

fn newlines(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    if !may_have_gap(written) {
        return;
    }
    let length = written.len();
    let is_all = |run: &Range<usize>| run.len() == length;
    let breaks = |run: &Range<usize>| written[run.clone()].matches('\n').count();
    let is_long = |run: &Range<usize>| breaks(run) > limits::LINE_BREAKS_IN_A_ROW;
    let runs = line_breaks(text).into_iter();
    let runs: Vec<_> = runs.filter(|run| !is_all(run) && is_long(run)).collect();
    let Some(most) = runs.iter().map(breaks).max() else { return };
    let surplus: Vec<_> = runs.iter().map(|run| surplus(written, run)).collect();
    let edits = replace_all(text, &surplus, "");
    context.report(
        at_all(
            &NEWLINES_LINT,
            text,
            &surplus,
            format!(
                "the body has {most} line breaks in a row; WhatsApp accepts {}",
                limits::LINE_BREAKS_IN_A_ROW
            ),
            ["too many", "here too"],
        )
        .help("leave one blank line between paragraphs")
        .fix("leave one blank line", edits),
    );
}

/// Whether something that may be a blank stands twice behind a line break: far quicker to tell than
/// where the lines are.
fn may_have_gap(text: &str) -> bool {
    let bytes = text.as_bytes();
    let may_be_blank = |byte: u8| byte <= b' ' || matches!(byte, 0xc2 | 0xe1..=0xe3);
    memchr::memchr_iter(b'\n', bytes).any(|at| {
        matches!(bytes[at + 1..], [one, two, ..] if may_be_blank(one)
            && (may_be_blank(two) || !one.is_ascii()))
    })
}

/// What stands between the first line break of a run and the last.
fn surplus(text: &str, run: &Range<usize>) -> Range<usize> {
    let breaks = &text[run.clone()];
    let first = breaks.find('\n').map_or(0, |at| at + 1);
    let last = breaks.rfind('\n').unwrap_or(breaks.len());
    run.start + first..run.start + last
}

fn fold(text: &Text, place: &Place, context: &mut Context) {
    if context.category() != Some(Category::Marketing) || place.card.is_some() {
        return;
    }
    let count = lines(text.written()).count();
    let Some((range, _)) = lines(text.written()).nth(limits::BODY_LINES_SHOWN) else { return };
    let end = text.written().len();
    context.report(
        Diagnostic::new(
            &FOLD_LINT,
            text.span_of(range.start..end),
            format!("the body has {count} lines; phones show about {}", limits::BODY_LINES_SHOWN),
        )
        .label("behind \"Read more\"")
        .help("put what matters first, or shorten the text"),
    );
}
