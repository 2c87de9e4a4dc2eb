//! Findings made by hand, and what the formats make of them.

use std::sync::Arc;

use wattle::analysis::FileReport;
use wattle::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity};
use wattle::render::{Findings, Format, Look, Summary};
use wattle::text::{Edit, Source, Span};

/// The rule that all of them break.
pub static LINT: Lint = Lint {
    name: "sample-rule",
    group: Group::Body,
    severity: Severity::Error,
    pedantic: false,
    what: "A sample.",
    why: "It shows.",
    bad: "",
    good: "",
    fix: FixKind::Safe,
    codes: &[],
    sources: &[],
};

/// A finding at the first place where `words` stand in `text`.
pub fn at(text: &str, words: &str, label: &str) -> Diagnostic {
    Diagnostic::new(&LINT, find(text, words), "something is wrong here").label(label)
}

/// The first place where `words` stand in `text`.
pub fn find(text: &str, words: &str) -> Span {
    let text = text.trim_start_matches('\u{feff}');
    let start = text.find(words).expect("the words are in the text");
    Span::new(start, start + words.len())
}

/// Findings in one file.
pub fn findings(name: &str, text: &str, diagnostics: Vec<Diagnostic>) -> Findings {
    let reports =
        vec![FileReport { source: Arc::new(Source::new(name, text)), diagnostics, is_json: false }];
    let summary = Summary::of(1, &reports);
    Findings { reports, summary, ..Findings::default() }
}

/// A report with everything that a report can have.
pub fn everything() -> Findings {
    let text = "name One\nbody \"a {{b}} c\"\n";
    let found = at(text, "One", "one capital")
        .help("write it in lower case")
        .fix("put the name in lower case", vec![Edit::replace(find(text, "One"), "one")])
        .also(find(text, "{{b}}"), "also here")
        .elsewhere("b.wattle", Span::new(8, 11), "the other one");
    let advice = at(text, "a {{b}}", "")
        .severity(Severity::Info)
        .unsafe_fix("take it out", vec![Edit::delete(find(text, "a {{b}}"))])
        .elsewhere("gone.wattle", Span::new(8, 11), "nobody read it");
    let warning = at(text, "body", "").severity(Severity::Warning);
    let mut all = findings("templates/a.wattle", text, vec![found, warning, advice]);
    all.related.push(Arc::new(Source::new("b.wattle", "# two\nname One\n")));
    all
}

/// What a format makes of them.
pub fn render(format: Format, findings: &Findings, look: &Look) -> String {
    let mut out = Vec::new();
    format.write(findings, look, &mut out).expect("a vector takes everything");
    String::from_utf8(out).expect("reports are UTF-8")
}
