//! What reports look like, on findings made by hand.

#![cfg(feature = "cli")]

mod common;

use std::sync::Arc;

use common::reports::{LINT, at, everything, find, findings, render};
use wattle::diagnostic::Diagnostic;
use wattle::render::{Findings, Format, Look, Summary};
use wattle::text::{Source, Span};

fn pretty(text: &str, diagnostics: Vec<Diagnostic>) -> String {
    let look = Look { summary: false, ..Look::default() };
    render(Format::Pretty, &findings("a.wattle", text, diagnostics), &look)
}

fn snapshot(name: &str, report: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/render");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, report));
}

/// One file per script or sign that is hard to lay out; the label must stand under `here`.
#[test]
fn labels_stand_under_their_words() {
    let cases = [
        ("tabs", "name x\n\tbody\t\"go here now\"\n\tfooter \"x\""),
        ("cjk", "body \"您的订单已发货 here 谢谢\""),
        ("emoji", "body \"👨‍👩‍👧 👍🏽 🇸🇬 ❤️ 1️⃣ 🎉 here 🎉\""),
        ("arabic", "body \"مرحبا here بك\""),
        ("hebrew", "body \"שלום here לך\""),
        ("combining", "body \"Cafe\u{301} n\u{303}a here\""),
        ("crlf", "name x\r\nbody \"go here\"\r\nfooter \"x\"\r\n"),
        ("bom", "\u{feff}body \"go here\""),
        ("control", "body \"a\u{1b}[31mb\u{7}\u{85}\u{202e}\u{2066} here \u{0}\""),
        ("hindi", "body \"नमस्ते here\""),
    ];
    let mut all = String::new();
    for (title, text) in cases {
        all += &format!("## {title}\n{}", pretty(text, vec![at(text, "here", "here it is")]));
    }
    snapshot("under_their_words", &all);
}

#[test]
fn a_label_inside_an_emoji_covers_it() {
    let text = "body \"a 👨‍👩‍👧 b\"";
    snapshot("inside_an_emoji", &pretty(text, vec![at(text, "👩", "here")]));
}

#[test]
fn the_end_of_a_file_can_be_pointed_at() {
    let end = |text: &str| {
        let found = Diagnostic::new(&LINT, Span::at(text.len()), "there is no body");
        pretty(text, vec![found.label("expected here").help("write one")])
    };
    let all = ["name x", "name x\n", "", "name x\r\n\r\n"].map(end).concat();
    snapshot("end_of_file", &all);
}

#[test]
fn a_span_past_the_end_is_moved_to_it() {
    let found = Diagnostic::new(&LINT, Span::new(3, 900), "too far");
    assert!(pretty("ab\n", vec![found]).contains("[a.wattle:2:1]"));
}

#[test]
fn long_lines_are_cropped() {
    let long =
        format!("body \"{} here {} there {}\"", "x".repeat(400), "y".repeat(400), "z ".repeat(99));
    let one = at(&long, "here", "in the middle");
    let two = at(&long, "here", "first").also(find(&long, "there"), "second");
    let wide = at(&long, &long[300..700], "wide");
    let cjk = format!("body \"{}here{}\"", "中".repeat(300), "文".repeat(300));
    let mut all = pretty(&long, vec![one, two, wide]);
    all += &pretty(&cjk, vec![at(&cjk, "here", "between")]);
    let next = format!("{}\nname here", "w".repeat(300));
    all += &pretty(&next, vec![at(&next, "here", "below a long line")]);
    snapshot("long_lines", &all);
}

#[test]
fn spans_over_several_lines() {
    let text = "name x\nbody \"\"\"\n  one\n  two\n  \"\"\"\nfooter \"x\"\n";
    let some = at(text, "\"\"\"\n  one\n  two\n  \"\"\"", "the text");
    let tall = format!("body \"\"\"\n{}\"\"\"\nfooter \"x\"", "line\n".repeat(50));
    let many = at(&tall, &tall[5..tall.len() - 11], "too long");
    snapshot("several_lines", &(pretty(text, vec![some]) + &pretty(&tall, vec![many])));
}

#[test]
fn several_labels() {
    let text = "name one\nbody \"a {{b}} c {{d}}\"\n\n\n\n\n\nfooter \"e\"\n";
    let line = at(text, "{{b}}", "first").also(find(text, "{{d}}"), "second");
    let apart = at(text, "footer", "here").also(find(text, "name"), "and there");
    let same = at(text, "body", "once").also(find(text, "body"), "twice");
    snapshot("several_labels", &pretty(text, vec![line, apart, same]));
}

#[test]
fn every_format_shows_everything() {
    let all = everything();
    for &format in Format::ALL {
        snapshot(&format!("format_{}", format.name()), &render(format, &all, &Look::default()));
    }
    let ascii = Look { unicode: false, width: 60, ..Look::default() };
    snapshot("format_pretty_ascii", &render(Format::Pretty, &all, &ascii));
    let terminal = Look { color: true, links: true, ..Look::default() };
    let colored = render(Format::Pretty, &all, &terminal).replace('\u{1b}', "ESC");
    snapshot("format_pretty_terminal", &colored);
}

#[test]
fn nothing_found() {
    let none =
        Findings { summary: Summary { files: 1, ..Summary::default() }, ..Findings::default() };
    let mut all = String::new();
    for &format in Format::ALL {
        all += &format!("## {}\n{}", format.name(), render(format, &none, &Look::default()));
    }
    snapshot("nothing_found", &all);
}

#[test]
fn a_finding_stays_on_its_line() {
    let found = Diagnostic::new(&LINT, Span::at(0), "a\nb\u{1b}[0m");
    let all = findings("a\nb.wattle", "x", vec![found]);
    let line = "a\\nb.wattle:1:1: error[sample-rule] a\\nb\\u{1b}[0m\n";
    assert_eq!(render(Format::Concise, &all, &Look::default()), line);
    assert!(!render(Format::Pretty, &all, &Look::default()).contains('\u{1b}'));
}

/// Many findings in the largest file that is read, as many lines and as a single one.
#[test]
fn large_files_are_no_trouble() {
    for filler in ["footer \"word\"\n", "word ünd\u{200d} 中文 "] {
        let text = filler.repeat((1 << 20) / filler.len());
        let step = text.len() / 2000 / filler.len() * filler.len();
        let spans = (0..2000).map(|index| Span::new(index * step, index * step + 4));
        let found = spans.map(|span| Diagnostic::new(&LINT, span, "again").label("x")).collect();
        let report = pretty(&text, found);
        assert_eq!(report.matches("error[sample-rule]").count(), 2000);
        assert!(report.len() < 2000 * 1000);
    }
}

#[test]
fn findings_that_are_added_stand_in_the_order_of_a_report() {
    let at = |offset| Diagnostic::new(&LINT, Span::at(offset), "");
    let mut findings = Findings::default();
    let text = |name: &str| Some(Arc::new(Source::new(name, "0123456789")));
    findings.add([("b", at(5)), ("b", at(1)), ("a", at(2))], text);
    findings.add([("c", at(0)), ("b", at(3))], |_| None);
    let reports = findings.reports.iter().map(|report| {
        let places = report.diagnostics.iter().map(|found| found.span.start);
        (report.source.name(), places.collect::<Vec<_>>())
    });
    let reports: Vec<_> = reports.collect();
    assert_eq!(reports, [("a", vec![2]), ("b", vec![1, 3, 5]), ("c", vec![0])]);
}
