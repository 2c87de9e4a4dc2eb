//! `body-markup-unbalanced`, `body-markup-spacing` and `body-markup-around-var`

use std::ops::Range;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::ENOUGH;
use crate::rules::common::markup::{self, Mark, Markup, Pair};
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::Edit;

pub static UNBALANCED: Rule =
    Rule { lint: &UNBALANCED_LINT, check: Check::Text(&[TextKind::Body], unbalanced) };
pub static SPACING: Rule =
    Rule { lint: &SPACING_LINT, check: Check::Text(&[TextKind::Body], spacing) };
pub static AROUND_PLACEHOLDER: Rule = Rule {
    lint: &AROUND_PLACEHOLDER_LINT,
    check: Check::Text(&[TextKind::Body], around_placeholder),
};

static UNBALANCED_LINT: Lint = Lint {
    name: "body-markup-unbalanced",
    group: Group::Body,
    severity: Severity::Warning,
    pedantic: false,
    what: "Each sign that begins bold, italic, struck-out or fixed-width text has its partner on the same line.",
    why: "Without the second sign, WhatsApp shows the first one as it is.",
    bad: r#"body "Hi, your order reaches you *tomorrow before noon.""#,
    good: r#"body "Hi, your order reaches you *tomorrow* before noon.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_COMPONENTS],
};

static SPACING_LINT: Lint = Lint {
    name: "body-markup-spacing",
    group: Group::Body,
    severity: Severity::Warning,
    pedantic: false,
    what: "Signs for bold, italic, struck-out or fixed-width text hug what they mark, and stand apart from other words.",
    why: "WhatsApp shows the signs as they are when a blank stands inside, or a letter outside.",
    bad: r#"body "Hi, your order reaches you * tomorrow * before noon.""#,
    good: r#"body "Hi, your order reaches you *tomorrow* before noon.""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::EIGHT_COMPONENTS],
};

static AROUND_PLACEHOLDER_LINT: Lint = Lint {
    name: "body-markup-around-var",
    group: Group::Body,
    severity: Severity::Info,
    pedantic: true,
    what: "Markup around nothing but a placeholder depends on its value.",
    why: "With an empty value, or one that has such a sign in it, WhatsApp shows the signs as they are. Meta's own samples do it nevertheless.",
    bad: r#"body "Hi, your order reaches you on *{{day}}* before noon."
examples { day "Tuesday" }"#,
    good: r#"body "Hi, your order reaches you *on {{day}}* before noon."
examples { day "Tuesday" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_MARKETING],
};

fn unbalanced(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    let loose = markup::find(text).loose;
    let misplaced = misplaced(text, &loose);
    let is_misplaced = |index: usize| {
        let is_first = |first: usize| misplaced.binary_search(&first).is_ok();
        is_first(index) || index.checked_sub(1).is_some_and(is_first)
    };
    // Signs behind a word point to a note, as in `Free* … *on weekdays`.
    let mut pointing: Vec<u8> = Vec::new();
    let mut found = Vec::new();
    for (index, mark) in loose.iter().enumerate() {
        if mark.follows_word(written) {
            if !pointing.contains(&mark.sign) {
                pointing.push(mark.sign);
            }
        } else if begins_markup(written, mark)
            && !is_misplaced(index)
            && !pointing.contains(&mark.sign)
        {
            found.push(mark);
        }
    }
    for mark in found.into_iter().take(ENOUGH) {
        let sign = match &written[mark.at.clone()] {
            // Between backticks these could not be told from them.
            "`" => "backtick".to_owned(),
            "```" => "triple backtick".to_owned(),
            sign => format!("`{sign}`"),
        };
        context.report(
            Diagnostic::new(
                &UNBALANCED_LINT,
                text.span_of(mark.at.clone()),
                format!("this {sign} has no partner on its line"),
            )
            .label("shown as it is")
            .help(format!("put another {sign} where the marked text ends, or take it out")),
        );
    }
}

/// Whether a mark can only be the beginning of marked text. `~5 minutes` and `*1234` are none.
fn begins_markup(text: &str, mark: &Mark) -> bool {
    let before_digit = text[mark.at.end..].starts_with(|sign: char| sign.is_ascii_digit());
    let block = mark.sign == b'`' && mark.at.len() == 3;
    (mark.at.len() == 1 && !before_digit || block) && mark.opens(text)
}

fn spacing(text: &Text, _: &Place, context: &mut Context) {
    let Markup { pairs, loose } = markup::find(text);
    for first in misplaced(text, &loose).into_iter().take(ENOUGH) {
        let (open, close) = (&loose[first], &loose[first + 1]);
        let is_plain = is_only_reading(text.written(), &pairs, &loose, first);
        let whole = open.at.start..close.at.end;
        let sign = &text.written()[open.at.clone()];
        let (safe, edits) = mend(text, open, close);
        let diagnostic = Diagnostic::new(
            &SPACING_LINT,
            text.span_of(whole),
            format!("`{sign}` marks nothing here, so the signs will be seen"),
        );
        let inside = |diagnostic: Diagnostic| {
            diagnostic
                .label("a blank stands inside")
                .help("take out the blanks between the signs and the words")
        };
        context.report(match safe {
            true if !is_plain => inside(diagnostic),
            true => inside(diagnostic).fix("take out the blanks inside", edits),
            false => diagnostic
                .label("a letter stands outside")
                .help("put a blank between the sign and the next word")
                .unsafe_fix("put a blank outside", edits),
        });
    }
}

/// Indices of loose marks that were most likely meant to belong to the next one.
fn misplaced(text: &Text, loose: &[Mark]) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for (index, pair) in loose.windows(2).enumerate() {
        let is_taken = found.last().is_some_and(|last| last + 1 == index);
        if !is_taken && were_meant(text, &pair[0], &pair[1]) {
            found.push(index);
        }
    }
    found
}

/// Whether two loose marks can belong to each other only, and to no sum: `2 * lamps * 3`.
fn is_only_reading(text: &str, pairs: &[Pair], loose: &[Mark], first: usize) -> bool {
    let (open, close) = (&loose[first], &loose[first + 1]);
    let before = loose[..first].last().map(|mark| (mark.sign, mark.at.end..open.at.start));
    let behind = loose.get(first + 2).map(|mark| (mark.sign, close.at.end..mark.at.start));
    let is_rival = |(sign, gap): (u8, Range<usize>)| sign == open.sign && !text[gap].contains('\n');
    let is_inside =
        |pair: &Pair| pair.open.sign == open.sign && pair.inside().contains(&open.at.start);
    let digit = |sign: char| sign.is_ascii_digit();
    let is_sum = text[..open.at.start].trim_end().ends_with(digit)
        || text[close.at.end..].trim_start().starts_with(digit);
    !is_sum && !before.into_iter().chain(behind).any(is_rival) && !pairs.iter().any(is_inside)
}

fn were_meant(text: &Text, open: &Mark, close: &Mark) -> bool {
    let written = text.written();
    let inside = &written[open.at.end..close.at.start];
    let alike = open.sign == close.sign && open.at.len() == 1 && close.at.len() == 1;
    if !alike || inside.contains('\n') || !inside.contains(char::is_alphabetic) {
        return false;
    }
    let (word_before, word_behind) = (open.follows_word(written), close.precedes_word(written));
    let joined = match open.sign {
        // Underscores join words, as in `order_id`.
        b'_' => word_before || word_behind,
        _ => word_before && word_behind,
    };
    let ends_there = word_before && open.precedes_blank(written);
    let begins_there = word_behind && close.follows_blank(written);
    !joined && !ends_there && !begins_there
}

/// The edits that make a pair work, and whether they leave the words as they are.
fn mend(text: &Text, open: &Mark, close: &Mark) -> (bool, Vec<Edit>) {
    let written = text.written();
    let inside = open.at.end..close.at.start;
    let kept = written[inside.clone()].trim();
    let start = inside.start + written[inside.clone()].find(kept).unwrap_or(0);
    let blanks: [Range<usize>; 2] = [inside.start..start, start + kept.len()..inside.end];
    let mut edits = Vec::new();
    let (word_before, word_behind) = (open.follows_word(written), close.precedes_word(written));
    let at = |offset: usize| text.span_of(offset..offset).start as usize;
    if word_before {
        edits.push(Edit::insert(at(open.at.start), " "));
    }
    let inner = blanks.into_iter().filter(|blank| !blank.is_empty());
    edits.extend(inner.map(|blank| Edit::delete(text.span_of(blank))));
    if word_behind {
        edits.push(Edit::insert(at(close.at.end), " "));
    }
    (!word_before && !word_behind, edits)
}

fn around_placeholder(text: &Text, _: &Place, context: &mut Context) {
    if text.placeholders.is_empty() {
        return;
    }
    for pair in markup::find(text).pairs {
        let inside = pair.inside();
        let holes = &text.placeholders;
        let hole = holes.binary_search_by_key(&inside.start, |hole| hole.at.start);
        if let Some(hole) = hole.ok().map(|at| &holes[at]).filter(|hole| hole.at == inside) {
            let sign = &text.written()[pair.open.at];
            context.report(
                Diagnostic::new(
                    &AROUND_PLACEHOLDER_LINT,
                    hole.span,
                    format!("`{sign}` stands around nothing but a placeholder"),
                )
                .label("works if the value is plain")
                .help("mark a word beside it as well, or see to it that the value is never empty"),
            );
        }
    }
}
