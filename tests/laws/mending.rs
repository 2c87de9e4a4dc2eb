//! The laws of mending: it ends, makes nothing worse, and once is enough.

use std::sync::Arc;

use super::is_cut;
use wattle::analysis::fixing::{self, Which};
use wattle::analysis::{self, Analysis};
use wattle::diagnostic::Severity;
use wattle::settings::{Profile, Settings};
use wattle::text::Source;

fn errors(analysis: &Analysis) -> usize {
    let findings = analysis.report.diagnostics.iter();
    findings.filter(|finding| finding.severity == Severity::Error).count()
}

/// Holds one text to all laws.
pub fn obeys(name: &str, text: &str) {
    let settings = Settings { profile: Profile::Pedantic, ..Settings::default() };
    let source = Arc::new(Source::new(name, text));
    let before = analysis::file(Arc::clone(&source), &settings);
    for which in [Which::Safe, Which::All] {
        let once = fixing::fix(Arc::clone(&source), &settings, which);
        let mended = &once.analysis.report.source;
        assert_eq!(mended.has_bom(), source.has_bom());
        let is_worse = !is_cut(&before) && errors(&once.analysis) > errors(&before);
        assert!(!is_worse, "{name}: worse:\n{}", mended.text());
        assert_eq!(once.count == 0, mended.text() == source.text(), "{name}: {}", once.count);
        let twice = fixing::fix(Arc::clone(mended), &settings, which);
        let again =
            if once.ended_early { mended.text() } else { twice.analysis.report.source.text() };
        assert_eq!(again, mended.text(), "{name}: mending twice is not mending once, of\n{text}");
    }
}
