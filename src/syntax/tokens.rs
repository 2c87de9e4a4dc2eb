//! Where tokens end: the rules of `grammar/wattle.pest`, each a function.
//!
//! They are written by hand because a parser made from the grammar takes five times as long, which was
//! a third of a whole check; `tests/grammar.rs` holds them to the grammar. Each gets the text and where
//! the token begins.

use memchr::{memchr, memchr2};

use super::tree::ValueKind;

/// What stands at both ends of a text block.
const TEXT_BLOCK: &str = "\"\"\"";

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

/// Where words end, and the first bytes of wide blanks, which may end them.
const WORD_ENDS: Signs = signs(b" \t\n\r\"={};\xc2\xe2\xe3");

/// A keyword, a name or a bare value: the longest run without space or punctuation.
pub fn word(text: &str, at: usize) -> usize {
    let mut end = at;
    loop {
        end = run(text, end, &WORD_ENDS);
        let ends = text.as_bytes().get(end).is_none_or(u8::is_ascii);
        if ends || wide_blank(text, end) > 0 {
            return end;
        }
        end += 1;
    }
}

/// The end of a name in braces that begins a row, as in `{{customer}} "Tony"`: no block begins so. A single brace
/// may open one, unless a value follows.
pub fn braced(text: &str, at: usize) -> Option<usize> {
    let braces = if text[at..].starts_with("{{") { 2 } else { 1 };
    let end = run(text, at + braces, &NAME_ENDS);
    let is_named = !text[at + braces..end].trim_matches([' ', '\t']).is_empty();
    let behind = text[end..].strip_prefix(&"}}"[..braces]).filter(|_| is_named)?;
    let behind = behind.strip_prefix(':').unwrap_or(behind);
    let is_meant = braces == 2 || behind.trim_start_matches([' ', '\t']).starts_with(['"', '=']);
    is_meant.then(|| text.len() - behind.len())
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
        _ => {
            let other = || whole(ValueKind::OtherQuotes, other_quotes(text, at)?);
            let word = || whole(ValueKind::Word, word(text, at));
            other_block(text, at).or_else(other).or_else(word)
        }
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

/// What a text on one line may end at, and the backslash.
const STRING_STOPS: Signs = signs(b"\"\n\r\\");

/// Text on one line, if it is closed. A backslash takes the next character with it.
fn string(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut end = at + 1;
    loop {
        end = run(text, end, &STRING_STOPS);
        match bytes.get(end)? {
            b'"' => return Some(end + 1),
            b'\\' if !matches!(bytes.get(end + 1), Some(b'\n' | b'\r')) => end += 2,
            b'\\' => end += 1,
            _ => return None,
        }
    }
}

/// Where the name in a placeholder ends.
const NAME_ENDS: Signs = signs(b"{}\";\n\r");

/// A placeholder that stands alone, well formed or not.
fn placeholder(text: &str, at: usize) -> usize {
    if text[at..].starts_with("{{{") {
        let end = run(text, at + 3, &NAME_ENDS);
        if text[end..].starts_with("}}}") {
            return end + 3;
        }
    }
    let end = run(text, at + 2, &NAME_ENDS);
    end + text[end..].bytes().take(2).take_while(|byte| *byte == b'}').count()
}

/// Where an address without quotes ends; it may hold signs that a word may not.
const URL_ENDS: Signs = signs(b" \t\"\n\r");

/// An address without quotes.
fn bare_url(text: &str, at: usize) -> usize {
    run(text, at, &URL_ENDS)
}

/// Some bytes, as a table: to ask it is faster than to compare with each.
type Signs = [bool; 256];

const fn signs(list: &[u8]) -> Signs {
    let mut signs = [false; 256];
    let mut index = 0;
    while index < list.len() {
        signs[list[index] as usize] = true;
        index += 1;
    }
    signs
}

/// The end of a run without any of some signs.
fn run(text: &str, at: usize, ends: &Signs) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    while bytes.get(end).is_some_and(|byte| !ends[usize::from(*byte)]) {
        end += 1;
    }
    end
}

/// A text of several lines between marks that are not ours. Without an end it is but the mark if text follows on
/// its line, and else all of the rest.
fn other_block(text: &str, at: usize) -> Option<Token> {
    let token = |end, closed| Some(Token { kind: ValueKind::OtherQuotes, end, closed });
    let (signs, mark) = other_mark(&text[at..])?;
    let inside = at + mark;
    let after = text[inside..].trim_start_matches([' ', '\t']);
    let is_alone = after.is_empty() || after.starts_with(['\n', '\r']);
    // In WhatsApp such a mark makes letters of one width, too.
    let is_code = signs == BACKTICK;
    if is_code && !is_alone {
        return None;
    }
    let mut end = inside;
    while let Some(length) = text[end..].find(signs) {
        end += length;
        match three(&text[end..], signs) {
            Some(mark) => return token(end + mark, true),
            None => end += text[end..].chars().next().map_or(0, char::len_utf8),
        }
    }
    match (is_code, is_alone) {
        (true, _) => None,
        (false, true) => token(text.len(), false),
        (false, false) => token(inside, true),
    }
}

const CURLY: &[char] = &['“', '”', '„', '«', '»'];
const SINGLE: &[char] = &['\'', '‘', '’'];
const BACKTICK: &[char] = &['`'];

/// The mark that a text of several lines begins with in other languages, or after a word processor: the signs of
/// which it is made, and its length.
fn other_mark(text: &str) -> Option<(&'static [char], usize)> {
    let signs = match text.chars().next()? {
        '“' | '”' | '„' | '«' => CURLY,
        '\'' | '‘' | '’' => SINGLE,
        '`' => BACKTICK,
        _ => return None,
    };
    Some((signs, three(text, signs)?))
}

/// The length of three signs of a kind that a text begins with.
fn three(text: &str, signs: &[char]) -> Option<usize> {
    let mut rest = text;
    (0..3).try_for_each(|_| rest.strip_prefix(signs).map(|behind| rest = behind))?;
    Some(text.len() - rest.len())
}

/// The lengths of the marks around a text of several lines that are not ours; the second is 0 if it has no end.
pub fn other_marks(text: &str) -> Option<(usize, usize)> {
    let (signs, opening) = other_mark(text)?;
    let closing = text[opening..].char_indices().rev().nth(2);
    let closing = closing.and_then(|(at, _)| three(&text[opening + at..], signs));
    Some((opening, closing.unwrap_or(0)))
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
    let mut at = inside;
    while let Some(length) = text[at..].find(is_end) {
        let end = at + length;
        let mut rest = text[end..].chars();
        let Some(quote) = rest.next().filter(|sign| closing.contains(sign)) else {
            return Some(end);
        };
        at = end + quote.len_utf8();
        // Between two letters it is an apostrophe.
        let is_single = closing.contains(&'\'');
        if !(is_single && rest.next().is_some_and(char::is_alphanumeric)) {
            return Some(at);
        }
    }
    Some(text.len())
}

/// The length of a blank that is none of ours; 0 if there is none.
pub fn wide_blank(text: &str, at: usize) -> usize {
    // What few characters have in common comes first.
    if !matches!(text.as_bytes()[at], 0xc2 | 0xe2 | 0xe3) {
        return 0;
    }
    match text[at..].chars().next() {
        Some(blank @ ('\u{a0}' | '\u{202f}' | '\u{3000}')) => blank.len_utf8(),
        _ => 0,
    }
}
