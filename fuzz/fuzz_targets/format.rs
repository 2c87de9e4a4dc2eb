//! Any text keeps what it says when it is formatted, whole or in part.

#![no_main]

use libfuzzer_sys::fuzz_target;
use wattle::text::Span;

#[path = "../../tests/laws/mod.rs"]
mod laws;

fuzz_target!(|text: &str| {
    laws::formatting::obeys(text);
    // Somewhere in the middle, at the ends of characters.
    let near = |at: usize| (at..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let span = Span::new(near(text.len() / 3), near(text.len() / 2));
    laws::formatting::obeys_in_part(text, span, &[true, false, false]);
});
