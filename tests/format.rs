//! The laws of formatting: twice is once, what is meant stays, comments stay, broken parts stay.

mod common;

use std::fs;

use common::broken::{WORDS, broken};
use common::{analyse, found};
use proptest::prelude::*;
use serde_json::{Value, json};
use wattle::compile::{self, Values};
use wattle::diagnostic::Severity;
use wattle::format;
use wattle::settings::Settings;
use wattle::syntax::{self, Item, Parsed, Part, ValueKind, strings};
use wattle::text::{Source, Span, edit};

/// A template with every kind of token, to be broken.
const WHOLE: &str = include_str!("syntax/whole.wattle");

fn parsed(text: &str) -> (Source, Parsed) {
    let source = Source::new("test.wattle", text);
    let parsed = syntax::parse(&source);
    (source, parsed)
}

fn formatted(text: &str) -> Option<String> {
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
        ValueKind::TextBlock => strings::cook(source, value, &mut Vec::new()).text,
        _ => source.slice(value.span).to_owned(),
    };
    for item in items {
        match item {
            Item::Blank(_) => {}
            Item::Comment(span) => out.push(source.slice(*span).trim_end().to_owned()),
            Item::Stray(span) => out.push(format!("stray: {}", source.slice(*span))),
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

/// What becomes of a text: its payloads, or, if it has errors, the names of what was found.
fn outcome(text: &str) -> Value {
    let settings = Settings::default();
    let analysis = analyse(text, &settings);
    let bundles = |values| {
        let bundles = compile::bundles(&analysis, &settings, values)?;
        let payloads = bundles.iter().map(|one| json!([one.create, one.send, one.entry]));
        Some(payloads.collect::<Vec<_>>())
    };
    // A text that begins behind its opening quotes is moved to where it belongs.
    let names: Vec<_> = found(&analysis)
        .into_iter()
        .map(|(name, severity)| format!("{name}: {}", severity.name()))
        .filter(|name| !name.starts_with("text-block-layout"))
        .collect();
    json!([names, bundles(Values::Names), bundles(Values::Examples)])
}

/// Holds one text to all laws. Says whether it has a layout.
fn obeys(text: &str) -> bool {
    let (source, Parsed { tree, diagnostics }) = parsed(text);
    let Some(new) = format::text(&source, &tree) else {
        assert_eq!(format::edits(&source, &tree), []);
        return false;
    };
    assert_eq!(formatted(&new).as_ref(), Some(&new), "twice is not once: {text:?}");
    assert_eq!(meaning(text), meaning(&new), "{text:?} became {new:?}");
    assert_eq!(outcome(text), outcome(&new), "{text:?} became {new:?}");
    for finding in diagnostics.iter().filter(|finding| finding.severity == Severity::Error) {
        let broken = source.slice(finding.span);
        assert!(new.contains(broken), "{broken:?} of {text:?} is not in {new:?}");
    }
    let edits = format::edits(&source, &tree);
    assert_eq!(edit::apply(source.text(), &edits), new, "{text:?}");
    assert!(new.is_empty() || (new.ends_with('\n') && !new.ends_with("\n\n")), "{new:?}");
    true
}

/// Changes only some lines of a text: it must mean the same, and the rest must find its place later.
fn obeys_in_part(text: &str, span: Span, chosen: &[bool]) {
    let (source, Parsed { tree, .. }) = parsed(text);
    let edits = format::edits(&source, &tree);
    let some = edits.iter().zip(chosen.iter().cycle()).filter(|(_, chosen)| **chosen);
    let some: Vec<_> = some.map(|(edit, _)| edit.clone()).collect();
    let range = format::range(&source, &tree, span);
    assert!(range.iter().all(|edit| edits.contains(edit)), "{range:?} of {edits:?}");
    for edits in [some, range] {
        let new = edit::apply(source.text(), &edits);
        assert_eq!(meaning(text), meaning(&new), "{text:?} became {new:?}");
        assert_eq!(formatted(text), formatted(&new), "{text:?} became {new:?}");
    }
}

fn files() -> impl Iterator<Item = (String, String)> {
    let folders = ["examples", "tests"].into_iter().flat_map(walkdir::WalkDir::new);
    let files = folders.filter_map(Result::ok).map(|file| file.into_path());
    files.filter(|path| path.extension().is_some_and(|end| end == "wattle")).map(|path| {
        let text = fs::read_to_string(&path).expect("the file is text");
        (path.display().to_string(), text)
    })
}

#[test]
fn all_files_obey() {
    let with_layout = files().filter(|(_, text)| obeys(text)).count();
    assert!(with_layout > 100, "only {with_layout} files have a layout");
}

/// Only files that are odd on purpose may be laid out in another way.
#[test]
fn our_own_files_are_formatted() {
    // White space is what the last two are about; the others have a language on each line, so long
    // that it would be broken, with a word on what is found in that line behind it.
    const ODD: &[&str] = &[
        "tests/format/",
        "examples/faulty/02_language",
        "examples/faulty/04_variables",
        "examples/faulty/08_body",
        "examples/faulty/16_flow",
        "examples/faulty/25_content",
        "examples/faulty/crlf",
        "examples/faulty/tabs",
    ];
    for (name, text) in files() {
        let odd = ODD.iter().any(|odd| name.starts_with(odd));
        if !odd && let Some(new) = formatted(&text) {
            assert!(text == new, "run `wattle fmt {name}`");
        }
    }
}

#[test]
fn layouts() {
    insta::with_settings!({ snapshot_path => "../snapshots/format", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::glob!("format/*.wattle", |path| {
            let text = fs::read_to_string(path).expect("the file is text");
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            insta::with_settings!({ snapshot_suffix => "" }, {
                insta::assert_snapshot!(name, formatted(&text).expect("a layout"));
            });
        });
    });
}

/// docs/format.md shows a text before and after.
#[test]
fn the_page_tells_the_truth() {
    let page = fs::read_to_string("docs/format.md").expect("the page is there");
    let fence = |name: &str| {
        let (_, after) = page.split_once(&format!("```{name}\n")).expect("a sample");
        after.split("```").next().expect("its text").to_owned()
    };
    assert_eq!(formatted(&fence("text")), Some(fence("wattle")));
}

#[test]
fn line_ends_and_byte_order_mark_are_those_of_unix() {
    let windows = format!("\u{feff}{}", WHOLE.replace('\n', "\r\n"));
    assert_eq!(formatted(&windows), formatted(WHOLE));
    assert!(obeys(&windows));
    let mac = WHOLE.lines().take(3).collect::<Vec<_>>().join("\r");
    assert!(obeys(&mac) && formatted(&mac).is_some_and(|new| !new.contains('\r')));
}

#[test]
fn nothing_becomes_nothing() {
    for text in ["", "\n", " \r\n\t\n", ";\n;"] {
        assert_eq!(formatted(text).as_deref(), Some(""), "{text:?}");
    }
}

/// Whether white space belongs to a broken part is anybody's guess, so it is kept behind it too.
#[test]
fn what_follows_a_broken_part_stays_apart_from_it() {
    for text in ["copy_code {{code;  // a\n", "\"a\" {{b  ;// a\n", "a {{b {// a\n}\n"] {
        assert_eq!(formatted(text).as_deref(), Some(text));
        assert!(obeys(text));
    }
}

#[test]
fn what_cannot_be_laid_out_for_certain_is_left_alone() {
    let long = format!("body \"\"\"\n{}\"\"\"\n", "x\n".repeat(400_000));
    let texts = [
        "buttons {\n  url \"a\"\n",
        "a \"b\"\n}\n",
        "{ a }",
        "body \"\"\"\n  Hi\n",
        "\u{feff}\u{feff}a",
        " \n\u{feff}a",
        long.as_str(),
    ];
    for text in texts {
        assert_eq!(formatted(text), None, "{:?}", &text[..text.len().min(20)]);
    }
    let deep = "a {".repeat(40) + &"}".repeat(40);
    assert_eq!(formatted(&deep), None);
    let source = Source::from_bytes("a", b"a  \xff".to_vec());
    assert_eq!(format::text(&source, &syntax::parse(&source).tree), None);
}

#[test]
fn a_range_brings_its_own_lines_along_only() {
    let text = "template  a\nbody \"\"\"\n Hi\n\n  you\n \"\"\"\nfooter   \"b\"\n";
    let range = |start: usize, end: usize| {
        let (source, Parsed { tree, .. }) = parsed(text);
        let edits = format::range(&source, &tree, Span::new(start, end));
        edit::apply(source.text(), &edits)
    };
    let body = "body \"\"\"\n  Hi\n\n   you\n  \"\"\"\n";
    assert_eq!(range(0, 0), text.replace("template  a", "template a"));
    assert_eq!(range(30, 30), format!("template  a\n{body}footer   \"b\"\n"));
    assert_eq!(range(0, text.len()), format!("template a\n{body}footer \"b\"\n"));
}

/// Lines of a text block: words, blanks of all kinds, escapes and ends of lines.
const IN_BLOCKS: &[&str] = &[
    "Hi",
    " ",
    "  ",
    "\t",
    "\n",
    "\n",
    "\r\n",
    "\\",
    "\\\n",
    "\\n",
    "\\u{41}",
    "\"",
    "\u{a0}",
    "\r",
    "\u{3000}",
    "{{name}}",
    "    ",
    "// no comment",
    "\u{2028}",
    "é",
];

fn words(words: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(words), 0..most).prop_map(|words| words.concat())
}

proptest! {
    #![proptest_config(common::cases(1000))]

    #[test]
    fn broken_files_obey(bytes in broken(WHOLE), at in any::<(u16, u16)>(), chosen in prop::collection::vec(any::<bool>(), 1..9)) {
        if let Ok(text) = String::from_utf8(bytes) && obeys(&text) {
            obeys_in_part(&text, within(&text, at), &chosen);
        }
    }

    #[test]
    fn any_words_obey(text in words(WORDS, 60), at in any::<(u16, u16)>(), chosen in prop::collection::vec(any::<bool>(), 1..9)) {
        if obeys(&text) {
            obeys_in_part(&text, within(&text, at), &chosen);
        }
    }

    #[test]
    fn the_text_of_blocks_stays(inside in words(IN_BLOCKS, 24), around in prop::sample::select(&["", "  ", "\t", "language de {", "a { b {\n   "][..])) {
        let ends = "}".repeat(around.matches('{').count());
        let text = format!("template a\n{around}body \"\"\"{inside}\"\"\" {ends}");
        if obeys(&text) {
            obeys_in_part(&text, within(&text, (0, 9)), &[true, false]);
        }
    }
}

/// Some stretch of a text.
fn within(text: &str, (a, b): (u16, u16)) -> Span {
    let place = |at: u16| usize::from(at) % (text.len() + 1);
    Span::new(place(a.min(b)).min(place(a.max(b))), place(a.max(b)).max(place(a.min(b))))
}
