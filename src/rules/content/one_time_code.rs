//! `otp-outside-auth`

use std::ops::Range;

use super::message::{Message, Said, any_within};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::terms::List;
use crate::rules::common::is_within;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "otp-outside-auth",
    group: Group::Content,
    severity: Severity::Error,
    pedantic: false,
    what: "One-time codes are sent with authentication templates only.",
    why: "Meta rejects templates of other categories that carry a login or verification code, those approved already too, on the first day of the next month. Where the words stand farther from a value, this rule only warns. A passcode or PIN may open a locker, so it is an error only in a text that speaks of logging in, or of a code to keep secret.",
    bad: r#"body "Hi, your login code is {{number}}, please do not share it with anyone."
examples { number "123456" }"#,
    good: r#"category authentication
body { security_recommendation true }
buttons { otp copy_code }"#,
    fix: FixKind::None,
    codes: &["INCORRECT_CATEGORY"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_CATEGORIES],
};

/// So many words may stand between the words and the code: `for order`, `ist nun`.
const NEAR: usize = 2;
/// So many words the name of a sender has at most: `is your First National Bank login code`.
const NAME: usize = 3;
/// Signs that end a sentence or a part of one; so does a full stop, but for those in numbers. Chinese
/// words are not told apart by blanks, so there a comma tells what is far.
const ENDS: &[char] = &['!', '?', ';', '؟', '؛', '।', '。', '！', '？', '；', COMMA];
/// The comma of Chinese, which joins what other languages say in sentences.
const COMMA: char = '，';
/// Signs behind which a value is not spoken of any more.
const BREAKS: &[char] = &[',', '.', ':', '\n', '،', '：', '、'];
/// So many digits a code has.
const DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

/// The lists of words for codes, those that say more behind the others.
const TERMS: [List; 4] = [List::Code, List::OtpWeak, List::Otp, List::ThisCode];

pub fn look(message: &Message, context: &mut Context) {
    let texts = message.prose();
    for said in texts.filter(|said| TERMS.iter().any(|list| said.has(*list))) {
        let clues = Clues::of(said, message);
        let terms = TERMS
            .into_iter()
            .flat_map(|list| said.find(list).into_iter().map(move |term| (list, term)));
        let found = terms.filter_map(|(list, term)| Some((clues.judge(said, list, &term)?, term)));
        // The plainest of several says enough.
        let Some(((severity, value), term)) = found.max_by_key(|((severity, _), _)| *severity)
        else {
            continue;
        };
        let words = said.word(term);
        context.report(
            Diagnostic::new(
                &LINT,
                words.span,
                format!("`{}` with a value beside it reads as a one-time code", words.written),
            )
            .severity(severity)
            .label("only in authentication templates")
            .also(said.text.span_of(value), "the code")
            .help("write `category authentication`, for which WhatsApp writes the text itself, or say what else the value is"),
        );
    }
}

/// What a text holds besides words for codes.
struct Clues {
    warnings: Vec<Range<usize>>,
    values: Vec<Range<usize>>,
    sign_in: Vec<Range<usize>>,
    signing_in: Option<Range<usize>>,
    keeps_secret: bool,
    /// Whether codes may be for a parcel or an offer.
    is_business: bool,
}

impl Clues {
    fn of(said: &Said, message: &Message) -> Clues {
        let (values, sign_in) = (values(said), said.find(List::SignIn));
        Clues {
            warnings: said.find(List::Negation),
            signing_in: signing_in(said, &sign_in, &values),
            values,
            sign_in,
            keeps_secret: said.has(List::KeepSecret),
            is_business: message.has(List::Transaction) || message.has(List::PromoStrong),
        }
    }

    /// The value that a word for a code speaks of, and how sure it is that it signs somebody in.
    fn judge(
        &self,
        said: &Said,
        list: List,
        term: &Range<usize>,
    ) -> Option<(Severity, Range<usize>)> {
        let found = near(said, term, &self.warnings, &self.values);
        let signs_in = || Some((Severity::Error, self.signing_in.clone()?));
        let (severity, value) = match list {
            List::Otp => return found,
            List::ThisCode => return signs_in(),
            _ => found?,
        };
        let severity = match list {
            _ if severity != Severity::Error => None,
            List::OtpWeak if self.keeps_secret || !self.sign_in.is_empty() => Some(Severity::Error),
            List::OtpWeak => Some(Severity::Warning),
            _ if any_within(&self.sign_in, &said.sentence(term)) => Some(Severity::Error),
            _ if self.keeps_secret && !self.is_business => Some(Severity::Warning),
            _ => None,
        };
        Some((severity?, value))
    }
}

/// The value that the words speak of, and how sure it is that they do.
fn near(
    said: &Said,
    term: &Range<usize>,
    warnings: &[Range<usize>],
    values: &[Range<usize>],
) -> Option<(Severity, Range<usize>)> {
    let written = said.text.written();
    let sentence = said.sentence(term);
    let comma = written[sentence.start..term.start].rfind(COMMA);
    let part = comma.map_or(sentence.start, |comma| sentence.start + comma);
    if warnings.iter().any(|word| part <= word.start && word.end <= term.start) {
        // "We never ask for your code."
        return None;
    }
    let after = values.partition_point(|value| value.start < term.end);
    if let Some(value) = values.get(after) {
        let gap = &written[term.end..value.start];
        let ends = || gap.contains(ENDS) || gap.contains(". ") || gap.contains(".\n");
        if words_in(gap) <= NEAR && !ends() {
            return Some((Severity::Error, value.clone()));
        }
        if value.start < sentence.end {
            return Some((Severity::Warning, value.clone()));
        }
    }
    let before = values.partition_point(|value| value.end <= term.start);
    let value = &values[before.checked_sub(1)?];
    let gap = &written[value.end..term.start];
    says_it_is(gap).then(|| (Severity::Error, value.clone()))
}

/// Whether words say of a value before them that it is what stands behind them: as in "123456 is your
/// Acme login code", not "Hi Tony, your login code".
fn says_it_is(gap: &str) -> bool {
    let words: Vec<&str> = words(gap).take(NEAR + NAME + 1).collect();
    (NEAR..=NEAR + NAME).contains(&words.len())
        && words[NEAR..].iter().all(|word| word.starts_with(char::is_uppercase))
        && !gap.contains(ENDS)
        && !gap.contains(BREAKS)
}

/// How many words there are, as far as it matters.
fn words_in(gap: &str) -> usize {
    words(gap).take(NEAR + 1).count()
}

fn words(gap: &str) -> impl Iterator<Item = &str> {
    gap.split_whitespace().filter(|word| word.contains(char::is_alphabetic))
}

/// The value of which a text says that it signs somebody in: `use 482913 to log in`.
fn signing_in(
    said: &Said,
    sign_in: &[Range<usize>],
    values: &[Range<usize>],
) -> Option<Range<usize>> {
    let value = sign_in.iter().find_map(|words| {
        let before = values.partition_point(|value| value.end <= words.start);
        let value = &values[before.checked_sub(1)?];
        let gap = &said.text.written()[value.end..words.start];
        gap.trim_matches([' ', '*', '_']).is_empty().then_some(value)
    });
    value.cloned()
}

/// Where placeholders and numbers of the length of a code stand, in order.
fn values(said: &Said) -> Vec<Range<usize>> {
    let written = said.text.written();
    let holes: Vec<_> = said.text.placeholders.iter().map(|hole| hole.at.clone()).collect();
    let mut values = holes.clone();
    let mut at = 0;
    for run in written.split(|sign: char| !sign.is_ascii_digit()) {
        let digits = at..at + run.len();
        at = digits.end + written[digits.end..].chars().next().map_or(0, char::len_utf8);
        if DIGITS.contains(&digits.len()) && !is_within(&holes, digits.start) {
            values.push(digits);
        }
    }
    values.sort_by_key(|value| value.start);
    values
}
