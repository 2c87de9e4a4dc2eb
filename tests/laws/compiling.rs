//! The laws of compiling: whatever compiles is sent as it was created, and what is built of a file with
//! errors, all rules being off, is JSON at least.

use std::sync::Arc;

use wattle::compile::{self, Values};
use wattle::settings::{Level, Settings};
use wattle::text::Source;
use wattle::{analysis, rules};

use super::matching;

/// Holds one text to all laws.
pub fn obeys(text: &str) {
    let source = Arc::new(Source::new("made_up.wattle", text));
    let settings = Settings::default();
    let strict = analysis::file(Arc::clone(&source), &settings);
    for bundle in compile::bundles(&strict, &settings, Values::Names).iter().flatten() {
        matching::obeys(bundle);
    }
    let levels = rules::names().map(|name| (name.to_owned(), Level::Off)).collect();
    let lenient = Settings { levels, ..Settings::default() };
    let analysis = analysis::file(source, &lenient);
    for values in [Values::Names, Values::Examples] {
        let bundles = compile::bundles(&analysis, &lenient, values);
        let bundles = bundles.iter().flatten();
        let payloads = bundles.map(|one| (&one.create, &one.send, &one.entry));
        serde_json::to_string(&payloads.collect::<Vec<_>>()).expect("payloads are JSON");
    }
}
