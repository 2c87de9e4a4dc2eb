//! `body-invisible-chars`

use std::ops::Range;

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::languages;
use crate::lang::scripts::{Script, is_alphanumeric};
use crate::model::Text;
use crate::rules::common::{at_all, emoji, is_within};
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::{ByteSet, Edit};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Body], check) };

static LINT: Lint = Lint {
    name: "body-invisible-chars",
    group: Group::Body,
    severity: Severity::Warning,
    pedantic: false,
    what: "A body holds no signs that take room and cannot be seen.",
    why: "WhatsApp Manager strips them before it counts words, so they help against no check, and padding with them gets templates refused. They often come in by copying from a web page.",
    bad: r#"body "Hi, your order\u{200B} reaches you tomorrow before noon.""#,
    good: r#"body "Hi, your order reaches you tomorrow before noon.""#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::META_MANAGER, reference::COMMUNITY],
};

const NO_BREAK_SPACE: char = '\u{a0}';
const ZERO_WIDTH_SPACE: char = '\u{200b}';

/// What signs that cannot be seen begin with.
const SOME_INVISIBLE: ByteSet = ByteSet::of(b"\xc2\xe2\xe3\xef");

fn check(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    if !text.holds(SOME_INVISIBLE) {
        return;
    }
    let signs = written.char_indices().filter(|(_, sign)| is_invisible(*sign));
    let language = context.language().unwrap_or_default();
    let is_idle = |at: usize, sign: char| !has_a_task(written, at, sign, language);
    let found: Vec<(Range<usize>, char)> = signs
        .filter(|(at, sign)| is_idle(*at, *sign))
        .map(|(at, sign)| (at..at + sign.len_utf8(), sign))
        .collect();
    if found.is_empty() {
        return;
    }
    // The joiners inside an emoji hold it together.
    let emoji = emoji(text);
    let is_part = |range: &Range<usize>| is_within(&emoji, range.start);
    let found: Vec<_> = found.into_iter().filter(|(range, _)| !is_part(range)).collect();
    let Some((_, first)) = found.first() else { return };
    let edits = |found: &[(Range<usize>, char)]| {
        found.iter().map(|(range, sign)| mend(text, range, *sign)).collect::<Vec<_>>()
    };
    let (unclear, clear): (Vec<_>, Vec<_>) =
        found.iter().cloned().partition(|(range, sign)| may_part(written, range, *sign));
    // A blank that keeps two words on one line does no harm; most come in by copying.
    let only_blanks = found.iter().all(|(_, sign)| *sign == NO_BREAK_SPACE);
    let (nature, severity) = match only_blanks {
        true => ("only looks like a blank", Severity::Info),
        false => ("cannot be seen", Severity::Warning),
    };
    let message = format!("the body holds U+{:04X}, which {nature}", u32::from(*first));
    let ranges: Vec<_> = found.iter().map(|(range, _)| range.clone()).collect();
    let mut finding = at_all(&LINT, text, &ranges, message, ["here", "here too"])
        .help("take it out, or put a plain blank in its place")
        .severity(severity);
    if !clear.is_empty() {
        finding = finding.fix("take out what cannot be seen", edits(&clear));
    }
    if !unclear.is_empty() {
        finding = finding.unsafe_fix("put plain blanks between the words", edits(&found));
    }
    context.report(finding);
}

fn is_invisible(sign: char) -> bool {
    const RIGHT_TO_LEFT_MARK: char = '\u{200f}';
    matches!(
        sign,
        ZERO_WIDTH_SPACE
            ..=RIGHT_TO_LEFT_MARK
                | '\u{2060}'
                | '\u{feff}'
                | '\u{ad}'
                | NO_BREAK_SPACE
                | '\u{3164}'
                | '\u{2800}'
    )
}

/// Whether the sign does what it is there for: joins or parts letters of a script that needs it,
/// turns the direction of writing, or keeps a number or a French punctuation mark on its line.
fn has_a_task(text: &str, at: usize, sign: char, language: &str) -> bool {
    let before = text[..at].chars().next_back();
    let behind = text[at + sign.len_utf8()..].chars().next();
    match sign {
        '\u{200c}' | '\u{200d}' => {
            before.is_some_and(|letter| !letter.is_ascii() && !letter.is_whitespace())
        }
        '\u{200e}' | '\u{200f}' => languages::right_to_left(language),
        NO_BREAK_SPACE => {
            let is_digit = |neighbour: Option<char>| neighbour.is_some_and(|c| c.is_ascii_digit());
            is_digit(before)
                || is_digit(behind)
                || before == Some('«')
                || matches!(behind, Some('!' | '?' | ':' | ';' | '%' | '»' | '€'))
        }
        _ => false,
    }
}

/// Whether it may be all that parts two words, of a script that has blanks between them; of several in a row
/// the first.
fn may_part(text: &str, range: &Range<usize>, sign: char) -> bool {
    let is_word = |sign: char| {
        let has_blanks = Script::of(sign).is_none_or(|script| !script.without_blanks());
        (is_alphanumeric(sign) && has_blanks) || matches!(sign, '{' | '}')
    };
    sign == ZERO_WIDTH_SPACE
        && text[..range.start].ends_with(is_word)
        && text[range.end..].trim_start_matches(ZERO_WIDTH_SPACE).starts_with(is_word)
}

fn mend(text: &Text, range: &Range<usize>, sign: char) -> Edit {
    let written = text.written();
    let is_space =
        matches!(sign, NO_BREAK_SPACE | '\u{3164}' | '\u{2800}') || may_part(written, range, sign);
    let has_neighbour =
        written[..range.start].ends_with(' ') || written[range.end..].starts_with(' ');
    Edit::replace(text.span_of(range.clone()), if is_space && !has_neighbour { " " } else { "" })
}
