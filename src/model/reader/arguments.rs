//! Positional arguments: which value is which, and what to make of those of another kind.

use super::{Reader, Reading};
use crate::diagnostic::Diagnostic;
use crate::model::lints::COPY_CODE_TEXT;
use crate::model::shape::{Argument, Kind};
use crate::model::{Duration, Slot};
use crate::syntax::lints::MISSING_QUOTES;
use crate::syntax::{Part, Value, ValueKind};
use crate::text::{Edit, Source, Span};

/// The values among what follows a keyword that have no name.
pub(super) fn values(parts: &[Part]) -> impl Iterator<Item = Value> + Clone {
    parts.iter().filter_map(value)
}

/// The value of a part without a name: `footer = "Acme"` gives the footer a text, as far as that goes.
pub(super) fn value(part: &Part) -> Option<Value> {
    match part {
        Part::Argument(value) => Some(*value),
        Part::Named(named) if named.name.is_empty() => named.value,
        Part::Named(_) => None,
    }
}

/// Whether a value may be the argument, its details aside.
pub(super) fn accepts(source: &Source, argument: &Argument, value: &Value) -> bool {
    match argument.kind {
        kind @ (Kind::Exactly(_) | Kind::Duration(_) | Kind::Bool) => {
            is_word_of(kind, source.slice(value.span))
        }
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
    }
}

/// Whether a word is one of a kind that has few.
pub(super) fn is_word_of(kind: Kind, word: &str) -> bool {
    match kind {
        Kind::Exactly(exactly) => word == exactly,
        Kind::Duration(_) => Duration::parse(word).is_some(),
        Kind::Bool => matches!(word, "true" | "false"),
        _ => false,
    }
}

/// Whether words can be nothing but a text whose quotes were forgotten: not `none`, the mark of a block in other
/// languages, or a text with a comment of theirs behind it.
fn is_prose(words: &str) -> bool {
    words != "none"
        && words.contains(char::is_alphanumeric)
        && !words.starts_with(['`', '<', '|', '>'])
        && !words.contains(" #")
}

/// Whether a text looks like a code: letters and digits, and no word.
fn is_like_code(text: &str) -> bool {
    let is_word = !has_digit(text) && text.contains(char::is_lowercase);
    !text.is_empty() && !is_word && text.bytes().all(|sign| sign.is_ascii_alphanumeric())
}

/// Whether a text looks like a label: words without a digit, and not in capitals as codes are.
fn is_like_label(text: &str) -> bool {
    !has_digit(text) && text.contains(|sign: char| sign.is_alphabetic() && !sign.is_uppercase())
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|sign| sign.is_ascii_digit())
}

/// A text without an opening quote.
pub(super) struct Unopened {
    /// The text, with its closing quote.
    pub value: Value,
    /// Whether nothing stands behind it.
    pub ends_row: bool,
}

impl Unopened {
    /// Gives a text to the first of these arguments. The others may stand in what cannot be read behind it.
    fn fill(&self, args: &mut [Slot<Value>]) {
        let [first, after @ ..] = args else { return };
        *first = Slot::Given(self.value);
        if !self.ends_row {
            after.fill(Slot::Faulty(self.value.span));
        }
    }
}

impl Reader<'_> {
    /// Reads the arguments; gives whether the rest of the row can be read.
    pub(super) fn arguments(&mut self, reading: &mut Reading) -> bool {
        let (statement, shape) = (reading.statement, reading.shape);
        let mut next = 0;
        let mut rest = values(statement.parts);
        while let Some(value) = rest.next() {
            let open = &shape.args[next..];
            let skipped = open
                .iter()
                .position(|argument| accepts(self.source, argument, &value))
                .filter(|&found| open[..found].iter().all(|argument| argument.missing.is_none()))
                .filter(|_| !self.begins_text(open, &value, &rest));
            match (skipped, open.first()) {
                (Some(skipped), _) => {
                    reading.args[next + skipped] = Slot::Given(value);
                    next += skipped + 1;
                }
                (None, _) if self.is_unit(reading, &value) => {}
                (None, Some(_)) if self.source.slice(value.span) == "," => self.comma(value.span),
                (None, Some(_)) if self.is_unseen(&Part::Argument(value)) => {
                    self.unseen(value.span)
                }
                (None, Some(_)) => {
                    let wanted =
                        open.iter().position(|argument| matches!(argument.kind, Kind::Text));
                    if let (Some(text), ValueKind::Word | ValueKind::BareUrl) = (wanted, value.kind)
                    {
                        if let Some(unopened) = self.unopened(value, rest.clone()) {
                            unopened.fill(&mut reading.args[next + text..shape.args.len()]);
                            return unopened.ends_row;
                        }
                        let is_last = next + text + 1 == shape.args.len();
                        let (quoted, after) = self.unquoted(value, rest, is_last);
                        rest = after;
                        reading.args[next + text] = Slot::Given(quoted);
                        next += text + 1;
                    } else if self.is_for_block(reading, open) {
                        // That the block is missing says it all.
                        reading.args[next] = Slot::Faulty(value.span);
                        return true;
                    } else if let Some(span) = self.loose(&open[0], value, rest.clone().next()) {
                        if span.end > value.span.end {
                            rest.next();
                        }
                        reading.args[next] = Slot::Faulty(span);
                        next += 1;
                    } else {
                        reading.args[next] = self.wrong(shape.keyword, &open[0], &value);
                        next += 1;
                    }
                }
                (None, None) if self.is_label(reading, &value) => {
                    self.label_before_code(reading, value);
                    reading.args[0] = Slot::Given(value);
                }
                (None, None) => {
                    let span = rest.fold(value.span, |all, value| all.cover(value.span));
                    self.too_many(shape.excess, shape.keyword, span);
                    return true;
                }
            }
        }
        true
    }

    /// Whether what a statement is given should stand in its block, which it has not: `buttons "Yes" "No"`.
    fn is_for_block(&self, reading: &Reading, open: &[Argument]) -> bool {
        reading.statement.block.is_none()
            && reading.shape.block.scope().is_some()
            && matches!(open, [Argument { kind: Kind::Exactly(_), .. }])
    }

    /// Whether a code follows a text that is none, which then was meant as the label.
    fn is_label(&self, reading: &Reading, code: &Value) -> bool {
        let Slot::Given(label) = &reading.args[0] else { return false };
        let text = |value: &Value| self.source.slice(value.content).trim();
        let is_open = |value: &Value| {
            value.kind == ValueKind::Placeholder
                || text(value).starts_with("{{") && text(value).ends_with("}}")
        };
        reading.shape.excess.name == COPY_CODE_TEXT.name
            && !is_open(label)
            && (is_open(code) || is_like_label(text(label)) && is_like_code(text(code)))
    }

    /// Whether a word is the first of a text without quotes, and not one of a choice: `header Your order`.
    fn begins_text(
        &self,
        open: &[Argument],
        value: &Value,
        rest: &(impl Iterator<Item = Value> + Clone),
    ) -> bool {
        let [Argument { kind: Kind::Choice(words), .. }, Argument { kind: Kind::Text, .. }, ..] =
            open
        else {
            return false;
        };
        let is_choice = words.contains(&self.source.slice(value.span));
        !is_choice && rest.clone().next().is_some_and(|next| next.kind == ValueKind::Word)
    }

    /// Takes words without quotes for the text that they were meant to be. If it is the last argument,
    /// all that follows belongs to it; else what stands before the next value in quotes.
    pub(super) fn unquoted<V: Iterator<Item = Value> + Clone>(
        &mut self,
        first: Value,
        mut rest: V,
        last: bool,
    ) -> (Value, V) {
        let mut span = first.span;
        let belongs = |value: &Value| match last {
            true => matches!(value.kind, ValueKind::Word | ValueKind::Placeholder),
            false => value.kind == ValueKind::Word,
        };
        // Where something else should follow, it is that which is no word.
        let is_long = last || rest.clone().any(|value| !belongs(&value));
        if is_long && first.kind == ValueKind::Word {
            let mut ahead = rest.clone();
            while let Some(value) = ahead.next().filter(belongs) {
                span = span.cover(value.span);
                rest = ahead.clone();
            }
        }
        let finding = Diagnostic::new(&MISSING_QUOTES, span, "text must stand in quotes")
            .label("put this in quotes");
        let is_all = !last || rest.clone().next().is_none();
        self.report(match is_all && is_prose(self.source.slice(span)) {
            true => {
                let text = self.source.slice(span).replace('\\', "\\\\");
                finding
                    .help(format!("write `\"{text}\"`"))
                    .fix("put quotes around it", vec![Edit::replace(span, format!("\"{text}\""))])
            }
            false if self.source.slice(span).contains(" #") => {
                finding.help("put the text in quotes; a comment begins with `//`")
            }
            false => finding
                .help("write one text between `\"` and `\"`, or of several lines between `\"\"\"`"),
        });
        (Value { kind: ValueKind::OtherQuotes, span, content: span }, rest)
    }

    /// The text that begins with `first` and has a closing quote but no opening one, as in `footer Acme"`: then the
    /// last quote of the row is left over. What looks like a text between two quotes behind it is none.
    pub(super) fn unopened(
        &mut self,
        first: Value,
        mut rest: impl Iterator<Item = Value>,
    ) -> Option<Unopened> {
        let mut text = first.span;
        let quote = loop {
            let value = rest.next()?;
            match value.kind {
                ValueKind::String if value.span.start == text.end => break value,
                ValueKind::Word | ValueKind::Placeholder => text = text.cover(value.span),
                _ => return None,
            }
        };
        let is_last = !quote.is_closed();
        if !is_last && rest.all(|value| value.is_closed()) {
            return None;
        }
        let span = Span { start: text.start, end: quote.content.start };
        self.without_opening(span);
        let value = Value { kind: ValueKind::OtherQuotes, span, content: text };
        let ends_row = is_last && self.source.slice(quote.content).trim().is_empty();
        Some(Unopened { value, ends_row })
    }

    fn without_opening(&mut self, span: Span) {
        self.report(
            Diagnostic::new(&MISSING_QUOTES, span, "this text has no opening quote")
                .label("it ends with one")
                .help("put a `\"` before its first word")
                .fix("put a quote before it", vec![Edit::insert(span.start as usize, "\"")]),
        );
    }

    pub(super) fn missing(&mut self, reading: &mut Reading) {
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
}
