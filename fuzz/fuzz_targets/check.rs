//! Any bytes can be checked, and whatever is found can be shown.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/laws/mod.rs"]
mod laws;

fuzz_target!(|bytes: &[u8]| laws::checking::obeys(bytes));
