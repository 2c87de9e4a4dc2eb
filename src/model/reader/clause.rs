//! Statements as they are read: several that stand behind each other on a line are taken apart, which is
//! reported, so that none of them is lost.

use std::slice;

use super::Reader;
use super::arguments::accepts;
use crate::diagnostic::Diagnostic;
use crate::model::shape::{Argument, Kind, Scope, Shape};
use crate::model::{lints, vocabulary};
use crate::syntax::{Block, Item, Part, Statement, Value, ValueKind};
use crate::text::{Edit, Source, Span, visible};

/// A statement, or one of several that stand behind each other.
#[derive(Clone, Copy)]
pub struct Clause<'t> {
    /// From the keyword to the end of the last value or of the block.
    pub span: Span,
    /// The keyword.
    pub keyword: Span,
    /// Arguments and named values in order.
    pub parts: &'t [Part],
    /// The block, if there is one.
    pub block: Option<&'t Block>,
}

/// How a statement stands where none should.
#[derive(Clone, Copy)]
pub enum Slip {
    /// Behind another on its line: the keyword and the values of that.
    Behind(Span),
    /// Behind a mark, as if it were one of a list, `- customer "Tony"`, or behind a sign that cannot be seen.
    Mark(Span),
}

/// What may begin a statement.
#[derive(Clone, Copy)]
pub enum Place {
    /// A keyword of a scope.
    Scope(Scope),
    /// A named value of a statement, or a keyword of its block.
    Values(&'static Shape),
    /// The name of a sample.
    Entries,
}

impl<'t> Clause<'t> {
    fn whole(statement: &'t Statement) -> Clause<'t> {
        let Statement { span, keyword, parts, block } = statement;
        Clause { span: *span, keyword: *keyword, parts, block: block.as_ref() }
    }

    /// The keyword as it is written.
    pub fn word<'s>(&self, source: &'s Source) -> &'s str {
        source.slice(self.keyword)
    }

    /// The keyword and its values, without the block.
    pub fn head(&self) -> Span {
        self.parts.last().map_or(self.keyword, |part| self.keyword.cover(part.span()))
    }

    /// Whether no other statement can be in it, as is seen at once of most.
    fn is_plain(&self) -> bool {
        /// The bytes of the longest mark.
        const MARK: usize = "•".len();
        match self.parts {
            [_] if self.block.is_none() && self.keyword.len() > MARK => true,
            parts => parts.iter().all(|part| part.kind() != Some(ValueKind::Word)),
        }
    }

    /// What comes before a part, and the statement that begins with it. A comma between them is of neither.
    fn split(self, source: &Source, at: usize) -> [Clause<'t>; 2] {
        let parts = match &self.parts[..at] {
            [parts @ .., comma] if is_comma(source, comma) => parts,
            parts => parts,
        };
        let first = Clause { parts, block: None, ..self };
        let keyword = self.parts[at].span();
        let span = Span { start: keyword.start, end: self.span.end };
        let parts = &self.parts[at + 1..];
        let second = Clause { span, keyword, parts, block: self.block };
        [Clause { span: first.head(), ..first }, second]
    }
}

/// The statements among some items, and which of them stand where none should.
pub fn clauses<'s, 't>(source: &'s Source, items: &'t [Item], place: Place) -> Clauses<'s, 't> {
    Clauses { source, items: items.iter(), place, rest: None }
}

/// The statements among some items.
pub struct Clauses<'s, 't> {
    source: &'s Source,
    items: slice::Iter<'t, Item>,
    place: Place,
    /// What is left of a row, and the head before it.
    rest: Option<(Clause<'t>, Span)>,
}

impl<'t> Iterator for Clauses<'_, 't> {
    type Item = (Clause<'t>, Option<Slip>);

    fn next(&mut self) -> Option<Self::Item> {
        let (clause, slip) = match self.rest.take() {
            Some((rest, head)) => (rest, Some(Slip::Behind(head))),
            None => {
                let statement = self.items.find_map(|item| match item {
                    Item::Statement(statement) => Some(statement),
                    _ => None,
                })?;
                let whole = Clause::whole(statement);
                if whole.is_plain() {
                    return Some((whole, None));
                }
                self.place.without_mark(self.source, whole)
            }
        };
        let Some(at) = self.place.next(self.source, clause) else { return Some((clause, slip)) };
        let [first, second] = clause.split(self.source, at);
        self.rest = Some((second, first.span));
        Some((first, slip))
    }
}

impl Place {
    /// A statement without the mark of a list before it.
    fn without_mark<'t>(self, source: &Source, whole: Clause<'t>) -> (Clause<'t>, Option<Slip>) {
        let [Part::Argument(keyword), parts @ ..] = whole.parts else { return (whole, None) };
        let is_meant = keyword.kind == ValueKind::Word
            && is_mark(whole.word(source))
            && self.is_known(source.slice(keyword.span), parts);
        match is_meant {
            true => {
                let mark = Slip::Mark(whole.keyword);
                (Clause { keyword: keyword.span, parts, ..whole }, Some(mark))
            }
            false => (whole, None),
        }
    }

    /// Whether a statement may have this keyword here, whatever is wrong with what follows.
    fn is_known(self, word: &str, parts: &[Part]) -> bool {
        let is_keyword = |scope: Scope| {
            vocabulary::shape(word).is_some_and(|shape| shape.within.contains(&scope))
        };
        match self {
            Place::Scope(scope) => is_keyword(scope),
            Place::Values(shape) => {
                shape.named.iter().any(|argument| argument.name == word)
                    || shape.block.scope().is_some_and(is_keyword)
            }
            Place::Entries => !parts.is_empty(),
        }
    }

    /// The first part of a statement that begins another.
    fn next(self, source: &Source, clause: Clause) -> Option<usize> {
        let own = || vocabulary::shape(clause.word(source));
        let mut words = clause.parts.iter().enumerate().filter_map(|(at, part)| match part {
            Part::Argument(value) if value.kind == ValueKind::Word => Some((at, value)),
            _ => None,
        });
        words.find_map(|(at, word)| {
            let is_over = match at.checked_sub(1).map(|before| &clause.parts[before]) {
                None => self.takes_nothing(own()),
                // A word right behind a quote stands within a text: `"the "big" box"`.
                Some(before) if before.span().end == word.span.start => false,
                Some(before) if is_comma(source, before) => true,
                // Two words in a row are a text without quotes.
                Some(Part::Argument(before)) if before.kind == ValueKind::Word => {
                    at == 1 && self.takes_word(source, own(), before)
                }
                Some(_) => true,
            };
            let next = clause.parts.get(at + 1);
            let begins =
                is_over && self.begins(source, source.slice(word.span), next, clause.block);
            begins.then_some(at)
        })
    }

    fn takes_nothing(self, shape: Option<&Shape>) -> bool {
        matches!(self, Place::Scope(_)) && shape.is_some_and(|shape| shape.args.is_empty())
    }

    /// Whether a statement takes that word as its first value.
    fn takes_word(self, source: &Source, shape: Option<&Shape>, word: &Value) -> bool {
        match self {
            Place::Scope(_) => {
                let first = shape.and_then(|shape| shape.args.first());
                first.is_some_and(|first| is_meant(source, first, word))
            }
            Place::Values(_) => true,
            Place::Entries => false,
        }
    }

    /// Whether a word, with what follows it, can be a statement.
    fn begins(
        self,
        source: &Source,
        word: &str,
        next: Option<&Part>,
        block: Option<&Block>,
    ) -> bool {
        let takes = |shape: &Shape| match next {
            Some(Part::Argument(value)) => {
                let mut args = shape.args.iter();
                args.any(|argument| is_meant(source, argument, value))
            }
            Some(Part::Named(_)) => !shape.named.is_empty(),
            None => match shape.block.scope() {
                Some(_) => block.is_some(),
                None => shape.args.is_empty(),
            },
        };
        let is_keyword = |scope: Scope| {
            let shape = vocabulary::shape(word).filter(|shape| shape.within.contains(&scope));
            shape.is_some_and(takes)
        };
        match self {
            Place::Scope(scope) => is_keyword(scope),
            Place::Values(shape) => {
                let named = shape.named.iter().any(|argument| argument.name == word);
                named && matches!(next, Some(Part::Argument(_)))
                    || shape.block.scope().is_some_and(is_keyword)
            }
            Place::Entries => matches!(next, Some(Part::Argument(value)) if !is_bare(value)),
        }
    }
}

/// Whether a part is a lone comma, as other languages have between statements.
fn is_comma(source: &Source, part: &Part) -> bool {
    source.slice(part.span()) == ","
}

/// Whether a word is the mark of a list, or nothing of it can be seen.
fn is_mark(word: &str) -> bool {
    matches!(word, "-" | "*" | "•" | "–") || !word.is_ascii() && visible::is_blank(word)
}

/// Whether a value is what an argument takes, and for a choice one of its words.
fn is_meant(source: &Source, argument: &Argument, value: &Value) -> bool {
    match argument.kind {
        Kind::Choice(words) => words.contains(&source.slice(value.span)),
        _ => accepts(source, argument, value),
    }
}

fn is_bare(value: &Value) -> bool {
    matches!(value.kind, ValueKind::Word | ValueKind::BareUrl)
}

impl Reader<'_> {
    /// Reports a statement that stands where none should.
    pub(super) fn slipped(&mut self, slip: Slip, clause: Clause) {
        match slip {
            Slip::Behind(head) => self.behind(head, clause),
            Slip::Mark(mark) if visible::is_blank(self.source.slice(mark)) => self.unseen(mark),
            Slip::Mark(mark) => self.marked(mark, clause.keyword),
        }
    }

    fn behind(&mut self, head: Span, clause: Clause) {
        let word = clause.word(self.source);
        let own = self.keyword(head);
        let between = Span { start: head.end, end: clause.keyword.start };
        let edit = match self.source.slice(between).trim() {
            "," => Edit::replace(between, "; "),
            _ => Edit::insert(head.end as usize, ";"),
        };
        self.report(
            Diagnostic::new(
                &lints::UNEXPECTED_ARGUMENT,
                clause.keyword,
                format!("`{word}` begins another statement, right behind `{own}`"),
            )
            .label("begins here")
            .help("write each statement on a line of its own, or a `;` between them")
            .fix("put a `;` before it", vec![edit]),
        );
    }

    fn marked(&mut self, mark: Span, keyword: Span) {
        let sign = self.source.slice(mark);
        let cut = Span { start: mark.start, end: keyword.start };
        self.report(
            Diagnostic::new(
                &lints::UNKNOWN_STATEMENT,
                mark,
                format!("statements have no `{sign}` before them"),
            )
            .label("not here")
            .help("take it out")
            .fix("take it out", vec![Edit::delete(cut)]),
        );
    }
}
