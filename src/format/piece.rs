//! A stretch of the new text.

use crate::text::{Edit, Source, Span};

/// A line of the new text, or more lines that cannot be parted, and the tokens that it stands for.
/// Pieces, joined, are the new text; each brings the white space before it.
#[derive(Debug)]
pub struct Piece {
    /// Where its tokens are in the source.
    pub span: Span,
    /// The new text, with the white space before it.
    pub text: String,
}

impl Piece {
    /// The least change that makes `old` this piece.
    pub fn edit(&self, source: &Source, old: Span) -> Option<Edit> {
        let (before, after) = (source.slice(old), self.text.as_str());
        if before == after {
            return None;
        }
        let start = shared(before.chars(), after.chars());
        let start = start - usize::from(cuts(before, start) || cuts(after, start));
        let (before, after) = (&before[start..], &after[start..]);
        let end = shared(before.chars().rev(), after.chars().rev());
        let cuts_end = |text: &str| cuts(text, text.len() - end);
        let end = end - usize::from(cuts_end(before) || cuts_end(after));
        let span = Span { start: old.start + start as u32, end: old.end - end as u32 };
        Some(Edit::replace(span, &after[..after.len() - end]))
    }
}

/// How many bytes two texts have in common at their beginnings.
fn shared(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum()
}

/// Whether a place is within a line end, where editors know no position.
fn cuts(text: &str, at: usize) -> bool {
    text[..at].ends_with('\r') && text[at..].starts_with('\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_is_as_small_as_can_be() {
        let edit = |old: &str, new: &str| {
            let piece = Piece { span: Span::new(0, old.len()), text: new.to_owned() };
            let edit = piece.edit(&Source::new("a", old), piece.span)?;
            Some((edit.span.start, edit.span.end, edit.text))
        };
        assert_eq!(edit("\na", "\na"), None);
        assert_eq!(edit("\n   é \"x\"", "\n  é \"x\""), Some((3, 4, String::new())));
        assert_eq!(edit(" a  b", "\n  a b"), Some((0, 3, "\n  a".to_owned())));
        assert_eq!(edit("aa", "aaa"), Some((2, 2, "a".to_owned())));
        assert_eq!(edit("a\r\n", "a\n"), Some((1, 3, "\n".to_owned())));
        assert_eq!(edit("a\n", "a\r\n"), Some((1, 2, "\r\n".to_owned())));
        assert_eq!(edit("\r\n", "\rb"), Some((0, 2, "\rb".to_owned())));
    }
}
