//! `send-carousel`

use super::header_required::missing;
use super::{Report, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::send::{Entry, EntryKind, Sending, start};
use crate::text::words;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-carousel",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "A message with a carousel gives all cards, in their order, each with the file of its header.",
    why: "A carousel is sent whole. Cards are counted from 0, and what the template was created with is only a sample for the reviewers.",
    bad: r#"category marketing
body "Hi, here are two plants that like your desk. Swipe and have a look."
carousel {
  card {
    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { quick_reply "The fern" }
  }
  card {
    header image "https://cdn.acme-stores.com/aloe.jpg"
    body "Aloe, likes the sun."
    buttons { quick_reply "The aloe" }
  }
}
---
{
  "type": "carousel",
  "cards": [
    { "cardIndex": 0, "components": [ { "type": "header", "parameters": [ { "type": "image", "url": "https://cdn.acme-stores.com/fern.jpg" } ] } ] }
  ]
}"#,
    good: r#"category marketing
body "Hi, here are two plants that like your desk. Swipe and have a look."
carousel {
  card {
    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { quick_reply "The fern" }
  }
  card {
    header image "https://cdn.acme-stores.com/aloe.jpg"
    body "Aloe, likes the sun."
    buttons { quick_reply "The aloe" }
  }
}
---
{
  "type": "carousel",
  "cards": [
    { "cardIndex": 0, "components": [ { "type": "header", "parameters": [ { "type": "image", "url": "https://cdn.acme-stores.com/fern.jpg" } ] } ] },
    { "cardIndex": 1, "components": [ { "type": "header", "parameters": [ { "type": "image", "url": "https://cdn.acme-stores.com/aloe.jpg" } ] } ] }
  ]
}"#,
    fix: FixKind::None,
    codes: &["8x8 1034", "8x8 3053", "Meta 132012"],
    sources: &[reference::EIGHT_LIBRARY, reference::META_CAROUSEL],
};

fn check(sending: &Sending, report: &mut Report) {
    let known = sending.wants.filter(|wants| !wants.unread || wants.cards > 0);
    let entries =
        sending.message.entries.iter().filter(|entry| entry.kind == Some(EntryKind::Carousel));
    let entries: Vec<&Entry> = entries.collect();
    if let (Some(wants), []) = (known.filter(|wants| wants.cards > 0), &entries[..]) {
        let message = sending.message;
        let at = message
            .components
            .or(message.template)
            .map_or_else(|| start(message.value), |field| field.spot());
        let what = format!(
            "the template has {}, and the message gives none",
            words::count(wants.cards, "card")
        );
        let finding = Diagnostic::new(&LINT, at, what).label("no carousel");
        add(report, finding.help("add an entry of the type `carousel` with all cards"));
    }
    for (index, entry) in entries.iter().enumerate() {
        if index > 0 {
            let finding =
                Diagnostic::new(&LINT, entry.spot(), "there are two entries for the carousel");
            add(report, finding.label("the second").help("put all cards into one entry"));
        } else if known.is_some_and(|wants| wants.cards == 0) {
            let finding = Diagnostic::new(&LINT, entry.spot(), "the template has no carousel");
            add(report, finding.label("not in the template").help("take the entry out"));
        } else {
            // Of products, each message has as many as it likes.
            let counted = known.filter(|wants| !wants.has_products());
            cards(entry, counted.map(|wants| wants.cards), report);
        }
    }
    for pair in sending.pairs.iter().filter(|pair| pair.site.card.is_some()) {
        if let Some((span, noun)) = missing(pair) {
            let what = format!(
                "{} shows {}, and the message gives none",
                pair.site,
                words::with_article(noun)
            );
            let finding =
                Diagnostic::new(&LINT, span, what).label(format!("no {noun} for the card"));
            add(
                report,
                finding.help(format!(
                    "add an entry of the type `header` with the address of the {noun}"
                )),
            );
        }
    }
}

fn add(report: &mut Report, finding: Diagnostic) {
    report.prevent(&["8x8 1034", "Meta 132012"], finding);
}

fn cards(entry: &Entry, wanted: Option<usize>, report: &mut Report) {
    let Some(list) = entry.cards_field else {
        let finding = Diagnostic::new(&LINT, entry.spot(), "the carousel has no `cards`");
        return add(report, finding.label("no `cards`").help("add the list of `cards`"));
    };
    let Some(items) = list.value.items() else {
        if !open::is_open(list.value.word().unwrap_or_default()) {
            let what = format!("`cards` is {}, not a list", list.value.noun());
            let finding = Diagnostic::new(&LINT, list.value.span, what).label("no list");
            add(report, finding.help("put the cards between `[` and `]`"));
        }
        return;
    };
    let given = items.len();
    let wanted = wanted.unwrap_or(given);
    if given != wanted {
        let what = format!(
            "the template has {}, and {given} {} given",
            words::count(wanted, "card"),
            words::is_are(given)
        );
        let surplus = items.get(wanted).zip(items.last());
        let at = surplus.map_or(list.value.span, |(first, last)| first.span.cover(last.span));
        let label =
            if given > wanted { "too much".to_owned() } else { format!("{given} of {wanted}") };
        add(
            report,
            Diagnostic::new(&LINT, at, what)
                .label(label)
                .help("give each card of the template once"),
        );
    }
    indexes(entry, wanted.max(given), report);
}

/// Looks at the indexes of cards. `most` is the number of cards.
fn indexes(entry: &Entry, most: usize, report: &mut Report) {
    let mut add = |finding: Diagnostic| report.prevent(&["8x8 3053", "Meta 132012"], finding);
    let numbers: Vec<Option<usize>> = entry.cards.iter().map(|card| card.number()).collect();
    let from_one = !numbers.is_empty()
        && numbers.iter().enumerate().all(|(place, number)| *number == Some(place + 1));
    if from_one {
        let first = entry.cards.first().and_then(|card| card.index);
        let at = first.map_or_else(|| entry.spot(), |index| index.value.span);
        let finding =
            Diagnostic::new(&LINT, at, "the cards are counted from 1").label("the first is 0");
        return add(finding.help("count the cards from 0"));
    }
    for (place, card) in entry.cards.iter().enumerate() {
        if card.value.members().is_none() {
            let what = format!("a card is {}, not an object", card.value.noun());
            add(Diagnostic::new(&LINT, card.value.span, what)
                .label("no object")
                .help("write `{ … }`"));
            continue;
        }
        let Some(index) = card.index else {
            let finding =
                Diagnostic::new(&LINT, start(card.value), "the card does not say which one it is");
            add(finding.label("no index").help(format!("add its index, {place}")));
            continue;
        };
        let word = index.value.word().unwrap_or_default();
        let at = index.value.span;
        let (what, severity) = match card.number() {
            _ if open::is_open(word) => continue,
            None => ("the index of the card is no whole number".to_owned(), Severity::Error),
            Some(number) if numbers[..place].contains(&Some(number)) => {
                (format!("two cards have the index {number}"), Severity::Error)
            }
            Some(number) if number >= most => (
                format!(
                    "there is no card at index {number}: the last is {}",
                    most.saturating_sub(1)
                ),
                Severity::Error,
            ),
            Some(number)
                if number != place
                    && numbers[..place].iter().flatten().any(|before| *before > number) =>
            {
                (format!("the card at index {number} stands behind later ones"), Severity::Warning)
            }
            Some(_) => continue,
        };
        let finding = Diagnostic::new(&LINT, at, what).severity(severity).label("this index");
        add(finding.help("give the cards in their order, counted from 0"));
    }
}
