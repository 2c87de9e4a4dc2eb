//! `carousel-card-body-required`, `carousel-card-body-long`, `carousel-card-body-newlines`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Card, Template, Text};
use crate::rules::common::length;
use crate::rules::rule::cards;
use crate::rules::{Check, Context, Rule, TextKind};
use crate::text::{count, words};

pub static REQUIRED: Rule = Rule { lint: &REQUIRED_LINT, check: Check::Template(check) };
pub static LONG: Rule = Rule { lint: &LONG_LINT, check: Check::Family };
pub static NEWLINES: Rule = Rule { lint: &NEWLINES_LINT, check: Check::Family };

static REQUIRED_LINT: Lint = Lint {
    name: "carousel-card-body-required",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "Each card has a text.",
    why: "8x8 requires one. Meta takes cards without since July 2025, if none has one.",
    bad: cards!(
        r#"    header image "https://cdn.acme-stores.com/fern.jpg"
    buttons { quick_reply "Tell me more" }
"#,
        r#"    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "Tell me more" }
"#
    ),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["Meta 100 / 2388043"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_CREATE],
};

static LONG_LINT: Lint = Lint {
    name: "carousel-card-body-long",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "The text of a card has at most 160 characters, its values included.",
    why: "8x8 and Meta refuse a longer one, and Meta counts the samples of its placeholders.",
    bad: cards!(
        r#"    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade and a bathroom with a window, wants water twice a week and a new pot every other year, and forgives nearly everything that is done to it by accident."
    buttons { quick_reply "Tell me more" }
"#,
        r#"    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "Tell me more" }
"#
    ),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["Meta 100 / 2388040"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_CAROUSEL],
};

static NEWLINES_LINT: Lint = Lint {
    name: "carousel-card-body-newlines",
    group: Group::Carousel,
    severity: Severity::Info,
    pedantic: true,
    what: "The text of a card has at most two line breaks.",
    why: "More of them make the cards uneven, and some providers say that Meta refuses them.",
    bad: cards!(
        r#"    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern,\nlikes shade,\nwants water,\nforgives much."
    buttons { quick_reply "Tell me more" }
"#,
        r#"    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "Tell me more" }
"#
    ),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::ADVICE],
};

fn check(template: &Template, context: &mut Context) {
    for card in cards(template) {
        let text = card.body.get().and_then(|body| body.text.get());
        if let Some(text) = text {
            long(text, card, context);
            newlines(text, context);
        } else if card.body.is_absent() && !context.document.has_unknown {
            context.report(
                Diagnostic::new(&REQUIRED_LINT, card.span, "the card has no text")
                    .label("no `body`")
                    .help("write `body \"…\"` in the card, as in all other cards"),
            );
        }
    }
}

fn long(text: &Text, card: &Card, context: &mut Context) {
    let limit = context.limit(&LONG_LINT, limits::CARD_BODY);
    let as_written = length::too_long(&LONG_LINT, text, TextKind::Body, limit);
    if let Some(finding) = as_written {
        return context.report(finding);
    }
    if text.placeholders.is_empty() {
        return;
    }
    let filled = text.fill(|placeholder| {
        let sample = context.sample(&placeholder.name, Some(card));
        sample.unwrap_or(&text.written()[placeholder.at.clone()]).to_owned().into()
    });
    let length = count::units(&filled);
    if length > limit.most {
        let excess = length - limit.most;
        let message = format!(
            "with its samples the text has {length} characters, {excess} more than {}",
            limit.by
        );
        context.report(
            Diagnostic::new(&LONG_LINT, text.span, message)
                .label(format!("{length} characters when filled in"))
                .help("shorten the text or the samples"),
        );
    }
}

fn newlines(text: &Text, context: &mut Context) {
    let breaks = text.written().matches('\n').count();
    if breaks > limits::CARD_LINE_BREAKS {
        context.report(
            Diagnostic::new(
                &NEWLINES_LINT,
                text.span,
                format!("the card's text has {}", words::count(breaks, "line break")),
            )
            .label("taller than other cards")
            .help(format!("use at most {}", words::count(limits::CARD_LINE_BREAKS, "line break"))),
        );
    }
}
