//! Values as reviewers get them.

use std::ops::Range;

use super::Context;
use crate::model::{Card, Placeholder, Text};
use crate::text::{Edit, Span};

/// A value when the template is created: what is written or, for a placeholder, its sample.
#[derive(Clone, Copy)]
pub struct Value<'a> {
    /// The value.
    pub text: &'a str,
    place: Place<'a>,
}

/// Where a value was written.
#[derive(Clone, Copy)]
enum Place<'a> {
    /// In the file.
    Here(&'a Text),
    /// In the configuration; all that can be shown is the placeholder.
    Elsewhere(Span),
}

impl<'a> Value<'a> {
    /// The value of a text that has no placeholder in it or is one; none without a sample, or if
    /// the placeholder or the sample is at fault itself.
    pub fn of(text: &'a Text, card: Option<&'a Card>, context: &Context<'a>) -> Option<Value<'a>> {
        match text.lone_placeholder() {
            Some(placeholder) => Value::sample(placeholder, card, context),
            None => Value::written(text),
        }
    }

    /// The sample of a placeholder.
    pub fn sample(
        placeholder: &'a Placeholder,
        card: Option<&'a Card>,
        context: &Context<'a>,
    ) -> Option<Value<'a>> {
        if placeholder.fault.is_some() {
            return None;
        }
        match context.example(&placeholder.name, card) {
            Some(example) => Value::written(&example.value),
            None => {
                let text = context.sample(&placeholder.name, card)?;
                Some(Value { text, place: Place::Elsewhere(placeholder.span) })
            }
        }
    }

    fn written(text: &'a Text) -> Option<Value<'a>> {
        let plain = text.placeholders.is_empty() && text.malformed.is_empty();
        plain.then(|| Value { text: text.written(), place: Place::Here(text) })
    }

    /// Where a part of it stands.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        match self.place {
            Place::Here(text) => text.span_of(range),
            Place::Elsewhere(placeholder) => placeholder,
        }
    }

    /// Where all of it stands.
    pub fn span(&self) -> Span {
        match self.place {
            Place::Here(text) if self.text.is_empty() => text.span,
            _ => self.span_of(0..self.text.len()),
        }
    }

    /// Puts something else in place of a part, if it stands in this file.
    pub fn edit(&self, range: Range<usize>, with: impl Into<String>) -> Option<Edit> {
        match self.place {
            Place::Here(text) => Some(Edit::replace(text.span_of(range), with)),
            Place::Elsewhere(_) => None,
        }
    }
}
