//! What other files are compared with: all that the rules over several files read of one.

use super::{Category, Document, Slot};
use crate::text::Spanned;

/// One file in short.
#[derive(Clone, Debug)]
pub struct Summary {
    /// What reports call the file.
    pub file: String,
    /// The template's name.
    pub name: Option<Spanned<String>>,
    /// The category.
    pub category: Option<Spanned<Category>>,
    /// The languages.
    pub languages: Vec<Spanned<String>>,
    /// The rules that the file allows.
    pub allows: Vec<String>,
}

impl Summary {
    /// Sums up a file.
    pub fn new(file: &str, document: &Document) -> Summary {
        let languages = document.templates.iter().map(|template| &template.language);
        Summary {
            file: file.to_owned(),
            name: document.name.get().cloned(),
            category: document.category.get().copied(),
            languages: languages.filter_map(Slot::get).cloned().collect(),
            allows: document.allows.iter().map(|allow| allow.rule.value.clone()).collect(),
        }
    }
}
