//! The typed meaning of a file: one template for each language, every leaf with its place.
//!
//! What cannot be read is [`Slot::Faulty`], never a default; it has been reported, so that no rule
//! need wonder about it again.

mod args;
mod button;
mod component;
mod examples;
mod fingerprint;
pub mod lints;
mod lower;
mod packed;
mod parts;
pub mod placeholder;
mod reader;
pub mod shape;
mod summary;
mod text;
mod values;
pub mod vocabulary;

pub use button::{Button, ButtonKind, Buttons, DataEntry, FlowAction};
pub use component::{
    Body, Card, Carousel, Coordinate, Footer, Header, Location, Media, MediaFormat,
};
pub use examples::{Example, Examples};
pub use fingerprint::Fingerprint;
pub use lower::{Lowered, lower};
pub use parts::{Hole, Part, PartPlace, Parts, Samples};
pub use placeholder::{Malformed, NameFault, Placeholder};
pub use summary::{Summary, Version};
pub use text::Text;
pub use values::{Category, Duration, Slot};

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::text::{Span, Spanned};

/// What one file says.
#[derive(Debug, Default)]
pub struct Document {
    /// The first line of the file: where to point when something is missing.
    pub start: Span,
    /// The doc comment above `template`.
    pub description: Option<String>,
    /// The template's name.
    pub name: Slot<Spanned<String>>,
    /// The category, the same for all languages.
    pub category: Slot<Spanned<Category>>,
    /// How long WhatsApp tries to deliver.
    pub ttl: Slot<Spanned<Duration>>,
    /// The switch that Meta no longer heeds.
    pub allow_category_change: Slot<Spanned<bool>>,
    /// One template for each language; at least one, even if no language is named.
    pub templates: Vec<Template>,
    /// Where the file gives to all languages a component that each of them writes anew: it holds for none.
    pub overridden: Vec<Spanned<&'static str>>,
    /// Sample values given for the whole file.
    pub examples: Examples,
    /// The `allow` statements of the file.
    pub allows: Vec<Allow>,
    /// Whether a statement could not be made out; what seems to be missing may be what it was.
    pub has_unknown: bool,
    /// Whether an error was found in how the file is written: then what seems not to be used may be used in
    /// what was not read.
    pub has_faults: bool,
    /// Names of samples whose values could not be read; that has been reported.
    pub unread: BTreeSet<String>,
}

/// The template in one language.
#[derive(Clone, Debug, Default)]
pub struct Template {
    /// The language code.
    pub language: Slot<Spanned<String>>,
    /// The header.
    pub header: Slot<Arc<Header>>,
    /// The body.
    pub body: Slot<Arc<Body>>,
    /// The footer.
    pub footer: Slot<Arc<Footer>>,
    /// The buttons.
    pub buttons: Slot<Arc<Buttons>>,
    /// The carousel.
    pub carousel: Slot<Arc<Carousel>>,
    /// The call permission request: where it is asked for.
    pub call_permission: Slot<Span>,
    /// Sample values given for this language.
    pub examples: Arc<Examples>,
    /// The keywords of the components in the order in which they are written.
    pub order: Vec<Spanned<&'static str>>,
}

impl Template {
    /// Whether all parts that are written could be read.
    pub fn is_whole(&self) -> bool {
        let faulty = |header: bool, body: Option<&Body>, buttons: bool| {
            header || buttons || body.is_some_and(|body| body.text.is_faulty())
        };
        let own_body = self.body.get().map(|body| &**body);
        let own = faulty(self.header.is_faulty(), own_body, self.buttons.is_faulty());
        let cards = self.carousel.get().into_iter().flat_map(|carousel| &carousel.cards);
        let mut cards = cards.map(|card| {
            let part = card.header.is_faulty() || card.body.is_faulty();
            faulty(part, card.body.get(), card.buttons.is_faulty())
        });
        !own && !self.body.is_faulty() && !self.carousel.is_faulty() && !cards.any(|faulty| faulty)
    }
}

/// `allow RULE "reason"`
#[derive(Clone, Debug)]
pub struct Allow {
    /// The rule or group that is allowed.
    pub rule: Spanned<String>,
    /// The whole statement.
    pub span: Span,
    /// Where it holds: the enclosing block, or the file.
    pub scope: Span,
}
