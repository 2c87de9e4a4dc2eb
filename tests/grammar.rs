//! The tokens are those of `grammar/wattle.pest`: the hand-written reader against a parser that is made
//! from the grammar.

#![allow(missing_docs, reason = "the parser is generated")]

mod common;

use common::broken::{self, WORDS};
use pest::Parser;
use pest::iterators::Pair;
use pest_derive::Parser;
use proptest::prelude::*;
use wattle::syntax::{self, Leaf, LeafKind, ValueKind};
use wattle::text::{Source, Span};

#[derive(Parser)]
#[grammar = "../grammar/wattle.pest"]
struct Grammar;

const WHOLE: &str = include_str!("syntax/whole.wattle");

/// The tokens as the grammar has them, and whether a text block is never closed.
fn by_the_grammar(text: &str) -> (Vec<Leaf>, bool) {
    let file = Grammar::parse(Rule::file, text).expect("every text is a file");
    let mut leaves = Vec::new();
    let mut endless = false;
    for pair in file.flatten() {
        endless |= matches!(pair.as_rule(), Rule::open_text_block | Rule::open_other_block);
        leaves.extend(kind(&pair).map(|kind| Leaf { kind, span: span(&pair) }));
    }
    (leaves, endless)
}

fn span(pair: &Pair<Rule>) -> Span {
    Span::new(pair.as_span().start(), pair.as_span().end())
}

/// What a token is; nothing for rows, which are made of tokens.
fn kind(pair: &Pair<Rule>) -> Option<LeafKind> {
    Some(match pair.as_rule() {
        Rule::keyword => LeafKind::Word,
        Rule::newline => LeafKind::Newline,
        Rule::comment => LeafKind::Comment,
        Rule::semicolon => LeafKind::Semicolon,
        Rule::open => LeafKind::Open,
        Rule::close => LeafKind::Close,
        Rule::equals => LeafKind::Equals,
        Rule::string | Rule::open_string => LeafKind::Value(ValueKind::String),
        Rule::text_block | Rule::open_text_block => LeafKind::Value(ValueKind::TextBlock),
        Rule::other_block | Rule::open_other_block | Rule::curly_string | Rule::single_string => {
            LeafKind::Value(ValueKind::OtherQuotes)
        }
        Rule::placeholder => LeafKind::Value(ValueKind::Placeholder),
        Rule::bare_url => LeafKind::Value(ValueKind::BareUrl),
        Rule::word => LeafKind::Value(ValueKind::Word),
        _ => return None,
    })
}

/// Compares the two, up to where layout has a say: to the first text block, by either, if one is never closed.
/// Says whether all of the text was compared.
fn compare(text: &str) -> bool {
    let source = Source::new("a", text);
    let (mut expected, endless) = by_the_grammar(source.text());
    let mut leaves = syntax::leaves(&source);
    leaves.retain(|leaf| leaf.kind != LeafKind::Blank);
    if endless {
        let is_block = |leaf: &Leaf| match leaf.kind {
            LeafKind::Value(ValueKind::TextBlock) => true,
            LeafKind::Value(ValueKind::OtherQuotes) => {
                source.slice(leaf.span).contains(['\n', '\r'])
            }
            _ => false,
        };
        let first = |leaves: &[Leaf]| leaves.iter().position(is_block);
        expected.truncate(first(&expected).into_iter().chain(first(&leaves)).min().unwrap_or(0));
    }
    let whole = leaves.len() == expected.len();
    leaves.truncate(expected.len());
    assert_eq!(leaves, expected, "{text:?}");
    whole
}

/// Signs that begin, end or escape something, and some that only look like them.
const SIGNS: &[&str] = &[
    "\"",
    "\"\"\"",
    "\\",
    "\n",
    "\r",
    "\r\n",
    " ",
    "\t",
    "{",
    "{{",
    "{{{",
    "}",
    "}}",
    "}}}",
    "=",
    ";",
    "/",
    "//",
    "///",
    "https://",
    "http://",
    "http:/",
    "'",
    "‘",
    "’",
    "“",
    "”",
    "„",
    "«",
    "»",
    "'''",
    "“””",
    "```",
    "\u{a0}",
    "\u{202f}",
    "\u{3000}",
    "\u{2013}",
    "\u{3001}",
    "¡",
    "a",
    "é",
    "日",
    "🙂",
    "h",
];

proptest! {
    #![proptest_config(common::cases(2_000))]

    #[test]
    fn any_signs(signs in prop::collection::vec(prop::sample::select(SIGNS), 0..24)) {
        compare(&signs.concat());
    }

    #[test]
    fn any_words(words in prop::collection::vec(prop::sample::select(WORDS), 0..60)) {
        compare(&words.concat());
    }

    #[test]
    fn broken_files(text in broken::broken(WHOLE)) {
        compare(Source::from_bytes("a", text).text());
    }
}

#[test]
fn all_examples() {
    for folder in ["examples", "tests"] {
        let files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
        for file in files.filter(|file| file.path().extension().is_some_and(|end| end == "wattle"))
        {
            let text = std::fs::read_to_string(file.path()).expect("the file is text");
            let endless = text.matches("\"\"\"").count() % 2 == 1;
            assert!(compare(&text) || endless, "{}", file.path().display());
        }
    }
}
