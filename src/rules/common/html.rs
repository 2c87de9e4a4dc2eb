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

/// Whether each tag has its partner, but for `<br>`, which needs none. Others may be signs on a keypad or sizes.
pub fn are_paired(tags: &[Tag], text: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    for tag in tags.iter().filter(|tag| tag.name != "br") {
        if !text[tag.at.clone()].starts_with("</") {
            open.push(tag.name);
        } else if open.pop() != Some(tag.name) {
            return false;
        }
    }
    open.is_empty()
}

fn tag(text: &str, at: usize) -> Option<Tag> {
    let inner = &text[at + 1..];
    let end = inner.find(['<', '>', '\n']).filter(|end| inner[*end..].starts_with('>'))?;
    let word = inner[..end].trim_start_matches('/').split([' ', '/']).next()?;
    let name = NAMES.into_iter().find(|name| name.eq_ignore_ascii_case(word))?;
    Some(Tag { at: at..at + 1 + end + 1, name })
}
