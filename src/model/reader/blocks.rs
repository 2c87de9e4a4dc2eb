//! Named values, and the blocks in which they may stand as statements of their own.

use std::iter;

use super::arguments::{accepts, value, values};
use super::clause::{Clause, Place, clauses};
use super::{Reader, Reading};
use crate::diagnostic::{Diagnostic, Lint};
use crate::model::shape::{Argument, Contents, Kind, Scope, Shape};
use crate::model::vocabulary::TOP;
use crate::model::{Slot, lints, vocabulary};
use crate::syntax::{Item, Named, Part, Value, ValueKind};
use crate::text::visible::is_shapeless;
use crate::text::{Firsts, Span, words};

impl Reader<'_> {
    /// Reads a named value; `next` is the part behind it.
    pub(super) fn named(&mut self, reading: &mut Reading, named: &Named, next: Option<&Part>) {
        let name = self.source.slice(named.name);
        if self.is_argument(reading, name, named.span) {
            return;
        }
        let Some(index) = self.named_index(reading, name, named.name, named.span) else { return };
        match named.value {
            None => {
                let argument = &reading.shape.named[index];
                self.valueless(argument, named.span, &format!("{name}="));
                reading.named[index] = Slot::Faulty(named.span);
            }
            Some(value) => self.named_value(reading, index, named.span, value, next),
        }
    }

    /// Whether a name is that of an argument, which stands without it: `body { text "…" }`. Then that is
    /// reported.
    fn is_argument(&mut self, reading: &mut Reading, name: &str, span: Span) -> bool {
        let is_it = |argument: &Argument| {
            argument.name == name && !matches!(argument.kind, Kind::Exactly(_))
        };
        let Some(index) = reading.shape.args.iter().position(is_it) else { return false };
        self.without_name(reading, name, span);
        if reading.args[index].is_absent() {
            reading.args[index] = Slot::Faulty(span);
        }
        true
    }

    pub(super) fn named_value(
        &mut self,
        reading: &mut Reading,
        index: usize,
        span: Span,
        value: Value,
        next: Option<&Part>,
    ) {
        let argument = &reading.shape.named[index];
        if !reading.named[index].is_absent() {
            let name = argument.name;
            return self.report(
                Diagnostic::new(&lints::DUPLICATE_VALUE, span, format!("`{name}` is given twice"))
                    .label("the second one")
                    .help("keep one of them"),
            );
        }
        reading.named[index] = if accepts(self.source, argument, &value) {
            Slot::Given(value)
        } else if matches!(argument.kind, Kind::Text)
            && matches!(value.kind, ValueKind::Word | ValueKind::BareUrl)
        {
            Slot::Given(self.unquoted(value, iter::empty(), false).0)
        } else if let Some(span) = self.loose(argument, value, next.and_then(self::value)) {
            Slot::Faulty(span)
        } else {
            self.wrong(argument.name, argument, &value)
        };
    }

    pub(super) fn named_index(
        &mut self,
        reading: &Reading,
        name: &str,
        at: Span,
        span: Span,
    ) -> Option<usize> {
        let shape = reading.shape;
        let find = |name: &str| shape.named.iter().position(|argument| argument.name == name);
        if let Some(index) = find(name) {
            return Some(index);
        }
        if let Some(index) = self.without_unseen(name).and_then(|seen| find(&seen)) {
            self.unseen(at);
            return Some(index);
        }
        if vocabulary::META_VALUES.contains(&name) {
            self.only_at_meta(at, name);
            return None;
        }
        let near = words::nearest(name, shape.named.iter().map(|argument| argument.name));
        self.unknown_value(shape, name, near, at, span);
        near.and_then(find)
    }

    pub(super) fn block<'t>(&mut self, reading: &mut Reading<'t>) {
        let shape = reading.shape;
        let keyword = shape.keyword;
        let Some(block) = reading.statement.block else {
            if let Contents::Required(_, lint) = shape.block {
                self.blockless(lint, reading);
            }
            return;
        };
        if shape.named.is_empty() && shape.block.scope().is_none() {
            let report = self.no_block(block, keyword, format!("write it as `{}`", shape.example));
            if shape.within != TOP {
                return self.report(report);
            }
            // Whoever knows other languages puts the whole template into braces.
            self.report(report.fix("take the braces off", self.without_braces(block)));
            reading.children = self.scope(&block.items, Scope::File, reading.statement.span);
            return;
        }
        if shape.block.scope().is_none() || shape.block.scope() == Some(Scope::Flow) {
            self.block_values(reading, reading.statement.span, &block.items);
        } else if let Some(scope) = shape.block.scope()
            && scope != Scope::Entries
        {
            reading.children = self.scope(&block.items, scope, reading.statement.span);
        }
    }

    /// Reports that a statement has no block.
    pub fn blockless(&mut self, lint: &'static Lint, reading: &Reading) {
        let Shape { keyword, example, .. } = reading.shape;
        self.report(
            Diagnostic::new(lint, reading.head(), format!("`{keyword}` has no block"))
                .label("a `{ … }` should follow")
                .help(format!("for example `{example}`")),
        );
    }

    /// Reads a block that holds named values as statements.
    pub(super) fn block_values<'t>(
        &mut self,
        reading: &mut Reading<'t>,
        around: Span,
        items: &'t [Item],
    ) {
        let shape = reading.shape;
        for (statement, slip) in clauses(self.source, items, Place::Values(shape)) {
            if let Some(slip) = slip {
                self.slipped(slip, statement);
            }
            let word = statement.word(self.source);
            if word == "allow" {
                if let Some(shape) = vocabulary::shape(word) {
                    self.allow(statement, shape, around);
                }
                continue;
            }
            let inner = shape.block.scope().into_iter().flat_map(vocabulary::within);
            if let Some(child) = inner.into_iter().find(|child| child.keyword == word) {
                let child = self.read(statement, child);
                reading.children.push(child);
                continue;
            }
            let head = statement.head();
            if self.is_argument(reading, word, head) {
                continue;
            }
            let Some(index) = self.named_index(reading, word, statement.keyword, head) else {
                continue;
            };
            let Some((first, rest)) = statement.parts.split_first() else {
                let argument = &shape.named[index];
                self.valueless(argument, head, word);
                reading.named[index] = Slot::Faulty(head);
                continue;
            };
            if let Part::Named(named) = first
                && named.name.is_empty()
            {
                self.equals(word, named);
            }
            match value(first) {
                Some(value) => self.named_value(reading, index, head, value, rest.first()),
                None => self.too_many(&lints::UNEXPECTED_ARGUMENT, word, first.span()),
            }
            // The unit of a duration has been read with its number.
            let is_read = |span: &Span| match reading.named[index] {
                Slot::Faulty(all) => span.end <= all.end,
                _ => false,
            };
            let rest = rest.iter().map(Part::span).filter(|span| !is_read(span));
            if let Some(extra) = rest.reduce(Span::cover) {
                self.too_many(&lints::UNEXPECTED_ARGUMENT, word, extra);
            }
        }
    }

    /// Entries of an `examples` or `data` block: any name, and a text. Gives the names and values.
    pub fn entries(&mut self, statement: Clause) -> Vec<(Span, Value)> {
        let Some(block) = statement.block else { return Vec::new() };
        let around = statement.span;
        let mut entries: Vec<(Span, Value)> = Vec::new();
        let mut first: Firsts<&str, Span> = Firsts::default();
        for (entry, slip) in clauses(self.source, &block.items, Place::Entries) {
            if let Some(slip) = slip {
                self.slipped(slip, entry);
            }
            let word = entry.word(self.source);
            let takes_word = matches!(entry.parts.first(), Some(Part::Argument(value)) if value.kind == ValueKind::Word);
            if word == "allow" && takes_word {
                if let Some(shape) = vocabulary::shape(word) {
                    self.allow(entry, shape, around);
                }
                continue;
            }
            if self.is_comment(entry) {
                continue;
            }
            let (name, word) = self.entry_name(entry, word);
            let Some(value) = self.entry_value(entry, word) else {
                self.unread.insert(word.to_owned());
                continue;
            };
            if let Some(&first) = first.put(word, name) {
                self.repeated(&lints::DUPLICATE_STATEMENT, first, entry.head());
                continue;
            }
            entries.push((name, value));
        }
        entries
    }

    /// Where the name of an entry stands, and the name: as if braces around it, a colon behind it and signs that cannot
    /// be seen were not there.
    fn entry_name<'w>(&mut self, entry: Clause, word: &'w str) -> (Span, &'w str) {
        if word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_') {
            return (entry.keyword, word);
        }
        let seen = word.trim_matches(is_shapeless);
        if seen != word {
            self.unseen(entry.keyword);
        }
        let uncoloned = seen.strip_suffix(':').unwrap_or(seen);
        let bare = uncoloned.trim_matches(['{', '}', ' ', '\t']);
        if bare.is_empty() || bare == word {
            return (entry.keyword, word);
        }
        if bare != uncoloned {
            self.braced_name(entry.keyword, bare);
        } else if uncoloned != seen {
            self.colon(entry.keyword, bare);
        }
        let start = entry.keyword.start as usize + word.find(bare).unwrap_or_default();
        (Span::new(start, start + bare.len()), bare)
    }

    pub(super) fn entry_value(&mut self, entry: Clause, word: &str) -> Option<Value> {
        const VALUE: Argument = Argument {
            name: "value",
            kind: Kind::Text,
            missing: None,
            wrong: &lints::WRONG_ARGUMENT,
            doc: "the value",
        };
        let mut parts = entry.parts.split_first();
        if let Some((first, rest)) = parts
            && self.is_unseen(first)
        {
            self.unseen(first.span());
            parts = rest.split_first();
        }
        // `order=“ORD-1”`: the slip is reported below, as text after the name.
        if let Some((Part::Named(named), _)) = parts
            && named.name.is_empty()
        {
            self.equals(word, named);
        }
        let Some((first, rest)) = parts.and_then(|(first, rest)| Some((value(first)?, rest)))
        else {
            self.report(
                Diagnostic::new(
                    &lints::MISSING_ARGUMENT,
                    entry.head(),
                    format!("`{word}` has no value"),
                )
                .label("a text in quotes should follow")
                .help(format!("write `{word} \"…\"`")),
            );
            return None;
        };
        let value = if accepts(self.source, &VALUE, &first) {
            first
        } else if let Some(unopened) = self.unopened(first, values(rest)) {
            return Some(unopened.value);
        } else {
            self.unquoted(first, values(rest), true).0
        };
        let extra = rest.iter().map(Part::span).filter(|span| span.start >= value.span.end);
        if let Some(extra) = extra.reduce(Span::cover) {
            self.too_many(&lints::UNEXPECTED_ARGUMENT, word, extra);
        }
        if let Some(block) = entry.block {
            let help = format!("write it as `{word} \"…\"`");
            self.report(self.no_block(block, word, help));
        }
        Some(value)
    }
}
