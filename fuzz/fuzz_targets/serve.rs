//! An editor may ask whatever it likes about whatever text.

#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/laws/mod.rs"]
mod laws;

// What comes before the first line break are the steps of the conversation, the rest is the text.
fuzz_target!(|bytes: &[u8]| {
    let (steps, text) = bytes.split_at(bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0));
    laws::conversing::obeys(steps, &String::from_utf8_lossy(text));
});
