//! The template's name, its set of components, and how its texts are encoded.

mod charset;
mod component_order;
mod component_required;
mod embeds_language;
mod html_entities;
mod length;
mod not_descriptive;
mod not_nfc;
mod placeholder_left;
mod prefix;
mod required;
mod reserved_sample;
mod shared_component_unused;
mod slug;
mod test_template;
mod underscore_edges;

pub use reserved_sample::is_reserved;

use super::{Context, Rule};
use crate::text::Spanned;

pub static RULES: &[&Rule] = &[
    &prefix::RULE,
    &required::RULE,
    &charset::RULE,
    &length::TOO_LONG,
    &length::OVER_200,
    &reserved_sample::RULE,
    &test_template::RULE,
    &not_descriptive::RULE,
    &embeds_language::RULE,
    &underscore_edges::RULE,
    &placeholder_left::RULE,
    &component_required::RULE,
    &component_order::RULE,
    &shared_component_unused::RULE,
    &html_entities::RULE,
    &not_nfc::RULE,
];

/// The name, if it is one that WhatsApp takes.
fn well_formed<'a>(context: &Context<'a>) -> Option<&'a Spanned<String>> {
    context.document.name.get().filter(|name| slug::is_name(&name.value))
}
