//! Reading statements by their shapes: what is unknown, misplaced, missing or of the wrong kind is
//! reported here, once, for all statements alike.

use std::collections::HashMap;

use super::lints;
use super::shape::{Argument, Contents, Kind, Scope, Shape};
use super::{Allow, Slot, vocabulary};
use crate::diagnostic::{Diagnostic, Lint};
use crate::syntax::lints::MISSING_QUOTES;
use crate::syntax::{Item, Named, Part, Statement, Value, ValueKind, tree};
use crate::text::{Edit, Source, Span, words};

/// Reads the statements of one file, and gathers what is wrong with them.
pub struct Reader<'s> {
    pub source: &'s Source,
    pub diagnostics: Vec<Diagnostic>,
    pub allows: Vec<Allow>,
    pub has_unknown: bool,
}

/// A statement whose values have been told apart by its shape.
pub struct Reading<'t> {
    pub statement: &'t Statement,
    pub shape: &'static Shape,
    args: Vec<Slot<Value>>,
    named: Vec<Slot<Value>>,
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
        Reader { source, diagnostics: Vec::new(), allows: Vec::new(), has_unknown: false }
    }

    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Reads the statements of a place. `around` is the block or file that encloses them.
    pub fn scope<'t>(&mut self, items: &'t [Item], scope: Scope, around: Span) -> Vec<Reading<'t>> {
        let mut readings: Vec<Reading> = Vec::new();
        for statement in tree::statements(items) {
            let Some(shape) = self.recognise(statement, scope) else { continue };
            if shape.keyword == "allow" {
                self.allow(statement, shape, around);
                continue;
            }
            let reading = self.read(statement, shape);
            let first = readings.iter().find(|other| other.shape.keyword == shape.keyword);
            if let (Some(lint), Some(first)) = (shape.repeated, first) {
                self.repeated(lint, first.head(), reading.head());
                continue;
            }
            readings.push(reading);
        }
        readings
    }

    /// The shape of a statement, or of the one it was most likely meant to be.
    fn recognise(&mut self, statement: &Statement, scope: Scope) -> Option<&'static Shape> {
        let word = statement.word(self.source);
        if let Some(shape) = vocabulary::within(scope).find(|shape| shape.keyword == word) {
            return Some(shape);
        }
        if let Some(shape) = vocabulary::shape(word) {
            self.misplaced(statement, shape, scope);
            return None;
        }
        if vocabulary::META_STATEMENTS.contains(&word) {
            self.has_unknown = true;
            self.only_at_meta(statement.keyword, word);
            return None;
        }
        let near = words::nearest(word, vocabulary::within(scope).map(|shape| shape.keyword));
        self.unknown(statement, scope, near);
        vocabulary::within(scope).find(|shape| Some(shape.keyword) == near)
    }

    /// Tells the values of a statement apart.
    fn read<'t>(&mut self, statement: &'t Statement, shape: &'static Shape) -> Reading<'t> {
        let mut reading = Reading {
            statement,
            shape,
            args: vec![Slot::Absent; shape.args.len()],
            named: vec![Slot::Absent; shape.named.len()],
            children: Vec::new(),
        };
        self.arguments(&mut reading);
        for part in &statement.parts {
            if let Part::Named(named) = part {
                self.named(&mut reading, named);
            }
        }
        self.block(&mut reading);
        self.missing(&mut reading);
        reading
    }

    fn arguments(&mut self, reading: &mut Reading) {
        let shape = reading.shape;
        let values: Vec<Value> = reading
            .statement
            .parts
            .iter()
            .filter_map(|part| match part {
                Part::Argument(value) => Some(*value),
                Part::Named(_) => None,
            })
            .collect();
        let mut next = 0;
        let mut rest = values.as_slice();
        while let [value, after @ ..] = rest {
            rest = after;
            let open = &shape.args[next..];
            let skipped = open
                .iter()
                .position(|argument| self.accepts(argument, value))
                .filter(|&found| open[..found].iter().all(|argument| argument.missing.is_none()));
            match (skipped, open.first()) {
                (Some(skipped), _) => {
                    reading.args[next + skipped] = Slot::Given(*value);
                    next += skipped + 1;
                }
                (None, Some(_)) => {
                    let wanted =
                        open.iter().position(|argument| matches!(argument.kind, Kind::Text));
                    if let (Some(text), ValueKind::Word | ValueKind::BareUrl) = (wanted, value.kind)
                    {
                        let (quoted, after) =
                            self.unquoted(*value, rest, next + text + 1 == shape.args.len());
                        rest = after;
                        reading.args[next + text] = Slot::Given(quoted);
                        next += text + 1;
                    } else {
                        reading.args[next] = self.wrong(reading.statement, &open[0], value);
                        next += 1;
                    }
                }
                (None, None) => {
                    self.unexpected(reading, value, after);
                    return;
                }
            }
        }
    }

    /// Whether a value may be the argument, its details aside.
    fn accepts(&self, argument: &Argument, value: &Value) -> bool {
        match argument.kind {
            Kind::Exactly(word) => self.source.slice(value.span) == word,
            Kind::Word | Kind::Choice(_) => value.kind == ValueKind::Word,
            Kind::Text => matches!(
                value.kind,
                ValueKind::String
                    | ValueKind::TextBlock
                    | ValueKind::OtherQuotes
                    | ValueKind::Placeholder
            ),
            Kind::Number => {
                matches!(value.kind, ValueKind::Word | ValueKind::String | ValueKind::Placeholder)
            }
            Kind::Duration => super::Duration::parse(self.source.slice(value.span)).is_some(),
            Kind::Bool => matches!(self.source.slice(value.span), "true" | "false"),
        }
    }

    /// Takes words without quotes for the text that they were meant to be. If it is the last argument,
    /// all that follows belongs to it.
    fn unquoted<'v>(
        &mut self,
        first: Value,
        rest: &'v [Value],
        last: bool,
    ) -> (Value, &'v [Value]) {
        let taken = if last && first.kind == ValueKind::Word {
            rest.iter()
                .take_while(|value| matches!(value.kind, ValueKind::Word | ValueKind::Placeholder))
                .count()
        } else {
            0
        };
        let span = rest[..taken].last().map_or(first.span, |end| first.span.cover(end.span));
        let text = self.source.slice(span).replace('\\', "\\\\");
        self.report(
            Diagnostic::new(&MISSING_QUOTES, span, "text must stand in quotes")
                .label("put this in quotes")
                .help(format!("write `\"{text}\"`"))
                .fix("put quotes around it", vec![Edit::replace(span, format!("\"{text}\""))]),
        );
        (Value { kind: ValueKind::OtherQuotes, span, content: span }, &rest[taken..])
    }

    fn named(&mut self, reading: &mut Reading, named: &Named) {
        let name = self.source.slice(named.name);
        let Some(index) = self.named_index(reading, name, named.name, named.span) else { return };
        match named.value {
            None => {
                let argument = &reading.shape.named[index];
                self.report(
                    Diagnostic::new(
                        &lints::MISSING_ARGUMENT,
                        named.span,
                        format!("`{name}=` has no value"),
                    )
                    .label("nothing follows")
                    .help(format!(
                        "write {} behind it: {}",
                        argument.doc,
                        argument.kind.name()
                    )),
                );
                reading.named[index] = Slot::Faulty(named.span);
            }
            Some(value) => self.named_value(reading, index, named.span, value),
        }
    }

    fn named_value(&mut self, reading: &mut Reading, index: usize, span: Span, value: Value) {
        let argument = &reading.shape.named[index];
        if !reading.named[index].is_absent() {
            let name = argument.name;
            return self.report(
                Diagnostic::new(&lints::DUPLICATE_VALUE, span, format!("`{name}` is given twice"))
                    .label("the second one")
                    .help("keep one of them"),
            );
        }
        reading.named[index] = if self.accepts(argument, &value) {
            Slot::Given(value)
        } else if matches!(argument.kind, Kind::Text)
            && matches!(value.kind, ValueKind::Word | ValueKind::BareUrl)
        {
            Slot::Given(self.unquoted(value, &[], false).0)
        } else {
            self.wrong(reading.statement, argument, &value)
        };
    }

    fn named_index(
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
        if vocabulary::META_VALUES.contains(&name) {
            self.only_at_meta(at, name);
            return None;
        }
        let near = words::nearest(name, shape.named.iter().map(|argument| argument.name));
        self.unknown_value(shape, name, near, at, span);
        near.and_then(find)
    }

    fn block<'t>(&mut self, reading: &mut Reading<'t>) {
        let shape = reading.shape;
        let keyword = shape.keyword;
        let Some(block) = &reading.statement.block else {
            if let Contents::Required(_, lint) = shape.block {
                self.report(
                    Diagnostic::new(lint, reading.head(), format!("`{keyword}` has no block"))
                        .label("a `{ … }` should follow")
                        .help(format!("for example `{}`", shape.example)),
                );
            }
            return;
        };
        if shape.named.is_empty() && shape.block.scope().is_none() {
            let span = block.open.cover(block.close);
            return self.report(
                Diagnostic::new(
                    &lints::UNEXPECTED_BLOCK,
                    span,
                    format!("`{keyword}` takes no block"),
                )
                .label("not here")
                .help(format!("write it as `{}`", shape.example)),
            );
        }
        if shape.block.scope().is_none() || shape.block.scope() == Some(Scope::Flow) {
            self.block_values(reading, block.open.cover(block.close), &block.items);
        } else if let Some(scope) = shape.block.scope()
            && scope != Scope::Entries
        {
            reading.children = self.scope(&block.items, scope, block.open.cover(block.close));
        }
    }

    /// Reads a block that holds named values as statements.
    fn block_values<'t>(&mut self, reading: &mut Reading<'t>, around: Span, items: &'t [Item]) {
        let shape = reading.shape;
        for statement in tree::statements(items) {
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
            let Some(index) = self.named_index(reading, word, statement.keyword, head) else {
                continue;
            };
            match statement.parts.as_slice() {
                [Part::Argument(value)] => self.named_value(reading, index, head, *value),
                [] => {
                    let argument = &shape.named[index];
                    self.report(
                        Diagnostic::new(
                            &lints::MISSING_ARGUMENT,
                            head,
                            format!("`{word}` has no value"),
                        )
                        .label("nothing follows")
                        .help(format!(
                            "write {} behind it: {}",
                            argument.doc,
                            argument.kind.name()
                        )),
                    );
                    reading.named[index] = Slot::Faulty(head);
                }
                [Part::Argument(value), rest @ ..] => {
                    self.named_value(reading, index, head, *value);
                    let span = rest.iter().fold(rest[0].span(), |all, part| all.cover(part.span()));
                    self.too_many(&lints::UNEXPECTED_ARGUMENT, word, span);
                }
                [Part::Named(named), ..] => {
                    self.too_many(&lints::UNEXPECTED_ARGUMENT, word, named.span)
                }
            }
        }
    }

    /// Entries of an `examples` or `data` block: any name, and a text. Gives the names and values.
    pub fn entries(&mut self, statement: &Statement) -> Vec<(Span, Value)> {
        let Some(block) = &statement.block else { return Vec::new() };
        let around = block.open.cover(block.close);
        let mut entries: Vec<(Span, Value)> = Vec::new();
        let mut first: HashMap<&str, Span> = HashMap::new();
        for entry in tree::statements(&block.items) {
            let word = entry.word(self.source);
            let takes_word = matches!(entry.parts.first(), Some(Part::Argument(value)) if value.kind == ValueKind::Word);
            if word == "allow" && takes_word {
                if let Some(shape) = vocabulary::shape(word) {
                    self.allow(entry, shape, around);
                }
                continue;
            }
            let Some(value) = self.entry_value(entry, word) else { continue };
            if let Some(&first) = first.get(word) {
                self.repeated(&lints::DUPLICATE_STATEMENT, first, entry.head());
                continue;
            }
            first.insert(word, entry.keyword);
            entries.push((entry.keyword, value));
        }
        entries
    }

    fn entry_value(&mut self, entry: &Statement, word: &str) -> Option<Value> {
        const VALUE: Argument = Argument {
            name: "value",
            kind: Kind::Text,
            missing: None,
            wrong: &lints::WRONG_ARGUMENT,
            doc: "the value",
        };
        let mut values = entry.parts.iter().map(|part| match part {
            Part::Argument(value) => Some(*value),
            // `order=“ORD-1”`: the slip is reported below, as text after the name.
            Part::Named(_) => None,
        });
        let Some(Some(first)) = values.next() else {
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
        let rest: Vec<Value> = values.flatten().collect();
        if self.accepts(&VALUE, &first) {
            if let Some(extra) = rest.first() {
                let span = rest.iter().fold(extra.span, |all, value| all.cover(value.span));
                self.too_many(&lints::UNEXPECTED_ARGUMENT, word, span);
            }
            return Some(first);
        }
        Some(self.unquoted(first, &rest, true).0)
    }

    fn missing(&mut self, reading: &mut Reading) {
        let head = reading.head();
        let keyword = reading.shape.keyword;
        let args = reading.shape.args.iter().zip(&mut reading.args);
        let named = reading.shape.named.iter().zip(&mut reading.named);
        let mut missing = Vec::new();
        for (argument, slot) in args.chain(named) {
            if let (Some(lint), Slot::Absent) = (argument.missing, &slot) {
                *slot = Slot::Faulty(head);
                missing.push((lint, argument));
            }
        }
        for (lint, argument) in missing {
            let (doc, example) = (argument.doc, reading.shape.example);
            self.report(
                Diagnostic::new(lint, head, format!("`{keyword}` lacks {doc}"))
                    .label(format!("{doc} should follow"))
                    .help(format!("for example `{example}`")),
            );
        }
    }

    fn allow(&mut self, statement: &Statement, shape: &'static Shape, around: Span) {
        let reading = self.read(statement, shape);
        if let Slot::Given(rule) = reading.value("rule") {
            let name = self.source.slice(rule.span).to_owned();
            self.allows.push(Allow {
                rule: crate::text::Spanned::new(name, rule.span),
                span: reading.head(),
                scope: around,
            });
        }
    }

    fn misplaced(&mut self, statement: &Statement, shape: &Shape, scope: Scope) {
        let keyword = shape.keyword;
        let places: Vec<&str> = shape.within.iter().map(|scope| scope.name()).collect();
        self.has_unknown = true;
        if keyword == "request_contact_info" && matches!(scope, Scope::File | Scope::Language) {
            return self.bare_contact_request(statement);
        }
        self.report(
            Diagnostic::new(
                &lints::MISPLACED_STATEMENT,
                statement.head(),
                format!("`{keyword}` cannot stand in {}", scope.name()),
            )
            .label("not here")
            .help(format!("it belongs in {}", places.join(" or "))),
        );
    }

    fn bare_contact_request(&mut self, statement: &Statement) {
        let button = "buttons { request_contact_info }";
        self.report(
            Diagnostic::new(
                &lints::RCI_SHAPE,
                statement.keyword,
                "a contact request is a button, not a component",
            )
            .label("not here")
            .help(format!("write `{button}`"))
            .unsafe_fix("make it a button", vec![Edit::replace(statement.keyword, button)]),
        );
    }

    fn only_at_meta(&mut self, at: Span, word: &str) {
        self.report(
            Diagnostic::new(
                &lints::COMPONENT_NOT_IN_8X8,
                at,
                format!("8x8's interface has no `{word}`"),
            )
            .label("left out of what is built")
            .help("take it out, or set the template up in WhatsApp Manager"),
        );
    }

    fn unknown(&mut self, statement: &Statement, scope: Scope, near: Option<&'static str>) {
        let word = statement.word(self.source);
        let allowed = words::either(
            vocabulary::within(scope).map(|shape| shape.keyword).filter(|word| *word != "allow"),
        );
        let component = near.is_none_or(|near| vocabulary::COMPONENTS.contains(&near));
        let (lint, noun) = match scope {
            Scope::Buttons => (&lints::BUTTON_TYPE_UNKNOWN, "kind of button"),
            Scope::File | Scope::Language | Scope::Card if component => {
                (&lints::COMPONENT_UNKNOWN_TYPE, "statement")
            }
            _ => (&lints::UNKNOWN_STATEMENT, "statement"),
        };
        self.has_unknown |= near.is_none();
        let mut diagnostic =
            Diagnostic::new(lint, statement.keyword, format!("there is no {noun} `{word}`"));
        diagnostic = match near {
            Some(near) => diagnostic.label(format!("did you mean `{near}`?")).unsafe_fix(
                format!("write `{near}`"),
                vec![Edit::replace(statement.keyword, near)],
            ),
            None => diagnostic.label("unknown"),
        };
        self.report(diagnostic.help(format!("in {} stand {allowed}", scope.name())));
    }

    fn unknown_value(
        &mut self,
        shape: &Shape,
        name: &str,
        near: Option<&str>,
        at: Span,
        span: Span,
    ) {
        let keyword = shape.keyword;
        let button = shape.within == [Scope::Buttons];
        let known = |name: &str| {
            vocabulary::within(Scope::Buttons)
                .flat_map(|shape| shape.named)
                .any(|arg| arg.name == name)
        };
        let lint: &'static Lint = match name {
            "ttl" if button => &lints::VOICE_CALL_TTL_ELSEWHERE,
            "expires" => &lints::AUTH_EXPIRY_OUTSIDE,
            "security_recommendation" => &lints::AUTH_SECURITY_OUTSIDE,
            _ if button && known(name) => &lints::BUTTON_UNEXPECTED_FIELD,
            _ => &lints::UNKNOWN_VALUE,
        };
        let message = if name.is_empty() {
            "an `=` follows no name".to_owned()
        } else {
            format!("`{keyword}` takes no `{name}`")
        };
        let mut diagnostic = Diagnostic::new(lint, span, message);
        diagnostic = match near {
            Some(near) => diagnostic
                .label(format!("did you mean `{near}`?"))
                .unsafe_fix(format!("write `{near}`"), vec![Edit::replace(at, near)]),
            None => diagnostic.label("unknown here"),
        };
        let names = words::all(shape.named.iter().map(|argument| argument.name));
        self.report(diagnostic.help(if names.is_empty() {
            format!("write it as `{}`", shape.example)
        } else {
            format!("it takes {names}")
        }));
    }

    fn wrong(&mut self, statement: &Statement, argument: &Argument, value: &Value) -> Slot<Value> {
        let keyword = statement.word(self.source);
        let (doc, kind) = (argument.doc, argument.kind.name());
        let quoted = matches!(value.kind, ValueKind::String | ValueKind::OtherQuotes);
        let bare = self.source.slice(value.content).to_owned();
        let word = Value { kind: ValueKind::Word, span: value.content, content: value.content };
        let unquotable = quoted
            && !bare.is_empty()
            && !bare.contains([' ', '"', '{', '}', ';', '='])
            && self.accepts(argument, &word);
        let mut diagnostic = Diagnostic::new(
            argument.wrong,
            value.span,
            format!("{doc} of `{keyword}` must be {kind}"),
        )
        .label(if quoted { "this is text in quotes" } else { "this is something else" });
        diagnostic = if unquotable {
            diagnostic
                .help(format!("write `{bare}` without quotes"))
                .fix("take the quotes off", vec![Edit::replace(value.span, &*bare)])
        } else {
            diagnostic.help(format!("write {kind}"))
        };
        self.report(diagnostic);
        if unquotable { Slot::Given(word) } else { Slot::Faulty(value.span) }
    }

    fn unexpected(&mut self, reading: &Reading, value: &Value, after: &[Value]) {
        let span = after.iter().fold(value.span, |all, value| all.cover(value.span));
        self.too_many(reading.shape.excess, reading.shape.keyword, span);
    }

    fn too_many(&mut self, lint: &'static Lint, keyword: &str, span: Span) {
        self.report(
            Diagnostic::new(lint, span, format!("`{keyword}` takes no further value"))
                .label("one too many")
                .help("take it out; if another statement begins here, put it on a new line or a `;` before it"),
        );
    }

    fn repeated(&mut self, lint: &'static Lint, first: Span, second: Span) {
        let keyword = self.source.slice(first).split_whitespace().next().unwrap_or_default();
        let message = format!("`{keyword}` stands here twice");
        self.report(
            Diagnostic::new(lint, second, message)
                .label("the second one")
                .also(first, "the first one")
                .help("keep one of them"),
        );
    }
}
