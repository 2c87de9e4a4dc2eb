//! The few lines of a file that a finding is shown with.
//!
//! A snippet is a small text of its own: only the lines that the spans touch and their
//! neighbours, cropped and made visible, with the spans moved to where their words now stand.
//! Making one costs the same anywhere in a file of any size.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::{crop, visible};
use crate::text::{Position, Source, Span};

/// Lines around those that a span touches.
const CONTEXT: usize = 1;

/// A span over more lines than this is shown by its first ones.
const TALL: usize = 8;

/// Stands for what was cropped.
const ELLIPSIS: char = '…';

/// A part of a file, made fit for the screen.
#[derive(Debug)]
pub struct Snippet {
    /// The lines, each with a line feed at its end.
    pub text: String,
    /// Where the spans are in it, in the order in which they were given.
    pub marks: Vec<Mark>,
    rows: Vec<Row>,
}

/// A span, as the snippet has it.
#[derive(Debug)]
pub struct Mark {
    /// The range in the snippet's text; empty for a place between two signs.
    pub shown: Range<usize>,
    /// The place in the file.
    pub at: Position,
    /// How many of its lines are left out.
    pub cut: usize,
}

/// A run of the snippet's lines that follow each other in the file.
#[derive(Debug)]
pub struct Part<'s> {
    /// Their text.
    pub text: &'s str,
    /// Where it begins in the snippet's text.
    pub start: usize,
    /// The number of the first line, from 0.
    pub line: usize,
    /// How many lines they are.
    pub lines: usize,
}

#[derive(Debug)]
struct Row {
    /// The number of the line, from 0.
    line: usize,
    shown: Range<usize>,
    runs: Vec<Run>,
}

/// A stretch of a line that was either copied, or replaced as a whole.
#[derive(Debug)]
struct Run {
    source: usize,
    shown: usize,
    copied: bool,
}

/// A span with the lines that it is shown on.
struct Place {
    span: Range<usize>,
    first: usize,
    last: usize,
    cut: usize,
}

impl Snippet {
    /// Takes the lines that `spans` touch, each cropped to about `columns` columns.
    pub fn new(source: &Source, spans: &[Span], columns: usize) -> Snippet {
        let places: Vec<Place> = spans.iter().map(|&span| Place::new(source, span)).collect();
        // The empty line after the last line feed is only shown when it is pointed at.
        let closed = usize::from(source.text().ends_with('\n'));
        let end = source.line_count() - 1 - closed;
        let mut lines = BTreeSet::new();
        for place in &places {
            let last = place.last.max(end.min(place.last + CONTEXT));
            lines.extend(place.first.saturating_sub(CONTEXT)..=last);
        }
        let mut snippet = Snippet { text: String::new(), marks: Vec::new(), rows: Vec::new() };
        for line in lines {
            snippet.draw(source, line, &places, columns);
        }
        snippet.marks = places.iter().map(|place| snippet.mark(source, place)).collect();
        snippet
    }

    /// The lines of `shown`, with up to `before` and `after` lines around them.
    pub fn part(&self, shown: Range<usize>, before: usize, after: usize) -> Part<'_> {
        let row_of = |at: usize| self.rows.partition_point(|row| row.shown.end <= at);
        let neighbours = |row: usize| self.rows[row].line + 1 == self.rows[row + 1].line;
        let end = self.rows.len() - 1;
        let (mut first, mut last) = (row_of(shown.start).min(end), row_of(shown.end).min(end));
        for _ in 0..before {
            first -= usize::from(first > 0 && neighbours(first - 1));
        }
        for _ in 0..after {
            last += usize::from(last < end && neighbours(last));
        }
        let start = self.rows[first].shown.start;
        Part {
            text: &self.text[start..self.rows[last].shown.end],
            start,
            line: self.rows[first].line,
            lines: last - first + 1,
        }
    }

    fn draw(&mut self, source: &Source, line: usize, places: &[Place], columns: usize) {
        let range = source.line_span(line).range();
        let text = &source.text()[range.clone()];
        let focuses: Vec<Range<usize>> =
            places.iter().filter_map(|place| place.focus(line, &range)).collect();
        let begin = self.text.len();
        let mut runs = Vec::new();
        let mut done = 0;
        for window in crop::windows(text, &focuses, columns) {
            if done < window.start {
                self.replace(&mut runs, range.start + done, ELLIPSIS.encode_utf8(&mut [0; 4]));
            }
            self.copy(&mut runs, range.start + window.start, &text[window.clone()]);
            done = window.end;
        }
        if done < text.len() {
            self.replace(&mut runs, range.start + done, ELLIPSIS.encode_utf8(&mut [0; 4]));
        }
        runs.push(Run { source: range.end, shown: self.text.len(), copied: true });
        self.text.push('\n');
        self.rows.push(Row { line, shown: begin..self.text.len(), runs });
    }

    fn copy(&mut self, runs: &mut Vec<Run>, source: usize, text: &str) {
        let run = Run { source, shown: self.text.len(), copied: true };
        if visible::is_plain(text) {
            runs.push(run);
            self.text.push_str(text);
            return;
        }
        let mut copying = false;
        for (at, cluster) in text.grapheme_indices(true) {
            let shown = visible::shown(cluster);
            if shown != cluster {
                self.replace(runs, source + at, &shown);
                copying = false;
                continue;
            }
            if !copying {
                runs.push(Run { source: source + at, shown: self.text.len(), copied: true });
                copying = true;
            }
            self.text.push_str(cluster);
        }
    }

    fn replace(&mut self, runs: &mut Vec<Run>, source: usize, shown: &str) {
        runs.push(Run { source, shown: self.text.len(), copied: false });
        self.text.push_str(shown);
    }

    fn mark(&self, source: &Source, place: &Place) -> Mark {
        let at = source.position(place.span.start);
        let row = |line| self.rows.binary_search_by_key(&line, |row| row.line).ok();
        let shown = match (row(place.first), row(place.last)) {
            (Some(first), Some(last)) => {
                let start = self.rows[first].find(place.span.start, false);
                start..self.rows[last].find(place.span.end, true).max(start)
            }
            _ => 0..0,
        };
        Mark { shown, at, cut: place.cut }
    }
}

impl Row {
    /// Where the offset is shown; `end` says which side of something replaced is meant.
    fn find(&self, offset: usize, end: bool) -> usize {
        let next = self.runs.partition_point(|run| run.source <= offset);
        let line_end = self.shown.end - 1;
        let Some(run) = self.runs.get(next.saturating_sub(1)) else { return line_end };
        let shown = match (run.copied, self.runs.get(next)) {
            (true, _) => run.shown + offset.saturating_sub(run.source),
            (false, Some(next)) if end && offset > run.source => next.shown,
            (false, _) => run.shown,
        };
        shown.min(line_end)
    }
}

impl Place {
    /// Fits a span to the text and finds its lines.
    fn new(source: &Source, span: Span) -> Place {
        let text = source.text();
        let mut start = (span.start as usize).min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = (span.end as usize).clamp(start, text.len());
        while !text.is_char_boundary(end) {
            end += 1;
        }
        let first = source.line_of(start);
        // A span that ends with a line feed does not touch the line after it.
        let last = source.line_of(end.saturating_sub(1).max(start));
        let cut = (last + 1 - first).saturating_sub(TALL);
        let last = last - cut;
        let limit = source.line_span(last).end as usize;
        Place { span: start..end.min(limit).max(start), first, last, cut }
    }

    /// The part of the line that the span covers, counted from the start of the line.
    fn focus(&self, line: usize, range: &Range<usize>) -> Option<Range<usize>> {
        let start = self.span.start.clamp(range.start, range.end) - range.start;
        let end = self.span.end.clamp(range.start, range.end) - range.start;
        (self.first..=self.last).contains(&line).then_some(start..end)
    }
}
