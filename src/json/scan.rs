//! The signs and words of a text, one after the other.

use crate::text::Span;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token {
    /// One of `{ } [ ] , :`.
    Sign(u8),
    /// A text, opened by this quote; what stands between the quotes, and whether the second is there.
    Text { quote: char, content: Span, closed: bool },
    /// A run of other signs: a number, `true`, or something that should have quotes.
    Word,
    /// From `//` or `#` to the end of the line, or between `/*` and `*/`.
    Comment,
    /// The end.
    End,
}

/// Walks through a text.
pub struct Scanner<'t> {
    text: &'t str,
    at: usize,
    /// Up to here, no quote ends a text that goes over several lines.
    hopeless: usize,
}

impl<'t> Scanner<'t> {
    /// At the start of a text.
    pub fn new(text: &'t str) -> Scanner<'t> {
        Scanner { text, at: 0, hopeless: 0 }
    }

    /// The next piece, blanks passed over.
    pub fn next(&mut self) -> (Token, Span) {
        let rest = &self.text[self.at..];
        let start = self.at + rest.len() - rest.trim_start().len();
        let rest = &self.text[start..];
        if let Some(length) = gap(rest) {
            self.at = start + length;
            return (Token::Word, Span::new(start, self.at));
        }
        let (token, length) = match rest.chars().next() {
            None => (Token::End, 0),
            Some(sign @ ('{' | '}' | '[' | ']' | ',' | ':')) => (Token::Sign(sign as u8), 1),
            Some(quote) if closing(quote).is_some() => self.text_at(start, quote),
            Some(_) if rest.starts_with("/*") => (
                Token::Comment,
                memchr::memmem::find(rest.as_bytes(), b"*/").map_or(rest.len(), |end| end + 2),
            ),
            Some(_) if self.is_comment(start) => (Token::Comment, line(rest).trim_end().len()),
            Some(first) => {
                let inside = &rest[first.len_utf8()..];
                (
                    Token::Word,
                    rest.len() - inside.len() + inside.find(ends_word).unwrap_or(inside.len()),
                )
            }
        };
        self.at = start + length;
        (token, Span::new(start, self.at))
    }

    /// Whether a comment begins here that takes the rest of its line. In an address that has lost its quotes
    /// none does.
    fn is_comment(&self, start: usize) -> bool {
        let (before, rest) = self.text.split_at(start);
        let is_address = before.ends_with("http:") || before.ends_with("https:");
        rest.starts_with('#') || (rest.starts_with("//") && !is_address)
    }

    /// A text, and how long it is with its quotes. One that does not end on its line goes on to the
    /// next quote if that stands where a text may end; if it does not, it ends with its line.
    fn text_at(&mut self, start: usize, quote: char) -> (Token, usize) {
        let from = start + quote.len_utf8();
        let stop = self.stop(from, quote, true);
        let end =
            if self.ends_line(stop) { self.end_on_later_line(stop, quote) } else { Some(stop) };
        if let Some(end) = end {
            let length = self.text[end..].chars().next().map_or(0, char::len_utf8);
            let content = Span::new(from, end);
            return (Token::Text { quote, content, closed: true }, end + length - start);
        }
        let written = self.text[from..stop].trim_end();
        let written = written.strip_suffix(',').unwrap_or(written);
        let content = Span::new(from, from + written.len());
        (Token::Text { quote, content, closed: false }, content.end as usize - start)
    }

    /// The quote further down that ends a text whose line ends at `from`.
    fn end_on_later_line(&mut self, from: usize, quote: char) -> Option<usize> {
        if quote != '"' || from < self.hopeless {
            return None;
        }
        let end = self.stop(from, quote, false);
        let after = self.text.get(end + 1..).unwrap_or_default().trim_start();
        let may_end =
            end < self.text.len() && (after.is_empty() || after.starts_with([',', ':', '}', ']']));
        if !may_end {
            // Whoever asks again before it would walk the same way: once is enough.
            self.hopeless = end;
        }
        may_end.then_some(end)
    }

    /// Where the first quote stands that may end a text, or the line if that comes first, or the whole.
    /// A backslash takes the next sign along.
    fn stop(&self, from: usize, opening: char, with_line: bool) -> usize {
        let ends = closing(opening).unwrap_or_default();
        let mut escaped = false;
        for (at, sign) in self.text[from..].char_indices() {
            if (with_line && sign == '\n') || (!escaped && ends.contains(sign)) {
                return from + at;
            }
            escaped = sign == '\\' && !escaped;
        }
        self.text.len()
    }

    fn ends_line(&self, at: usize) -> bool {
        matches!(self.text.as_bytes().get(at), None | Some(b'\n'))
    }
}

/// The quotes that may end a text which `quote` opens.
fn closing(quote: char) -> Option<&'static str> {
    match quote {
        '"' => Some("\""),
        '\'' => Some("'"),
        '“' | '”' | '„' => Some("“”\""),
        '‘' | '’' => Some("‘’'"),
        _ => None,
    }
}

/// The length of a gap that a program fills, such as `{{name}}` or `${name}`, where the text begins with one. JSON
/// has no place for it outside of quotes.
fn gap(text: &str) -> Option<usize> {
    let (inside, close) = match text.strip_prefix("{{") {
        Some(inside) => (inside, "}}"),
        None => (text.strip_prefix("${")?, "}"),
    };
    let names = |sign: char| sign.is_alphanumeric() || " _-.$".contains(sign);
    let name = inside.split(|sign| !names(sign)).next().unwrap_or_default();
    let is_one = !name.trim().is_empty() && inside[name.len()..].starts_with(close);
    is_one.then_some(2 + name.len() + close.len())
}

fn ends_word(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(sign, '{' | '}' | '[' | ']' | ',' | ':')
        || closing(sign).is_some()
}

fn line(text: &str) -> &str {
    &text[..memchr::memchr(b'\n', text.as_bytes()).unwrap_or(text.len())]
}
