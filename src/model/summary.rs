//! What other files are compared with: all that the rules over several files read of one.

use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;

use super::fingerprint::Fingerprint;
use super::parts::{Parts, Samples};
use super::{Category, Document, Duration, Template, Text};
use crate::text::bytes::first_eight;
use crate::text::composed::is_composed;
use crate::text::{ByteSet, Spanned};

/// One file in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// What reports call the file.
    pub file: Arc<str>,
    /// The template's name.
    pub name: Option<Spanned<Box<str>>>,
    /// The category.
    pub category: Option<Spanned<Category>>,
    /// How long WhatsApp tries to deliver.
    pub ttl: Option<Spanned<Duration>>,
    /// The template in each language that has a code.
    pub versions: Box<[Version]>,
    /// The rules that the file allows.
    pub allows: Box<[Box<str>]>,
    /// The languages that the project wants each template to have.
    pub languages_wanted: Box<[Box<str>]>,
}

/// A template in one language, in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The language code.
    pub language: Spanned<Box<str>>,
    /// Where the body stands, and a fingerprint of what body and footer say. Nothing where WhatsApp
    /// writes the text.
    pub said: Option<Spanned<u64>>,
    /// What the message is made of; nothing if some of it could not be read.
    pub parts: Option<Parts>,
}

impl Summary {
    /// The same file in a project that wants each template in some languages.
    pub fn wanting(self, languages: &[String]) -> Summary {
        Summary {
            languages_wanted: languages.iter().map(|code| code.as_str().into()).collect(),
            ..self
        }
    }

    /// Sums up a file. What the configuration has samples for needs none in the file.
    pub fn new(file: impl Into<Arc<str>>, document: &Document, samples: &Samples) -> Summary {
        let versions = document.templates.iter();
        Summary {
            file: file.into(),
            name: document.name.get().map(boxed),
            category: document.category.get().copied(),
            ttl: document.ttl.get().copied(),
            versions: versions
                .filter_map(|template| Version::new(template, document, samples))
                .collect(),
            allows: document.allows.iter().map(|allow| allow.rule.value.as_str().into()).collect(),
            languages_wanted: Box::default(),
        }
    }
}

impl Version {
    fn new(template: &Template, document: &Document, samples: &Samples) -> Option<Version> {
        let language = boxed(template.language.get()?);
        let category = document.category.get().map(|category| category.value);
        let said = match category {
            Some(Category::Authentication) => None,
            _ => said(template),
        };
        Some(Version { language, said, parts: Parts::read(template, document, samples) })
    }
}

fn boxed(word: &Spanned<String>) -> Spanned<Box<str>> {
    Spanned::new(word.value.as_str().into(), word.span)
}

/// The fingerprint of body and footer, the same for texts that WhatsApp takes for the same: with
/// numbers in the placeholders, composed letters and single blanks.
fn said(template: &Template) -> Option<Spanned<u64>> {
    let body = template.body.get()?.text.get()?;
    let footer = template.footer.get().and_then(|footer| footer.text.get());
    let mut said = Said::default();
    std::iter::once(body).chain(footer).for_each(|text| said.text(text));
    Some(Spanned::new(said.print.value(), body.span))
}

/// What is said, word by word.
#[derive(Default)]
struct Said {
    print: Fingerprint,
    after_blank: bool,
}

/// What ends a text. These three begin with a byte that no text holds.
const END: u64 = u64::MAX;
/// What stands for a blank before a word or a placeholder.
const BLANK: u64 = END - 1;
/// What the placeholders are counted down from.
const HOLES: u64 = BLANK - 1;

/// The bytes that begin a character which may be a part of another.
const COMBINING: ByteSet = ByteSet::range(0xcc, 0xff);

/// The bytes that begin the blanks beyond ASCII.
const WIDE_BLANKS: ByteSet = ByteSet::of(b"\xc2\xe1\xe2\xe3");

/// The first eight bytes of a text, or fewer before a blank of ASCII, as a number, and how many they are. All
/// control characters count as blanks; the other ones are no part of a template.
fn up_to_blank(bytes: &[u8]) -> (u64, usize) {
    const EACH: u64 = u64::MAX / 0xff;
    let eight = first_eight(bytes);
    // The lowest bit that is left is in the first byte below `!`: only there does subtracting borrow, and what
    // is beyond ASCII has that bit already.
    let blanks = eight.wrapping_sub(EACH * u64::from(b'!')) & !eight & (EACH << 7);
    let bits = blanks.trailing_zeros() & !7;
    (eight & !u64::MAX.checked_shl(bits).unwrap_or(0), (bits / u8::BITS) as usize)
}

impl Said {
    fn text(&mut self, text: &Text) {
        let written = text.written();
        let is_composed = !text.holds(COMBINING) || is_composed(written);
        let has_wide_blanks = text.holds(WIDE_BLANKS);
        let mut holes = text.placeholders.iter();
        // So that blanks at the beginning make no difference.
        self.after_blank = true;
        for fixed in text.fixed() {
            let fixed = &written[fixed];
            match is_composed {
                true => self.signs(fixed, has_wide_blanks),
                false => self.signs(&fixed.nfc().collect::<String>(), true),
            }
            if let Some(hole) = holes.next() {
                self.blank();
                self.print.add(HOLES - u64::from(hole.position));
            }
        }
        self.print.add(END);
    }

    fn signs(&mut self, text: &str, has_wide_blanks: bool) {
        if !has_wide_blanks {
            return self.bytes(text.as_bytes());
        }
        for (index, word) in text.split(char::is_whitespace).enumerate() {
            self.after_blank |= index > 0;
            self.bytes(word.as_bytes());
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while !rest.is_empty() {
            let (word, length) = up_to_blank(rest);
            if length > 0 {
                self.blank();
                self.print.add(word);
            }
            let is_blank = length < 8 && length < rest.len();
            self.after_blank |= is_blank;
            rest = &rest[length + usize::from(is_blank)..];
        }
    }

    /// Takes in the blanks before what comes next, as one.
    fn blank(&mut self) {
        if std::mem::take(&mut self.after_blank) {
            self.print.add(BLANK);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    fn said_in(body: &str) -> Option<u64> {
        let text = format!("template a\ncategory utility\nlanguage en\nbody \"{body}\"");
        let source = Source::new("a", text);
        let document = super::super::lower(&source, &crate::syntax::parse(&source)).document;
        Some(said(document.templates.first()?)?.value)
    }

    #[test]
    fn the_same_is_said_whatever_the_names_blanks_and_way_of_writing() {
        let same = [
            "Hi {{customer}}, café {{order}}!",
            "  Hi {{1}},\\n café\u{a0} {{2}}! ",
            "Hi {{a}}, cafe\u{301} {{b}}!",
        ];
        same.iter().for_each(|text| assert_eq!(said_in(text), said_in(same[0]), "{text}"));
        let others = [
            "Hi {{a}}, café {{a}}!",
            "Hi {{a}}, café{{b}}!",
            "Hi {{a}}, cafe {{b}}!",
            "Hi {{a}}, café {{b}} !",
            "Hi {{a}}, café {{b}}",
        ];
        others.iter().for_each(|text| assert_ne!(said_in(text), said_in(same[0]), "{text}"));
    }

    #[test]
    fn all_blanks_are_known() {
        for sign in '\0'..=char::MAX {
            let is_wide = ByteSet::of(sign.encode_utf8(&mut [0; 4]).as_bytes()).meets(WIDE_BLANKS);
            match u8::try_from(sign).ok().filter(u8::is_ascii) {
                Some(byte) => {
                    let is_blank = up_to_blank(&[b'a', byte]).1 == 1;
                    assert_eq!(is_blank, sign.is_whitespace() || sign < ' ', "{sign:?}");
                }
                None => assert!(is_wide || !sign.is_whitespace(), "{sign:?}"),
            }
        }
    }
}
