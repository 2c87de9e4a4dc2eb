//! `all-caps`

use std::ops::Range;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule {
    lint: &LINT,
    check: Check::Text(&[TextKind::Header, TextKind::Body, TextKind::Footer], check),
};

static LINT: Lint = Lint {
    name: "all-caps",
    group: Group::Content,
    severity: Severity::Warning,
    pedantic: true,
    what: "A text does not shout.",
    why: "Several providers report that reviewers reject texts in capitals; customers read them as shouting.",
    bad: r#"body "Hi, YOUR ORDER HAS LEFT OUR HOUSE and will reach you tomorrow.""#,
    good: r#"body "Hi, your order has left our house and will reach you tomorrow.""#,
    fix: FixKind::None,
    codes: &["INVALID_FORMAT"],
    sources: &[reference::ENGATI],
};

/// Of texts with at least so many letters …
const LETTERS: usize = 20;
/// … at most so many in a hundred are capitals.
const CAPITALS: usize = 60;
/// So many words in capitals in a row are no abbreviations any more.
const WORDS: usize = 3;
/// Fewer letters are no word.
const LETTERS_OF_A_WORD: usize = 2;

fn check(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    let few = written.bytes().filter(u8::is_ascii_uppercase).count() < WORDS * LETTERS_OF_A_WORD;
    if few && written.is_ascii() {
        return;
    }
    let (mut capitals, mut letters) = (0, 0);
    let mut longest = 0..0;
    for fixed in text.fixed() {
        for letter in written[fixed.clone()].chars() {
            capitals += usize::from(letter.is_uppercase());
            letters += usize::from(letter.is_alphabetic());
        }
        let run = shouted(written, fixed);
        if run.len() > longest.len() {
            longest = run;
        }
    }
    let mostly = letters >= LETTERS && capitals * 100 >= letters * CAPITALS;
    if !mostly && longest.is_empty() {
        return;
    }
    let (at, message) = match mostly {
        true => {
            (0..written.len(), format!("{} of 100 letters are capitals", capitals * 100 / letters))
        }
        false => {
            let count = written[longest.clone()].split_whitespace().count();
            (longest, format!("{count} words in a row are in capitals"))
        }
    };
    context.report(
        Diagnostic::new(&LINT, text.span_of(at), message)
            .label("shouted")
            .help("write it as you would say it"),
    );
}

/// The first run of words in capitals that is long enough; empty if there is none.
fn shouted(text: &str, within: Range<usize>) -> Range<usize> {
    let mut run = 0..0;
    let mut count = 0;
    let mut at = within.start;
    for piece in text[within.clone()].split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        let letters = || word.chars().filter(|sign| sign.is_alphabetic());
        if letters().count() >= LETTERS_OF_A_WORD && letters().all(char::is_uppercase) {
            run = if count == 0 { at } else { run.start }..at + word.len();
            count += 1;
        } else if letters().next().is_some() {
            if count >= WORDS {
                return run;
            }
            count = 0;
        }
        at += piece.len();
    }
    if count >= WORDS { run } else { 0..0 }
}
