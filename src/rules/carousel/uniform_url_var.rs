//! `carousel-uniform-url-var`

use super::uniform;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{ButtonKind, Card, Template, Text};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "carousel-uniform-url-var",
    group: Group::Carousel,
    severity: Severity::Warning,
    pedantic: false,
    what: "The addresses in a carousel all end in a placeholder, or none does.",
    why: "All cards must be built alike. Nobody writes down whether that goes for placeholders in addresses too, so mixing them is a risk.",
    bad: concat!(
        cards!(
            r#"    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { url "See it" "https://www.acme-stores.com/plants/{{plant}}" }
"#,
            r#"    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { url "See it" "https://www.acme-stores.com/plants/palm" }
"#
        ),
        "\nexamples { plant \"fern\" }"
    ),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::DERIVED],
};

fn check(template: &Template, context: &mut Context) {
    let Some(carousel) = template.carousel.get() else { return };
    let Some((first, rest)) = carousel.cards.split_first() else { return };
    for index in 0..limits::CARD_BUTTONS {
        let Some(model) = address(first, index) else { continue };
        let alike = rest.iter().filter(|card| same_kinds(card, first));
        let other = alike
            .filter_map(|card| address(card, index))
            .find(|text| text.placeholders.is_empty() != model.placeholders.is_empty());
        let Some(other) = other else { continue };
        let name = |text: &Text| match text.placeholders.is_empty() {
            true => "without a placeholder",
            false => "with a placeholder",
        };
        context.report(
            Diagnostic::new(
                &LINT,
                other.span,
                "some addresses of the carousel have a placeholder, and some have none",
            )
            .label(name(other))
            .also(model.span, name(model))
            .help("let the addresses of all cards end in a placeholder, or none"),
        );
    }
}

fn same_kinds(one: &Card, other: &Card) -> bool {
    let kinds = |card| uniform::buttons(card).map(|buttons| buttons.value);
    kinds(one) == kinds(other)
}

fn address(card: &Card, index: usize) -> Option<&Text> {
    match &card.buttons.get()?.list.get(index)?.kind {
        ButtonKind::Url { url } => url.get(),
        _ => None,
    }
}
