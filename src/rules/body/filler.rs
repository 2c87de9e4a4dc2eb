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
    why: "Reviewers refuse a draft, and if they did not, your customers would read it. `TODO`, `TBD` and `xxx` may be words or a name, so of these this rule only warns; beside digits `xxx` hides a part of a number, and behind a farewell it is kisses.",
    bad: r#"body "Hi, your order has left the depot. TODO: say when it arrives.""#,
    good: r#"body "Hi, your order has left the depot. It arrives tomorrow before noon.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::DERIVED],
};

/// A word beside one of these stands for something else: `*XXX` hides a number.
const PARTS_OF_CODES: [char; 4] = ['{', '}', '*', '#'];

/// Behind these words, in English and Dutch, `xxx` are kisses.
const FAREWELLS: [&str; 6] = [" love,", " love from", " groetjes", " groeten", " liefs", " kusjes"];
/// So many words may stand between them and the kisses: `the team of Acme`.
const FAREWELL_REACH: usize = 8;

fn check(text: &Text, _: &Place, context: &mut Context) {
    let language = languages::subtag(context.language().unwrap_or_default());
    let found = fillers(text, language);
    let Some((first, _)) = found.first() else { return };
    let message = format!("the body still holds the filler `{}`", &text.written()[first.clone()]);
    let is_sure = found.iter().any(|(_, sure)| *sure);
    let severity = if is_sure { Severity::Error } else { Severity::Warning };
    let ranges: Vec<_> = found.into_iter().map(|(range, _)| range).collect();
    context.report(
        at_all(&LINT, text, &ranges, message, ["not final", "nor this"])
            .help("write what the customer is to read")
            .severity(severity),
    );
}

/// Where filler stands, and whether it can be nothing else.
fn fillers(text: &Text, language: &str) -> Vec<(Range<usize>, bool)> {
    let written = text.written();
    let tokens = if may_hold_filler(written) { tokens(written) } else { Vec::new() };
    // Of `XXXX XXXX XXXX 1234` only four digits are to be read; so what stands in a row is looked at together.
    let is_row = |a: &Token, b: &Token| is_stand_in(a.word) && is_stand_in(b.word);
    let rows: Vec<&[Token]> = tokens.chunk_by(is_row).collect();
    let mut found = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| rows[before].last());
        let after = rows.get(index + 1).and_then(|after| after.first());
        let is_kiss = row.first().is_some_and(|first| first.word.starts_with("xxx"))
            && says_farewell(&rows[index.saturating_sub(FAREWELL_REACH)..index]);
        let is_number = || before.into_iter().chain(after).any(Token::is_of_number);
        for Token { token, word, at } in *row {
            let is_filler = match is_stand_in(word) {
                true => !is_kiss && !is_number(),
                false => is_filler(word, language),
            };
            if is_filler && !token.contains(PARTS_OF_CODES) {
                let end = at + word.len();
                // Whatever else may be said so: a new time is TBD, an app makes TODO lists.
                let is_sure = *word == "TODO" && written[end..].starts_with(':');
                found.push((*at..end, is_sure));
            }
        }
    }
    let phrases = PHRASES.iter();
    let phrases = phrases.filter_map(|(phrase, rare)| find_ignoring_case(written, phrase, *rare));
    found.extend(phrases.map(|range| (range, true)));
    found.sort_unstable_by_key(|(range, _)| range.start);
    found
}

/// What stands between two blanks, the word in it, and where that is in the text.
struct Token<'t> {
    token: &'t str,
    word: &'t str,
    at: usize,
}

impl Token<'_> {
    /// Whether it may be the part of a number that is shown.
    fn is_of_number(&self) -> bool {
        self.token.contains(|sign: char| sign.is_numeric() || PARTS_OF_CODES.contains(&sign))
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut next = 0;
    let tokens = text.split_inclusive(char::is_whitespace).map(|token| {
        let word = token.trim_matches(|sign: char| !sign.is_alphanumeric());
        let at = next + token.find(word).unwrap_or(0);
        next += token.len();
        Token { token, word, at }
    });
    tokens.collect()
}

/// Whether words take leave of the reader.
fn says_farewell(rows: &[&[Token]]) -> bool {
    let words = rows.iter().copied().flatten().map(|word| word.token.trim().to_lowercase());
    let words = words.fold(String::new(), |text, word| text + " " + &word);
    FAREWELLS.iter().any(|farewell| words.contains(farewell))
}

/// Whether a word is nothing but x.
fn is_stand_in(word: &str) -> bool {
    word.len() >= 3 && word.bytes().all(|byte| byte == b'x' || byte == b'X')
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
        _ => word == "TBD",
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
