//! The parts of a message in short, so that languages and files can be compared.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::{
    Button, ButtonKind, Card, Document, Examples, Header, MediaFormat, Placeholder, Slot, Template,
    Text,
};
use crate::text::{Span, Spanned};

/// Samples that the configuration gives, by name.
pub type Samples = BTreeMap<String, String>;

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// In which card, if in any, counted from 0.
    pub card: Option<usize>,
    /// Which part it is.
    pub place: PartPlace,
    /// What it is, as the language calls it: `image`, `quick_reply`.
    pub kind: &'static str,
    /// Where it is.
    pub span: Span,
    /// The placeholders of its text, sorted by name.
    pub holes: Box<[Hole]>,
    /// The host of its address.
    pub host: Option<Spanned<Box<str>>>,
}

/// The parts of a message, or of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartPlace {
    /// What stands above the body.
    Header,
    /// The body.
    Body,
    /// A button, counted from 0.
    Button(usize),
}

/// A placeholder that a send fills by its position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole {
    /// Its name or number, and where it first stands.
    pub name: Spanned<Box<str>>,
    /// Of one that goes by a number, a fingerprint of its sample.
    pub sample: Option<u64>,
}

/// The parts of a template in the order in which they show; nothing if some could not be read.
pub fn read(template: &Template, document: &Document, samples: &Samples) -> Option<Vec<Part>> {
    if document.has_unknown {
        return None;
    }
    let mut parts = Parts { template, document, samples, card: None, list: Vec::new() };
    if let Some(header) = known(&template.header)? {
        parts.header(header)?;
    }
    if let Some(body) = known(&template.body)? {
        parts.body(known(&body.text)?)?;
    }
    if let Some(buttons) = known(&template.buttons)? {
        parts.buttons(&buttons.list)?;
    }
    let carousel = known(&template.carousel)?;
    for card in carousel.iter().flat_map(|carousel| &carousel.cards).enumerate() {
        parts.card(card)?;
    }
    // It is kept for each file until all are read.
    parts.list.shrink_to_fit();
    Some(parts.list)
}

/// What is in a slot, unless that is faulty.
fn known<T>(slot: &Slot<T>) -> Option<Option<&T>> {
    match slot {
        Slot::Faulty(_) => None,
        slot => Some(slot.get()),
    }
}

struct Parts<'a> {
    template: &'a Template,
    document: &'a Document,
    samples: &'a Samples,
    card: Option<(usize, &'a Card)>,
    list: Vec<Part>,
}

impl<'a> Parts<'a> {
    fn card(&mut self, card: (usize, &'a Card)) -> Option<()> {
        self.card = Some(card);
        if let Some(header) = known(&card.1.header)? {
            self.header(header)?;
        }
        if let Some(body) = known(&card.1.body)? {
            self.body(known(&body.text)?)?;
        }
        if let Some(buttons) = known(&card.1.buttons)? {
            self.buttons(&buttons.list)?;
        }
        Some(())
    }

    fn header(&mut self, header: &Header) -> Option<()> {
        let (kind, span, text) = match header {
            Header::Text(text) => ("text", text.span, Some(text)),
            Header::Media { format, .. } => (MediaFormat::name(format.value), format.span, None),
            Header::Location(location) => ("location", location.span, None),
        };
        self.add(PartPlace::Header, kind, span, text)
    }

    fn body(&mut self, text: Option<&Text>) -> Option<()> {
        let Some(text) = text else { return Some(()) };
        self.add(PartPlace::Body, "body", text.span, Some(text))
    }

    fn buttons(&mut self, buttons: &[Button]) -> Option<()> {
        for (index, button) in buttons.iter().enumerate() {
            let url = match &button.kind {
                ButtonKind::Url { url } => known(url)?,
                _ => None,
            };
            // Braces that were escaped were meant as a placeholder.
            if url.is_some_and(|url| url.written().contains("%7B")) {
                return None;
            }
            let Spanned { value: kind, span } = button.keyword;
            self.add(PartPlace::Button(index), kind, span, url)?;
            if let Some(part) = self.list.last_mut() {
                part.host = url.and_then(host);
            }
        }
        Some(())
    }

    fn add(
        &mut self,
        place: PartPlace,
        kind: &'static str,
        span: Span,
        text: Option<&Text>,
    ) -> Option<()> {
        let holes = match text {
            Some(text) => self.holes(place, text)?,
            None => Box::default(),
        };
        let card = self.card.map(|(index, _)| index);
        self.list.push(Part { card, place, kind, span, holes, host: None });
        Some(())
    }

    /// The placeholders of a text; nothing if something about them is refused anyway.
    fn holes(&self, place: PartPlace, text: &Text) -> Option<Box<[Hole]>> {
        let faulty = text.placeholders.iter().any(|hole| hole.fault.is_some());
        let parameters = text.parameters();
        // A body may have any number of placeholders, the others one.
        let too_many = place != PartPlace::Body && parameters.len() > 1;
        if faulty || too_many || !text.malformed.is_empty() || !is_in_sequence(&parameters) {
            return None;
        }
        let hole = |hole: &Placeholder| {
            let sample = self.sample(&hole.name)?;
            let name = Spanned::new(hole.name.as_str().into(), hole.span);
            Some(Hole { name, sample: hole.number.map(|_| sample) })
        };
        let holes: Option<Vec<Hole>> = parameters.into_iter().map(hole).collect();
        let mut holes = holes?;
        holes.sort_by(|a, b| a.name.value.cmp(&b.name.value));
        Some(holes.into())
    }

    /// A fingerprint of the sample for a placeholder.
    fn sample(&self, name: &str) -> Option<u64> {
        let own = self.card.map(|(_, card)| &card.examples);
        let shared: [&Examples; 2] = [&self.template.examples, &self.document.examples];
        let example = own.into_iter().chain(shared).find_map(|examples| examples.get(name));
        let mut hasher = DefaultHasher::new();
        match example {
            Some(example) => example.value.written().hash(&mut hasher),
            None => self.samples.get(name)?.hash(&mut hasher),
        }
        Some(hasher.finish())
    }
}

/// Whether placeholders, which are sorted by position, go all by names or all by 1, 2, 3 ….
fn is_in_sequence(parameters: &[&Placeholder]) -> bool {
    let named = parameters.iter().filter(|hole| hole.number.is_none()).count();
    let mut numbers = parameters.iter().zip(1..);
    named == parameters.len() || numbers.all(|(hole, number)| hole.number == Some(number))
}

/// The host of an address. A placeholder may stand behind it, never in it.
fn host(text: &Text) -> Option<Spanned<Box<str>>> {
    let written = text.written();
    let start = written.find("://")? + "://".len();
    let end = written[start..].find(['/', '?', '#', '{']).map_or(written.len(), |end| start + end);
    let start = written[start..end].rfind('@').map_or(start, |at| start + at + 1);
    let host = written[start..end].to_ascii_lowercase();
    Some(Spanned::new(host.into(), text.span_of(start..end)))
}
