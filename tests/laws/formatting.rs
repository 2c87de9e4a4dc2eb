//! The laws of formatting: twice is once, what is meant stays, comments stay, broken parts stay.

use std::sync::Arc;

use super::is_cut;
use serde_json::{Value, json};
use wattle::analysis;
use wattle::compile::{self, Values};
use wattle::diagnostic::{Gathered, Severity};
use wattle::format;
use wattle::settings::Settings;
use wattle::syntax::{self, Item, Parsed, Part, ValueKind, strings};
use wattle::text::{Source, Span, edit};

/// A text, read.
pub fn parsed(text: &str) -> (Source, Parsed) {
    let source = Source::new("test.wattle", text);
    let parsed = syntax::parse(&source);
    (source, parsed)
}

/// The text in its layout, if it has one.
pub fn formatted(text: &str) -> Option<String> {
    let (source, parsed) = parsed(text);
    format::text(&source, &parsed.tree)
}

/// All that a text says, in order and free of layout: statements, values as they are read, braces,
/// comments and stray text.
fn meaning(text: &str) -> Vec<String> {
    let (source, parsed) = parsed(text);
    let mut out = Vec::new();
    say(&source, &parsed.tree.items, &mut out);
    out
}

fn say(source: &Source, items: &[Item], out: &mut Vec<String>) {
    let value = |value: &syntax::Value| match value.kind {
        ValueKind::TextBlock => strings::cook(source, value, &mut Gathered::default()).text,
        _ => source.slice(value.span).to_owned(),
    };
    for item in items {
        match item {
            Item::Blank(_) => {}
            Item::Comment(span) => out.push(source.slice(*span).trim_end().to_owned()),
            Item::Stray(span) => {
                // Text blocks in it get the line ends of their file.
                out.push(format!("stray: {}", source.slice(*span).replace('\r', "")));
            }
            Item::Statement(statement) => {
                out.push(format!("statement: {}", statement.word(source)));
                for part in &statement.parts {
                    out.push(match part {
                        Part::Argument(argument) => value(argument),
                        Part::Named(named) => {
                            let given = named.value.as_ref().map(value);
                            format!("{} = {given:?}", source.slice(named.name))
                        }
                    });
                }
                if let Some(block) = &statement.block {
                    out.push("{".to_owned());
                    say(source, &block.items, out);
                    out.push("}".to_owned());
                }
            }
        }
    }
}

/// What becomes of a text: its payloads, if it has no errors, and the names of what was found.
struct Outcome {
    payloads: Value,
    names: Vec<String>,
    /// Whether there were more.
    is_cut: bool,
}

fn outcome(text: &str) -> Outcome {
    let settings = Settings::default();
    let source = Arc::new(Source::new("test.wattle", text));
    let analysis = analysis::file(source, &settings);
    let bundles = |values| {
        let bundles = compile::bundles(&analysis, &settings, values)?;
        let payloads = bundles.iter().map(|one| json!([one.create, one.send, one.entry]));
        Some(payloads.collect::<Vec<_>>())
    };
    let findings = analysis.report.diagnostics.iter();
    // A text that begins behind its opening quotes is moved to where it belongs.
    let of_no_account = ["text-block-layout", "too-many-findings"];
    let names = findings.filter(|finding| !of_no_account.contains(&finding.lint.name));
    let names = names.map(|finding| format!("{}: {}", finding.lint.name, finding.severity.name()));
    Outcome {
        payloads: json!([bundles(Values::Names), bundles(Values::Examples)]),
        names: names.collect(),
        is_cut: is_cut(&analysis),
    }
}

/// Holds both texts to the same outcome. Of many findings only the first are shown, fewer if the layout is among
/// them.
fn come_to_the_same(text: &str, new: &str) {
    let (before, after) = (outcome(text), outcome(new));
    let shown = match before.is_cut || after.is_cut {
        true => before.names.len().min(after.names.len()),
        false => usize::MAX,
    };
    let [old, mended] = [&before, &after].map(|outcome| outcome.names.iter().take(shown));
    assert!(old.eq(mended), "{:?} became {:?} for {text:?}", before.names, after.names);
    assert_eq!(before.payloads, after.payloads, "{text:?} became {new:?}");
}

/// Holds one text to all laws. Says whether it has a layout.
pub fn obeys(text: &str) -> bool {
    let (source, Parsed { tree, diagnostics }) = parsed(text);
    let Some(new) = format::text(&source, &tree) else {
        assert_eq!(format::edits(&source, &tree), []);
        return false;
    };
    assert_eq!(formatted(&new).as_ref(), Some(&new), "twice is not once: {text:?}");
    assert_eq!(meaning(text), meaning(&new), "{text:?} became {new:?}");
    come_to_the_same(text, &new);
    // What is kept as it is written gets other line ends.
    let kept = new.replace('\r', "");
    for finding in diagnostics.iter().filter(|finding| finding.severity == Severity::Error) {
        let broken = source.slice(finding.span).replace('\r', "");
        assert!(kept.contains(&broken), "{broken:?} of {text:?} is not in {new:?}");
    }
    let edits = format::edits(&source, &tree);
    let edited = edit::apply(source.text(), &edits);
    assert_eq!(edited, source.in_own_line_ends(new.clone()), "{text:?}");
    for edit in &edits {
        let ends = [edit.span.start, edit.span.end].map(|end| source.text().split_at(end as usize));
        let within =
            ends.iter().any(|(before, after)| before.ends_with('\r') && after.starts_with('\n'));
        assert!(!within, "{edit:?} cuts a line end of {text:?}");
    }
    let (edited, Parsed { tree, .. }) = parsed(&edited);
    assert_eq!(format::edits(&edited, &tree), [], "edited twice is not once: {text:?}");
    assert!(new.is_empty() || (new.ends_with('\n') && !new.ends_with("\n\n")), "{new:?}");
    true
}

/// Changes only some lines of a text: it must mean the same, and the rest must find its place later.
pub fn obeys_in_part(text: &str, span: Span, chosen: &[bool]) {
    let (source, Parsed { tree, .. }) = parsed(text);
    let edits = format::edits(&source, &tree);
    let some = edits.iter().zip(chosen.iter().cycle()).filter(|(_, chosen)| **chosen);
    let some: Vec<_> = some.map(|(edit, _)| edit.clone()).collect();
    let range = format::range(&source, &tree, span);
    // A text block that is kept as it is gets the line ends of its file.
    let laid_out = |text: &str| formatted(text).map(|new| new.replace("\r\n", "\n"));
    assert!(range.iter().all(|edit| edits.contains(edit)), "{range:?} of {edits:?}");
    for edits in [some, range] {
        let new = source.with_text(edit::apply(source.text(), &edits)).whole();
        assert_eq!(meaning(text), meaning(&new), "{text:?} became {new:?}");
        assert_eq!(laid_out(text), laid_out(&new), "{text:?} became {new:?}");
    }
}
