//! Whatever compiles is sent as it was created.

#![no_main]

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use wattle::compile::{self, Values};
use wattle::settings::{Level, Settings};
use wattle::text::Source;
use wattle::{analysis, rules};

#[path = "../../tests/laws/mod.rs"]
mod laws;

fuzz_target!(|text: &str| {
    let source = Arc::new(Source::new("fuzz.wattle", text));
    let settings = Settings::default();
    let strict = analysis::file(Arc::clone(&source), &settings);
    for bundle in compile::bundles(&strict, &settings, Values::Names).iter().flatten() {
        laws::matching::obeys(bundle);
    }
    // With all rules off far more compiles, and must do so without a panic.
    let levels = rules::names().map(|name| (name.to_owned(), Level::Off)).collect();
    let lenient = Settings { levels, ..Settings::default() };
    let analysis = analysis::file(source, &lenient);
    for values in [Values::Names, Values::Examples] {
        let bundles = compile::bundles(&analysis, &lenient, values);
        serde_json::to_string(&bundles.iter().flatten().map(|one| (&one.create, &one.send, &one.entry)).collect::<Vec<_>>())
            .expect("payloads are JSON");
    }
});
