//! What a template wants at each send, told from the very payloads that it compiles to, so that what is
//! built and what is verified cannot disagree.

use super::component::{self, Part as Compiled};
use super::payload::{Button, Component, SendComponent};
use super::place::Hole as Filled;
use super::values::{Filler, Values};
use crate::lang::limits;
use crate::model::{Category, Document, MediaFormat, Template};
use crate::send::{Hole, Part, Site, Slot, Want, Wants};
use crate::settings::Settings;

/// What all languages of a file want. A template without name or language cannot be sent.
pub fn wants(document: &Document, settings: &Settings) -> Vec<Wants> {
    let templates = document.templates.iter();
    templates.filter_map(|template| of_template(document, template, settings)).collect()
}

fn of_template(document: &Document, template: &Template, settings: &Settings) -> Option<Wants> {
    let name = document.name.get()?.value.clone();
    let language = template.language.get()?.value.clone();
    let category = document.category.get().map(|category| category.value);
    let filler = Filler { document, template, settings, values: Values::Names };
    // Without a category it is read as any but an authentication template.
    let parts = component::parts(template, category.unwrap_or(Category::Utility), &filler);
    let mut wants = Wants {
        name,
        language,
        category,
        slots: Vec::new(),
        cards: 0,
        named: false,
        unread: !template.is_whole() || document.has_unknown,
    };
    for Compiled { create, sent } in &parts {
        let holes: Vec<&Filled> = sent.iter().flat_map(|sent| &sent.holes).collect();
        let entries: Vec<&SendComponent> = sent.iter().map(|sent| &sent.entry).collect();
        add(create, &entries, &holes, None, &mut wants.slots);
        wants.cards += create.cards.len();
        let given = entries.iter().flat_map(|entry| &entry.cards);
        for (card, given) in create.cards.iter().zip(given) {
            let entries: Vec<&SendComponent> = given.components.iter().collect();
            for create in &card.components {
                add(create, &entries, &holes, Some(given.card_index), &mut wants.slots);
            }
        }
    }
    Some(wants)
}

/// Adds what a component wants: of a set of buttons, what each does.
fn add(
    create: &Component,
    entries: &[&SendComponent],
    holes: &[&Filled],
    card: Option<usize>,
    slots: &mut Vec<Slot>,
) {
    let given = |part: Part| {
        let (kind, button) = match part {
            Part::Header => ("header", None),
            Part::Body => ("body", None),
            Part::Footer => ("footer", None),
            Part::Button(index) => ("button", Some(index)),
        };
        let entry = entries.iter().find(|entry| entry.kind == kind && entry.index == button);
        let is_here = |hole: &&&Filled| {
            (hole.component, hole.button, hole.card) == (kind, button, card)
                && hole.position.is_some()
        };
        let names = holes.iter().filter(is_here).copied().collect();
        Given { count: entry.map_or(0, |entry| entry.parameters.len()), names }
    };
    let mut slot = |part, want| slots.push(Slot { site: Site { card, part }, want });
    match create.kind {
        "HEADER" => slot(Part::Header, header(create, &given(Part::Header))),
        "BODY" => slot(Part::Body, body(create, &given(Part::Body), card)),
        "FOOTER" => slot(Part::Footer, Want::Nothing),
        "BUTTONS" => {
            for (index, create) in create.buttons.iter().enumerate() {
                let part = Part::Button(index);
                slot(part, button(create, &given(part)));
            }
        }
        _ => {}
    }
}

/// What the send skeleton has for a part.
struct Given<'a> {
    count: usize,
    names: Vec<&'a Filled>,
}

impl Given<'_> {
    /// Its placeholders, each with its sample.
    fn holes(&self, examples: &[String]) -> Vec<Hole> {
        let examples = examples.iter().map(String::as_str).chain(std::iter::repeat(""));
        let holes = self.names.iter().zip(examples).map(|(hole, example)| Hole {
            name: hole.name.clone(),
            position: hole.position.unwrap_or_default(),
            example: example.to_owned(),
        });
        holes.collect()
    }

    fn texts(&self, create: &Component, most: usize) -> Want {
        let text = create.text.clone().unwrap_or_default();
        match self.count {
            0 => Want::Nothing,
            _ => Want::Texts { text, holes: self.holes(&create.examples), most },
        }
    }
}

fn header(create: &Component, given: &Given) -> Want {
    match create.format {
        Some("Image") => Want::Media(MediaFormat::Image),
        Some("Video") => Want::Media(MediaFormat::Video),
        Some("Document") => Want::Media(MediaFormat::Document),
        Some("Gif") => Want::Media(MediaFormat::Gif),
        Some("Location") => Want::Location,
        _ => given.texts(create, limits::HEADER_TEXT),
    }
}

fn body(create: &Component, given: &Given, card: Option<usize>) -> Want {
    match (&create.text, card) {
        // WhatsApp writes the text.
        (None, _) => Want::Code,
        (Some(_), Some(_)) => given.texts(create, limits::CARD_BODY),
        (Some(_), None) => given.texts(create, limits::BODY_TEXT),
    }
}

fn button(create: &Button, given: &Given) -> Want {
    match create.kind {
        "QUICK_REPLY" => Want::Payload,
        "URL" => match (&create.url, given.holes(&create.examples).into_iter().next()) {
            (None, _) => Want::Unknown,
            (Some(_), None) => Want::Link,
            (Some(url), Some(hole)) => {
                let base = url.split("{{").next().unwrap_or_default().to_owned();
                Want::Ending { base, hole }
            }
        },
        "PHONE_NUMBER" => Want::Phone,
        "COPY_CODE" => Want::coupon(create.examples.first().cloned().unwrap_or_default()),
        "OTP" => Want::CodeButton,
        "FLOW" => Want::Flow,
        "VOICE_CALL" => Want::Call,
        "REQUEST_CONTACT_INFO" => Want::Contact,
        _ => Want::Unknown,
    }
}
