//! Names, texts and words that a careless writer of reports would trip over.

use std::sync::Arc;

use wattle::analysis::FileReport;
use wattle::diagnostic::{Diagnostic, Severity};
use wattle::render::{Findings, Summary};
use wattle::text::{Edit, Source};

use crate::common::reports::{LINT, find};

/// Names that a file can have. Control characters besides the line feed are tried in the words only,
/// since XML cannot hold them at all.
pub const NAMES: &[&str] = &[
    " leading and trailing .wattle ",
    "100% sure%0A%25.wattle",
    "<b>&amp;</b>.wattle",
    "]]><![CDATA[.wattle",
    "a,b;c=d.wattle",
    "c:d::e.wattle",
    "new\nline.wattle",
    "question?hash#at@.wattle",
    "quote\"apostrophe'.wattle",
    "tab\there.wattle",
    "ünïcode/中文/👩‍🚀/नमस्ते.wattle",
    "{0}[link](url)\\.wattle",
];

/// Words with something in them for every format.
pub const WORDS: &str = "]]> <b> & \"{{order}}\" 'x' [link](0) 100%0A \\n,:\r\n::error::owned ##vso[task.complete]\
    \u{0}\u{1b}[31m\u{7}\u{85}\u{202e}\u{2028}\u{feff}\u{fffe}\u{ffff} 👩‍🚀";

/// A text in which columns differ, whether they count bytes, characters or UTF-16, with a
/// byte-order mark and both kinds of line ends.
pub const TEXT: &str =
    "\u{feff}body \"😀é wrong\"\r\n\tname \"👨‍👩‍👧 wrong too\"\nfooter \"中 wrong\u{1b}\"\n";

/// A file of each name, each with a finding on every line, one of them over two lines.
pub fn hostile() -> Findings {
    let mut names = NAMES.to_vec();
    names.sort_unstable();
    let reports: Vec<FileReport> = names.into_iter().map(report).collect();
    let summary = Summary::of(reports.len(), &reports);
    Findings { reports, summary, ..Findings::default() }
}

fn report(name: &str) -> FileReport {
    let first = find(TEXT, "wrong");
    let over_lines = find(TEXT, "wrong\"\r\n\tname");
    let third = find(TEXT, "中");
    let diagnostics = vec![
        Diagnostic::new(&LINT, first, WORDS)
            .label(WORDS)
            .help(WORDS)
            .also(third, WORDS)
            .elsewhere(NAMES[0], first, WORDS)
            .fix(WORDS, vec![Edit::replace(first, WORDS), Edit::insert(third.start as usize, "é")]),
        Diagnostic::new(&LINT, over_lines, WORDS).severity(Severity::Warning),
        Diagnostic::new(&LINT, third, "plain").severity(Severity::Info),
    ];
    FileReport { source: Arc::new(Source::new(name, TEXT)), diagnostics, is_json: false }
}
