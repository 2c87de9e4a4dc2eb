//! Any bytes can be checked, and whatever is found can be shown.

#![no_main]

use std::sync::Arc;

use libfuzzer_sys::fuzz_target;
use wattle::analysis;
use wattle::render::{Findings, Format, Look};
use wattle::settings::{Profile, Settings};
use wattle::text::Source;

fuzz_target!(|bytes: &[u8]| {
    let settings = Settings { profile: Profile::Pedantic, ..Settings::default() };
    let source = Source::from_bytes("fuzz.wattle", bytes.to_vec());
    let analysis = analysis::file(Arc::new(source), &settings);
    let text = analysis.report.source.text();
    for finding in &analysis.report.diagnostics {
        assert!(text.get(finding.span.range()).is_some(), "{finding:?} is not in the text");
    }
    let findings = Findings { reports: vec![analysis.report], ..Findings::default() };
    let mut out = Vec::new();
    for format in [Format::Pretty, Format::Narrated, Format::Json, Format::Sarif] {
        format.write(&findings, &Look::default(), &mut out).expect("there is room");
    }
});
