//! Reading statements by their shapes: what is unknown, misplaced, missing or of the wrong kind is
//! reported here, once, for all statements alike.

mod arguments;
mod blocks;
mod clause;
mod comments;
mod durations;
mod faults;
mod unseen;

use std::collections::BTreeSet;

use super::shape::{Argument, Scope, Shape};
use super::vocabulary::{self, MOST_ARGS, MOST_NAMED};
use super::{Allow, Slot};
use crate::diagnostic::{Diagnostic, Gathered};
use crate::syntax::{Item, Part, Value};
use crate::text::{Firsts, Source, Span, words};
use clause::{Clause, Place, clauses};

/// Reads the statements of one file, and gathers what is wrong with them.
pub struct Reader<'s> {
    pub source: &'s Source,
    pub diagnostics: Gathered,
    pub allows: Vec<Allow>,
    pub has_unknown: bool,
    /// Names of samples whose values could not be read; that has been reported.
    pub unread: BTreeSet<String>,
}

/// A statement whose values have been told apart by its shape.
pub struct Reading<'t> {
    pub statement: Clause<'t>,
    pub shape: &'static Shape,
    args: [Slot<Value>; MOST_ARGS],
    named: [Slot<Value>; MOST_NAMED],
    /// Statements of its block that are not named values.
    pub children: Vec<Reading<'t>>,
}

impl Reading<'_> {
    /// An argument or a named value by its name.
    pub fn value(&self, name: &str) -> Slot<Value> {
        let find = |arguments: &[Argument], values: &[Slot<Value>]| {
            let index = arguments.iter().position(|argument| argument.name == name)?;
            values.get(index).cloned()
        };
        find(self.shape.args, &self.args)
            .filter(|slot| !slot.is_absent())
            .or_else(|| find(self.shape.named, &self.named))
            .unwrap_or_default()
    }

    /// The keyword and its values, without the block.
    pub fn head(&self) -> Span {
        self.statement.head()
    }
}

impl<'s> Reader<'s> {
    pub fn new(source: &'s Source) -> Reader<'s> {
        Reader {
            source,
            diagnostics: Gathered::default(),
            allows: Vec::new(),
            has_unknown: false,
            unread: BTreeSet::new(),
        }
    }

    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reads the statements of a place. `around` is the block or file that encloses them.
    pub fn scope<'t>(&mut self, items: &'t [Item], scope: Scope, around: Span) -> Vec<Reading<'t>> {
        let mut readings: Vec<Reading> = Vec::with_capacity(items.len());
        // Only of those that may not be repeated, so that there are few.
        let mut firsts: Firsts<&str, Span> = Firsts::default();
        for (statement, slip) in clauses(self.source, items, Place::Scope(scope)) {
            if let Some(slip) = slip {
                self.slipped(slip, statement);
            }
            let Some(shape) = self.recognise(statement, scope) else { continue };
            if shape.keyword == "allow" {
                self.allow(statement, shape, around);
                continue;
            }
            let reading = self.read(statement, shape);
            if scope != Scope::Language && self.is_none(&reading) {
                self.nothing_to_drop(&reading);
            }
            if let Some(lint) = shape.repeated
                && let Some(first) = firsts.put(shape.keyword, reading.head())
            {
                self.repeated(lint, *first, reading.head());
                continue;
            }
            readings.push(reading);
        }
        readings
    }

    /// The shape of a statement, or of the one it was most likely meant to be.
    fn recognise(&mut self, statement: Clause, scope: Scope) -> Option<&'static Shape> {
        let word = statement.word(self.source);
        if let Some(shape) = vocabulary::shape(word) {
            if shape.within.contains(&scope) {
                return Some(shape);
            }
            self.misplaced(statement, shape, scope);
            return None;
        }
        if vocabulary::META_STATEMENTS.contains(&word) {
            self.has_unknown = true;
            self.only_at_meta(statement.keyword, word);
            return None;
        }
        if let Some(seen) = self.without_unseen(word) {
            let shape = vocabulary::within(scope).find(|shape| shape.keyword == seen);
            if shape.is_some() || seen.is_empty() {
                self.unseen(statement.keyword);
                return shape;
            }
        }
        let near = match vocabulary::false_friend(word) {
            Some(_) => None,
            None => words::nearest(word, vocabulary::within(scope).map(|shape| shape.keyword)),
        };
        self.unknown(statement, scope, near);
        vocabulary::within(scope).find(|shape| Some(shape.keyword) == near)
    }

    /// Tells the values of a statement apart.
    fn read<'t>(&mut self, statement: Clause<'t>, shape: &'static Shape) -> Reading<'t> {
        let mut reading = Reading {
            statement,
            shape,
            args: [const { Slot::Absent }; MOST_ARGS],
            named: [const { Slot::Absent }; MOST_NAMED],
            children: Vec::new(),
        };
        let parts = if self.arguments(&mut reading) { statement.parts } else { &[] };
        for (at, part) in parts.iter().enumerate() {
            if let Part::Named(named) = part {
                match named.name.is_empty() {
                    true => self.equals(shape.keyword, named),
                    false => self.named(&mut reading, named, parts.get(at + 1)),
                }
            }
        }
        self.block(&mut reading);
        self.missing(&mut reading);
        reading
    }

    /// Whether a statement drops a component, and no more: `header none`.
    fn is_none(&self, reading: &Reading) -> bool {
        let Slot::Given(first) = &reading.args[0] else { return false };
        first.span.len() == vocabulary::NONE.len()
            && matches!(reading.shape.keyword, "header" | "footer" | "buttons")
            && self.is_word(first, vocabulary::NONE)
            && reading.statement.parts.len() == 1
            && reading.statement.block.is_none()
    }

    fn allow(&mut self, statement: Clause, shape: &'static Shape, around: Span) {
        if let Some(rules) = self.several_rules(statement) {
            return self.one_rule(rules);
        }
        let reading = self.read(statement, shape);
        if let Slot::Given(rule) = reading.value("rule") {
            self.reasoned(&reading);
            let name = self.source.slice(rule.span).to_owned();
            self.allows.push(Allow {
                rule: crate::text::Spanned::new(name, rule.span),
                span: reading.head(),
                scope: around,
            });
        }
    }
}
