//! What rules of several areas look for in a text.

pub mod markup;
pub mod plain;

use std::ops::Range;

use crate::model::Text;
use crate::text::{Span, count};

/// The emoji of a text, as ranges of [`Text::written`].
pub fn emoji(text: &Text) -> Vec<Range<usize>> {
    if text.written().is_ascii() {
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

/// Where the source has everything between the characters on both sides of a range, indentation
/// and line ends included.
pub fn gap(text: &Text, range: &Range<usize>) -> Span {
    let Some(before) = range.start.checked_sub(1) else {
        return text.span_of(range.clone());
    };
    let start = text.span_of(before..range.start).end;
    let end = match range.end < text.written().len() {
        true => text.span_of(range.end..range.end + 1).start,
        false => text.span_of(range.clone()).end,
    };
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
