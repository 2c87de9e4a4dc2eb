//! `header-with-carousel`, `buttons-with-carousel`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule};

pub static HEADER: Rule = Rule { lint: &HEADER_LINT, check: Check::Template(check) };
pub static BUTTONS: Rule = Rule { lint: &BUTTONS_LINT, check: Check::Family };

static HEADER_LINT: Lint = Lint {
    name: "header-with-carousel",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "A message with a carousel has no header of its own.",
    why: "Such a message is a body and its cards, and each card has its header.",
    bad: concat!("header \"New in our shop\"\n", good_cards!()),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["8x8 3034"],
    sources: &[reference::META_CAROUSEL],
};

static BUTTONS_LINT: Lint = Lint {
    name: "buttons-with-carousel",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "A message with a carousel has no buttons of its own.",
    why: "Such a message is a body and its cards, and each card has its buttons.",
    bad: concat!(good_cards!(), "\nbuttons { quick_reply \"Show me all\" }"),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["8x8 3034"],
    sources: &[reference::META_CAROUSEL, reference::EIGHT_COMPONENTS],
};

fn check(template: &Template, context: &mut Context) {
    let Some(carousel) = template.carousel.get() else { return };
    let parts = [
        ("header", template.header.is_absent(), &HEADER_LINT, "a header", "its headers"),
        ("buttons", template.buttons.is_absent(), &BUTTONS_LINT, "buttons", "its buttons"),
    ];
    for (keyword, absent, lint, part, own) in parts {
        let written = template.order.iter().find(|part| part.value == keyword);
        let Some(written) = written.filter(|_| !absent) else { continue };
        context.report(
            Diagnostic::new(
                lint,
                written.span,
                format!("a message with a carousel cannot have {part} beside it"),
            )
            .label("not beside a carousel")
            .also(carousel.span, format!("the carousel has {own} in the cards"))
            .help("move it into the cards, or take it out"),
        );
    }
}
