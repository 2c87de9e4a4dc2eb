//! From a text as JSON writes it to what it means, and back.

use super::faults;
use super::reader::Faults;
use crate::text::{Cooked, Span};

/// A text in quotes, escaped.
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Reads what stands between the quotes of a text.
pub fn unescape(text: &str, content: Span, faults: &mut Faults) -> Cooked {
    let mut cooked = Cooked::within(content);
    let mut at = content.start as usize;
    let end = content.end as usize;
    while let Some(found) = memchr::memchr(b'\\', &text.as_bytes()[at..end]) {
        cooked.copy(text, Span::new(at, at + found));
        at += found;
        let (length, meaning) = escape(&text[at..end]);
        let escape = Span::new(at, at + length);
        match meaning {
            Meaning::Sign(sign) => cooked.put(sign, escape),
            Meaning::HalfPair => {
                faults.push(|| faults::half_pair(text, escape));
                cooked.put(char::REPLACEMENT_CHARACTER, escape);
            }
            Meaning::Apostrophe => {
                faults.push(|| faults::needless_escape(escape));
                cooked.put('\'', escape);
            }
            Meaning::Unknown => {
                faults.push(|| faults::unknown_escape(text, escape));
                cooked.copy(text, escape);
            }
        }
        at += length;
    }
    cooked.copy(text, Span::new(at, end));
    cooked
}

enum Meaning {
    Sign(char),
    /// Half of a sign that takes two escapes, alone.
    HalfPair,
    /// JavaScript escapes it in single quotes.
    Apostrophe,
    Unknown,
}

/// The length of the escape at the start of `text`, and what it means.
fn escape(text: &str) -> (usize, Meaning) {
    let sign = match text[1..].chars().next() {
        Some(sign @ ('"' | '\\' | '/')) => sign,
        Some('b') => '\u{8}',
        Some('f') => '\u{c}',
        Some('n') => '\n',
        Some('r') => '\r',
        Some('t') => '\t',
        Some('u') => return unicode_escape(text),
        Some('\'') => return (2, Meaning::Apostrophe),
        other => return (1 + other.map_or(0, char::len_utf8), Meaning::Unknown),
    };
    (2, Meaning::Sign(sign))
}

/// `\u0041`, or two of them that make one sign.
fn unicode_escape(text: &str) -> (usize, Meaning) {
    let Some(first) = unit(text) else { return (2, Meaning::Unknown) };
    if let Some(sign) = char::from_u32(first.into()) {
        return (6, Meaning::Sign(sign));
    }
    let pair =
        text.get(6..).and_then(unit).map(|second| char::decode_utf16([first, second]).next());
    match pair {
        Some(Some(Ok(sign))) => (12, Meaning::Sign(sign)),
        _ => (6, Meaning::HalfPair),
    }
}

/// The number that `\uXXXX` at the start of `text` gives.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let all = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    all.then(|| u16::from_str_radix(digits, 16).ok())?
}
