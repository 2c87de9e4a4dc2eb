//! Comments as other languages have them.

use super::Reader;
use super::clause::Clause;
use crate::diagnostic::Diagnostic;
use crate::model::lints;
use crate::text::{Edit, Span};

impl Reader<'_> {
    /// Whether a statement is a comment as other languages have it; then that is reported.
    pub(super) fn is_comment(&mut self, statement: Clause) -> bool {
        let word = statement.word(self.source);
        if word.starts_with(|sign: char| sign.is_ascii_alphanumeric()) {
            return false;
        }
        let mark = ["#", "/*", "<!--", "--"].into_iter().find(|mark| word.starts_with(mark));
        if let Some(mark) = mark {
            self.has_unknown = true;
            self.comment(statement.keyword, mark);
        }
        mark.is_some()
    }

    /// Reports a comment as other languages have it.
    fn comment(&mut self, at: Span, mark: &str) {
        let start = at.start as usize;
        let finding = Diagnostic::new(
            &lints::UNKNOWN_STATEMENT,
            Span::new(start, start + mark.len()),
            format!("`{mark}` begins no comment"),
        )
        .label("not here")
        .help("begin each line of a comment with `//`");
        let edit = Edit::replace(Span::new(start, start + mark.len()), "//");
        self.report(match self.is_line_comment(start, mark) {
            true => finding.unsafe_fix("write `//`", vec![edit]),
            false => finding,
        });
    }

    /// Whether a comment ends with its line, as those with `//` do. What stands in a longer one would come alive.
    fn is_line_comment(&self, start: usize, mark: &str) -> bool {
        let line = self.source.line_span(self.source.line_of(start));
        let comment = self.source.text()[start..line.end as usize].trim_end();
        let end = match mark {
            "/*" => "*/",
            "<!--" => "-->",
            // `-->` on a line of its own ends such a comment.
            _ => return !comment.starts_with("-->"),
        };
        comment.find(end).is_some_and(|at| at + end.len() == comment.len())
    }
}
