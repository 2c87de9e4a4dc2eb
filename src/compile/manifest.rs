//! `manifest.json`: what a program needs to send templates by the names of their values.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::place::Hole;

/// All templates of an output folder, by name and language.
#[derive(Debug, Serialize, Deserialize)]
pub struct Manifest {
    /// The version of this format.
    pub version: u32,
    /// The templates.
    pub templates: Vec<Entry>,
}

/// One template in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The template's name.
    pub name: String,
    /// The language code.
    pub language: String,
    /// The category, in the language's own word.
    pub category: String,
    /// The template's description: the doc comment above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The file that it was compiled from, as reports call it.
    pub source: String,
    /// The payload that creates it, from the manifest's folder.
    pub create: String,
    /// The payload that sends it, from the manifest's folder.
    pub send: String,
    /// The recipient's place in the latter, as a JSON pointer.
    pub recipient: String,
    /// The values that must be given, by name.
    pub placeholders: BTreeMap<String, Vec<Place>>,
}

/// A place that a value fills.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The component: `header`, `body` or `button`.
    pub component: String,
    /// The card, counted from 0.
    pub card: Option<usize>,
    /// The button, counted from 0 among all buttons of the message or card.
    pub button: Option<usize>,
    /// The number that WhatsApp knows the placeholder by; payloads, data and places have none.
    pub position: Option<u32>,
    /// Its place in the payload that sends, as a JSON pointer.
    pub pointer: String,
}

impl Manifest {
    /// The version of the format that this program writes.
    pub const VERSION: u32 = 1;
    /// What its file is called.
    pub const FILE: &'static str = "manifest.json";

    /// A manifest of some templates, in order.
    pub fn new(mut templates: Vec<Entry>) -> Manifest {
        templates.sort_by(|a, b| (&a.name, &a.language).cmp(&(&b.name, &b.language)));
        Manifest { version: Manifest::VERSION, templates }
    }
}

/// Groups holes by the names of their values.
pub(super) fn placeholders(holes: Vec<Hole>) -> BTreeMap<String, Vec<Place>> {
    let mut placeholders: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for Hole { name, component, card, button, position, pointer } in holes {
        let component = component.to_owned();
        let place = Place { component, card, button, position, pointer };
        placeholders.entry(name).or_default().push(place);
    }
    // They are kept until all files are compiled, and few values have more than one place.
    placeholders.values_mut().for_each(Vec::shrink_to_fit);
    placeholders
}
