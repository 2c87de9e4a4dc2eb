//! Cases close to where rules begin and end: what is found, under which words, and what fixes make of it.
//!
//! The cases of each area are in `tests/close/`, with lines of `===` between them. What stands behind a line of
//! `---` is another file or, if it is JSON, a payload that sends the template. `‹60›` stands for so many letters,
//! and `‹one|another›` makes two cases.

mod common;

use std::fmt::Write;
use std::sync::Arc;

use common::sending::{self, pedantic};
use common::{analyse, complete, snapshot};
use wattle::diagnostic::Diagnostic;
use wattle::import;
use wattle::model::Summary;
use wattle::rules::{self, options};
use wattle::settings::Settings;
use wattle::text::{Source, Span, edit};

#[test]
fn findings_close_to_the_limits() {
    let files = walkdir::WalkDir::new("tests/close").sort_by_file_name().into_iter();
    for file in files.filter_map(Result::ok).filter(|file| file.file_type().is_file()) {
        let cases = std::fs::read_to_string(file.path()).expect("the file is text");
        let area = file.path().file_stem().expect("it has a name").to_string_lossy();
        let shown = cases.trim_end().split("\n===\n").map(|case| show(&area, case, &pedantic()));
        snapshot("close", &area, &shown.collect::<Vec<_>>().join("\n"));
    }
}

/// What is said of the examples on the pages of rules, and where.
#[test]
fn findings_in_the_bad_examples() {
    let mut areas: Vec<(&str, String)> = Vec::new();
    for lint in rules::catalog().filter(|lint| !lint.bad.is_empty()) {
        let area = lint.group.name();
        let words = options::words_of(lint.name);
        let words = words.map(|option| (option.rule, vec![option.example.to_owned()]));
        let settings = Settings { words: words.into_iter().collect(), ..pedantic() };
        let shown = format!("{}\n", show(area, lint.bad, &settings));
        match areas.iter_mut().find(|(other, _)| *other == area) {
            Some((_, all)) => all.push_str(&shown),
            None => areas.push((area, shown)),
        }
    }
    areas.iter().for_each(|(area, shown)| snapshot("close/pages", area, shown));
}

/// A case, and what the rules of an area find in it: in each choice that it offers.
fn show(area: &str, case: &str, settings: &Settings) -> String {
    let mut out: String = case.lines().map(|line| format!("{}\n", brief(line))).collect();
    for (choices, case) in chosen(case) {
        let found = findings(area, &case, settings);
        if !choices.is_empty() {
            let nothing = if found.is_empty() { " nothing" } else { "" };
            let _ = writeln!(out, " {}{nothing}", brief(&choices.replace('\n', "⏎")));
        }
        out.push_str(&found);
    }
    out
}

/// What a case can be by its choices, `‹one|another›`, and which were made.
fn chosen(case: &str) -> Vec<(String, String)> {
    let mut parts = case.match_indices('‹').filter_map(|(start, sign)| {
        let (inside, behind) = case[start + sign.len()..].split_once('›')?;
        Some((&case[..start], inside, behind))
    });
    let Some((before, choices, behind)) = parts.find(|(_, inside, _)| inside.contains('|')) else {
        return vec![(String::new(), case.to_owned())];
    };
    let each = choices.split('|').flat_map(|choice| {
        let rest = chosen(&format!("{before}{choice}{behind}")).into_iter();
        rest.map(move |(others, case)| (format!("‹{choice}›{others}"), case))
    });
    each.collect()
}

fn findings(area: &str, case: &str, settings: &Settings) -> String {
    let mut out = String::new();
    let files: Vec<&str> = case.split("\n---\n").collect();
    if let [template, payload] = files[..]
        && payload.starts_with(['{', '['])
    {
        let template = complete(&lengthen(template));
        let payload = sending::whole(&lengthen(payload));
        let found = sending::verify(&payload, &sending::templates(&[&template]), settings);
        found.iter().for_each(|finding| write(finding, &payload, &mut out));
        return out;
    }
    if wattle::docs::is_json(case) {
        let found = import::check::file(Arc::new(Source::new("test.json", case)), settings);
        found.diagnostics.iter().for_each(|finding| write(finding, case, &mut out));
        return out;
    }
    let texts: Vec<String> = files.iter().map(|file| complete(&lengthen(file))).collect();
    let mut reports: Vec<_> = texts.iter().map(|text| analyse(text, settings)).collect();
    let summaries: Vec<_> = reports
        .iter()
        .enumerate()
        .map(|(at, file)| {
            Summary::new(at.to_string(), &file.document, &settings.examples)
                .wanting(settings.words("language-fallback-set"))
        })
        .collect();
    for found in wattle::analysis::project(summaries.iter().collect()) {
        let at: usize = found.file.parse().expect("the number of a file");
        reports[at].report.diagnostics.push(found.diagnostic);
    }
    for (at, (text, analysis)) in texts.iter().zip(&reports).enumerate() {
        let found = analysis.report.diagnostics.iter();
        for finding in found.filter(|finding| finding.lint.group.name() == area) {
            if texts.len() > 1 {
                let _ = write!(out, "  {}.", at + 1);
            }
            write(finding, text, &mut out);
        }
    }
    out
}

/// Puts as many letters as it says in place of `‹60›`.
fn lengthen(case: &str) -> String {
    let mut parts = case.split('‹');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (count, rest) = part.split_once('›').expect("a number and ›");
        out += &"a".repeat(count.parse().expect("a number"));
        out += rest;
    }
    out
}

fn write(finding: &Diagnostic, text: &str, out: &mut String) {
    let severity = finding.severity.name();
    let (name, message, label) = (finding.lint.name, &finding.message, &finding.label);
    let at = |span: Span| place(text, span);
    let _ = writeln!(out, "  {severity} {name}: {message}\n    {} {label}", at(finding.span));
    for other in &finding.labels {
        let place =
            other.file.as_ref().map_or_else(|| at(other.span), |file| format!("in {file}:"));
        let _ = writeln!(out, "    {place} {}", other.message);
    }
    if let Some(help) = &finding.help {
        let _ = writeln!(out, "    help: {help}");
    }
    for fix in &finding.fixes {
        let safe = if fix.safe { "fix" } else { "unsafe fix" };
        let _ = writeln!(out, "    {safe}: {}", fix.title);
        for line in mended(text, &edit::apply(text, &fix.edits)) {
            let _ = writeln!(out, "      {line}");
        }
    }
}

/// Where a span stands, and the words there.
fn place(text: &str, span: Span) -> String {
    let from = Source::new("test.wattle", text).position(span.start as usize);
    let words = &text[span.start as usize..span.end as usize];
    format!("{}:{} ‹{}›", from.line, from.column, brief(&words.replace('\n', "⏎")))
}

/// A text without the middle of what is too long to read.
fn brief(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let part = |signs: &[char]| signs.iter().collect::<String>();
    match signs.len() {
        0..=200 => text.to_owned(),
        count => format!("{} … {}", part(&signs[..60]), part(&signs[count - 60..])),
    }
}

/// What a fix has changed: the lines as they are now, of long ones what is around the change.
fn mended(before: &str, after: &str) -> Vec<String> {
    let (old, new): (Vec<_>, Vec<_>) = (before.lines().collect(), after.lines().collect());
    let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = old[start..].iter().rev().zip(new[start..].iter().rev());
    let end = rest.take_while(|(old, new)| old == new).count();
    let changed = new[start..new.len() - end].iter().enumerate();
    changed.map(|(at, new)| around(old.get(start + at).unwrap_or(&""), new)).collect()
}

/// A line, or as much of a long one as differs from another, and some signs on both sides.
fn around(old: &str, new: &str) -> String {
    const BESIDE: usize = 30;
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let part = |signs: &[char]| signs.iter().collect::<String>();
    if new.len() <= 100 {
        return part(&new);
    }
    let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let rest = old[start..].iter().rev().zip(new[start..].iter().rev());
    let end = new.len() - rest.take_while(|(old, new)| old == new).count();
    let (from, to) = (start.saturating_sub(BESIDE), (end + BESIDE).min(new.len()));
    brief(&format!("… {} …", part(&new[from..to])))
}
