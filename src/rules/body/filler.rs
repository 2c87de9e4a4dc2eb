//! `body-placeholder-text`

use std::ops::Range;

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::languages;
use crate::model::Text;
use crate::rules::common::at_all;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Body], check) };

static LINT: Lint = Lint {
    name: "body-placeholder-text",
    group: Group::Body,
    severity: Severity::Error,
    pedantic: false,
    what: "A body holds no filler: `lorem ipsum`, `TODO`, `TBD`, `xxx` or `<insert …`.",
    why: "Reviewers refuse a draft, and if they did not, your customers would read it.",
    bad: r#"body "Hi, your order has left the depot. TODO say when it arrives.""#,
    good: r#"body "Hi, your order has left the depot. It arrives tomorrow before noon.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::DERIVED],
};

/// A word beside one of these stands for something else: `*XXX` hides a number.
const PARTS_OF_CODES: [char; 4] = ['{', '}', '*', '#'];

fn check(text: &Text, _: &Place, context: &mut Context) {
    let language = languages::subtag(context.language().unwrap_or_default());
    let found = fillers(text, language);
    if let Some(first) = found.first() {
        let message =
            format!("the body still holds the filler `{}`", &text.written()[first.clone()]);
        context.report(
            at_all(&LINT, text, &found, message, ["not final", "nor this"])
                .help("write what the customer is to read"),
        );
    }
}

fn fillers(text: &Text, language: &str) -> Vec<Range<usize>> {
    let written = text.written();
    let mut found = Vec::new();
    let mut at = 0;
    let looked_at = if may_hold_filler(written) { written } else { "" };
    for token in looked_at.split_inclusive(char::is_whitespace) {
        let word = token.trim_matches(|sign: char| !sign.is_alphanumeric());
        if is_filler(word, language) && !token.contains(PARTS_OF_CODES) {
            let start = at + token.find(word).unwrap_or(0);
            found.push(start..start + word.len());
        }
        at += token.len();
    }
    let phrases = PHRASES.iter();
    found.extend(phrases.filter_map(|(phrase, rare)| find_ignoring_case(written, phrase, *rare)));
    found.sort_unstable_by_key(|range| range.start);
    found
}

/// Whether a word of the text may be filler: far quicker to tell than where its words are.
fn may_hold_filler(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b'T', b'x', b'X', bytes).any(|at| match &bytes[at + 1..] {
        [b'x' | b'X', ..] => bytes[at] != b'T',
        rest => bytes[at] == b'T' && (rest.starts_with(b"ODO") || rest.starts_with(b"BD")),
    })
}

fn is_filler(word: &str, language: &str) -> bool {
    match word {
        // In these languages it is a word like any other: "all".
        "TODO" => !matches!(language, "es" | "pt" | "it"),
        "TBD" => true,
        _ => word.len() >= 3 && word.bytes().all(|byte| byte == b'x' || byte == b'X'),
    }
}

/// Phrases that are filler, and where in them the letter is that fewest texts have.
const PHRASES: [(&str, usize); 2] = [("lorem ipsum", 7), ("<insert", 0)];

fn find_ignoring_case(text: &str, phrase: &str, rare: usize) -> Option<Range<usize>> {
    let (text, phrase) = (text.as_bytes(), phrase.as_bytes());
    let (lower, upper) = (phrase[rare], phrase[rare].to_ascii_uppercase());
    memchr::memchr2_iter(lower, upper, text)
        .filter_map(|at| at.checked_sub(rare).map(|start| start..start + phrase.len()))
        .find(|at| text.get(at.clone()).is_some_and(|found| found.eq_ignore_ascii_case(phrase)))
}
