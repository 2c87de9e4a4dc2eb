//! Statements as they are read: several that stand behind each other on a line are taken apart, which is
//! reported, so that none of them is lost.

use std::iter;

use super::Reader;
use super::arguments::accepts;
use crate::diagnostic::Diagnostic;
use crate::model::shape::{Argument, Kind, Scope, Shape};
use crate::model::{lints, vocabulary};
use crate::syntax::{Block, Item, Part, Statement, Value, ValueKind, tree};
use crate::text::{Edit, Source, Span};

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
    /// The keyword and values that it stands behind, if it should stand on a line of its own.
    behind: Option<Span>,
    /// The mark before it, if it is written as one of a list: `- customer "Tony"`.
    mark: Option<Span>,
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
        let (block, behind, mark) = (block.as_ref(), None, None);
        Clause { span: *span, keyword: *keyword, parts, block, behind, mark }
    }

    /// The keyword as it is written.
    pub fn word<'s>(&self, source: &'s Source) -> &'s str {
        source.slice(self.keyword)
    }

    /// The keyword and its values, without the block.
    pub fn head(&self) -> Span {
        self.parts.last().map_or(self.keyword, |part| self.keyword.cover(part.span()))
    }

    /// What comes before a part, and the statement that begins with it.
    fn split(self, at: usize) -> [Clause<'t>; 2] {
        let first = Clause { parts: &self.parts[..at], block: None, ..self };
        let head = first.head();
        let keyword = self.parts[at].span();
        let span = Span { start: keyword.start, end: self.span.end };
        let parts = &self.parts[at + 1..];
        let (behind, mark) = (Some(head), None);
        let second = Clause { span, keyword, parts, block: self.block, behind, mark };
        [Clause { span: head, ..first }, second]
    }
}

/// The statements among some items.
pub fn clauses<'t>(
    source: &Source,
    items: &'t [Item],
    place: Place,
) -> impl Iterator<Item = Clause<'t>> {
    tree::statements(items).flat_map(move |statement| {
        let mut rest = Some(place.without_mark(source, Clause::whole(statement)));
        iter::from_fn(move || {
            let clause = rest.take()?;
            let Some(at) = place.next(source, clause) else { return Some(clause) };
            let [first, second] = clause.split(at);
            rest = Some(second);
            Some(first)
        })
    })
}

impl Place {
    /// A statement without the mark of a list before it.
    fn without_mark<'t>(self, source: &Source, whole: Clause<'t>) -> Clause<'t> {
        let [Part::Argument(keyword), parts @ ..] = whole.parts else { return whole };
        let is_meant = matches!(whole.word(source), "-" | "*" | "•" | "–")
            && keyword.kind == ValueKind::Word
            && self.begins(source, source.slice(keyword.span), parts.first(), whole.block);
        match is_meant {
            true => Clause { keyword: keyword.span, parts, mark: Some(whole.keyword), ..whole },
            false => whole,
        }
    }

    /// The first part of a statement that begins another.
    fn next(self, source: &Source, clause: Clause) -> Option<usize> {
        let own = vocabulary::shape(clause.word(source));
        let mut words = clause.parts.iter().enumerate().filter_map(|(at, part)| match part {
            Part::Argument(value) if value.kind == ValueKind::Word => Some((at, value)),
            _ => None,
        });
        words.find_map(|(at, word)| {
            let is_over = match at.checked_sub(1).map(|before| &clause.parts[before]) {
                None => self.takes_nothing(own),
                // Two words in a row are a text without quotes.
                Some(Part::Argument(before)) if before.kind == ValueKind::Word => {
                    at == 1 && self.takes_word(source, own, before)
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
    /// Reports a statement that stands behind another on its line, or behind the mark of a list.
    pub(super) fn separate(&mut self, clause: Clause) {
        if let Some(mark) = clause.mark {
            self.marked(mark, clause.keyword);
        }
        let Some(behind) = clause.behind else { return };
        let word = clause.word(self.source);
        let own = self.source.slice(behind).split_whitespace().next().unwrap_or_default();
        self.report(
            Diagnostic::new(
                &lints::UNEXPECTED_ARGUMENT,
                clause.keyword,
                format!("`{word}` begins another statement, right behind `{own}`"),
            )
            .label("begins here")
            .help("write each statement on a line of its own, or a `;` between them")
            .fix("put a `;` before it", vec![Edit::insert(behind.end as usize, ";")]),
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
