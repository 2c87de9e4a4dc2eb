//! Files in headers: one for everybody, or one that each send gives.
//!
//! 8x8 takes an address as the sample, and another one with each send, so its JSON does not tell which it is.

use crate::payload::{Argument, Draft, Leaf, Statement};

/// The draft with a placeholder for each document: invoices and tickets are each customer's own.
pub fn documents_at_each_send(mut draft: Draft) -> Draft {
    for header in draft.content.iter_mut().filter(|part| part.keyword == "header") {
        if let Some((word, address)) = fixed(header).filter(|(word, _)| *word == "document") {
            let kind = Argument::Word(word.to_owned(), header.span);
            let given = Argument::Hole("file", address.span, Some(address.clone()));
            header.arguments = vec![kind, given];
        }
    }
    draft
}

/// How many templates show everybody the same file.
pub fn fixed_files(drafts: &[Draft]) -> usize {
    let is_fixed = |draft: &&Draft| {
        draft.content.iter().any(|part| {
            let cards = part.block.iter().flatten().flat_map(|card| card.block.iter().flatten());
            let found = |header| fixed(header).is_some_and(|(word, _)| word != "document");
            found(part) || cards.into_iter().any(found)
        })
    };
    drafts.iter().filter(is_fixed).count()
}

/// What kind of file a header shows to everybody, and its address.
fn fixed(header: &Statement) -> Option<(&str, &Leaf)> {
    match header.arguments.as_slice() {
        [Argument::Word(word, _), Argument::Text(address)] if header.keyword == "header" => {
            let is_fixed = !address.leaf.text.text.contains("{{");
            is_fixed.then_some((word.as_str(), &address.leaf))
        }
        _ => None,
    }
}
