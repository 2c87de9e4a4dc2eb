//! The templates that share a name: one for each language, in one file or in several.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::Diagnostic;
use crate::lang::languages;
use crate::model::{Part, Parts, Summary, Version};
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

/// A template whose parts could be read, and these.
#[derive(Clone, Copy)]
pub struct Whole<'a> {
    /// The template.
    pub member: Member<'a>,
    /// Its parts in the order in which they show.
    pub parts: &'a [Part<'a>],
}

/// What compares the first template of a name with another.
type Compare = fn(Whole, Whole) -> Vec<Diagnostic>;

impl<'a> Member<'a> {
    /// The language code.
    pub fn code(&self) -> &'a str {
        &self.version.language.value
    }

    /// Adds a place in this template to a finding in another's file.
    pub fn label(&self, diagnostic: Diagnostic, at: Member, span: Span, text: &str) -> Diagnostic {
        match self.index == at.index {
            true => diagnostic.also(span, text),
            false => diagnostic.elsewhere(&self.file.file, span, text),
        }
    }
}

impl<'a> Whole<'a> {
    /// Parts that stand at the same place in this template and in another.
    pub fn pairs<'o>(
        &self,
        other: &Whole<'o>,
    ) -> impl Iterator<Item = (&'a Part<'a>, &'o Part<'o>)> {
        let parts = self.parts;
        other.parts.iter().filter_map(move |part| {
            let place = (part.card, part.place);
            let found = parts.binary_search_by_key(&place, |own| (own.card, own.place)).ok()?;
            Some((&parts[found], part))
        })
    }
}

/// The templates in all languages of all files that have a name.
pub fn members<'a>(files: &[&'a Summary]) -> impl Iterator<Item = (&'a str, Member<'a>)> {
    files.iter().enumerate().flat_map(|(index, file)| {
        let name = file.name.as_ref().map(|name| &*name.value);
        let versions = file.versions.iter().map(move |version| Member { index, file, version });
        versions.filter_map(move |member| Some((name?, member)))
    })
}

/// Each template in a region's language, behind that of the same name in the language at large.
pub fn regional<'a>(files: &[&'a Summary]) -> Vec<[Member<'a>; 2]> {
    let is_general = |member: &Member| languages::subtag(member.code()) == member.code();
    let mut general: HashMap<(&str, &str), Member> = HashMap::new();
    for (name, member) in members(files).filter(|(_, member)| is_general(member)) {
        general.entry((name, member.code())).or_insert(member);
    }
    if general.is_empty() {
        return Vec::new();
    }
    let regions = members(files).filter(|(_, member)| !is_general(member));
    let pairs = regions.filter_map(|(name, region)| {
        Some([*general.get(&(name, languages::subtag(region.code())))?, region])
    });
    pairs.collect()
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
                let found = compared(*first, member, compare).into_iter();
                findings.extend(found.map(|diagnostic| (member.index, diagnostic)));
            }
            None => {
                first.insert(name, member);
            }
        }
    }
    findings
}

fn compared(first: Member, other: Member, compare: Compare) -> Vec<Diagnostic> {
    let parts = [first, other].map(|member| member.version.parts.as_ref().map(Parts::list));
    let [Some(before), Some(parts)] = &parts else { return Vec::new() };
    compare(Whole { member: first, parts: before }, Whole { member: other, parts })
}
