//! What the fuzz targets look for, tried without them: the templates of the project, some stretches cut
//! out or overwritten, are held to the laws of checking, compiling and conversing. Those of the other
//! targets are in `tests/format.rs`, `tests/fixing.rs` and `tests/import.rs`.

#![cfg(feature = "cli")]

mod common;
mod laws;

use common::broken::broken;
use common::{cases, templates};
use proptest::prelude::*;
use proptest::sample::select;

/// A template of the project after some blows.
fn mutated() -> impl Strategy<Value = Vec<u8>> {
    let texts = templates(&["examples", "tests/syntax", "tests/fixing", "tests/sending"]);
    let texts: Vec<String> = texts.into_iter().map(|(_, text)| text).collect();
    select(texts).prop_flat_map(|text| broken(&text))
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn mutated_files_can_be_checked_and_shown(bytes in mutated()) {
        laws::checking::obeys(&bytes);
    }

    #[test]
    fn what_compiles_of_mutated_files_is_sent_as_it_was_created(bytes in mutated()) {
        laws::compiling::obeys(&String::from_utf8_lossy(&bytes));
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn mutated_files_can_be_talked_about(bytes in mutated(), steps in prop::collection::vec(any::<u8>(), 0..60)) {
        laws::conversing::obeys(&steps, &String::from_utf8_lossy(&bytes));
    }
}
