//! What is more than it may be: buttons of a kind, and characters of a button's text.

use crate::diagnostic::{Diagnostic, Lint};
use crate::model::{ButtonKind, Buttons, Text};
use crate::text::words;

/// A finding at the second button of a kind, if there is one. The message is told how many there are.
pub fn buttons(
    lint: &'static Lint,
    is_of_kind: impl Fn(&ButtonKind) -> bool,
    buttons: &Buttons,
    message: impl FnOnce(usize) -> String,
) -> Option<Diagnostic> {
    let mut found = buttons.list.iter().filter(|button| is_of_kind(&button.kind));
    let (first, second) = (found.next()?, found.next()?);
    let finding = Diagnostic::new(lint, second.keyword.span, message(2 + found.count()))
        .label("one too many")
        .also(first.keyword.span, "the first one")
        .help("keep one of them");
    Some(finding)
}

/// A finding at the text of a button that is longer than `limit`, which is what `who` says.
pub fn characters(lint: &'static Lint, text: &Text, limit: usize, who: &str) -> Option<Diagnostic> {
    let length = text.units();
    let excess = length.checked_sub(limit).filter(|excess| *excess > 0)?;
    let message = format!("the button has {length} characters, {excess} more than {who}");
    let finding = Diagnostic::new(lint, text.span, message)
        .label(words::count(length, "character"))
        .help(format!("shorten it to {limit} characters"));
    Some(finding)
}
