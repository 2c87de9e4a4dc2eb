//! A text of the message and its placeholders.

use std::ops::Range;

use super::placeholder::{self, Malformed, Placeholder};
use crate::text::{ByteSet, Cooked, Span, count, visible};

/// A text as it will be shown, with placeholders in it and the way back to the source.
#[derive(Clone, Debug, Default)]
pub struct Text {
    /// The whole value in the source, quotes included.
    pub span: Span,
    /// The placeholders, in order of appearance.
    pub placeholders: Vec<Placeholder>,
    /// Braces that look like a placeholder and are none.
    pub malformed: Vec<Malformed>,
    cooked: Cooked,
    bytes: ByteSet,
}

const BRACES: ByteSet = ByteSet::of(b"{}");

impl Text {
    /// Finds the placeholders of a cooked text.
    pub fn new(span: Span, cooked: Cooked) -> Text {
        let bytes = ByteSet::of_text(&cooked.text);
        let (placeholders, malformed) = match bytes.meets(BRACES) {
            true => placeholder::scan(&cooked),
            false => Default::default(),
        };
        Text { span, placeholders, malformed, cooked, bytes }
    }

    /// A placeholder that is nowhere written: the language implies it by what stands at `span`.
    pub fn implied(name: &str, span: Span) -> Text {
        Text::new(span, Cooked::implied(format!("{{{{{name}}}}}"), span))
    }

    /// The text with its placeholders as they are written in the source.
    pub fn written(&self) -> &str {
        &self.cooked.text
    }

    /// The bytes of [`Text::written`].
    pub fn bytes(&self) -> ByteSet {
        self.bytes
    }

    /// Whether one of some bytes is in [`Text::written`]. What is not there need not be looked for.
    pub fn holds(&self, some: ByteSet) -> bool {
        self.bytes.meets(some)
    }

    /// Whether there are placeholders in it, or braces that look like one.
    pub fn has_braces(&self) -> bool {
        !self.placeholders.is_empty() || !self.malformed.is_empty()
    }

    /// Whether it has no character beyond ASCII.
    pub fn is_ascii(&self) -> bool {
        self.bytes.is_ascii()
    }

    /// Where a range of bytes of [`Text::written`] stands in the source.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        self.cooked.span_of(range)
    }

    /// The text with each placeholder replaced.
    pub fn fill<'t>(
        &self,
        mut value: impl FnMut(&Placeholder) -> std::borrow::Cow<'t, str>,
    ) -> String {
        let mut out = String::with_capacity(self.written().len());
        let mut done = 0;
        for placeholder in &self.placeholders {
            out.push_str(&self.written()[done..placeholder.at.start]);
            out.push_str(&value(placeholder));
            done = placeholder.at.end;
        }
        out.push_str(&self.written()[done..]);
        out
    }

    /// The text as WhatsApp gets it, with numbers in the placeholders.
    pub fn numbered(&self) -> String {
        self.fill(|placeholder| format!("{{{{{}}}}}", placeholder.position).into())
    }

    /// Length as the limits count it: UTF-16 code units of the numbered text.
    pub fn units(&self) -> usize {
        if self.placeholders.is_empty() {
            count::units(self.written())
        } else {
            count::units(&self.numbered())
        }
    }

    /// The stretches between placeholders, as ranges of [`Text::written`].
    pub fn fixed(&self) -> impl Iterator<Item = Range<usize>> {
        let starts = std::iter::once(0).chain(self.placeholders.iter().map(|hole| hole.at.end));
        let ends = self.placeholders.iter().map(|hole| hole.at.start);
        starts.zip(ends.chain(std::iter::once(self.written().len()))).map(|(start, end)| start..end)
    }

    /// One placeholder for each position, by position: what a send must give, in order.
    pub fn parameters(&self) -> Vec<&Placeholder> {
        let mut parameters: Vec<&Placeholder> = self.placeholders.iter().collect();
        parameters.sort_by_key(|placeholder| placeholder.position);
        parameters.dedup_by_key(|placeholder| placeholder.position);
        parameters
    }

    /// The placeholder that is the whole text, if it is one.
    pub fn lone_placeholder(&self) -> Option<&Placeholder> {
        self.placeholders.first().filter(|hole| hole.at == (0..self.written().len()))
    }

    /// Whether nothing would be seen of it.
    pub fn is_blank(&self) -> bool {
        visible::is_blank(self.written())
    }
}
