//! Signs that nobody can see, among words and in them.

use super::Reader;
use crate::diagnostic::Diagnostic;
use crate::model::lints;
use crate::syntax::{Part, ValueKind};
use crate::text::visible::{is_blank, is_shapeless};
use crate::text::{Edit, Span};

impl Reader<'_> {
    /// The word without such signs; none if it has none.
    pub(super) fn without_unseen(&self, word: &str) -> Option<String> {
        word.contains(is_shapeless).then(|| word.replace(is_shapeless, ""))
    }

    /// Whether nothing can be seen of an argument, which thus is none.
    pub(super) fn is_unseen(&self, part: &Part) -> bool {
        let word = self.source.slice(part.span());
        part.kind() == Some(ValueKind::Word) && !word.is_ascii() && is_blank(word)
    }

    /// Reports the signs at `at` that cannot be seen.
    pub(super) fn unseen(&mut self, at: Span) {
        let word = self.source.slice(at);
        let mut signs = word.char_indices().filter(|(_, sign)| is_shapeless(*sign)).peekable();
        let Some(&(_, first)) = signs.peek() else { return };
        let edits = signs.map(|(start, sign)| {
            let start = at.start as usize + start;
            Edit::delete(Span::new(start, start + sign.len_utf8()))
        });
        let edits = edits.collect();
        let code = format!("U+{:04X}", u32::from(first));
        let message = match is_blank(word) {
            true => format!("a sign that cannot be seen stands here: {code}"),
            false => {
                let seen = self.without_unseen(word).unwrap_or_default();
                format!("a sign that cannot be seen clings to `{seen}`: {code}")
            }
        };
        self.report(
            Diagnostic::new(&lints::UNKNOWN_STATEMENT, at, message)
                .label("not only what it looks like")
                .help("take it out; such signs come along with text from web pages and chats")
                .fix("take it out", edits),
        );
    }
}
