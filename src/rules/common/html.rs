//! HTML tags, which WhatsApp shows as they are written.

use std::ops::Range;

/// The tags that people write in texts.
const NAMES: [&str; 22] = [
    "a", "b", "br", "code", "del", "div", "em", "font", "h1", "h2", "h3", "i", "img", "li", "ol",
    "p", "s", "span", "strike", "strong", "u", "ul",
];

/// A tag in a text.
#[derive(Debug)]
pub struct Tag {
    /// Where, angle brackets included.
    pub at: Range<usize>,
    /// Its name in lower case.
    pub name: &'static str,
}

/// Finds the tags of a text.
pub fn tags(text: &str) -> Vec<Tag> {
    memchr::memchr_iter(b'<', text.as_bytes()).filter_map(|at| tag(text, at)).collect()
}

fn tag(text: &str, at: usize) -> Option<Tag> {
    let inner = &text[at + 1..];
    let end = inner.find(['<', '>', '\n']).filter(|end| inner[*end..].starts_with('>'))?;
    let word = inner[..end].trim_start_matches('/').split([' ', '/']).next()?;
    let name = NAMES.into_iter().find(|name| name.eq_ignore_ascii_case(word))?;
    Some(Tag { at: at..at + 1 + end + 1, name })
}
