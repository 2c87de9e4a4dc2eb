//! `carousel-body-required`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "carousel-body-required",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "A message with a carousel has a body above the cards.",
    why: "8x8 and Meta refuse cards without one.",
    bad: r#"category marketing
carousel {
  card {
    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { quick_reply "Tell me more" }
  }
  card {
    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "Tell me more" }
  }
}"#,
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["Meta 100 / 2388043"],
    sources: &[reference::META_CAROUSEL, reference::EIGHT_LIBRARY],
};

fn check(template: &Template, context: &mut Context) {
    let Some(carousel) = template.carousel.get() else { return };
    if template.body.is_absent() && !context.document.has_unknown {
        context.report(
            Diagnostic::new(&LINT, carousel.span, "the message has cards and no body")
                .label("nothing above the cards")
                .help("write a `body` beside the carousel that says what the cards are about"),
        );
    }
}
