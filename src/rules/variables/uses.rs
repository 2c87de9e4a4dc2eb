//! Where a file uses placeholders.

use crate::model::{Document, Example, Header, Placeholder, Template, Text};
use crate::rules::rule::{cards, texts};
use crate::rules::{Context, Place, TextKind};

/// The texts of a template in which placeholders are written. Those of a bare location header are
/// only implied.
pub fn written_texts(template: &Template) -> impl Iterator<Item = (&Text, Place<'_>)> {
    written(template, texts(template))
}

/// Those of the texts of a template in which placeholders are written.
pub fn written<'a>(
    template: &'a Template,
    texts: impl IntoIterator<Item = (&'a Text, Place<'a>)>,
) -> impl Iterator<Item = (&'a Text, Place<'a>)> {
    texts.into_iter().filter(|(_, place)| !is_implied(place, template))
}

/// The same of the templates in all languages.
pub fn all_written<'a>(context: &Context<'a>) -> impl Iterator<Item = (&'a Text, Place<'a>)> {
    let templates = context.document.templates.iter().zip(context.all_texts);
    templates.flat_map(|(template, texts)| written(template, texts.iter().copied()))
}

fn is_implied(place: &Place, template: &Template) -> bool {
    let header = || match place.card {
        Some((_, card)) => card.header.get(),
        None => template.header.get().map(|header| &**header),
    };
    place.kind == TextKind::Location
        && matches!(header(), Some(Header::Location(location)) if !location.written)
}

/// All samples of a file: its own, those of its languages and those of cards.
pub fn samples(document: &Document) -> impl Iterator<Item = &Example> {
    let of_languages = document.templates.iter().map(|template| &*template.examples);
    let of_cards = document.templates.iter().flat_map(cards).map(|card| &card.examples);
    let blocks = std::iter::once(&document.examples).chain(of_languages).chain(of_cards);
    blocks.flat_map(|block| &block.entries)
}

/// All placeholders that are written in a file, once for each language that shares them.
pub fn placeholders(document: &Document) -> impl Iterator<Item = &Placeholder> {
    let texts = document.templates.iter().flat_map(written_texts);
    texts.flat_map(|(text, _)| &text.placeholders)
}

/// The placeholders that bare location headers imply.
pub fn implied(document: &Document) -> impl Iterator<Item = &Placeholder> {
    let texts = document.templates.iter().flat_map(|template| {
        texts(template).into_iter().filter(move |(_, place)| is_implied(place, template))
    });
    texts.flat_map(|(text, _)| &text.placeholders)
}
