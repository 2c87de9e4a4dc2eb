//! The rule book: one file for each rule, or for a family of rules that share one check.
//!
//! To add a rule, write its file and name it in the list of its area.

mod authentication;
mod body;
mod buttons;
mod call;
mod carousel;
mod category;
pub mod common;
mod contact;
mod content;
mod copy_code;
mod examples;
mod flow;
mod footer;
mod header;
mod language;
mod location;
mod media;
mod name;
pub mod options;
mod phone;
mod placeholder_reserved;
pub mod plan;
mod repository;
pub mod rule;
pub mod run;
pub mod samples;
mod send;
mod surplus;
mod ttl;
mod url;
mod value;
pub(crate) mod variables;
mod web;
pub mod words;

pub use name::is_reserved as is_name_of_meta;
pub use repository::links::links;
pub use rule::{Check, Context, Place, Rule, TextKind};
pub use send::Report;

use std::sync::LazyLock;

use crate::diagnostic::{Group, Lint};
use crate::{json, model, payload, syntax};

/// The rules of all areas.
static AREAS: &[&[&Rule]] = &[
    name::RULES,
    language::RULES,
    category::RULES,
    &[&placeholder_reserved::RULE],
    variables::RULES,
    examples::RULES,
    header::RULES,
    media::RULES,
    location::RULES,
    body::RULES,
    footer::RULES,
    buttons::RULES,
    url::RULES,
    phone::RULES,
    copy_code::RULES,
    authentication::RULES,
    flow::RULES,
    call::RULES,
    contact::RULES,
    carousel::RULES,
    ttl::RULES,
    repository::RULES,
    content::RULES,
    send::RULES,
];

/// All rules that look at the model.
pub fn rules() -> impl ExactSizeIterator<Item = &'static Rule> + Clone {
    static ALL: LazyLock<Vec<&Rule>> = LazyLock::new(|| AREAS.concat());
    ALL.iter().copied()
}

/// All that can be found: by reading a file, and by the rules.
pub fn catalog() -> impl Iterator<Item = &'static Lint> + Clone {
    static ALL: LazyLock<Vec<&Lint>> = LazyLock::new(|| {
        let reading = syntax::lints::ALL.iter().copied().chain(model::lints::all());
        let reading = reading.chain(json::lints::ALL.iter().copied());
        let reading = reading.chain(payload::lints::ALL.iter().copied());
        let reading = reading.chain(payload::apps::lints::ALL.iter().copied());
        let reading = reading.chain(payload::offer::lints::ALL.iter().copied());
        reading.chain(rules().map(|rule| rule.lint).filter(|lint| !is_of_reading(lint))).collect()
    });
    ALL.iter().copied()
}

/// Whether reading a file finds it too, so that it stands in that layer's list already.
fn is_of_reading(lint: &Lint) -> bool {
    model::lints::all().any(|other| other.name == lint.name)
}

/// All that levels can be set for by name: areas, and rules.
pub fn names() -> impl Iterator<Item = &'static str> + Clone {
    Group::ALL.iter().map(|group| group.name()).chain(catalog().map(|lint| lint.name))
}

/// The rule of that name.
pub fn find(name: &str) -> Option<&'static Lint> {
    catalog().find(|lint| lint.name == name)
}
