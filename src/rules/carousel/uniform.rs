//! `carousel-uniform`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{ButtonKind, Card, Header, MediaFormat, Template};
use crate::rules::{Check, Context, Rule};
use crate::text::{Span, Spanned, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "carousel-uniform",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "All cards are built alike: the same kind of header, and the same kinds of buttons in the same order.",
    why: "8x8 and Meta refuse a carousel whose cards differ.",
    bad: cards!(
        r#"    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { quick_reply "Tell me more" }
"#,
        r#"    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { url "See it" "https://www.acme-stores.com/palm" }
"#
    ),
    good: good_cards!(),
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_CAROUSEL],
};

fn check(template: &Template, context: &mut Context) {
    let Some(carousel) = template.carousel.get() else { return };
    let numbered = || carousel.cards.iter().enumerate().map(|(index, card)| (index + 1, card));
    let headers = || numbered().filter_map(|(number, card)| Some((number, header(card)?)));
    let buttons = || numbered().filter_map(|(number, card)| Some((number, buttons(card)?)));

    let by_header = headers().next().and_then(|first| {
        let other = headers().find(|(_, header)| header.value != first.1.value)?;
        Some(difference(other, first, |format| format!("`{}`", format.name())))
    });
    let by_buttons = buttons().next().and_then(|first| {
        let other = buttons().find(|(_, set)| set.value != first.1.value)?;
        Some(difference(other, first, |kinds| words::all(kinds.iter().copied())))
    });
    // One finding is enough: whoever looks at the cards sees the rest.
    let finding = [by_header, by_buttons].into_iter().flatten().min_by_key(|(number, _)| *number);
    if let Some((_, finding)) = finding {
        context.report(finding);
    }
}

fn difference<T>(
    (number, this): (usize, Spanned<T>),
    (first_number, first): (usize, Spanned<T>),
    name: impl Fn(&T) -> String,
) -> (usize, Diagnostic) {
    let (has, first_has) = (name(&this.value), name(&first.value));
    let message = format!("card {number} has {has} where card {first_number} has {first_has}");
    let finding = Diagnostic::new(&LINT, this.span, message)
        .label(has)
        .also(first.span, first_has)
        .help("build all cards alike");
    (number, finding)
}

/// The kind of a card's header, unless it is at fault itself.
fn header(card: &Card) -> Option<Spanned<MediaFormat>> {
    match card.header.get()? {
        Header::Media { format, .. }
            if matches!(format.value, MediaFormat::Image | MediaFormat::Video) =>
        {
            Some(*format)
        }
        _ => None,
    }
}

/// The kinds of a card's buttons, unless they are at fault themselves. What is one too many is
/// left out.
pub fn buttons(card: &Card) -> Option<Spanned<Vec<&'static str>>> {
    let buttons = card.buttons.get().filter(|buttons| !buttons.list.is_empty())?;
    let list = buttons.list.iter().take(limits::CARD_BUTTONS);
    let fits = |kind: &ButtonKind| {
        matches!(
            kind,
            ButtonKind::Url { .. } | ButtonKind::QuickReply { .. } | ButtonKind::Phone { .. }
        )
    };
    let kinds = list.map(|button| fits(&button.kind).then_some(button.keyword));
    let kinds: Vec<Spanned<&'static str>> = kinds.collect::<Option<_>>()?;
    let span = kinds.iter().map(|kind| kind.span).reduce(Span::cover)?;
    Some(Spanned::new(kinds.into_iter().map(|kind| kind.value).collect(), span))
}
