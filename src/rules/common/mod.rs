//! What rules of several areas look for in a text.

mod fixed_words;
pub mod html;
pub mod length;
mod links;
pub mod markup;
pub mod plain;

pub use fixed_words::{fixed_words, words};
pub use links::{link, links};

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Lint};
use crate::lang::limits;
use crate::lang::scripts::is_alphanumeric;
use crate::model::Text;
use crate::text::{Edit, Span, count};

/// More findings of one kind than are ever shown: looking for more is in vain.
pub const ENOUGH: usize = 256;

/// A finding at the first of some ranges, which also shows others.
pub fn at_all(
    lint: &'static Lint,
    text: &Text,
    ranges: &[Range<usize>],
    message: impl Into<String>,
    [label, again]: [&str; 2],
) -> Diagnostic {
    let mut spans = ranges.iter().map(|range| text.span_of(range.clone()));
    let first = spans.next().unwrap_or(text.span);
    let diagnostic = Diagnostic::new(lint, first, message).label(label);
    spans.fold(diagnostic, |diagnostic, other| diagnostic.also(other, again))
}

/// The emoji of a text, as ranges of [`Text::written`].
pub fn emoji(text: &Text) -> Vec<Range<usize>> {
    if !text.holds(count::SOME_EMOJI) {
        return Vec::new();
    }
    count::emoji(text.written()).map(|(at, cluster)| at..at + cluster.len()).collect()
}

/// The runs of white space that break a line, as ranges of [`Text::written`].
pub fn line_breaks(text: &Text) -> Vec<Range<usize>> {
    let written = text.written();
    let mut runs: Vec<Range<usize>> = Vec::new();
    for at in memchr::memchr_iter(b'\n', written.as_bytes()) {
        if runs.last().is_none_or(|run| run.end <= at) {
            let start = written[..at].trim_end().len();
            runs.push(start..written.len() - written[at..].trim_start().len());
        }
    }
    runs
}

/// Runs of white space that no value may hold.
pub fn bad_blanks(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t');
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(is_blank).map(|found| at + found) {
        at = start + bytes[start..].iter().take_while(|byte| is_blank(byte)).count();
        let run = &text[start..at];
        if run.len() > limits::BLANKS_IN_A_ROW || run.contains(['\n', '\r', '\t']) {
            found.push(start..at);
        }
    }
    found
}

/// Where the source has everything between the characters on both sides of a range, indentation
/// and line ends included.
pub fn gap(text: &Text, range: &Range<usize>) -> Span {
    let Some(before) = range.start.checked_sub(1) else {
        return text.span_of(range.clone());
    };
    let start = text.span_of(before..range.start).end;
    let end = text.span_of(range.end..range.end).start;
    Span { start, end: end.max(start) }
}

/// The text without these ranges, which are sorted and do not overlap.
pub fn without(text: &str, ranges: &[Range<usize>]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for range in ranges {
        out.push_str(&text[done..range.start]);
        done = range.end;
    }
    out.push_str(&text[done..]);
    out
}

/// Edits that put `with` in place of each range.
pub fn replace_all(text: &Text, ranges: &[Range<usize>], with: &str) -> Vec<Edit> {
    ranges.iter().map(|range| Edit::replace(text.span_of(range.clone()), with)).collect()
}

/// The lines of a text, each with the range that it has there.
pub fn lines(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    text.split('\n').map(move |line| {
        let start = at;
        at += line.len() + 1;
        (start..start + line.len(), line)
    })
}

/// Whether a text has placeholders, and neither letter nor digit beside them.
pub fn says_nothing(text: &Text) -> bool {
    let written = text.written();
    let mut fixed = text.fixed();
    !text.placeholders.is_empty()
        && text.malformed.is_empty()
        && fixed.all(|range| !written[range].chars().any(is_alphanumeric))
}

/// Whether an offset lies in one of some ranges, which are sorted and do not overlap.
pub fn is_within(ranges: &[Range<usize>], at: usize) -> bool {
    let next = ranges.partition_point(|range| range.start <= at);
    next.checked_sub(1).is_some_and(|index| ranges[index].contains(&at))
}
