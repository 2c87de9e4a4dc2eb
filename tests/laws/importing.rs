//! The laws of importing: any text of JSON is read, imported and checked without harm; what is found has
//! its place and speaks of what stands there; and what comes of it is laid out, and is sent as it was
//! created.

use std::sync::Arc;

use wattle::compile::{self, Values};
use wattle::import::{self, Options};
use wattle::settings::Settings;
use wattle::text::{Source, edit};
use wattle::{analysis, json, payload};

use super::{formatting, matching};

/// How names begin that stand in for numbers while a text is checked. No finding may speak of them.
const STAND_IN: &str = "qzx";

/// Holds one text of JSON to all laws.
pub fn obeys(bytes: &[u8]) {
    let source = Arc::new(Source::from_bytes("a.json", bytes.to_vec()));
    checked(&source);
    let (drafts, _) = payload::read(&source, &json::read(&source), None);
    let settings = Settings::default();
    for split in [false, true] {
        for made in import::files(&drafts, &Options { split, ..Options::default() }) {
            let laid_out = formatting::formatted(&made.text);
            assert_eq!(laid_out.as_ref(), Some(&made.text), "{} is not laid out", made.file);
            let file = Arc::new(Source::new(made.file.as_str(), made.text));
            let analysis = analysis::file(file, &settings);
            let bundles = compile::bundles(&analysis, &settings, Values::Names);
            bundles.iter().flatten().for_each(matching::obeys);
        }
    }
}

fn checked(source: &Arc<Source>) {
    let report = import::check::file(Arc::clone(source), &Settings::default());
    let own = source.text().contains(STAND_IN);
    for finding in &report.diagnostics {
        let places = finding.labels.iter().map(|label| label.span).chain([finding.span]);
        for place in places {
            assert!(source.text().get(place.range()).is_some(), "{finding:?}");
        }
        assert!(own || !finding.message.contains(STAND_IN), "{finding:?}");
        for fix in &finding.fixes {
            edit::apply(source.text(), &fix.edits);
        }
    }
}
