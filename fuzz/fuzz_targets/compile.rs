//! Whatever compiles is sent as it was created.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/laws/mod.rs"]
mod laws;

fuzz_target!(|text: &str| laws::compiling::obeys(text));
