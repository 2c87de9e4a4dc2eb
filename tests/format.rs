//! The laws of formatting: twice is once, what is meant stays, comments stay, broken parts stay.

mod common;
mod laws;

use std::fs;

use common::analyse;
use common::broken::{WORDS, broken};
use laws::formatting::{formatted, obeys, obeys_in_part, parsed};
use proptest::prelude::*;
use wattle::format;
use wattle::settings::Settings;
use wattle::syntax::{self, Parsed};
use wattle::text::{Source, Span, edit};

/// A template with every kind of token, to be broken.
const WHOLE: &str = include_str!("syntax/whole.wattle");

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

/// What fuzzing found.
#[test]
fn odd_texts_obey() {
    obeys("body \"a\r\r\ntempl");
    obeys(
        "template a\r\nbody \"\"\" more\r\n  at the.\re desk\r\n  \"\"\" b c\r\nfooter\r\n\"a\"\r\n",
    );
    obeys("examples {\n  customer \"\"\"\"\"\"\n  on \"\"\n}\n");
    // Of more findings than are shown, the one about the layout goes, and another takes its place.
    obeys(&format!("body \"\"\"a\n\"\"\"\n{}", "lamp\n".repeat(250)));
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
        obeys_in_part(text, Span::new(0, text.len()), &[true]);
    }
    let deep = "a {".repeat(40) + &"}".repeat(40);
    assert_eq!(formatted(&deep), None);
    let source = Source::from_bytes("a", b"a  \xff".to_vec());
    assert_eq!(format::text(&source, &syntax::parse(&source).tree), None);
}

/// Customers would read it, and on a line of its own nobody would see why.
#[test]
fn a_comment_behind_opening_quotes_stays_where_it_is_told_of() {
    let source = Source::new("a.wattle", "body \"\"\" // short\n    Hi there.\n  \"\"\"\n");
    let parsed = syntax::parse(&source);
    assert_eq!(
        format::text(&source, &parsed.tree).as_deref().unwrap_or(source.text()),
        source.text()
    );
    let settings = Settings::default();
    let found = analyse(source.text(), &settings).report.diagnostics;
    let layout = found.iter().find(|one| one.lint.name == "text-block-layout").expect("a finding");
    assert_eq!(layout.message, "a comment behind the opening `\"\"\"` is a part of the text");
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
