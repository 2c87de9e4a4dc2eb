//! The laws of conversations with editors, tried on made-up ones.

#![cfg(feature = "cli")]

mod common;
mod laws;

use common::templates;
use laws::conversing;
use proptest::prelude::*;

/// Each question about one place, between changes of all kinds.
fn tour(line: u8, column: u8) -> Vec<u8> {
    (90..=120).flat_map(|what| [what, line, column]).collect()
}

#[test]
fn laws_hold_for_all_files() {
    for (_, text) in templates(&["examples", "tests/syntax"]) {
        conversing::obeys(&tour(6, 9), &text);
    }
}

proptest! {
    #![proptest_config(common::cases(60))]

    #[test]
    fn laws_hold_for_any_conversation(
        file in any::<prop::sample::Index>(),
        steps in prop::collection::vec(any::<u8>(), 0..60),
    ) {
        let files = templates(&["examples", "tests/syntax", "tests/fixing"]);
        conversing::obeys(&steps, &file.get(&files).1);
    }
}
