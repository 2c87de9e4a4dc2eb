//! Components: what creates each, and what it is given at each send.

use serde_json::Value;

use super::button;
use super::payload::{Card, Component, Location, Parameter, SendCard, SendComponent};
use super::place::{Hole, Site};
use super::values::{Filler, InCard};
use crate::model::{self, Body, Buttons, Category, Coordinate, Footer, Header, MediaFormat, Text};
use crate::model::{Carousel, Slot, Template};
use crate::text::composed::in_nfc;

/// A component in both payloads.
pub struct Part {
    pub create: Component,
    /// What it is given at each send; nothing where it takes no value.
    pub sent: Vec<Sent>,
}

/// An entry of the send skeleton.
pub struct Sent {
    pub entry: SendComponent,
    /// The places in it, as paths from it.
    pub holes: Vec<Hole>,
}

/// All components of a template, in the order that 8x8 and Meta use.
pub fn parts(template: &Template, category: Category, filler: &Filler) -> Vec<Part> {
    let body = template.body.get().map(|body| &**body);
    let mut parts = Vec::new();
    parts.extend(template.header.get().map(|given| header(given, None, filler)));
    parts.extend(match category {
        Category::Authentication => Some(authentication_body(body, filler)),
        _ => body.and_then(|given| self::body(given, None, filler)),
    });
    parts.extend(template.footer.get().map(|given| footer(given)));
    parts.extend(template.buttons.get().and_then(|given| buttons(given, None, filler)));
    parts.extend(template.carousel.get().map(|given| carousel(given, filler)));
    parts.extend(template.call_permission.get().map(|_| {
        let kind = "CALL_PERMISSION_REQUEST";
        Part { create: Component { kind, ..Component::default() }, sent: Vec::new() }
    }));
    parts
}

fn header(header: &Header, card: InCard, filler: &Filler) -> Part {
    let site = Site { component: "header", card, button: None };
    let create =
        |format| Component { kind: "HEADER", format: Some(format), ..Component::default() };
    match header {
        Header::Text(text) => text_part(create("Text"), "header", text, site, filler),
        Header::Media { format, media } => {
            let text = &media.0;
            let url = filler.fill(text, card);
            let (format, parameter) = match format.value {
                MediaFormat::Image => ("Image", Parameter::Image { url }),
                MediaFormat::Video => ("Video", Parameter::Video { url }),
                MediaFormat::Document => ("Document", Parameter::Document { url }),
                MediaFormat::Gif => ("Gif", Parameter::Gif { url }),
            };
            let sample = match media.placeholder() {
                Some(placeholder) => filler.example(placeholder, card).unwrap_or_default(),
                None => text.written().to_owned(),
            };
            let holes = site.whole(text, filler, "/parameters/0/url");
            let create = Component { examples: vec![sample], ..create(format) };
            Part { create, sent: vec![sent("header", vec![parameter], holes)] }
        }
        Header::Location(given) => {
            let (location, holes) = location(given, site, filler);
            let parameters = vec![Parameter::Location { location }];
            Part { create: create("Location"), sent: vec![sent("header", parameters, holes)] }
        }
    }
}

fn location(given: &model::Location, site: Site, filler: &Filler) -> (Location, Vec<Hole>) {
    let mut holes = Vec::new();
    let mut text = |slot: &Slot<Text>, field: &str| {
        let pointer = format!("/parameters/0/location/{field}");
        slot.get().map_or_else(String::new, |text| {
            holes.extend(site.whole(text, filler, &pointer));
            filler.fill(text, site.card)
        })
    };
    let coordinate = |slot: &Slot<Coordinate>| slot.clone().map(|coordinate| coordinate.text);
    let location = Location {
        latitude: number(text(&coordinate(&given.latitude), "latitude")),
        longitude: number(text(&coordinate(&given.longitude), "longitude")),
        name: text(&given.name, "name"),
        address: text(&given.address, "address"),
    };
    (location, holes)
}

/// A number where the text is one, as 8x8's schema asks; else the placeholder that will be one.
fn number(text: String) -> Value {
    let whole = text.parse::<i64>().ok().map(Value::from);
    let number = || text.parse::<f64>().ok().filter(|number| number.is_finite()).map(Value::from);
    whole.or_else(number).unwrap_or(Value::String(text))
}

fn body(body: &Body, card: InCard, filler: &Filler) -> Option<Part> {
    let site = Site { component: "body", card, button: None };
    let create = Component { kind: "BODY", ..Component::default() };
    Some(text_part(create, "body", body.text.get()?, site, filler))
}

/// A text whose placeholders are numbered: its samples, and a parameter for each.
fn text_part(
    create: Component,
    kind: &'static str,
    text: &Text,
    site: Site,
    filler: &Filler,
) -> Part {
    let parameters = text.parameters().into_iter();
    let parameters: Vec<Parameter> =
        parameters.map(|hole| Parameter::Text { text: filler.value(hole, site.card) }).collect();
    let examples = filler.examples(text, site.card);
    let create = Component { text: Some(in_nfc(text.numbered())), examples, ..create };
    let holes = site.numbered(text, filler, "text");
    let sent = if parameters.is_empty() { Vec::new() } else { vec![sent(kind, parameters, holes)] };
    Part { create, sent }
}

/// WhatsApp writes the text; the one-time code fills it.
fn authentication_body(body: Option<&Body>, filler: &Filler) -> Part {
    let flag = body.and_then(|body| body.security_recommendation.get());
    let create = Component {
        kind: "BODY",
        add_security_recommendation: flag.map(|flag| flag.value),
        ..Component::default()
    };
    let site = Site { component: "body", card: None, button: None };
    let code = Parameter::Text { text: filler.code().to_owned() };
    Part { create, sent: vec![sent("body", vec![code], site.code())] }
}

fn footer(footer: &Footer) -> Part {
    let create = Component {
        kind: "FOOTER",
        text: footer.text.get().map(|text| in_nfc(text.numbered())),
        code_expiration_minutes: footer.expires.get().and_then(|expires| expires.value.minutes()),
        ..Component::default()
    };
    Part { create, sent: Vec::new() }
}

/// The buttons; none where all that is written are buttons that 8x8 has not.
fn buttons(buttons: &Buttons, card: InCard, filler: &Filler) -> Option<Part> {
    if buttons.list.is_empty() {
        return None;
    }
    let parts = buttons.list.iter().enumerate();
    let parts = parts.map(|(index, given)| button::part(given, index, card, filler));
    let (created, sent): (Vec<_>, Vec<_>) = parts.unzip();
    let create = Component { kind: "BUTTONS", buttons: created, ..Component::default() };
    Some(Part { create, sent: sent.into_iter().flatten().collect() })
}

fn carousel(carousel: &Carousel, filler: &Filler) -> Part {
    let mut cards = Vec::new();
    let mut given = Vec::new();
    let mut holes = Vec::new();
    for (card_index, card) in carousel.cards.iter().enumerate() {
        let within = Some((card_index, card));
        let header = card.header.get().map(|header| self::header(header, within, filler));
        let body = card.body.get().and_then(|body| self::body(body, within, filler));
        let buttons = card.buttons.get().and_then(|buttons| self::buttons(buttons, within, filler));
        let parts = header.into_iter().chain(body).chain(buttons);
        let (created, sent): (Vec<_>, Vec<_>) = parts.map(|part| (part.create, part.sent)).unzip();
        cards.push(Card { components: created });
        let mut components = Vec::new();
        for sent in sent.into_iter().flatten() {
            let pointer = format!("/cards/{card_index}/components/{}", components.len());
            holes.extend(sent.holes.into_iter().map(|hole| hole.below(&pointer)));
            components.push(sent.entry);
        }
        given.push(SendCard { card_index, components });
    }
    let entry = SendComponent { kind: "carousel", cards: given, ..SendComponent::default() };
    let create = Component { kind: "CAROUSEL", cards, ..Component::default() };
    Part { create, sent: vec![Sent { entry, holes }] }
}

fn sent(kind: &'static str, parameters: Vec<Parameter>, holes: Vec<Hole>) -> Sent {
    Sent { entry: SendComponent { kind, parameters, ..SendComponent::default() }, holes }
}
