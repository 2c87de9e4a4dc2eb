//! Any text of JSON is imported and checked without harm.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/laws/mod.rs"]
mod laws;

fuzz_target!(|bytes: &[u8]| laws::importing::obeys(bytes));
