//! Placeholders throughout a file: where each is used and given a sample, and how to rename it.

use std::collections::BTreeSet;

use super::spot::holds;
use crate::analysis::Analysis;
use crate::model::placeholder::is_reserved;
use crate::model::{Document, Placeholder};
use crate::rules::variables::uses::{implied, placeholders, samples, written_texts};
use crate::settings::Settings;
use crate::text::{Edit, Source, Span};

/// A place where a placeholder is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// The name, without braces.
    pub span: Span,
    /// Whether it is given a sample there, and not used.
    pub is_sample: bool,
}

/// The placeholder at `offset`.
pub fn at(document: &Document, offset: usize) -> Option<String> {
    let hole = placeholders(document).find(|hole| holds(hole.span, offset));
    let name = hole.map(|hole| hole.name.clone());
    name.or_else(|| {
        let mut samples = samples(document);
        let sample = samples.find(|sample| holds(sample.name.span, offset));
        sample.map(|sample| sample.name.value.clone())
    })
}

impl Mention {
    /// Whether a place is in it, or in the braces around it.
    pub fn touches(self, offset: usize) -> bool {
        let start = (self.span.start as usize).saturating_sub(2);
        (start..=self.span.end as usize + 2).contains(&offset)
    }
}

/// All places that name a placeholder, in order.
pub fn mentions(source: &Source, document: &Document, name: &str) -> Vec<Mention> {
    let used = placeholders(document)
        .filter(|hole| hole.name == name)
        .map(|hole| Mention { span: inside(source, hole), is_sample: false });
    let given = samples(document).filter(|sample| sample.name.value == name);
    let given = given.map(|sample| Mention { span: sample.name.span, is_sample: true });
    let all: BTreeSet<Mention> = used.chain(given).collect();
    all.into_iter().collect()
}

/// The name of a placeholder without its braces and blanks.
fn inside(source: &Source, hole: &Placeholder) -> Span {
    let start = source.slice(hole.span).find(&hole.name).unwrap_or_default();
    let start = hole.span.start as usize + start;
    Span::new(start, start + hole.name.len())
}

/// The edits that give a placeholder another name; or why it cannot have that.
pub fn rename(
    analysis: &Analysis,
    settings: &Settings,
    old: &str,
    new: &str,
) -> Result<Vec<Edit>, String> {
    let (source, document) = (&analysis.report.source, &analysis.document);
    let mut signs = new.chars();
    let begins = signs.next().is_some_and(|sign| sign.is_ascii_lowercase());
    if !begins || !signs.all(|sign| matches!(sign, 'a'..='z' | '0'..='9' | '_')) {
        return Err(format!(
            "`{new}` cannot be the name of a placeholder: use small letters, digits and `_`, and begin with a letter"
        ));
    }
    if is_reserved(new) {
        return Err(format!("`{new}` is a name that the send request needs for itself"));
    }
    free(document, old)?;
    if new != old && (is_implied(document, new) || !mentions(source, document, new).is_empty()) {
        return Err(format!("there is a placeholder `{new}` already"));
    }
    let configured = &settings.examples;
    if configured.contains_key(old) && !configured.contains_key(new) && lacks_sample(document, old)
    {
        return Err(format!(
            "the sample of `{old}` is in the configuration, under `[examples]`: give `{new}` one there first"
        ));
    }
    let places = mentions(source, document, old).into_iter();
    Ok(places.map(|mention| Edit::replace(mention.span, new)).collect())
}

/// Whether a placeholder can have another name at all; or why it cannot.
pub fn free(document: &Document, name: &str) -> Result<(), String> {
    match is_implied(document, name) {
        true => Err(format!(
            "a location header without values of its own has the placeholder `{name}`, whose name is fixed"
        )),
        false => Ok(()),
    }
}

fn is_implied(document: &Document, name: &str) -> bool {
    implied(document).any(|hole| hole.name == name)
}

/// Whether a placeholder is used somewhere in a file that gives it no sample there.
fn lacks_sample(document: &Document, name: &str) -> bool {
    document.templates.iter().any(|template| {
        written_texts(template).any(|(text, place)| {
            let card = place.card.map(|(_, card)| &card.examples);
            let mut blocks = [&document.examples, &*template.examples].into_iter().chain(card);
            text.placeholders.iter().any(|hole| hole.name == name)
                && !blocks.any(|examples| examples.get(name).is_some())
        })
    })
}

/// The names of all placeholders that are used.
pub fn used(document: &Document) -> BTreeSet<&str> {
    let sound = placeholders(document).filter(|hole| hole.fault.is_none());
    sound.map(|hole| hole.name.as_str()).collect()
}

/// The names that have a sample.
pub fn declared(document: &Document) -> BTreeSet<&str> {
    samples(document).map(|sample| sample.name.value.as_str()).collect()
}
