//! `encoding-not-nfc`

use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(TextKind::ALL, check) };

static LINT: Lint = Lint {
    name: "encoding-not-nfc",
    group: Group::Name,
    severity: Severity::Info,
    pedantic: true,
    what: "Letters are encoded in Unicode's usual form, NFC.",
    why: "An `é` can be one character or an `e` with an accent behind it. They look alike, but the second counts double against limits and makes two equal texts differ.",
    bad: r#"footer "Acme Cafe\u{301}""#,
    good: r#"footer "Acme Café""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::ADVICE],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    if written.is_ascii() || is_nfc(written) {
        return;
    }
    let odd: Vec<(usize, &str)> =
        written.grapheme_indices(true).filter(|(_, letter)| !is_nfc(letter)).collect();
    let span = |(at, letter): &(usize, &str)| text.span_of(*at..at + letter.len());
    let Some(first) = odd.first() else { return };
    let edits = odd
        .iter()
        .map(|letter| Edit::replace(span(letter), letter.1.nfc().collect::<String>()))
        .collect();
    let usual: String = first.1.nfc().collect();
    context.report(
        Diagnostic::new(
            &LINT,
            span(first),
            format!("`{usual}` is encoded in an unusual way, as {}", points(first.1)),
        )
        .label("looks the same, but counts and compares otherwise")
        .help("type the letter anew, or let `wattle check --fix` do it")
        .fix("encode the letters in the usual way", edits),
    );
}

/// The code points of a letter: `U+0065 U+0301`.
fn points(letter: &str) -> String {
    let points: Vec<String> =
        letter.chars().map(|point| format!("U+{:04X}", u32::from(point))).collect();
    points.join(" ")
}
