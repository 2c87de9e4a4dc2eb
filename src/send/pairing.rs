//! Which entry of a message is for which part of its template.

use super::wants::{Part, Site, Slot, Want, Wants};
use super::{Entry, EntryKind, Field, Message, SubType, open};
use crate::text::Span;

/// A message beside what its template wants.
#[derive(Debug)]
pub struct Sending<'a> {
    /// The message.
    pub message: &'a Message<'a>,
    /// The template that it names.
    pub target: &'a Target<'a>,
    /// What its template wants, if that is known.
    pub wants: Option<&'a Wants>,
    /// Parts and entries, side by side.
    pub pairs: Vec<Pair<'a>>,
}

/// The template that a message names.
#[derive(Debug)]
pub enum Target<'a> {
    /// This one, letter case aside.
    Found(&'a Wants),
    /// There is none of that name; one with a similar name may be meant.
    NoName(Option<&'a str>),
    /// There is one of that name, but not in that language; these are there.
    NoLanguage(Vec<&'a str>),
    /// The message does not say, or a program fills it in; or there are no templates to look at.
    Unknown,
}

/// A part of the template, the entry for it, or both.
#[derive(Debug)]
pub struct Pair<'a> {
    /// Where in the message.
    pub site: Site,
    /// What the template wants there; nothing if it has no such part or is not known.
    pub slot: Option<&'a Slot>,
    /// The entry; nothing if there is none.
    pub entry: Option<&'a Entry<'a>>,
    /// Where entries stand: where to point if one is missing.
    pub around: Span,
    /// What is wrong with how a button's entry says which button it is for.
    pub fault: Option<ButtonFault>,
    /// Whether another entry is for the same part.
    pub again: bool,
}

/// What can be wrong with how an entry says which button it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonFault {
    /// It has no index, and more than one button comes into question.
    NoIndex,
    /// The index is no whole number.
    NoNumber,
    /// The button that is meant is at this index.
    Elsewhere(usize),
    /// There is no button at the index.
    Outside,
    /// The button at the index is of another kind, and none of its own is left.
    OtherKind,
}

impl<'a> Sending<'a> {
    /// Puts the entries of a message beside the parts of its template.
    pub fn new(message: &'a Message<'a>, target: &'a Target<'a>) -> Sending<'a> {
        let wants = match target {
            Target::Found(wants) => Some(*wants),
            _ => None,
        };
        let around = around(message);
        let mut pairs = pairs(&message.entries, wants, None, around);
        for entry in message.entries.iter().filter(|entry| entry.kind == Some(EntryKind::Carousel))
        {
            for (card, index) in entry.cards.iter().zip(card_sites(entry, wants)) {
                let around = card
                    .components
                    .map_or_else(|| super::message::start(card.value), |field| field.spot());
                pairs.extend(pairs_of_card(&card.entries, wants, index, around));
            }
        }
        if is_filled_later(message) {
            pairs.retain(|pair| pair.entry.is_some());
        }
        Sending { message, target, wants, pairs }
    }

    /// All entries, those of cards included.
    pub fn entries(&self) -> impl Iterator<Item = &'a Entry<'a>> {
        let own = self.message.entries.iter();
        own.flat_map(|entry| {
            let inner = entry.cards.iter().flat_map(|card| &card.entries);
            std::iter::once(entry).chain(inner)
        })
    }
}

/// Whether a program fills in entries, so that nobody knows yet which will be there.
fn is_filled_later(message: &Message) -> bool {
    let Some(components) = message.components else { return false };
    let own = std::iter::once(components.value);
    own.chain(components.value.items().unwrap_or_default())
        .any(|value| value.as_str().is_some_and(open::is_open))
}

/// Where to point when an entry is missing: at `components`, or at what should hold it.
fn around(message: &Message) -> Span {
    let place = message.components.or(message.template);
    place.map_or_else(|| super::message::start(message.value), |field: Field| field.spot())
}

/// The card of the template for each card of an entry: that of its index, else that of its place.
pub fn card_sites(entry: &Entry, wants: Option<&Wants>) -> Vec<usize> {
    let most = wants.map_or(usize::MAX, |wants| wants.cards);
    let numbers: Vec<Option<usize>> =
        entry.cards.iter().map(|card| card.number().filter(|number| *number < most)).collect();
    let unique =
        |number: usize| numbers.iter().filter(|other| **other == Some(number)).count() == 1;
    let sites = numbers.iter().enumerate();
    sites.map(|(place, number)| number.filter(|number| unique(*number)).unwrap_or(place)).collect()
}

fn pairs_of_card<'a>(
    entries: &'a [Entry<'a>],
    wants: Option<&'a Wants>,
    card: usize,
    around: Span,
) -> Vec<Pair<'a>> {
    // A card too many is a finding of its own; its entries are looked at by themselves.
    let wants = wants.filter(|wants| card < wants.cards);
    pairs(entries, wants, Some(card), around)
}

/// The pairs of the message, or of a card.
fn pairs<'a>(
    entries: &'a [Entry<'a>],
    wants: Option<&'a Wants>,
    card: Option<usize>,
    around: Span,
) -> Vec<Pair<'a>> {
    let mut pairs: Vec<Pair> = Vec::new();
    for entry in entries {
        let part = match entry.kind {
            Some(EntryKind::Header) => Part::Header,
            Some(EntryKind::Body) => Part::Body,
            Some(EntryKind::Footer) => Part::Footer,
            _ => continue,
        };
        let site = Site { card, part };
        let slot = wants.and_then(|wants| wants.slot(site));
        let again = pairs.iter().any(|pair| pair.site == site);
        pairs.push(Pair { site, slot, entry: Some(entry), around, fault: None, again });
    }
    let buttons = entries.iter().filter(|entry| entry.kind == Some(EntryKind::Button));
    pairs.extend(Buttons::new(buttons.collect(), wants, card).pairs(around));
    let slots = wants.into_iter().flat_map(|wants| &wants.slots);
    for slot in slots.filter(|slot| slot.site.card == card) {
        if !pairs.iter().any(|pair| pair.slot.is_some_and(|own| own.site == slot.site)) {
            let site = slot.site;
            pairs.push(Pair {
                site,
                slot: Some(slot),
                entry: None,
                around,
                fault: None,
                again: false,
            });
        }
    }
    pairs
}

/// Entries for buttons, on their way to the buttons that they are for.
struct Buttons<'a> {
    entries: Vec<&'a Entry<'a>>,
    slots: Vec<(usize, &'a Slot)>,
    known: bool,
    card: Option<usize>,
    /// The entry that each button has, by the button's place among `slots`.
    taken: Vec<Option<usize>>,
    /// The indexes so far, where the buttons are not known.
    seen: Vec<usize>,
}

impl<'a> Buttons<'a> {
    fn new(entries: Vec<&'a Entry<'a>>, wants: Option<&'a Wants>, card: Option<usize>) -> Self {
        let slots: Vec<_> = wants.into_iter().flat_map(|wants| wants.buttons(card)).collect();
        let taken = vec![None; slots.len()];
        // Where a part could not be read, that part may be the buttons.
        let known = wants.is_some_and(|wants| !wants.unread || !slots.is_empty());
        Buttons { entries, slots, known, card, taken, seen: Vec::new() }
    }

    fn pairs(mut self, around: Span) -> Vec<Pair<'a>> {
        let entries = std::mem::take(&mut self.entries);
        // Those that say all there is to say come first, so that nothing else takes their place.
        let mut found: Vec<Option<(usize, Option<ButtonFault>)>> = vec![None; entries.len()];
        for (number, entry) in entries.iter().enumerate() {
            let exact = self.at(entry.number()).filter(|&place| self.fits(place, entry.sub_type));
            if let Some(place) = exact.filter(|&place| self.taken[place].is_none()) {
                self.taken[place] = Some(number);
                found[number] = Some((place, None));
            }
        }
        let mut pairs = Vec::new();
        for (number, entry) in entries.iter().enumerate() {
            let (place, fault, again) = match found[number] {
                Some((place, fault)) => (Some(place), fault, false),
                None => self.settle(number, entry),
            };
            let slot = place.map(|place| self.slots[place].1);
            let index = place.map(|place| self.slots[place].0).or(entry.number());
            let site = Site { card: self.card, part: Part::Button(index.unwrap_or(0)) };
            pairs.push(Pair { site, slot, entry: Some(entry), around, fault, again });
        }
        pairs
    }

    /// The button for an entry whose index and sub type do not agree on one.
    fn settle(
        &mut self,
        number: usize,
        entry: &Entry,
    ) -> (Option<usize>, Option<ButtonFault>, bool) {
        let written = entry.index.is_some();
        if !self.known {
            let fault = match (written, entry.number()) {
                (false, _) if entry.sub_type != Some(SubType::VoiceCall) => {
                    Some(ButtonFault::NoIndex)
                }
                (true, None) => Some(ButtonFault::NoNumber),
                _ => None,
            };
            let again = entry.number().is_some_and(|index| self.seen.contains(&index));
            self.seen.extend(entry.number());
            return (None, fault, again);
        }
        let place = self.at(entry.number());
        if let Some(place) = place.filter(|&place| self.fits(place, entry.sub_type)) {
            return (Some(place), None, true);
        }
        let free = (0..self.slots.len())
            .filter(|&place| self.taken[place].is_none() && self.fits(place, entry.sub_type));
        let free: Vec<usize> = free.collect();
        let other = free.first().copied();
        if let Some(other) = other {
            self.taken[other] = Some(number);
        }
        let fault = match (entry.number(), other) {
            _ if !written && free.len() == 1 && entry.sub_type == Some(SubType::VoiceCall) => None,
            (None, _) if !written => Some(ButtonFault::NoIndex),
            (None, _) => Some(ButtonFault::NoNumber),
            (Some(_), Some(other)) => Some(ButtonFault::Elsewhere(self.slots[other].0)),
            (Some(_), None) if place.is_none() => Some(ButtonFault::Outside),
            (Some(_), None) => Some(ButtonFault::OtherKind),
        };
        // An entry of the wrong kind is for the button at its index: that one is not missing, too.
        if let (None, Some(place)) = (other, place)
            && self.taken[place].is_none()
        {
            self.taken[place] = Some(number);
            return (Some(place), fault, false);
        }
        (other, fault, false)
    }

    /// The place among the buttons of the one at an index.
    fn at(&self, index: Option<usize>) -> Option<usize> {
        index.and_then(|index| self.slots.iter().position(|(own, _)| *own == index))
    }

    /// Whether a button may be meant by a sub type. One that is not told may mean any.
    fn fits(&self, place: usize, sub_type: Option<SubType>) -> bool {
        let want = &self.slots[place].1.want;
        match (want, sub_type) {
            (Want::Unknown, _) | (_, None) => true,
            (_, sub_type) => want.sub_type() == sub_type,
        }
    }
}
