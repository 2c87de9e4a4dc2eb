//! Finding placeholders in a text, and numbering them.

use std::ops::Range;

use crate::text::{Cooked, Firsts, Span, letters};

/// `{{name}}` in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// What stands between the braces, without spaces at its ends.
    pub name: String,
    /// The number, if it is one.
    pub number: Option<u32>,
    /// The number that WhatsApp knows it by in this text: for a name by first appearance, for a
    /// number itself. Counted from 1.
    pub position: u32,
    /// What is wrong with the name, if anything.
    pub fault: Option<NameFault>,
    /// Where it is in the text, in bytes.
    pub at: Range<usize>,
    /// Where it is in the source, braces included.
    pub span: Span,
}

/// What can be wrong with the name in a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameFault {
    /// Nothing stands between the braces.
    Empty,
    /// The number is padded with zeros or has a sign.
    LeadingZero,
    /// It holds punctuation.
    Special,
    /// It holds letters that a name may not have, or does not begin with a lower-case letter.
    Charset,
}

/// Braces that look like a placeholder and are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// Where they are in the text, in bytes.
    pub at: Range<usize>,
    /// Where they are in the source.
    pub span: Span,
    /// The placeholder that was meant, where one can be made out: `{{name}}`.
    pub repaired: Option<String>,
}

impl Placeholder {
    /// Whether it goes by a name, well formed or not, rather than by a number.
    pub fn is_named(&self) -> bool {
        self.number.is_none() && self.fault != Some(NameFault::Empty)
    }
}

/// The name without its faults, as far as that can be guessed: `First Name` is `first_name`, `Prénom` is
/// `prenom`.
pub fn repaired_name(name: &str) -> String {
    let mut out = String::new();
    let mut after_lower = false;
    for character in letters::plain(name) {
        if character.is_ascii_alphanumeric() {
            if character.is_ascii_uppercase() && after_lower {
                out.push('_');
            }
            out.push(character.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('_') {
            out.push('_');
        }
        after_lower = character.is_ascii_lowercase() || character.is_ascii_digit();
    }
    out.trim_end_matches('_')
        .trim_start_matches(|first: char| !first.is_ascii_lowercase())
        .to_owned()
}

/// Finds the placeholders of a text and the braces that are none, and numbers the former.
pub fn scan(cooked: &Cooked) -> (Vec<Placeholder>, Vec<Malformed>) {
    let (placeholders, malformed, named) = (Vec::new(), Vec::new(), Firsts::default());
    let mut found = Found { cooked, placeholders, malformed, named, open: 0 };
    let text = cooked.text.as_str();
    let mut at = 0;
    while let Some(brace) = memchr::memchr2(b'{', b'}', &text.as_bytes()[at..]) {
        at += brace;
        at = if text[at..].starts_with('{') { found.opening(at) } else { found.closing(at) };
    }
    (found.placeholders, found.malformed)
}

struct Found<'c> {
    cooked: &'c Cooked,
    placeholders: Vec<Placeholder>,
    malformed: Vec<Malformed>,
    /// The positions of names: each counts where it first appears.
    named: Firsts<&'c str, u32>,
    /// How many single braces are open: `{"id": {{id}}}` is JSON.
    open: usize,
}

impl<'c> Found<'c> {
    /// Reads what begins with a `{` at `at`; gives where to go on.
    fn opening(&mut self, at: usize) -> usize {
        let text: &'c str = &self.cooked.text[at..];
        let opened = text.len() - text.trim_start_matches('{').len();
        let inner = text[opened..]
            .find(['{', '}', '\n'])
            .map_or(&text[opened..], |end| &text[opened..opened + end]);
        let after = &text[opened + inner.len()..];
        let closed = after.len() - after.trim_start_matches('}').len();
        let end = at + opened + inner.len() + closed;
        match (opened, closed) {
            (2, 2) => self.placeholder(at..end, inner.trim()),
            // What closes those before it belongs to the text.
            (2, 3..) if closed - 2 <= self.open => {
                self.placeholder(at..at + inner.len() + 4, inner.trim());
                return at + inner.len() + 4;
            }
            (1, 0) => {
                self.open += 1;
                return at + 1;
            }
            (1, 1) if !looks_like_name(inner) => return end,
            (_, 0) => {
                let word = inner.len()
                    - inner.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').len();
                self.malformed(at..at + opened + word, inner[..word].trim());
                return at + opened + word;
            }
            _ => self.malformed(at..end, inner.trim()),
        }
        end
    }

    /// Reads a `}` that nothing opened; gives where to go on.
    fn closing(&mut self, at: usize) -> usize {
        let text = &self.cooked.text[at..];
        let length = text.len() - text.trim_start_matches('}').len();
        if length >= 2 && length > self.open {
            self.malformed(at..at + length, "");
        }
        self.open = self.open.saturating_sub(length);
        at + length
    }

    fn placeholder(&mut self, at: Range<usize>, name: &'c str) {
        let (number, fault) = classify(name);
        let next = self.named.count() as u32 + 1;
        let position =
            number.unwrap_or_else(|| self.named.put(name, next).copied().unwrap_or(next));
        let span = self.cooked.span_of(at.clone());
        let name = name.to_owned();
        self.placeholders.push(Placeholder { name, number, position, fault, at, span });
    }

    fn malformed(&mut self, at: Range<usize>, name: &str) {
        let span = self.cooked.span_of(at.clone());
        let repaired = looks_like_name(name).then(|| format!("{{{{{name}}}}}"));
        self.malformed.push(Malformed { at, span, repaired });
    }
}

/// The number that a name is, and what is wrong with it.
fn classify(name: &str) -> (Option<u32>, Option<NameFault>) {
    let digits = name.strip_prefix(['+', '-']).unwrap_or(name);
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let padded = digits.len() < name.len() || (digits.len() > 1 && digits.starts_with('0'));
        let number = digits.parse().unwrap_or(u32::MAX);
        return (Some(number), padded.then_some(NameFault::LeadingZero));
    }
    let fault = if name.is_empty() {
        Some(NameFault::Empty)
    } else if name.bytes().any(|byte| byte.is_ascii_punctuation() && byte != b'_') {
        Some(NameFault::Special)
    } else if is_name(name) {
        None
    } else {
        Some(NameFault::Charset)
    };
    (None, fault)
}

/// `[a-z][a-z0-9_]*`
pub fn is_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}

/// The names that the send skeleton uses itself. In authentication templates `code` is one, too; but
/// there no text may hold a placeholder, and those that do are accused of that.
const RESERVED: [&str; 2] = ["recipient", "cards"];

/// Whether no value can have the name, since the send skeleton uses it itself.
pub fn is_reserved(name: &str) -> bool {
    RESERVED.contains(&name)
}

/// Whether text in single braces was most likely meant as a placeholder: one word, or a number.
fn looks_like_name(inner: &str) -> bool {
    let inner = inner.trim();
    !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    fn scanned(text: &str) -> (Vec<Placeholder>, Vec<Malformed>) {
        let source = Source::new("a", text);
        scan(&Cooked::verbatim(&source, Span::new(0, text.len())))
    }

    #[test]
    fn names_are_numbered_by_first_appearance() {
        let (placeholders, malformed) = scanned("{{b}} {{ a }} {{b}}");
        let positions: Vec<_> =
            placeholders.iter().map(|hole| (hole.name.as_str(), hole.position)).collect();
        assert_eq!(positions, [("b", 1), ("a", 2), ("b", 1)]);
        assert!(malformed.is_empty());
    }

    #[test]
    fn malformed_braces_are_found_once() {
        for text in [
            "{1}",
            "{name}",
            "{{{1}}}",
            "{{1}",
            "{1}}",
            "{{1",
            "}}",
            "{{",
            "{{a {{b}}",
            "{{1}}}",
            "{ a b } {{1}}}",
        ] {
            assert_eq!(scanned(text).1.len(), 1, "{text}");
        }
        for text in ["{", "}", "{a b}", "{}", "a { b", "{\"id\": {{id}}}", "{a {b {{c}}}}"] {
            assert!(scanned(text).1.is_empty(), "{text}");
        }
    }

    #[test]
    fn faults_of_names() {
        let fault = |text: &str| scanned(text).0[0].fault;
        assert_eq!(fault("{{}}"), Some(NameFault::Empty));
        assert_eq!(fault("{{01}}"), Some(NameFault::LeadingZero));
        assert_eq!(fault("{{#name}}"), Some(NameFault::Special));
        assert_eq!(fault("{{firstName}}"), Some(NameFault::Charset));
        assert_eq!(fault("{{first_name2}}"), None);
    }

    #[test]
    fn names_are_repaired() {
        assert_eq!(repaired_name("firstName"), "first_name");
        assert_eq!(repaired_name("First Name"), "first_name");
        assert_eq!(repaired_name("#order.id"), "order_id");
        assert_eq!(repaired_name("Größe"), "grosse");
        assert_eq!(repaired_name("numéroClient"), "numero_client");
        assert_eq!(repaired_name("名前"), "");
    }
}
