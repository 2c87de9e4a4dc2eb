//! From a template to the JSON that creates it and the JSON that sends it.
//!
//! Each part of a template gives both at once, from one list of its placeholders, so that the two
//! cannot disagree.

mod button;
mod component;
pub mod manifest;
pub mod payload;
mod place;
mod values;
mod wants;

pub use values::Values;
pub use wants::wants;

use crate::analysis::Analysis;
use crate::model::{Category, Document, Duration, Template};
use crate::settings::Settings;
use manifest::Entry;
use payload::{Create, Send};
use place::Hole;
use values::Filler;

/// What one template in one language compiles to.
#[derive(Debug)]
pub struct Bundle {
    /// What creates the template: the body of `POST …/templates`.
    pub create: Create,
    /// What sends it: the body of `POST …/messages`.
    pub send: Send,
    /// What fills which place of the latter.
    pub entry: Entry,
}

/// Compiles all languages of a file. A file with errors compiles to nothing.
pub fn bundles(analysis: &Analysis, settings: &Settings, values: Values) -> Option<Vec<Bundle>> {
    if analysis.report.has_errors() {
        return None;
    }
    let document = &analysis.document;
    document.templates.iter().map(|template| bundle(document, template, settings, values)).collect()
}

fn bundle(
    document: &Document,
    template: &Template,
    settings: &Settings,
    values: Values,
) -> Option<Bundle> {
    let name =
        document.name.get().map(|name| name.value.clone()).filter(|name| is_path_segment(name))?;
    let language = template
        .language
        .get()
        .map(|code| code.value.clone())
        .filter(|name| is_path_segment(name))?;
    let category = document.category.get()?.value;
    let filler = Filler { document, template, settings, values };

    let mut create = Vec::new();
    let mut send = Vec::new();
    let mut holes = Vec::new();
    for part in component::parts(template, category, &filler) {
        create.push(part.create);
        for sent in part.sent {
            let pointer = format!("/content/template/components/{}", send.len());
            holes.extend(sent.holes.into_iter().map(|hole| hole.below(&pointer)));
            send.push(sent.entry);
        }
    }
    let ttl = document.ttl.get().map(|ttl| seconds(ttl.value, category));
    Some(Bundle {
        entry: entry(&name, &language, category, &filler, holes),
        send: Send::new(&name, &language, filler.recipient(), send),
        create: Create {
            name,
            language,
            category: category.name().to_ascii_uppercase(),
            allow_category_change: document.allow_category_change.get().map(|flag| flag.value),
            message_send_ttl_seconds: ttl,
            components: create,
        },
    })
}

/// Whether a name can be a folder and no more. Rules that would refuse any other name may have been
/// switched off.
fn is_path_segment(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'))
}

/// The time to live as 8x8 takes it: 30 days of a utility or authentication template are -1.
fn seconds(ttl: Duration, category: Category) -> i64 {
    use crate::lang::limits::{TTL_30_DAYS, TTL_LONGEST};
    let seconds = i64::try_from(ttl.seconds).unwrap_or(i64::MAX);
    if seconds == TTL_30_DAYS && category != Category::Marketing { TTL_LONGEST } else { seconds }
}

fn entry(
    name: &str,
    language: &str,
    category: Category,
    filler: &Filler,
    holes: Vec<Hole>,
) -> Entry {
    let folder = format!("{name}/{language}");
    Entry {
        name: name.to_owned(),
        language: language.to_owned(),
        category: category.name().to_owned(),
        description: filler.document.description.clone(),
        source: String::new(),
        create: format!("{folder}/create.json"),
        send: format!("{folder}/send.json"),
        recipient: "/user/msisdn".to_owned(),
        placeholders: manifest::placeholders(holes),
    }
}
