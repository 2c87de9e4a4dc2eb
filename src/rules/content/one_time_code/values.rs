//! The values of a text that may be codes.

use std::ops::Range;

use crate::lang::value_names::{self, Kind};
use crate::model::Placeholder;
use crate::rules::Context;
use crate::rules::common::is_within;
use crate::rules::content::message::Said;

/// A placeholder, or a number that is written out.
pub struct Value {
    /// Where it stands in the text.
    pub at: Range<usize>,
    /// Whether it is said to be a code, or nothing is known of it.
    pub kind: Kind,
    /// Whether it differs with each send.
    pub is_placeholder: bool,
}

/// So many letters and digits a code has, and so many digits one that is written out.
const LENGTHS: std::ops::RangeInclusive<usize> = 4..=10;
const DIGITS: std::ops::RangeInclusive<usize> = 4..=8;

/// The placeholders and numbers of a text that may be codes, in order.
pub fn values(said: &Said, context: &Context) -> Vec<Value> {
    let written = said.text.written();
    let placeholders = said.text.placeholders.iter();
    let holes: Vec<_> = placeholders.clone().map(|hole| hole.at.clone()).collect();
    let values = placeholders.filter_map(|hole| {
        let kind = kind(hole, said, context);
        (kind != Kind::Other).then(|| Value { at: hole.at.clone(), kind, is_placeholder: true })
    });
    let mut values: Vec<Value> = values.collect();
    let mut at = 0;
    for run in written.split(|sign: char| !sign.is_ascii_digit()) {
        let digits = at..at + run.len();
        at = digits.end + written[digits.end..].chars().next().map_or(0, char::len_utf8);
        if DIGITS.contains(&digits.len()) && !is_within(&holes, digits.start) {
            values.push(Value { at: digits, kind: Kind::Unknown, is_placeholder: false });
        }
    }
    values.sort_by_key(|value| value.at.start);
    values
}

/// What a placeholder stands for, as its name and its sample tell.
fn kind(hole: &Placeholder, said: &Said, context: &Context) -> Kind {
    let named = value_names::kind(&hole.name);
    let card = said.place.card.map(|(_, card)| card);
    let sample = context.sample(&hole.name, card).map(str::trim);
    match sample.filter(|sample| !sample.is_empty()) {
        Some(sample) if is_other(sample) => Kind::Other,
        Some(sample) if named == Kind::Unknown && !may_be_code(sample) => Kind::Other,
        _ => named,
    }
}

/// Whether a sample is plainly no code: a date, a time, an amount, an address, a masked number.
fn is_other(sample: &str) -> bool {
    let has_digit = sample.contains(|sign: char| sign.is_ascii_digit());
    let is_date = sample.matches(['-', '/', '.']).count() == 2
        && sample.split(['-', '/', '.']).all(|part| part.parse::<u16>().is_ok());
    let is_masked = has_digit && sample.contains(['*', '•', '●']);
    let is_amount = has_digit && sample.contains(['$', '€', '£', '¥', '₹', '%', ',']);
    let is_time = has_digit && sample.contains(':');
    is_date || is_masked || is_amount || is_time || sample.contains('@') || sample.starts_with('+')
}

/// Whether a sample looks like a code: of its length, and not of several words.
fn may_be_code(sample: &str) -> bool {
    let has_letters = sample.contains(char::is_alphabetic);
    let is_one_word = !(has_letters && sample.contains(char::is_whitespace));
    let has_digit_or_capital =
        sample.contains(|sign: char| sign.is_ascii_digit()) || !sample.contains(char::is_lowercase);
    let signs = sample.chars().filter(|sign| sign.is_alphanumeric()).count();
    is_one_word && has_digit_or_capital && (signs == 0 || LENGTHS.contains(&signs))
}
