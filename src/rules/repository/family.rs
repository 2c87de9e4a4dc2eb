//! The templates that share a name: one for each language, in one file or in several.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::Diagnostic;
use crate::model::{Part, Summary, Version};
use crate::text::Span;

/// A template in one language, and the file that it is in.
#[derive(Clone, Copy)]
pub struct Member<'a> {
    /// The number of the file.
    pub index: usize,
    /// The file.
    pub file: &'a Summary,
    /// The template.
    pub version: &'a Version,
}

/// A finding and the number of its file.
pub type Finding = (usize, Diagnostic);

/// What compares the first template of a name with another.
type Compare = fn(Member, Member) -> Vec<Diagnostic>;

impl<'a> Member<'a> {
    /// The language code.
    pub fn code(&self) -> &'a str {
        &self.version.language.value
    }

    /// The part at the place of another.
    pub fn counterpart(&self, part: &Part) -> Option<&'a Part> {
        let mut parts = self.version.parts.iter().flatten();
        parts.find(|own| own.card == part.card && own.place == part.place)
    }

    /// Adds a place in this template to a finding in another's file.
    pub fn label(&self, diagnostic: Diagnostic, at: Member, span: Span, text: &str) -> Diagnostic {
        match self.index == at.index {
            true => diagnostic.also(span, text),
            false => diagnostic.elsewhere(&self.file.file, span, text),
        }
    }
}

/// The templates in all languages of all files that have a name.
pub fn members<'a>(files: &[&'a Summary]) -> impl Iterator<Item = (&'a str, Member<'a>)> {
    files.iter().enumerate().flat_map(|(index, file)| {
        let name = file.name.as_ref().map(|name| name.value.as_str());
        let versions = file.versions.iter().map(move |version| Member { index, file, version });
        versions.filter_map(move |member| Some((name?, member)))
    })
}

/// Compares the first template of each name with the others of that name.
pub fn compare(files: &[&Summary], compare: Compare) -> Vec<Finding> {
    let mut first: HashMap<&str, Member> = HashMap::with_capacity(files.len());
    let mut seen = HashSet::with_capacity(files.len());
    let mut findings = Vec::new();
    for (name, member) in members(files) {
        // The same language again is another rule's affair.
        if !seen.insert((name, member.code())) {
            continue;
        }
        match first.get(name) {
            Some(first) => {
                let found = compare(*first, member).into_iter();
                findings.extend(found.map(|diagnostic| (member.index, diagnostic)));
            }
            None => {
                first.insert(name, member);
            }
        }
    }
    findings
}
