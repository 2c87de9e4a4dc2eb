//! What other programs read is whole and true, whatever files are called and findings quote.

#![cfg(feature = "cli")]

mod common;
#[path = "formats/hostile.rs"]
mod hostile;
#[path = "formats/json.rs"]
mod json;
#[path = "formats/lines.rs"]
mod lines;
#[path = "formats/sarif.rs"]
mod sarif;
#[path = "formats/xml.rs"]
mod xml;

use common::reports::render;
use hostile::{NAMES, hostile};
use wattle::render::{Format, Look};

#[test]
fn nothing_reaches_a_terminal_raw() {
    for &format in Format::ALL {
        let report = render(format, &hostile(), &Look::default());
        assert!(!report.contains(['\0', '\u{7}', '\u{1b}']), "{}", format.name());
    }
}

#[test]
fn every_file_is_in_every_report() {
    for &format in Format::ALL {
        let report = render(format, &hostile(), &Look::default());
        let marks = report.matches("sample-rule").count();
        assert!(marks >= NAMES.len(), "{} has {marks}", format.name());
    }
}
