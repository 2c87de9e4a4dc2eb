//! The laws of reading: every text has a tree, its tokens joined are the text, and time is linear.

mod common;

use std::sync::Arc;

use common::broken::{self, WORDS};
use common::{analyse, found};
use proptest::prelude::*;
use wattle::settings::Settings;
use wattle::syntax::{self, Item};
use wattle::text::Source;

/// A template with every kind of token, to be broken.
const WHOLE: &str = include_str!("syntax/whole.wattle");

fn joined(source: &Source) -> String {
    let leaves = syntax::leaves(source);
    leaves.iter().map(|leaf| source.slice(leaf.span)).collect()
}

/// Reads and checks a text by every step there is; panics are what this looks for.
fn survive(bytes: Vec<u8>) {
    let source = Arc::new(Source::from_bytes("a.wattle", bytes));
    let text = source.text().to_owned();
    assert_eq!(joined(&source), text);
    let analysis = wattle::analysis::file(source, &Settings::default());
    for finding in &analysis.report.diagnostics {
        assert!(finding.span.end as usize <= text.len());
        assert!(text.is_char_boundary(finding.span.start as usize), "{finding:?}");
        assert!(text.is_char_boundary(finding.span.end as usize), "{finding:?}");
        for fix in &finding.fixes {
            wattle::text::edit::apply(&text, &fix.edits);
        }
    }
    let settings = Settings::default();
    wattle::compile::bundles(&analysis, &settings, wattle::compile::Values::Names);
    wattle::format::text(&analysis.report.source, &analysis.tree);
}

proptest! {
    #![proptest_config(common::cases(500))]

    #[test]
    fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        survive(bytes);
    }

    /// Words of the language in any order reach deeper than bytes do.
    #[test]
    fn any_words_are_survived(words in prop::collection::vec(prop::sample::select(WORDS), 0..60)) {
        survive(words.concat().into_bytes());
    }

    /// A good file with some stretches cut out, doubled or overwritten.
    #[test]
    fn broken_files_are_survived(text in broken::broken(WHOLE)) {
        survive(text);
    }
}

#[test]
fn all_examples_are_whole_again() {
    for folder in ["examples", "tests"] {
        let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
        for file in files.filter(|file| file.path().extension().is_some_and(|end| end == "wattle"))
        {
            let text = std::fs::read_to_string(file.path()).expect("the file is text");
            let source = Source::new("a", text);
            assert_eq!(joined(&source), source.text(), "{}", file.path().display());
        }
    }
}

/// A template with that body.
fn message(category: &str, body: &str) -> String {
    format!("template a\ncategory {category}\nlanguage en_US\nbody \"{body}\"\n")
}

/// A text with `#` counted up, again and again.
fn numbered(text: &str, bytes: usize) -> String {
    (0..bytes / text.len()).map(|number| text.replace('#', &number.to_string())).collect()
}

const CARD: &str =
    "card { header image \"https://a.example/a.png\"; buttons { quick_reply \"a\" } }\n";

/// Each is a text that makes a careless reader quadratic, exponential or overflow its stack.
#[test]
fn hostile_texts_are_read_in_linear_time() {
    let times = |text: &str, bytes: usize| text.repeat(bytes / text.len());
    let size = 1 << 16;
    let texts = [
        times("{", size),
        times("}", size),
        times("a{", size),
        times("a {\n", size),
        times("body \"\"\"\n", size),
        times("x \\\"\"\"\n", size),
        times("\"\\\"\r", size),
        times("\"", size),
        times("{{", size),
        times("body \"{{a\"\n", size),
        times("a=", size),
        times("\\", size),
        format!("body \"{}", times("{", size)),
        format!("body \"\"\"\n{}", times("\\\n", size)),
        times("buttons { quick_reply \"a\" }\n", size),
        times("examples { a \"b\" }\n", size),
        times("examples {\n", 40) + &times("a \"b\"\n", size),
        times("url \"a\" https://a.example/\n", size),
        times("“a", size),
        times("'a' ", 16 * size - 64),
        times("'a'a", size),
        times("footer 'a'b\n", size),
        times("// a\n", size),
        times("\n", size),
        // Nothing but what the rules on words look for.
        message("utility", &times("your otp code is ", size)),
        message("utility", &times("sale ", size)),
        message("utility", &times("credit card flash flood ", size)),
        message("marketing", &times("casino bet whisky gun ", size)),
        message("utility", &times("we sue you. ", size)),
        message("utility", &numbered("{{#}} {{name_#}} ", size)),
        numbered("allow rule-# \"later\"\n", size) + &message("utility", "Hi"),
        message("utility", &numbered("Hi {{a#}} ", size / 8))
            + &numbered("language l# {}\n", size / 8),
        message("utility", &numbered("{{A#}} ", 8 * size)),
        // Nothing but placeholders, and much that all languages share or that stands there twice.
        message("utility", &numbered("{{a#}} ", 8 * size)),
        message("utility", &times("We are open. ", 4 * size)).replace("language en_US\n", "")
            + &numbered("language l# {}\n", size / 32),
        format!("category marketing\ncarousel {{\n{}}}\n", times(CARD, size))
            + &numbered("language l# {}\n", size / 32),
        numbered("language l#\n", size) + &times("body \"a\"\n", size),
    ];
    for text in texts {
        let start = std::time::Instant::now();
        survive(text.clone().into_bytes());
        let seconds = start.elapsed().as_secs();
        assert!(seconds < 20, "{:?}… took {seconds} s", &text[..20]);
    }
}

#[test]
fn comments_and_blank_lines_are_in_the_tree() {
    let source = Source::new("a", "// a\n\n\ntemplate b // c\n");
    let items = syntax::parse(&source).tree.items;
    assert!(matches!(
        items.as_slice(),
        [Item::Comment(_), Item::Blank(_), Item::Statement(_), Item::Comment(_)]
    ));
}

#[test]
fn three_mistakes_are_three_findings() {
    let text = "template a\ncategory utility\nlanguage en_US\nbody \"Hi, your order is on its way.\n\
                footer “Acme”\nbuttons {\n  quick_repli \"Yes\"\n}\n";
    let names: Vec<_> = found(&analyse(text, &Settings::default()));
    let names: Vec<_> = names.into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["unclosed-string", "wrong-quotes", "button-type-unknown"]);
}

/// What a lost brace or quote takes along is told by the layout; the rest of the file stays.
#[test]
fn what_is_not_closed_is_closed_by_its_layout() {
    let found_with = |whole: &str, broken: &str| {
        let text = WHOLE.replacen(whole, broken, 1);
        assert_ne!(text, WHOLE);
        let found = found(&analyse(&text, &Settings::default()));
        found.into_iter().map(|(name, _)| name).collect::<Vec<_>>()
    };
    assert!(found(&analyse(WHOLE, &Settings::default())).is_empty());
    assert_eq!(found_with("{{order}}\"\n  }\n}", "{{order}}\"\n}"), ["unclosed-block"]);
    assert_eq!(found_with("}\n\nlanguage", "\nlanguage"), ["unclosed-block"]);
    assert_eq!(found_with("    \"\"\" // end of text\n", ""), ["unclosed-text-block"]);
    assert_eq!(found_with("}\n\nlanguage", "}\n}\n\nlanguage"), ["stray-brace"]);
    // A brace too many within a block does not end it.
    let text = WHOLE.replacen("Stores\"\n", "Stores\"\n    }\n", 1);
    let analysis = analyse(&text, &Settings::default());
    let [stray] = analysis.report.diagnostics.as_slice() else { panic!("{:?}", found(&analysis)) };
    assert_eq!(stray.span.start as usize, text.find("    }\n").expect("the brace") + 4);
}

/// What is taken off are the same signs in each line: a tab is no space.
#[test]
fn lines_share_the_indentation_that_they_begin_with_alike() {
    let body = |text: &str| {
        let analysis = analyse(text, &Settings::default());
        let body = analysis.document.templates[0].body.get().expect("a body").clone();
        body.text.get().expect("its text").written().to_owned()
    };
    for (lines, meant) in [
        ("\tHi there\n  Two\n\t", "\tHi there\n  Two"),
        ("\tHi there\n  Two\n", "\tHi there\n  Two"),
        ("  Hi there\n  Two\n\t", "  Hi there\n  Two"),
        ("\t  Hi there\n\t\tTwo\n\t", "  Hi there\n\tTwo"),
        ("\tHi there\n\n \n\t  Two\n\t", "Hi there\n\n\n  Two"),
        ("  Hi there\n    Two\n  ", "Hi there\n  Two"),
        ("  \tHi there\n  Two\n    ", "\tHi there\nTwo"),
    ] {
        let text =
            format!("template a\ncategory utility\nlanguage en_US\nbody \"\"\"\n{lines}\"\"\"\n");
        assert_eq!(body(&text), meant, "{lines:?}");
        let source = Source::new("a", text.as_str());
        let formatted = wattle::format::text(&source, &syntax::parse(&source).tree);
        let formatted = formatted.expect("it can be laid out");
        assert_eq!(body(&formatted), meant, "{lines:?} formatted");
    }
}

/// What languages share is checked in each of them, so there is an end to it.
#[test]
fn languages_that_share_very_much_are_not_all_checked() {
    let languages: String = (0..100).map(|number| format!("language l{number} {{}}\n")).collect();
    let text = |words: usize| {
        let body = "Thank you for it. ".repeat(words);
        format!("template a\ncategory utility\nbody \"{body}\"\n{languages}")
    };
    let is_cut = |words| {
        let found = found(&analyse(&text(words), &Settings::default()));
        found.iter().any(|(name, _)| *name == "too-many-languages")
    };
    assert!(!is_cut(50));
    assert!(is_cut(10_000));
}
