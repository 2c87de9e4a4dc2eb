//! What a template wants at each send, read from the JSON that creates it, or from an answer that lists it.

use super::open;
use super::wants::{Hole, Part, Site, Slot, Want, Wants};
use super::words::plain;
use crate::json::Value;
use crate::lang::limits;
use crate::model::{Category, MediaFormat, Text};

/// What all templates want that are somewhere in a JSON document.
pub fn created(values: &[Value]) -> Vec<Wants> {
    let mut found = Vec::new();
    values.iter().for_each(|value| look(value, &mut found));
    found
}

fn look(value: &Value, found: &mut Vec<Wants>) {
    match template(value) {
        Some(wants) => found.push(wants),
        None => {
            value.items().unwrap_or_default().iter().for_each(|item| look(item, found));
            let members = value.members().unwrap_or_default();
            members.iter().for_each(|member| look(&member.value, found));
        }
    }
}

fn template(value: &Value) -> Option<Wants> {
    let name = value.get("name").or_else(|| value.get("templateName"))?.as_str()?.to_owned();
    // What is still to be named is nobody's template.
    if open::is_open(&name) {
        return None;
    }
    let language = value.get("language")?;
    let language = language.as_str().or_else(|| language.get("code")?.as_str())?.to_owned();
    let components = value.get("components")?.items()?;
    // A message has `parameters`; a template has none.
    let gives = |component: &Value| component.get("parameters").is_some();
    if components.is_empty() || components.iter().any(gives) {
        return None;
    }
    let category = value.get("category").and_then(Value::as_str).map(str::to_lowercase);
    let category =
        category.and_then(|word| Category::ALL.into_iter().find(|(own, _)| *own == word));
    let category = category.map(|(_, category)| category);
    let format = value.get("parameter_format").and_then(Value::as_str);
    let named = format.is_some_and(|format| format.eq_ignore_ascii_case("named"));
    let slots = Vec::new();
    let mut wants = Wants { name, language, category, slots, cards: 0, named, unread: false };
    add(components, None, &mut wants);
    if components.iter().any(|component| kind(component) == "limitedtimeoffer") {
        wants.slots.iter_mut().for_each(|slot| limit_to_offer(&mut slot.want));
    }
    Some(wants)
}

/// Limited-time offers have less room.
fn limit_to_offer(want: &mut Want) {
    match want {
        Want::Texts { most, .. } => *most = limits::BODY_LIMITED_TIME_OFFER.min(*most),
        Want::Coupon { most, .. } => *most = limits::COPY_CODE_LIMITED_TIME_OFFER,
        _ => {}
    }
}

/// What a component or a button says that it is, however it is spelt.
fn kind(value: &Value) -> String {
    value.get("type").and_then(Value::as_str).map(plain).unwrap_or_default()
}

fn add(components: &[Value], card: Option<usize>, wants: &mut Wants) {
    let code = wants.category == Some(Category::Authentication);
    for component in components {
        let mut slot = |part, want| wants.slots.push(Slot { site: Site { card, part }, want });
        match kind(component).as_str() {
            "header" => {
                let want = header(component);
                wants.unread |= matches!(want, Want::Unknown);
                slot(Part::Header, want);
            }
            "body" if code => slot(Part::Body, Want::Code),
            "body" => {
                let most = if card.is_some() { limits::CARD_BODY } else { limits::BODY_TEXT };
                slot(Part::Body, texts(component, most));
            }
            "footer" => slot(Part::Footer, Want::Nothing),
            "buttons" => {
                let buttons = component.get("buttons").and_then(Value::items).unwrap_or_default();
                for (index, given) in buttons.iter().enumerate() {
                    slot(Part::Button(index), button(given, code));
                }
            }
            "carousel" => {
                let cards = component.get("cards").and_then(Value::items).unwrap_or_default();
                wants.cards += cards.len();
                for (index, inner) in cards.iter().enumerate() {
                    match inner.get("components").and_then(Value::items) {
                        Some(components) => add(components, Some(index), wants),
                        None => wants.unread = true,
                    }
                }
            }
            "callpermissionrequest" => {}
            // What an offer or an order wants is not known here.
            _ => wants.unread = true,
        }
    }
}

fn header(component: &Value) -> Want {
    let format = component.get("format").and_then(Value::as_str).map(plain).unwrap_or_default();
    match format.as_str() {
        "image" => Want::Media(MediaFormat::Image),
        "video" => Want::Media(MediaFormat::Video),
        "document" => Want::Media(MediaFormat::Document),
        "gif" => Want::Media(MediaFormat::Gif),
        "location" => Want::Location,
        "text" | "" => texts(component, limits::HEADER_TEXT),
        _ => Want::Unknown,
    }
}

fn texts(component: &Value, most: usize) -> Want {
    let Some((text, holes)) =
        component.get("text").and_then(|value| holes(value, &samples(component)))
    else {
        return Want::Unknown;
    };
    match holes.is_empty() {
        true => Want::Nothing,
        false => Want::Texts { text: text.numbered(), holes, most },
    }
}

/// A text and its placeholders.
fn holes(value: &Value, samples: &[String]) -> Option<(Text, Vec<Hole>)> {
    let text = Text::new(value.span, value.text()?.clone());
    let samples = samples.iter().map(String::as_str).chain(std::iter::repeat(""));
    let holes = text.parameters().into_iter().zip(samples).map(|(hole, sample)| Hole {
        name: hole.name.clone(),
        position: hole.position,
        example: sample.to_owned(),
    });
    let holes = holes.collect();
    Some((text, holes))
}

/// The samples of a component: a list with 8x8, with Meta a list in a list, or objects with names.
fn samples(component: &Value) -> Vec<String> {
    let own = component.get("examples").or_else(|| component.get("example"));
    let texts = own.and_then(|own| own.members()).unwrap_or_default().iter();
    let list = texts.map(|member| &member.value).find(|value| value.items().is_some()).or(own);
    let items = list.and_then(Value::items).unwrap_or_default();
    let items = items.first().and_then(Value::items).unwrap_or(items);
    let sample =
        |item: &Value| item.word().or_else(|| item.get("example")?.as_str()).map(str::to_owned);
    items.iter().filter_map(sample).collect()
}

fn button(given: &Value, code: bool) -> Want {
    match kind(given).as_str() {
        "quickreply" => Want::Payload,
        // An answer that lists templates has the one-time code button so.
        "url" if code => Want::CodeButton,
        "otp" => Want::CodeButton,
        "url" => match given.get("url").and_then(|url| holes(url, &samples(given))) {
            None => Want::Unknown,
            Some((url, holes)) => match holes.into_iter().next() {
                None => Want::Link,
                Some(hole) => {
                    let base = url.written().split("{{").next().unwrap_or_default().to_owned();
                    Want::Ending { base, hole }
                }
            },
        },
        "phonenumber" => Want::Phone,
        "copycode" => {
            let example = samples(given).into_iter().next();
            let example =
                example.or(given.get("example").and_then(Value::as_str).map(str::to_owned));
            let example = example.unwrap_or_default();
            Want::coupon(example)
        }
        "flow" => Want::Flow,
        "voicecall" => Want::Call,
        "requestcontactinfo" => Want::Contact,
        _ => Want::Unknown,
    }
}
