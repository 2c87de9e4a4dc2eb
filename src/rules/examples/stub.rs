//! Samples to begin with, and where they go.

use std::collections::HashMap;

use super::missing::Missing;
use crate::model::{Card, Example, Header, MediaFormat, Text};
use crate::rules::rule::cards;
use crate::rules::variables::uses::written_texts;
use crate::rules::{Context, TextKind};
use crate::text::{Edit, Source};

/// Parts of names, and what such a placeholder often holds.
const BY_NAME: [(&[&str], &str); 9] = [
    (&["latitude"], LATITUDE),
    (&["longitude"], LONGITUDE),
    (&["day", "date"], "12 May"),
    (&["time", "hour"], "10:30"),
    (&["amount", "price", "total", "fee", "balance"], "84.50"),
    (&["order", "booking", "reference", "invoice", "ticket", "claim", "tracking"], "AC-2041"),
    (&["address", "street"], "12 Market Street"),
    (&["city", "store", "place", "location"], "Market Street"),
    (&["name", "customer", "guest"], "Maria"),
];

const LATITUDE: &str = "1.2857";
const LONGITUDE: &str = "103.8479";

/// Samples of placeholders that do not only stand where any words do, by name.
pub type Typed<'a> = HashMap<&'a str, &'static str>;

/// Looks for the places that take no words; of several that a placeholder fills, headers count.
pub fn typed<'a>(context: &Context<'a>) -> Typed<'a> {
    let mut typed = Typed::new();
    let mut put = |text: &'a Text, sample| {
        typed.extend(text.placeholders.iter().map(|hole| (hole.name.as_str(), sample)));
    };
    for (text, place) in context.all_texts.iter().flatten() {
        match place.kind {
            TextKind::CopyCode => put(text, "WELCOME10"),
            TextKind::Url => put(text, "ac-2041"),
            _ => {}
        }
    }
    let document = context.document;
    for template in &document.templates {
        let own = template.header.get().map(|header| &**header);
        let of_cards = cards(template).filter_map(|card| card.header.get());
        for header in own.into_iter().chain(of_cards) {
            match header {
                Header::Text(_) => {}
                Header::Media { format, .. } => {
                    header.texts().for_each(|text| put(text, file(format.value)));
                }
                Header::Location(place) => {
                    place.latitude.get().into_iter().for_each(|at| put(&at.text, LATITUDE));
                    place.longitude.get().into_iter().for_each(|at| put(&at.text, LONGITUDE));
                }
            }
        }
    }
    typed
}

fn file(format: MediaFormat) -> &'static str {
    match format {
        MediaFormat::Image => "https://cdn.acme-stores.com/sample.png",
        MediaFormat::Video | MediaFormat::Gif => "https://cdn.acme-stores.com/sample.mp4",
        MediaFormat::Document => "https://cdn.acme-stores.com/sample.pdf",
    }
}

/// A sample that fits the name of a placeholder and the places where it stands.
pub fn value(name: &str, typed: &Typed) -> String {
    if let Some(sample) = typed.get(name) {
        return (*sample).to_owned();
    }
    let known = BY_NAME.iter().find(|(parts, _)| name.split('_').any(|part| parts.contains(&part)));
    match known {
        Some((_, value)) => (*value).to_owned(),
        None => format!("sample {}", name.replace('_', " ")),
    }
}

/// The edits that put a sample into the nearest block of samples. Where the file has none, the
/// first finding brings a block for all.
pub fn edits(
    missing: &Missing,
    all: &[Missing],
    typed: &Typed,
    is_first: bool,
    context: &Context,
) -> Option<Vec<Edit>> {
    let entry = |missing: &Missing| {
        let name = missing.hole.name.as_str();
        format!("{name} \"{}\"", value(name, typed))
    };
    if let Some(lasts) = missing.card.and_then(|_| in_cards(missing)) {
        let edits = lasts.into_iter().map(|last| after(last, &entry(missing), context.source));
        return Some(edits.collect());
    }
    let blocks = [&*missing.template.examples, &context.document.examples];
    if let Some(last) = blocks.into_iter().find_map(|block| block.entries.last()) {
        return Some(vec![after(last, &entry(missing), context.source)]);
    }
    let has_block =
        context.source.text().lines().any(|line| line.trim_start().starts_with("examples"));
    if !is_first || has_block {
        return None;
    }
    let entries: String = all.iter().map(|missing| format!("  {}\n", entry(missing))).collect();
    let text = context.source.text();
    let line_end = if text.ends_with('\n') { "" } else { "\n" };
    Some(vec![Edit::insert(text.len(), format!("{line_end}\nexamples {{\n{entries}}}\n"))])
}

/// The last samples of all cards that lack one for the placeholder: a name that one card has a sample for is
/// still missing in the others. Nothing if a card has no samples at all.
fn in_cards<'a>(missing: &Missing<'a>) -> Option<Vec<&'a Example>> {
    let name = missing.hole.name.as_str();
    let mut cards: Vec<&Card> = written_texts(missing.template)
        .filter(|(text, _)| text.placeholders.iter().any(|hole| hole.name == name))
        .filter_map(|(_, place)| place.card.map(|(_, card)| card))
        .filter(|card| card.examples.get(name).is_none())
        .collect();
    cards.dedup_by(|a, b| std::ptr::eq(*a, *b));
    cards.into_iter().map(|card| card.examples.entries.last()).collect()
}

/// An insertion behind the last entry of a block, in the manner of the block.
fn after(last: &Example, entry: &str, source: &Source) -> Edit {
    let end = last.value.span.end as usize;
    let line = source.line_span(source.line_of(end));
    let rest = source.text()[end..line.end as usize].trim();
    if !rest.is_empty() && !rest.starts_with("//") {
        return Edit::insert(end, format!("; {entry}"));
    }
    let start = source.line_span(source.line_of(last.name.span.start as usize)).start as usize;
    let before = &source.text()[start..last.name.span.start as usize];
    let indent = &before[..before.len() - before.trim_start().len()];
    Edit::insert(line.end as usize, format!("\n{indent}{entry}"))
}
