//! What files that are there already call the placeholders of a template.

use super::names::NameMap;
use crate::model::{ButtonKind, Document, Header, Template, Text};

/// Adds the names of a file, by template and place; what another file has named stays so. A file with numbers
/// gives none.
pub fn add(document: &Document, known: &mut NameMap) {
    let Some(name) = document.name.get() else { return };
    let names = known.entry(name.value.clone()).or_default();
    for template in &document.templates {
        for (place, text) in texts(template) {
            let holes = text.placeholders.iter().filter(|hole| hole.number.is_none());
            for hole in holes {
                let key = format!("{place}.{}", hole.position);
                names.entry(key).or_insert_with(|| hole.name.clone());
            }
        }
    }
}

/// The texts of a message whose placeholders have numbers in JSON, by what a map of names calls their places.
fn texts(template: &Template) -> Vec<(String, &Text)> {
    let mut texts = Vec::new();
    if let Some(Header::Text(text)) = template.header.get().map(|header| &**header) {
        texts.push(("header".to_owned(), text));
    }
    let body = template.body.get().and_then(|body| body.text.get());
    texts.extend(body.map(|text| ("body".to_owned(), text)));
    let buttons = template.buttons.get().map(|buttons| buttons.list.as_slice());
    for (index, button) in buttons.unwrap_or_default().iter().enumerate() {
        if let ButtonKind::Url { url } = &button.kind {
            texts.extend(url.get().map(|url| (format!("button{index}"), url)));
        }
    }
    texts
}
