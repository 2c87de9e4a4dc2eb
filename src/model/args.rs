//! From values to what they mean.

use super::reader::{Reader, Reading};
use super::{Duration, Slot, Text};
use crate::syntax::{Value, ValueKind, strings};
use crate::text::Spanned;

impl Reader<'_> {
    /// A value as text, placeholders found.
    pub fn text(&mut self, value: &Value) -> Text {
        let cooked = strings::cook(self.source, value, &mut self.diagnostics);
        Text::new(value.span, cooked)
    }

    /// An argument or named value as text.
    pub fn text_of(&mut self, reading: &Reading, name: &str) -> Slot<Text> {
        reading.value(name).map(|value| self.text(&value))
    }

    /// An argument or named value as a bare word.
    pub fn word_of(&self, reading: &Reading, name: &str) -> Slot<Spanned<String>> {
        reading
            .value(name)
            .map(|value| Spanned::new(self.source.slice(value.content).to_owned(), value.span))
    }

    /// An argument or named value as a duration. Its kind has been checked.
    pub fn duration_of(&self, reading: &Reading, name: &str) -> Slot<Spanned<Duration>> {
        self.parsed(reading, name, Duration::parse)
    }

    /// An argument or named value as `true` or `false`. Its kind has been checked.
    pub fn bool_of(&self, reading: &Reading, name: &str) -> Slot<Spanned<bool>> {
        self.parsed(reading, name, |word| word.parse().ok())
    }

    fn parsed<T>(
        &self,
        reading: &Reading,
        name: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Slot<Spanned<T>> {
        match reading.value(name) {
            Slot::Given(value) => match parse(self.source.slice(value.span)) {
                Some(parsed) => Slot::Given(Spanned::new(parsed, value.span)),
                None => Slot::Faulty(value.span),
            },
            Slot::Faulty(span) => Slot::Faulty(span),
            Slot::Absent => Slot::Absent,
        }
    }

    /// Whether a value is a bare word equal to one of the language's, letter case aside.
    pub fn is_word(&self, value: &Value, word: &str) -> bool {
        value.kind == ValueKind::Word && self.source.slice(value.span).eq_ignore_ascii_case(word)
    }
}
