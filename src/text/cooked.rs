//! Text as it is meant, and the way back to how it was written.

use super::{Source, Span};
use std::ops::Range;

/// The meaning of a string: escapes read, indentation removed, and the way back to the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cooked {
    /// The text.
    pub text: String,
    /// Most texts have no other.
    first: Option<Segment>,
    more: Vec<Segment>,
    end: u32,
}

/// A run of the text and the source it came from. A verbatim run is as long in both; any other is
/// one escape and cannot be split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Segment {
    cooked: u32,
    source: Span,
    verbatim: bool,
}

impl Cooked {
    /// Nothing yet, of what stands at `span`.
    pub(crate) fn within(span: Span) -> Cooked {
        Cooked { text: String::with_capacity(span.len()), end: span.end, ..Cooked::default() }
    }

    /// Makes room for that many runs of text and escapes more.
    pub(crate) fn reserve_runs(&mut self, count: usize) {
        self.more.reserve(count);
    }

    /// Text that stands in the source just so.
    pub fn verbatim(source: &Source, span: Span) -> Cooked {
        let mut cooked = Cooked::within(span);
        cooked.copy(source.text(), span);
        cooked
    }

    /// Text that the source implies at `span` without writing it.
    pub fn implied(text: String, span: Span) -> Cooked {
        let first = Some(Segment { cooked: 0, source: span, verbatim: false });
        Cooked { text, first, more: Vec::new(), end: span.end }
    }

    /// A range of the text, with its own way back.
    pub(crate) fn part(&self, range: Range<usize>) -> Cooked {
        let mut part = Cooked::within(self.span_of(range.clone()));
        part.append(self, range);
        part
    }

    /// Adds a range of another text of the same source.
    pub(crate) fn append(&mut self, other: &Cooked, range: Range<usize>) {
        let after = other.more.partition_point(|segment| segment.cooked as usize <= range.start);
        let begin = after.checked_sub(1).map_or(other.first, |index| Some(other.more[index]));
        let mut rest = other.more[after..].iter().copied();
        let mut touched = begin.filter(|begin| (begin.cooked as usize) < range.end);
        while let Some(segment) = touched {
            let next = rest.next();
            touched = next.filter(|next| (next.cooked as usize) < range.end);
            let start = segment.cooked as usize;
            let end = next.map_or(other.text.len(), |next| next.cooked as usize);
            let (from, to) = (start.max(range.start), end.min(range.end));
            if from >= to {
                continue;
            }
            let source = match segment.verbatim {
                true => segment.source.part(from - start, to - start),
                false => segment.source,
            };
            self.begin(source, segment.verbatim);
            self.text.push_str(&other.text[from..to]);
        }
    }

    /// Adds a text that stands for what is at `source`.
    pub(crate) fn put_text(&mut self, text: &str, source: Span) {
        if !text.is_empty() {
            self.begin(source, false);
            self.text.push_str(text);
        }
    }

    /// Where a range of the text stands in the source.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        let start = self.locate(range.start);
        if range.is_empty() {
            return Span { end: start.start, ..start };
        }
        start.cover(self.locate(range.end - 1))
    }

    /// The source of the character at `at`, or the end of the text.
    fn locate(&self, at: usize) -> Span {
        let after = self.more.partition_point(|segment| segment.cooked as usize <= at);
        let segment = after.checked_sub(1).map_or(self.first, |index| Some(self.more[index]));
        let Some(segment) = segment else {
            return Span::at(self.end as usize);
        };
        if at >= self.text.len() {
            return Span::at(segment.source.end as usize);
        }
        if !segment.verbatim {
            return segment.source;
        }
        let start = segment.source.start as usize + at - segment.cooked as usize;
        Span::new(start, start + 1)
    }

    /// Adds what stands at `span` of the source's `text`, just so.
    pub(crate) fn copy(&mut self, text: &str, span: Span) {
        if !span.is_empty() {
            self.begin(span, true);
            self.text.push_str(&text[span.range()]);
        }
    }

    /// Adds a character that is written otherwise.
    pub(crate) fn put(&mut self, character: char, source: Span) {
        self.begin(source, false);
        self.text.push(character);
    }

    /// From here on the text is what came from `source`.
    fn begin(&mut self, source: Span, verbatim: bool) {
        let segment = Segment { cooked: self.text.len() as u32, source, verbatim };
        match self.first {
            None => self.first = Some(segment),
            Some(_) => self.more.push(segment),
        }
    }
}
