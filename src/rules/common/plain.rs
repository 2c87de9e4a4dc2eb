//! Headers, footers and button texts are plain: one line without emoji and markup.

use std::ops::Range;

use super::{at_all, emoji, gap, line_breaks, markup, without};
use crate::diagnostic::{Diagnostic, Lint};
use crate::model::Text;
use crate::rules::TextKind;
use crate::text::{ByteSet, Edit, words};

/// What is wrong with a text of several lines, with a fix that joins them.
pub fn newline(lint: &'static Lint, text: &Text, kind: TextKind) -> Option<Diagnostic> {
    if !text.holds(ByteSet::of(b"\n")) {
        return None;
    }
    let breaks = line_breaks(text);
    let first = breaks.first().filter(|_| !text.is_blank())?;
    let name = kind.name();
    let count = match breaks.len() {
        1 => "a line break".to_owned(),
        more => words::count(more, "line break"),
    };
    let length = text.written().len();
    let join = |run: &Range<usize>| {
        let blank = if run.start == 0 || run.end == length { "" } else { " " };
        Edit::replace(gap(text, run), blank)
    };
    let at = text.written()[first.clone()].find('\n').map_or(first.start, |at| first.start + at);
    Some(
        Diagnostic::new(lint, text.span_of(at..at + 1), format!("the {name} has {count}"))
            .label("a new line begins here")
            .help(format!("a {name} is one line; put a blank or a comma between its parts"))
            .fix("join the lines", breaks.iter().map(join).collect()),
    )
}

/// What is wrong with a text that has emoji, with a fix that takes them out.
pub fn emoji_in(lint: &'static Lint, text: &Text, kind: TextKind) -> Option<Diagnostic> {
    let found = emoji(text);
    if found.is_empty() {
        return None;
    }
    let name = kind.name();
    let (count, them) = match found.len() {
        1 => ("an emoji".to_owned(), "it"),
        more => (format!("{more} emoji"), "them"),
    };
    let message = format!("the {name} has {count}");
    let diagnostic = at_all(lint, text, &found, message, ["not here", "nor here"])
        .help(format!("take {them} out; WhatsApp accepts no emoji in a {name}"));
    let cuts: Vec<_> = found.into_iter().map(|emoji| behind_key(text.written(), emoji)).collect();
    let cuts = with_blanks(text.written(), &cuts);
    if without(text.written(), &cuts).trim().is_empty() {
        return Some(diagnostic);
    }
    let edits = cuts.into_iter().map(|cut| Edit::delete(text.span_of(cut))).collect();
    Some(diagnostic.unsafe_fix("take out the emoji", edits))
}

/// What makes a sign a key, as in `1️⃣`: the digit itself stays. Other emoji as they are.
fn behind_key(text: &str, emoji: Range<usize>) -> Range<usize> {
    let is_key = text[emoji.clone()].starts_with(|sign: char| sign.is_ascii());
    emoji.start + usize::from(is_key)..emoji.end
}

/// Ranges joined where only blanks stand between them, and widened by the blanks that would be left
/// over.
fn with_blanks(text: &str, ranges: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut cuts: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match cuts.last_mut() {
            Some(last) if text[last.end..range.start].trim().is_empty() => last.end = range.end,
            _ => cuts.push(range.clone()),
        }
    }
    for cut in &mut cuts {
        cut.start = text[..cut.start].trim_end_matches(' ').len();
        if cut.start == 0 {
            cut.end = text.len() - text[cut.end..].trim_start_matches(' ').len();
        }
    }
    cuts
}

/// What is wrong with a text that has marks for bold and the like, with a fix that takes them out.
/// `stars` says whether a star alone is wrong too.
pub fn markup_in(
    lint: &'static Lint,
    text: &Text,
    kind: TextKind,
    stars: bool,
) -> Option<Diagnostic> {
    let markup::Markup { pairs, loose } = markup::find(text);
    let lone = loose.into_iter().filter(|mark| stars && mark.sign == b'*');
    let mut marks: Vec<Range<usize>> = pairs
        .into_iter()
        .flat_map(|pair| [pair.open.at, pair.close.at])
        .chain(lone.map(|mark| mark.at))
        .collect();
    marks.sort_unstable_by_key(|mark| mark.start);
    let sign = &text.written()[marks.first()?.clone()];
    let name = kind.name();
    let message = format!("the {name} has `{sign}` in it, which marks text in a body only");
    let diagnostic = at_all(lint, text, &marks, message, ["not here", "nor here"])
        .help("take the signs out; this text is always shown plain");
    if without(text.written(), &marks).trim().is_empty() {
        return Some(diagnostic);
    }
    let edits = marks.into_iter().map(|mark| Edit::delete(text.span_of(mark))).collect();
    Some(diagnostic.fix("take the signs out", edits))
}
