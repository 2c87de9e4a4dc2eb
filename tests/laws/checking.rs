//! The laws of checking: any bytes can be checked, what is found has its place, and it can be shown.

use std::sync::Arc;

use wattle::analysis;
use wattle::render::{Findings, Format, Look};
use wattle::settings::{Profile, Settings};
use wattle::text::{Source, edit};

/// Holds one file to all laws.
pub fn obeys(bytes: &[u8]) {
    let settings = Settings { profile: Profile::Pedantic, ..Settings::default() };
    let source = Source::from_bytes("made_up.wattle", bytes.to_vec());
    let analysis = analysis::file(Arc::new(source), &settings);
    let text = analysis.report.source.text();
    for finding in &analysis.report.diagnostics {
        let places = finding.labels.iter().map(|label| label.span).chain([finding.span]);
        for place in places {
            assert!(text.get(place.range()).is_some(), "{finding:?} is not in the text");
        }
        for fix in &finding.fixes {
            edit::apply(text, &fix.edits);
        }
    }
    let findings = Findings { reports: vec![analysis.report], ..Findings::default() };
    let mut out = Vec::new();
    for format in [Format::Pretty, Format::Narrated, Format::Json, Format::Sarif] {
        format.write(&findings, &Look::default(), &mut out).expect("there is room");
    }
}
