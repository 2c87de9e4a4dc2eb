//! `location-carousel`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Header, Template};
use crate::rules::rule::cards;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "location-carousel",
    group: Group::Location,
    severity: Severity::Error,
    pedantic: false,
    what: "A card shows an image or a video, not a place.",
    why: "8x8 and Meta take no location header in a carousel.",
    bad: r#"category marketing
body "Our stores are open again. Reply STOP to unsubscribe."
carousel {
  card {
    header location {
      latitude 1.2857
      longitude 103.8479
      name "Acme depot"
      address "1 George Street"
    }
    body "The depot, for parcels."
    buttons { quick_reply "Tell me more" }
  }
  card {
    header image "https://cdn.acme-stores.com/shop.jpg"
    body "The shop, for everything else."
    buttons { quick_reply "Show me" }
  }
}"#,
    good: r#"category marketing
body "Our stores are open again. Reply STOP to unsubscribe."
carousel {
  card {
    header image "https://cdn.acme-stores.com/depot.jpg"
    body "The depot, for parcels."
    buttons { quick_reply "Tell me more" }
  }
  card {
    header image "https://cdn.acme-stores.com/shop.jpg"
    body "The shop, for everything else."
    buttons { quick_reply "Show me" }
  }
}"#,
    fix: FixKind::None,
    codes: &["8x8 3034"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_CAROUSEL],
};

fn check(template: &Template, context: &mut Context) {
    for card in cards(template) {
        if let Some(Header::Location(place)) = card.header.get() {
            context.report(
                Diagnostic::new(&LINT, place.span, "a card cannot show a place")
                    .label("not in a card")
                    .help("show an image or a video, and write the address in the card's text"),
            );
        }
    }
}
