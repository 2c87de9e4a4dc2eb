//! `carousel-count-max`, `carousel-count-min`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Template, lints};
use crate::rules::{Check, Context, Rule};
use crate::text::words;

pub static MOST: Rule = Rule { lint: &MOST_LINT, check: Check::Template(most) };
pub static FEWEST: Rule = Rule { lint: &lints::CAROUSEL_COUNT_MIN, check: Check::Template(fewest) };

macro_rules! fern {
    () => {
        r#"  card {
    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { quick_reply "Tell me more" }
  }
"#
    };
}

static MOST_LINT: Lint = Lint {
    name: "carousel-count-max",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "A carousel has at most ten cards.",
    why: "8x8 and Meta refuse an eleventh one.",
    bad: concat!(
        "category marketing\nbody \"Plants are new in our shop. Reply STOP to unsubscribe.\"\n",
        "carousel {\n",
        fern!(),
        fern!(),
        fern!(),
        fern!(),
        fern!(),
        fern!(),
        fern!(),
        fern!(),
        fern!(),
        fern!(),
        fern!(),
        "}"
    ),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_CREATE, reference::META_CAROUSEL],
};

fn most(template: &Template, context: &mut Context) {
    let Some(carousel) = template.carousel.get() else { return };
    let most = context.limit(&MOST_LINT, limits::CARDS).most;
    let Some(extra) = carousel.cards.get(most) else { return };
    let count = carousel.cards.len();
    context.report(
        Diagnostic::new(
            &MOST_LINT,
            extra.span,
            format!("the carousel has {count} cards, and {most} {} allowed", words::is_are(most)),
        )
        .label(format!("card {}", most + 1))
        .also(carousel.span, words::count(count, "card"))
        .help(format!("keep {}", words::count(most, "card"))),
    );
}

fn fewest(template: &Template, context: &mut Context) {
    let Some(carousel) = template.carousel.get() else { return };
    let count = carousel.cards.len();
    if count >= limits::CARDS_META_MIN || context.document.has_unknown {
        return;
    }
    let (severity, message) = if count == 0 {
        (Severity::Error, "the carousel has no card")
    } else {
        (Severity::Warning, "the carousel has 1 card, and Meta asks for 2")
    };
    context.report(
        Diagnostic::new(&lints::CAROUSEL_COUNT_MIN, carousel.span, message)
            .severity(severity)
            .label(words::count(count, "card"))
            .help("write at least two cards"),
    );
}
