//! The placeholders of drafts, and where each is used.

use crate::model::placeholder;
use crate::payload::{Argument, Draft, Leaf, Message, Statement};

/// The most placeholders of a text that get names: WhatsApp takes texts of 1024 characters.
const MOST: usize = 400;

/// How much of what stands before a placeholder is looked at, in bytes: more than an address may have.
const MOST_BEFORE: usize = 2048;

/// A placeholder in one text.
#[derive(Clone, Debug)]
pub struct Use {
    /// Which text: the draft, and where the text stands in its JSON.
    pub text: (usize, u32),
    /// What stands between the braces in the JSON, or what it is for.
    pub key: String,
    /// Its number, if that is what it has.
    pub number: Option<u32>,
    /// What of a message it is in, the same in all languages: `body`, `button 1`; without the card.
    pub place: String,
    /// The card that it is in.
    pub card: Option<usize>,
    /// Its sample.
    pub sample: Option<Leaf>,
    /// What stands before it.
    pub before: String,
    /// Whether the numbers of its text are 1, 2, 3 … in order of appearance.
    pub in_order: bool,
    /// Whether it stands for a whole value, as a file or a code.
    pub whole: bool,
}

/// All uses of placeholders in a draft.
pub fn of(index: usize, draft: &Draft) -> Vec<Use> {
    let mut uses = Vec::new();
    for statement in &draft.content {
        statement_uses(index, statement, statement.keyword, None, &mut uses);
    }
    uses
}

fn statement_uses(
    index: usize,
    statement: &Statement,
    place: &str,
    card: Option<usize>,
    uses: &mut Vec<Use>,
) {
    for argument in &statement.arguments {
        match argument {
            Argument::Text(message) => message_uses(index, message, place, card, uses),
            Argument::Hole(what, span, sample) => uses.push(Use {
                text: (index, span.start),
                key: (*what).to_owned(),
                number: None,
                place: place.to_owned(),
                card,
                sample: sample.clone(),
                before: String::new(),
                in_order: true,
                whole: true,
            }),
            Argument::Word(..) | Argument::Named(..) => {}
        }
    }
    for (number, inner) in statement.block.iter().flatten().enumerate() {
        match statement.keyword {
            "carousel" => statement_uses(index, inner, "card", Some(number), uses),
            "buttons" => statement_uses(index, inner, &format!("button {number}"), card, uses),
            _ => statement_uses(index, inner, inner.keyword, card, uses),
        }
    }
}

/// The placeholders of one text.
pub fn in_message(index: usize, message: &Message) -> Vec<Use> {
    let mut uses = Vec::new();
    message_uses(index, message, "", None, &mut uses);
    uses
}

fn message_uses(
    index: usize,
    message: &Message,
    place: &str,
    card: Option<usize>,
    uses: &mut Vec<Use>,
) {
    let text = &message.leaf.text;
    let (mut holes, _) = placeholder::scan(text);
    // More than any text may have; what is beyond keeps its name.
    holes.truncate(MOST);
    let mut keys: Vec<&str> = Vec::new();
    for hole in &holes {
        if !keys.contains(&hole.name.as_str()) {
            keys.push(&hole.name);
        }
    }
    let in_order = holes.iter().all(|hole| hole.number.is_none())
        || keys.iter().enumerate().all(|(at, key)| *key == (at + 1).to_string());
    let unnamed: Vec<_> = message.samples.iter().filter(|sample| sample.name.is_none()).collect();
    let mut numbers: Vec<u32> = holes.iter().filter_map(|hole| hole.number).collect();
    numbers.sort_unstable();
    numbers.dedup();
    for (order, key) in keys.iter().enumerate() {
        let Some(hole) = holes.iter().find(|hole| hole.name == *key) else { continue };
        let named = message.samples.iter().find(|sample| sample.name.as_deref() == Some(*key));
        // Samples stand in the order of the numbers; those of names in order of appearance.
        let rank = hole.number.and_then(|number| numbers.iter().position(|other| *other == number));
        let sample = named.or_else(|| unnamed.get(rank.unwrap_or(order)).copied());
        uses.push(Use {
            text: (index, message.leaf.span.start),
            key: (*key).to_owned(),
            number: hole.number,
            place: place.to_owned(),
            card,
            sample: sample.map(|sample| sample.value.clone()),
            before: before(&text.text, hole.at.start).to_owned(),
            in_order,
            whole: false,
        });
    }
}

/// What stands before a place in a text.
fn before(text: &str, at: usize) -> &str {
    let mut from = at.saturating_sub(MOST_BEFORE);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..at]
}
