//! `carousel-card-header`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Card, Header, MediaFormat, Slot, Template};
use crate::rules::rule::cards;
use crate::rules::{Check, Context, Rule};
use crate::text::Span;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "carousel-card-header",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "Each card shows an image or a video.",
    why: "8x8 and Meta refuse cards without one, and cards with a text or a document in their header.",
    bad: cards!(
        r#"    header "Small fern"
    body "Small fern, likes shade."
    buttons { quick_reply "Tell me more" }
"#,
        r#"    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "Tell me more" }
"#
    ),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["Meta 100 / 2388043", "Meta 100 / 2388047"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_CREATE, reference::META_CAROUSEL],
};

fn check(template: &Template, context: &mut Context) {
    for card in cards(template) {
        let Some((span, what)) = fault(card) else { continue };
        if card.header.is_absent() && context.document.has_unknown {
            continue;
        }
        context.report(
            Diagnostic::new(&LINT, span, format!("{what}, where an image or a video belongs"))
                .label("no image and no video")
                .help("write `header image \"https://…\"` or `header video \"https://…\"`"),
        );
    }
}

/// Where the header is wrong, and what it is. For places there is a rule of its own.
fn fault(card: &Card) -> Option<(Span, String)> {
    match &card.header {
        Slot::Absent => Some((card.span, "the card has no header".to_owned())),
        Slot::Given(Header::Text(text)) => Some((text.span, "the card has a text".to_owned())),
        Slot::Given(Header::Media { format, .. }) => {
            let fits = matches!(format.value, MediaFormat::Image | MediaFormat::Video);
            (!fits).then(|| (format.span, format!("the card has a {}", format.value.name())))
        }
        Slot::Given(Header::Location(_)) | Slot::Faulty(_) => None,
    }
}
