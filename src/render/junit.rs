//! JUnit's XML: each finding is a test, and an error is one that failed.
//!
//! Warnings are tests that passed and had something to say, so that a run which ends with status 0
//! is not shown as a broken build. What could not be read is a test that broke.

use std::io::{self, Write};

use super::xml::Element;
use super::{Findings, Look, Summary, sentence};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Source;
use crate::text::visible::escaped;

/// Writes a suite for each file with findings; or a passed test if there is none, since some
/// readers take a report without tests for a failed run.
pub fn write(findings: &Findings, _look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let Summary { errors, warnings, infos, .. } = findings.summary;
    let mut suites: Vec<Element> = findings
        .reports
        .iter()
        .map(|report| {
            let Summary { errors, warnings, infos, .. } =
                Summary::of(1, std::slice::from_ref(report));
            let cases = report.diagnostics.iter().map(|found| case(&report.source, found));
            counted("testsuite", report.source.name(), errors + warnings + infos, errors, 0)
                .holding(cases)
        })
        .collect();
    let undone = findings.undone.len();
    if undone > 0 {
        let cases = findings.undone.iter().map(|what| {
            let error = Element::new("error").with("message", what);
            let case = Element::new("testcase").with("name", what).with("classname", "wattle");
            case.holding([error])
        });
        suites.push(counted("testsuite", "wattle", undone, 0, undone).holding(cases));
    }
    if suites.is_empty() {
        let passed = Element::new("testcase")
            .with("name", findings.summary.sentence())
            .with("classname", "wattle");
        suites.push(counted("testsuite", "wattle", 1, 0, 0).holding([passed]));
    }
    let tests = (errors + warnings + infos + undone).max(1);
    counted("testsuites", "wattle", tests, errors, undone).holding(suites).document(out)
}

fn counted(
    element: &'static str,
    name: &str,
    tests: usize,
    failures: usize,
    errors: usize,
) -> Element {
    Element::new(element)
        .with("name", name)
        .with("tests", tests)
        .with("failures", failures)
        .with("errors", errors)
}

fn case(source: &Source, found: &Diagnostic) -> Element {
    let at = source.position(found.span.start as usize);
    let (severity, rule) = (found.severity.name(), found.lint.name);
    let place = format!("{}:{}:{}", escaped(source.name()), at.line, at.column);
    let words = sentence(found);
    let said = match found.severity {
        Severity::Error => Element::new("failure")
            .with("type", severity)
            .with("message", &words)
            .saying(&format!("{place}: {words}\n{}", found.lint.url())),
        Severity::Warning | Severity::Info => {
            Element::new("system-out").saying(&format!("{place}: {severity}: {words}"))
        }
    };
    Element::new("testcase")
        .with("name", format!("{rule} ({}:{})", at.line, at.column))
        .with("classname", source.name())
        .with("file", source.name())
        .holding([said])
}
