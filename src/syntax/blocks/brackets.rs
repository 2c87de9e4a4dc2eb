//! Blocks between `[` and `]`, as other languages have lists.

use super::Builder;
use crate::diagnostic::Diagnostic;
use crate::syntax::lints;
use crate::syntax::tree::{Part, Parts, ValueKind};
use crate::text::{Edit, Span};

impl Builder<'_> {
    /// Whether a row has a bracket that may begin or end a block.
    pub(super) fn has_brackets(&self, keyword: Span, parts: &[Part]) -> bool {
        // Few parts are that short, and to ask for their kinds takes longer.
        let mut short = parts.iter().filter(|part| part.span().len() == 1);
        self.is(keyword, b']') || short.any(|part| self.opens(part) || self.closes(part))
    }

    /// Takes in a row with brackets, as if they were braces where a block may begin or end.
    pub(super) fn bracketed(&mut self, keyword: Span, mut parts: Parts) {
        if self.is(keyword, b']') && parts.is_empty() && self.is_in_brackets() {
            return self.close(keyword);
        }
        if let Some(at) = self.opening(&parts) {
            let (open, inner) = (parts[at].span(), Parts::from_slice(&parts[at + 1..]));
            parts.truncate(at);
            self.statement(keyword, parts);
            self.open(open, true);
            if let Some((first, rest)) = inner.split_first() {
                self.bracketed(first.span(), Parts::from_slice(rest));
            }
            return;
        }
        let is_last = parts.last().is_some_and(|last| self.closes(last)) && self.is_in_brackets();
        let close = if is_last { parts.pop() } else { None };
        self.statement(keyword, parts);
        if let Some(close) = close {
            self.close(close.span());
        }
    }

    /// The bracket that begins a block: the row ends there, or a statement begins. A word between two brackets may as
    /// well be of a text without quotes, if one stands before them.
    fn opening(&self, parts: &[Part]) -> Option<usize> {
        let at = parts.iter().position(|part| self.opens(part))?;
        let is_bare = |part: &Part| part.kind() == Some(ValueKind::Word);
        let begins = match &parts[at + 1..] {
            [] => true,
            [first] => is_bare(first) && at == 0,
            [first, next, ..] if self.closes(next) => is_bare(first) && at == 0,
            [first, next, ..] => is_bare(first) && (!is_bare(next) || self.opens(next)),
        };
        begins.then_some(at)
    }

    fn is_in_brackets(&self) -> bool {
        self.too_deep == 0 && self.levels.last().is_some_and(|level| self.is(level.open, b'['))
    }

    fn opens(&self, part: &Part) -> bool {
        part.kind() == Some(ValueKind::Word) && self.is(part.span(), b'[')
    }

    fn closes(&self, part: &Part) -> bool {
        part.kind() == Some(ValueKind::Word) && self.is(part.span(), b']')
    }

    /// Whether a sign stands alone there.
    pub(super) fn is(&self, at: Span, sign: u8) -> bool {
        at.len() == 1 && self.text.as_bytes()[at.start as usize] == sign
    }

    /// Reports that a block stands between brackets, or begins with one.
    pub(super) fn brackets(&mut self, open: Span, close: Span) {
        let finding = Diagnostic::new(
            &lints::STRAY_BRACE,
            open,
            "a block stands between `{` and `}`, not in brackets",
        )
        .label("this is a bracket")
        .help("write `{` and `}`");
        let mut edits = vec![Edit::replace(open, "{")];
        if self.is(close, b']') {
            edits.push(Edit::replace(close, "}"));
        }
        self.diagnostics.push(finding.fix("write braces", edits));
    }
}
