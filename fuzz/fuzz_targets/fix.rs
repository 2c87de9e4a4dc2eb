//! Mending any text ends, makes nothing worse, and once is enough.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/laws/mod.rs"]
mod laws;

fuzz_target!(|text: &str| laws::mending::obeys("fuzz.wattle", text));
