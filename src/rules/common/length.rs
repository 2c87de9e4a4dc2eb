//! Texts that are longer than they may be.

use crate::diagnostic::{Diagnostic, Lint};
use crate::model::Text;
use crate::rules::TextKind;
use crate::rules::options::Limit;
use crate::text::words::grouped;
use crate::text::{count, words};

/// The digits of the largest number that a placeholder can have.
const MOST_DIGITS: usize = 10;

/// What is wrong with a text over its limit.
pub fn too_long(
    lint: &'static Lint,
    text: &Text,
    kind: TextKind,
    limit: Limit,
) -> Option<Diagnostic> {
    let Limit { most, by } = limit;
    // A text has at most as many units as bytes, unless the numbers of its placeholders are longer
    // than their names. To see that much takes no counting.
    if text.written().len() + text.placeholders.len() * MOST_DIGITS <= most {
        return None;
    }
    let length = text.units();
    let excess = length.checked_sub(most).filter(|excess| *excess > 0)?;
    let name = kind.name();
    let message = format!(
        "the {name} has {} characters, {} more than {by}",
        grouped(length),
        grouped(excess)
    );
    let mut help = format!("shorten it to {} characters", grouped(most));
    let seen = count::graphemes(&text.numbered());
    if seen < length {
        let has_emoji = count::emoji(text.written()).next().is_some();
        help.push_str(&format!(
            "; what looks like {} counts as {}, since {} two or more",
            words::count(seen, "character"),
            grouped(length),
            if has_emoji { "an emoji takes" } else { "some letters take" }
        ));
    }
    let label = format!("{} characters", grouped(length));
    Some(Diagnostic::new(lint, text.span, message).label(label).help(help))
}
