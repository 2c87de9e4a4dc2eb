//! Durations whose unit is a word, or stands apart: `12 h`, `12hours`.

use super::{Reader, Reading};
use crate::diagnostic::Diagnostic;
use crate::model::shape::{Argument, Kind};
use crate::syntax::{Named, Part, Value, ValueKind};
use crate::text::{Edit, Span};

/// What people write for a unit, which begins with its letter.
const UNITS: &[&str] = &[
    "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr",
    "hrs", "hour", "hours", "d", "day", "days",
];

impl Reader<'_> {
    /// Where a duration stands that can be made out although it is not written as one word, which is reported.
    /// `next` is the value behind it.
    pub(super) fn loose(
        &mut self,
        argument: &Argument,
        value: Value,
        next: Option<Value>,
    ) -> Option<Span> {
        let Kind::Duration(_) = argument.kind else { return None };
        let number = self.number(value)?;
        let (unit, span) = match &self.source.slice(value.span)[number.len()..] {
            "" => {
                let next = next.filter(|next| next.kind == ValueKind::Word)?;
                (self.source.slice(next.span), value.span.cover(next.span))
            }
            unit => (unit, value.span),
        };
        let duration = format!("{number}{}", letter(unit)?);
        self.report(
            Diagnostic::new(
                argument.wrong,
                span,
                "a duration is a number with one letter right behind it",
            )
            .label("in one word")
            .help(format!("write `{duration}`"))
            .fix(format!("write `{duration}`"), vec![Edit::replace(span, duration)]),
        );
        Some(span)
    }

    /// Whether a value is but the unit of the named duration before it.
    pub(super) fn is_unit(&self, reading: &Reading, unit: &Value) -> bool {
        if unit.kind != ValueKind::Word || letter(self.source.slice(unit.span)).is_none() {
            return false;
        }
        let parts = reading.statement.parts;
        let before = parts.iter().take_while(|part| part.span().start < unit.span.start).last();
        let Some(Part::Named(Named { name, value: Some(value), .. })) = before else {
            return false;
        };
        let is_it = |argument: &&Argument| argument.name == self.source.slice(*name);
        let argument = reading.shape.named.iter().find(is_it);
        argument.is_some_and(|argument| matches!(argument.kind, Kind::Duration(_)))
            && self.number(*value) == Some(self.source.slice(value.span))
    }

    /// The digits that a word begins with.
    fn number(&self, value: Value) -> Option<&str> {
        let word = self.source.slice(value.span);
        let end = word.bytes().take_while(u8::is_ascii_digit).count();
        (value.kind == ValueKind::Word && end > 0).then(|| &word[..end])
    }
}

fn letter(unit: &str) -> Option<&str> {
    UNITS.contains(&unit).then(|| &unit[..1])
}
