//! `carousel-card-buttons-min`, `carousel-card-buttons-max`, `carousel-card-button-kind`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Button, ButtonKind, Buttons, Template};
use crate::rules::buttons::too_many;
use crate::rules::rule::cards;
use crate::rules::{Check, Context, Rule};

pub static FEWEST: Rule = Rule { lint: &FEWEST_LINT, check: Check::Template(check) };
pub static MOST: Rule = Rule { lint: &MOST_LINT, check: Check::Family };
pub static KIND: Rule = Rule { lint: &KIND_LINT, check: Check::Family };

static FEWEST_LINT: Lint = Lint {
    name: "carousel-card-buttons-min",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "Each card has at least one button.",
    why: "8x8 and Meta refuse cards without one.",
    bad: cards!(
        r#"    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
"#,
        r#"    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "Tell me more" }
"#
    ),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["Meta 100 / 2388043"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_CAROUSEL],
};

static MOST_LINT: Lint = Lint {
    name: "carousel-card-buttons-max",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "Each card has at most two buttons.",
    why: "8x8 and Meta refuse a third one, and a send request cannot point at it.",
    bad: cards!(
        r#"    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons {
      url "See it" "https://www.acme-stores.com/fern"
      quick_reply "Keep it for me"
      quick_reply "More like this"
    }
"#,
        r#"    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons {
      url "See it" "https://www.acme-stores.com/palm"
      quick_reply "Keep it for me"
    }
"#
    ),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["Meta 100", "8x8 3053"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_MESSAGES, reference::META_CAROUSEL],
};

static KIND_LINT: Lint = Lint {
    name: "carousel-card-button-kind",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "The buttons of a card are URL buttons and quick replies.",
    why: "8x8 takes these two. Meta also takes phone buttons, of which this rule warns; all other kinds are refused.",
    bad: cards!(
        r#"    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { copy_code "FERN25" }
"#,
        r#"    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "Tell me more" }
"#
    ),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["8x8 3034"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_CREATE, reference::META_CAROUSEL],
};

fn check(template: &Template, context: &mut Context) {
    for card in cards(template) {
        if let Some(buttons) = card.buttons.get() {
            most(buttons, context);
            buttons.list.iter().for_each(|button| kind(button, context));
        } else if card.buttons.is_absent() && !context.document.has_unknown {
            context.report(
                Diagnostic::new(&FEWEST_LINT, card.span, "the card has no button")
                    .label("no `buttons`")
                    .help("give the card one or two buttons, the same kinds as the other cards"),
            );
        }
    }
}

fn most(buttons: &Buttons, context: &mut Context) {
    let quick = |button: &&Button| matches!(button.kind, ButtonKind::QuickReply { .. });
    let most = limits::CARD_BUTTONS;
    // Of too many quick replies there is a rule of its own.
    if buttons.list.iter().filter(quick).count() <= most {
        too_many::of_kind(&MOST_LINT, buttons, |_| true, most, "button", context);
    }
}

fn kind(button: &Button, context: &mut Context) {
    let severity = match button.kind {
        ButtonKind::QuickReply { .. } | ButtonKind::Url { .. } => return,
        ButtonKind::Phone { .. } => Severity::Warning,
        _ => Severity::Error,
    };
    let keyword = button.keyword.value;
    let message = match severity {
        Severity::Warning => format!("8x8 does not say that a card can have a `{keyword}` button"),
        _ => format!("a card has no `{keyword}` button"),
    };
    context.report(
        Diagnostic::new(&KIND_LINT, button.keyword.span, message)
            .severity(severity)
            .label("not in a card")
            .help("use `url` or `quick_reply`"),
    );
}
