//! `carousel-card-var-edges`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::rule::cards;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "carousel-card-var-edges",
    group: Group::Carousel,
    severity: Severity::Warning,
    pedantic: false,
    what: "The text of a card neither begins nor ends with a placeholder.",
    why: "8x8 forbids it for bodies and does not say whether cards are spared; one of its own samples does it.",
    bad: cards!(
        r#"    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, now {{price}}"
    buttons { quick_reply "Tell me more" }
    examples { price "9 pounds" }
"#,
        r#"    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "Tell me more" }
"#
    ),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["Meta 100 / 2388299"],
    sources: &[reference::EIGHT_COMPONENTS],
};

fn check(template: &Template, context: &mut Context) {
    for card in cards(template) {
        let Some(text) = card.body.get().and_then(|body| body.text.get()) else { continue };
        let (Some(first), Some(last)) = (text.placeholders.first(), text.placeholders.last())
        else {
            continue;
        };
        let idle = |sign: char| sign.is_whitespace() || "*_~`".contains(sign);
        let written = text.written();
        let (placeholder, edge) = if written[..first.at.start].trim_matches(idle).is_empty() {
            (first, "begins")
        } else if written[last.at.end..].trim_matches(idle).is_empty() {
            (last, "ends")
        } else {
            continue;
        };
        context.report(
            Diagnostic::new(
                &LINT,
                placeholder.span,
                format!("the text of the card {edge} with a placeholder"),
            )
            .label("at the edge")
            .help("put a word of your own there"),
        );
    }
}
