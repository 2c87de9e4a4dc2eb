//! Where tokens end: the rules of `grammar/wattle.pest`, each a function.
//!
//! They are written by hand because a parser made from the grammar takes five times as long, which was
//! a third of a whole check; `tests/grammar.rs` holds them to the grammar. Each gets the text and where
//! the token begins.

use memchr::{memchr, memchr2};

use super::tree::ValueKind;

/// What stands at both ends of a text block.
const TEXT_BLOCK: &str = "\"\"\"";

/// The length of a blank, which belongs to no token; 0 if there is none.
pub fn blank(text: &str, at: usize) -> usize {
    match text.as_bytes()[at] {
        b' ' | b'\t' => 1,
        // The first bytes of the wide ones.
        0xc2 | 0xe2 | 0xe3 => wide_blank(&text[at..]),
        _ => 0,
    }
}

/// The end of a line end.
pub fn newline(text: &str, at: usize) -> usize {
    if text[at..].starts_with("\r\n") { at + 2 } else { at + 1 }
}

/// Whether a comment begins. It goes to the end of its line.
pub fn is_comment(text: &str, at: usize) -> bool {
    text.as_bytes()[at..].starts_with(b"//")
}

/// The end of the line, where comments and unclosed strings end too.
pub fn line(text: &str, at: usize) -> usize {
    memchr2(b'\n', b'\r', &text.as_bytes()[at..]).map_or(text.len(), |length| at + length)
}

/// A keyword, a name or a bare value: the longest run without space or punctuation.
pub fn word(text: &str, at: usize) -> usize {
    let mut end = at;
    for byte in &text.as_bytes()[at..] {
        match byte {
            b' ' | b'\n' | b'\r' | b'"' | b'=' | b'{' | b'}' | b';' | b'\t' => break,
            0xc2 | 0xe2 | 0xe3 if wide_blank(&text[end..]) > 0 => break,
            _ => end += 1,
        }
    }
    end
}

/// A value, as far as its own signs tell.
pub struct Token {
    pub kind: ValueKind,
    pub end: usize,
    /// Whether it has the quotes at its end that it needs.
    pub closed: bool,
}

/// A value; none where a brace opens a block.
pub fn value(text: &str, at: usize) -> Option<Token> {
    let rest = &text[at..];
    let whole = |kind, end| Some(Token { kind, end, closed: true });
    match rest.as_bytes()[0] {
        b'"' if rest.starts_with(TEXT_BLOCK) => {
            let end = text_block(text, at);
            let kind = ValueKind::TextBlock;
            Some(Token { kind, end: end.unwrap_or(text.len()), closed: end.is_some() })
        }
        b'"' => {
            let end = string(text, at);
            let kind = ValueKind::String;
            Some(Token { kind, end: end.unwrap_or_else(|| line(text, at)), closed: end.is_some() })
        }
        b'{' if rest.starts_with("{{") => whole(ValueKind::Placeholder, placeholder(text, at)),
        b'{' => None,
        b'h' if rest.starts_with("https://") || rest.starts_with("http://") => {
            whole(ValueKind::BareUrl, bare_url(text, at))
        }
        _ => match other_quotes(text, at) {
            Some(end) => whole(ValueKind::OtherQuotes, end),
            None => whole(ValueKind::Word, word(text, at)),
        },
    }
}

/// Text over several lines, if it is closed: by the next `"""`, whatever stands before it.
fn text_block(text: &str, at: usize) -> Option<usize> {
    let mut end = at + TEXT_BLOCK.len();
    loop {
        end += memchr(b'"', &text.as_bytes()[end..])?;
        if text[end..].starts_with(TEXT_BLOCK) {
            return Some(end + TEXT_BLOCK.len());
        }
        end += 1;
    }
}

/// Text on one line, if it is closed. A backslash takes the next character with it.
fn string(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut end = at + 1;
    loop {
        match bytes.get(end)? {
            b'"' => return Some(end + 1),
            b'\n' | b'\r' => return None,
            b'\\' if !matches!(bytes.get(end + 1), Some(b'\n' | b'\r')) => end += 2,
            _ => end += 1,
        }
    }
}

/// A placeholder that stands alone, well formed or not.
fn placeholder(text: &str, at: usize) -> usize {
    let name = |at| run(text, at, |byte| matches!(byte, b'{' | b'}' | b'"' | b';' | b'\n' | b'\r'));
    if text[at..].starts_with("{{{") {
        let end = name(at + 3);
        if text[end..].starts_with("}}}") {
            return end + 3;
        }
    }
    let end = name(at + 2);
    end + text[end..].bytes().take(2).take_while(|byte| *byte == b'}').count()
}

/// An address without quotes; it may hold signs that a word may not.
fn bare_url(text: &str, at: usize) -> usize {
    run(text, at, |byte| matches!(byte, b' ' | b'\t' | b'"' | b'\n' | b'\r'))
}

fn run(text: &str, at: usize, ends: impl Fn(u8) -> bool) -> usize {
    text[at..].bytes().position(ends).map_or(text.len(), |length| at + length)
}

/// Text in quotes that are not ours, to the end of its line if they are not closed.
fn other_quotes(text: &str, at: usize) -> Option<usize> {
    let first = text[at..].chars().next()?;
    let closing: &[char] = match first {
        '\'' | '‘' | '’' => &['\'', '’'],
        '“' | '”' | '„' | '«' => &['”', '“', '»', '"'],
        _ => return None,
    };
    let inside = at + first.len_utf8();
    let is_end = |sign: char| matches!(sign, '\n' | '\r') || closing.contains(&sign);
    let Some(length) = text[inside..].find(is_end) else { return Some(text.len()) };
    let end = inside + length;
    let quote = text[end..].chars().next().filter(|sign| closing.contains(sign));
    Some(end + quote.map_or(0, char::len_utf8))
}

/// The length of a blank that is none of ours, at the beginning of a text; 0 if there is none.
fn wide_blank(text: &str) -> usize {
    match text.chars().next() {
        Some(blank @ ('\u{a0}' | '\u{202f}' | '\u{3000}')) => blank.len_utf8(),
        _ => 0,
    }
}
