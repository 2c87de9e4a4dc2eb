//! Where a file uses placeholders.

use crate::model::{Document, Header, Placeholder, Template, Text};
use crate::rules::rule::texts;
use crate::rules::{Place, TextKind};

/// The texts of a template in which placeholders are written. Those of a bare location header are
/// only implied.
pub fn written_texts(template: &Template) -> impl Iterator<Item = (&Text, Place<'_>)> {
    texts(template).into_iter().filter(|(_, place)| !is_implied(place, template))
}

fn is_implied(place: &Place, template: &Template) -> bool {
    let header = match place.card {
        Some((_, card)) => card.header.get(),
        None => template.header.get().map(|header| &**header),
    };
    place.kind == TextKind::Location
        && matches!(header, Some(Header::Location(location)) if !location.written)
}

/// All placeholders that are written in a file, once for each language that shares them.
pub fn placeholders(document: &Document) -> impl Iterator<Item = &Placeholder> {
    let texts = document.templates.iter().flat_map(written_texts);
    texts.flat_map(|(text, _)| &text.placeholders)
}
