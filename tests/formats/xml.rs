//! `junit` and `checkstyle`.

use std::collections::BTreeSet;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use wattle::render::{Format, Look};

use crate::common::reports::render;
use crate::hostile::{NAMES, hostile};

/// The elements of a document in order, each with its attributes as a reader sees them.
fn elements(document: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut reader = Reader::from_str(document);
    reader.config_mut().check_end_names = true;
    let mut elements = Vec::new();
    loop {
        match reader.read_event().expect("it is well formed") {
            Event::Start(tag) | Event::Empty(tag) => elements.push(element(&tag)),
            Event::Eof => return elements,
            _ => {}
        }
    }
}

fn element(tag: &BytesStart) -> (String, Vec<(String, String)>) {
    let attributes = tag.attributes().map(|attribute| {
        let attribute = attribute.expect("it is well formed");
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).expect("it can be read");
        (attribute.key.as_ref().to_owned(), value.into_owned())
    });
    (tag.name().as_ref().to_owned(), attributes.collect())
}

/// The signs that XML 1.0 lists in production 2, `Char`.
fn is_allowed(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[test]
fn names_survive() {
    for (format, element, attribute) in
        [(Format::Checkstyle, "file", "name"), (Format::Junit, "testcase", "file")]
    {
        let document = render(format, &hostile(), &Look::default());
        assert!(document.chars().all(is_allowed), "{document}");
        let names: BTreeSet<String> = elements(&document)
            .into_iter()
            .filter(|(name, _)| name == element)
            .flat_map(|(_, attributes)| attributes)
            .filter(|(name, _)| name == attribute)
            .map(|(_, value)| value)
            .collect();
        assert_eq!(names, NAMES.iter().map(|&name| name.to_owned()).collect());
    }
}

#[test]
fn a_name_that_xml_cannot_hold_is_marked() {
    let found = hostile().reports.remove(0).diagnostics;
    let all = crate::common::reports::findings("a\u{1b}\u{ffff}.wattle", "body", found);
    let document = render(Format::Checkstyle, &all, &Look::default());
    assert!(document.contains("name=\"a\u{fffd}\u{fffd}.wattle\""), "{document}");
}

#[test]
fn junit_counts_what_it_holds() {
    let document = render(Format::Junit, &hostile(), &Look::default());
    let elements = elements(&document);
    let count = |wanted: &str| elements.iter().filter(|(name, _)| name == wanted).count();
    let files = NAMES.len();
    assert_eq!(count("testsuite"), files);
    assert_eq!((count("testcase"), count("failure")), (3 * files, files));
    let (_, root) = &elements[0];
    let said = |wanted: &str| root.iter().find(|(name, _)| name == wanted).map(|(_, n)| n.clone());
    assert_eq!(said("tests"), Some((3 * files).to_string()));
    assert_eq!(said("failures"), Some(files.to_string()));
}
