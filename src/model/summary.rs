//! What other files are compared with: all that the rules over several files read of one.

use std::hash::{DefaultHasher, Hash, Hasher};

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::parts::{self, Part, Samples};
use super::{Category, Document, Duration, Slot, Template};
use crate::text::Spanned;

/// One file in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// What reports call the file.
    pub file: String,
    /// The template's name.
    pub name: Option<Spanned<String>>,
    /// The category.
    pub category: Option<Spanned<Category>>,
    /// How long WhatsApp tries to deliver.
    pub ttl: Slot<Spanned<Duration>>,
    /// The template in each language that has a code.
    pub versions: Vec<Version>,
    /// The rules that the file allows.
    pub allows: Vec<String>,
    /// The languages that the project wants each template to have.
    pub languages_wanted: Vec<String>,
}

/// A template in one language, in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The language code.
    pub language: Spanned<String>,
    /// Where the body stands, and a fingerprint of what body and footer say. Nothing where WhatsApp
    /// writes the text.
    pub said: Option<Spanned<u64>>,
    /// What the message is made of, in the order in which it shows; nothing if some of it could not
    /// be read.
    pub parts: Option<Vec<Part>>,
}

impl Summary {
    /// The same file in a project that wants each template in some languages.
    pub fn wanting(self, languages: &[String]) -> Summary {
        Summary { languages_wanted: languages.to_vec(), ..self }
    }

    /// Sums up a file. What the configuration has samples for needs none in the file.
    pub fn new(file: &str, document: &Document, samples: &Samples) -> Summary {
        let versions = document.templates.iter();
        Summary {
            file: file.to_owned(),
            name: document.name.get().cloned(),
            category: document.category.get().copied(),
            ttl: document.ttl.clone(),
            versions: versions
                .filter_map(|template| Version::new(template, document, samples))
                .collect(),
            allows: document.allows.iter().map(|allow| allow.rule.value.clone()).collect(),
            languages_wanted: Vec::new(),
        }
    }
}

impl Version {
    fn new(template: &Template, document: &Document, samples: &Samples) -> Option<Version> {
        let language = template.language.get()?.clone();
        let category = document.category.get().map(|category| category.value);
        let said = match category {
            Some(Category::Authentication) => None,
            _ => said(template),
        };
        Some(Version { language, said, parts: parts::read(template, document, samples) })
    }
}

/// The fingerprint of body and footer, the same for texts that WhatsApp takes for the same: with
/// numbers in the placeholders, composed letters and single blanks.
fn said(template: &Template) -> Option<Spanned<u64>> {
    let body = template.body.get()?.text.get()?;
    let footer = template.footer.get().and_then(|footer| footer.text.get());
    let mut plain = String::with_capacity(body.written().len());
    for text in std::iter::once(body).chain(footer) {
        for word in text.numbered().split_whitespace() {
            match word.is_ascii() || is_nfc(word) {
                true => plain.push_str(word),
                false => plain.extend(word.nfc()),
            }
            plain.push(' ');
        }
        plain.push('\n');
    }
    let mut hasher = DefaultHasher::new();
    plain.hash(&mut hasher);
    Some(Spanned::new(hasher.finish(), body.span))
}
