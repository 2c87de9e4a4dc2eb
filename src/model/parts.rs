//! The parts of a message in short, so that languages and files can be compared.

use std::collections::BTreeMap;

use super::fingerprint::Fingerprint;
use super::packed::{Packed, Packer, Unpacker};
use super::{
    Button, ButtonKind, Card, Document, Examples, Header, MediaFormat, Placeholder, Slot, Template,
    Text,
};
use crate::text::{Span, Spanned};

/// Samples that the configuration gives, by name.
pub type Samples = BTreeMap<String, String>;

/// The parts of a template in the order in which they show. They are kept for each file until all are
/// read, and few are ever looked at: so they are packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts(Packed);

/// A part of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part<'p> {
    /// In which card, if in any, counted from 0.
    pub card: Option<usize>,
    /// Which part it is.
    pub place: PartPlace,
    /// What it is, as the language calls it: `image`, `quick_reply`.
    pub kind: &'p str,
    /// Where it is.
    pub span: Span,
    /// Its placeholders, sorted by name.
    pub holes: Vec<Hole<'p>>,
    /// The host of its address.
    pub host: Option<Spanned<&'p str>>,
}

/// The parts of a message, or of a card, in the order in which they show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartPlace {
    /// What stands above the body.
    Header,
    /// The body.
    Body,
    /// A button, counted from 0.
    Button(usize),
}

/// A placeholder that a send fills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hole<'p> {
    /// Its name or number, and where it first stands.
    pub name: Spanned<&'p str>,
    /// Of one in a text that goes by a number, a fingerprint of its sample.
    pub sample: Option<u64>,
}

impl Parts {
    /// The parts of a template; nothing if some could not be read.
    pub fn read(template: &Template, document: &Document, samples: &Samples) -> Option<Parts> {
        if document.has_unknown {
            return None;
        }
        let packer = Packer::new();
        let mut reader = Reader { template, document, samples, card: None, packer };
        if let Some(header) = known(&template.header)? {
            reader.header(header)?;
        }
        if let Some(body) = known(&template.body)? {
            reader.body(known(&body.text)?)?;
        }
        if let Some(buttons) = known(&template.buttons)? {
            reader.buttons(&buttons.list)?;
        }
        let carousel = known(&template.carousel)?;
        for card in carousel.iter().flat_map(|carousel| &carousel.cards).enumerate() {
            reader.card(card)?;
        }
        Some(Parts(reader.packer.done()))
    }

    /// All of them.
    pub fn list(&self) -> Vec<Part<'_>> {
        let mut unpacker = self.0.unpack();
        std::iter::from_fn(|| (!unpacker.is_done()).then(|| Part::unpack(&mut unpacker))).collect()
    }
}

impl<'p> Part<'p> {
    /// Whether its placeholders are numbered, so that WhatsApp counts what a send gives for them. In files,
    /// codes and payloads they are not.
    pub fn is_numbered(&self) -> bool {
        matches!(self.kind, "text" | "body" | "url")
    }

    fn pack(&self, packer: &mut Packer) {
        packer.option(self.card, |packer, card| packer.number(card as u64));
        packer.number(match self.place {
            PartPlace::Header => 0,
            PartPlace::Body => 1,
            PartPlace::Button(index) => 2 + index as u64,
        });
        packer.words(Spanned::new(self.kind, self.span));
        packer.option(self.host, Packer::words);
        packer.number(self.holes.len() as u64);
        for hole in &self.holes {
            packer.words(hole.name);
            packer.option(hole.sample, Packer::number);
        }
    }

    fn unpack(from: &mut Unpacker<'p>) -> Part<'p> {
        let card = from.option(|from| from.number() as usize);
        let place = match from.number() {
            0 => PartPlace::Header,
            1 => PartPlace::Body,
            button => PartPlace::Button(button as usize - 2),
        };
        let Spanned { value: kind, span } = from.words();
        let host = from.option(Unpacker::words);
        let holes = (0..from.number())
            .map(|_| Hole { name: from.words(), sample: from.option(Unpacker::number) })
            .collect();
        Part { card, place, kind, span, holes, host }
    }
}

/// What is in a slot, unless that is faulty.
fn known<T>(slot: &Slot<T>) -> Option<Option<&T>> {
    match slot {
        Slot::Faulty(_) => None,
        slot => Some(slot.get()),
    }
}

/// Reads the parts of a template one by one.
struct Reader<'a> {
    template: &'a Template,
    document: &'a Document,
    samples: &'a Samples,
    card: Option<(usize, &'a Card)>,
    packer: Packer,
}

impl<'a> Reader<'a> {
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
        let (kind, span) = match header {
            Header::Text(text) => {
                return self.text(PartPlace::Header, Spanned::new("text", text.span), text);
            }
            Header::Media { format, .. } => (MediaFormat::name(format.value), format.span),
            Header::Location(location) => ("location", location.span),
        };
        let holes = given_by_name(header.texts(), is_all_or_nothing)?;
        self.add(PartPlace::Header, Spanned::new(kind, span), holes, None)
    }

    fn body(&mut self, text: Option<&Text>) -> Option<()> {
        let Some(text) = text else { return Some(()) };
        self.text(PartPlace::Body, Spanned::new("body", text.span), text)
    }

    fn buttons(&mut self, buttons: &[Button]) -> Option<()> {
        for (index, button) in buttons.iter().enumerate() {
            let place = PartPlace::Button(index);
            let url = match &button.kind {
                ButtonKind::Url { url } => known(url)?,
                _ => None,
            };
            let Some(url) = url else {
                let may_hold = match button.kind {
                    ButtonKind::CopyCode { .. } => is_all_or_nothing,
                    _ => |_: &Text| true,
                };
                let holes = given_by_name(button.values().into_iter(), may_hold)?;
                self.add(place, button.keyword, holes, None)?;
                continue;
            };
            // Braces that were escaped were meant as a placeholder.
            if url.written().contains("%7B") {
                return None;
            }
            self.text(place, button.keyword, url)?;
        }
        Some(())
    }

    fn text(&mut self, place: PartPlace, what: Spanned<&str>, text: &Text) -> Option<()> {
        let is_address = matches!(place, PartPlace::Button(_));
        let host = is_address.then(|| host(text)).flatten();
        let host = host.as_ref().map(|host| Spanned::new(host.value.as_str(), host.span));
        self.add(place, what, self.holes(place, text)?, host)
    }

    fn add(
        &mut self,
        place: PartPlace,
        what: Spanned<&str>,
        holes: Vec<Hole>,
        host: Option<Spanned<&str>>,
    ) -> Option<()> {
        let card = self.card.map(|(index, _)| index);
        let part = Part { card, place, kind: what.value, span: what.span, holes, host };
        part.pack(&mut self.packer);
        Some(())
    }

    /// The placeholders of a text; nothing if something about them is refused anyway.
    fn holes<'t>(&self, place: PartPlace, text: &'t Text) -> Option<Vec<Hole<'t>>> {
        let faulty = text.placeholders.iter().any(|hole| hole.fault.is_some());
        let parameters = text.parameters();
        // A body may have any number of placeholders, the others one.
        let too_many = place != PartPlace::Body && parameters.len() > 1;
        if faulty || too_many || !text.malformed.is_empty() || !is_in_sequence(&parameters) {
            return None;
        }
        let hole = |hole: &'t Placeholder| {
            let written = self.sample(&hole.name)?;
            let name = Spanned::new(hole.name.as_str(), hole.span);
            Some(Hole { name, sample: hole.number.map(|_| Fingerprint::of(written)) })
        };
        let mut holes: Vec<Hole> = parameters.into_iter().map(hole).collect::<Option<_>>()?;
        holes.sort_by_key(|hole| hole.name.value);
        Some(holes)
    }

    /// The sample for a placeholder.
    fn sample(&self, name: &str) -> Option<&'a str> {
        let own = self.card.map(|(_, card)| &card.examples);
        let shared: [&Examples; 2] = [&self.template.examples, &self.document.examples];
        let example = own.into_iter().chain(shared).find_map(|examples| examples.get(name));
        match example {
            Some(example) => Some(example.value.written()),
            None => self.samples.get(name).map(String::as_str),
        }
    }
}

/// Whether a text is fixed, or given at each send as a whole, as a file and a code must be.
fn is_all_or_nothing(text: &Text) -> bool {
    text.placeholders.is_empty() || text.lone_placeholder().is_some()
}

/// The placeholders in files, codes and payloads, which are not numbered; nothing if something about them is
/// refused anyway.
fn given_by_name<'t>(
    texts: impl Iterator<Item = &'t Text>,
    may_hold: fn(&Text) -> bool,
) -> Option<Vec<Hole<'t>>> {
    let mut holes = Vec::new();
    for text in texts {
        let faulty = text.placeholders.iter().any(|hole| hole.fault.is_some());
        if faulty || !text.malformed.is_empty() || !may_hold(text) {
            return None;
        }
        let name = |hole: &'t Placeholder| Spanned::new(hole.name.as_str(), hole.span);
        holes.extend(text.placeholders.iter().map(|hole| Hole { name: name(hole), sample: None }));
    }
    holes.sort_by_key(|hole| hole.name.value);
    holes.dedup_by_key(|hole| hole.name.value);
    Some(holes)
}

/// Whether placeholders, which are sorted by position, go all by names or all by 1, 2, 3 ….
fn is_in_sequence(parameters: &[&Placeholder]) -> bool {
    let named = parameters.iter().filter(|hole| hole.number.is_none()).count();
    let mut numbers = parameters.iter().zip(1..);
    named == parameters.len() || numbers.all(|(hole, number)| hole.number == Some(number))
}

/// The host of an address. A placeholder may stand behind it, never in it.
fn host(text: &Text) -> Option<Spanned<String>> {
    let written = text.written();
    let start = written.find("://")? + "://".len();
    let end = written[start..].find(['/', '?', '#', '{']).map_or(written.len(), |end| start + end);
    let start = written[start..end].rfind('@').map_or(start, |at| start + at + 1);
    let host = written[start..end].to_ascii_lowercase();
    Some(Spanned::new(host, text.span_of(start..end)))
}
