//! Whether a text says of a value that it is the code which some words beside it speak of.

use std::ops::Range;

use super::values::Value;
use crate::lang::terms::{self, List};
use crate::lang::value_names::Kind;
use crate::rules::content::message::Said;

/// So many words a name has at most: `is your First National Bank login code`.
const NAME: usize = 3;
/// So many words may stand between the words and a value that is called a code: `for your order at Acme is`.
const FAR: usize = 8;
/// So many values on either side are looked at.
const VALUES: usize = 3;
/// So many bytes may stand between the words and a value, whatever the script.
const LONGEST_GAP: usize = 240;
/// Signs that end a sentence or a part of one; so does a full stop, but for those in numbers. Chinese
/// words are not told apart by blanks, so there a comma tells what is far.
const ENDS: &[char] = &['!', '?', ';', '؟', '؛', '।', '。', '！', '？', '；', COMMA];
/// The comma of Chinese, which joins what other languages say in sentences.
pub const COMMA: char = '，';
/// Signs behind which a value is not spoken of any more.
const BREAKS: &[char] = &[',', '.', '\n', '،', '、'];
const COLONS: &[char] = &[':', '：', '='];

/// Finds what a text says of its values.
pub struct Relation<'a> {
    pub said: &'a Said<'a>,
    pub language: &'a str,
    pub values: &'a [Value],
}

/// What stands between some words and a value.
struct Gap<'a> {
    written: &'a str,
    /// How many words there are that are no part of what joins the two.
    strange: usize,
    /// How many of these are no names either.
    stranger: usize,
    /// Whether anything says that the one is the other.
    is_joined: bool,
    /// Whether that stands right before the value.
    ends_joined: bool,
    words: usize,
}

impl<'a> Relation<'a> {
    /// The value that is said to be what the words speak of.
    pub fn code(&self, term: &Range<usize>, sentence: &Range<usize>) -> Option<&'a Value> {
        let mut behind = self.behind(term).iter().take(VALUES);
        let before = self.before(term).iter().rev().take(VALUES);
        let mut before = before.take_while(|value| sentence.start <= value.at.start);
        behind
            .find(|value| self.is_told_behind(term, value))
            .or_else(|| before.find(|value| self.is_told_before(term, value)))
    }

    /// A placeholder behind the words, of which it is not said what it is.
    pub fn nearby(&self, term: &Range<usize>, sentence: &Range<usize>) -> Option<&'a Value> {
        let mut behind = self.behind(term).iter().filter(|value| value.is_placeholder);
        let value = behind.next().filter(|value| value.at.start < sentence.end)?;
        (!self.is_measured(value)).then_some(value)
    }

    fn behind(&self, term: &Range<usize>) -> &'a [Value] {
        &self.values[self.values.partition_point(|value| value.at.start < term.end)..]
    }

    fn before(&self, term: &Range<usize>) -> &'a [Value] {
        &self.values[..self.values.partition_point(|value| value.at.end <= term.start)]
    }

    /// "Your code is 123456", "Code: 123456", "the code 123456".
    fn is_told_behind(&self, term: &Range<usize>, value: &Value) -> bool {
        let Some(gap) = self.gap(term.end..value.at.start) else { return false };
        if gap.is_over() || self.is_measured(value) {
            return false;
        }
        match value.kind {
            _ if gap.words == 0 => !gap.written.contains([',', '،']),
            _ if gap.written.contains([',', '،']) => false,
            Kind::Code => gap.ends_joined && gap.words <= FAR,
            _ => gap.ends_joined && gap.strange <= NAME && gap.stranger == 0,
        }
    }

    /// "123456 is your Acme code", but not "Hi Tony, your code".
    fn is_told_before(&self, term: &Range<usize>, value: &Value) -> bool {
        let Some(gap) = self.gap(value.at.end..term.start) else { return false };
        if gap.is_over() || gap.written.contains(BREAKS) || gap.written.contains(COLONS) {
            return false;
        }
        let has_words = gap.is_joined || value.kind == Kind::Code;
        has_words && gap.strange <= NAME && gap.stranger == 0
    }

    /// Whether what stands behind a value tells that it is no code: "5 minutes". A value that is called
    /// a code is one whatever stands there.
    fn is_measured(&self, value: &Value) -> bool {
        let rest = self.said.text.written()[value.at.end..].trim_start_matches([' ', '*', '_']);
        value.kind != Kind::Code && terms::begins(List::CodeUnit, self.language, rest)
    }

    /// What stands in a range, unless it is long.
    fn gap(&self, at: Range<usize>) -> Option<Gap<'a>> {
        if at.len() > LONGEST_GAP {
            return None;
        }
        let written = &self.said.text.written()[at.clone()];
        let joins = terms::find(List::CodeIs, self.language, written);
        let fills = terms::find(List::CodeFill, self.language, written);
        let holes = self.said.text.placeholders.iter().map(|hole| &hole.at);
        let holes = holes.filter(|hole| at.start <= hole.start && hole.end <= at.end);
        let holes = holes.map(|hole| hole.start - at.start..hole.end - at.start);
        let mut known: Vec<Range<usize>> =
            holes.chain(joins.iter().cloned()).chain(fills).collect();
        known.sort_unstable_by_key(|range| range.start);
        let strange: Vec<&str> = between(written, &known).flat_map(words).collect();
        let rest = written.trim_end_matches(|sign: char| !sign.is_alphanumeric());
        let has_colon = |gap: &str| gap.contains(COLONS);
        Some(Gap {
            written,
            words: strange.len() + known.len(),
            stranger: strange.iter().filter(|word| !is_name(word)).count(),
            strange: strange.len(),
            is_joined: !joins.is_empty(),
            ends_joined: has_colon(&written[rest.len()..])
                || joins.iter().any(|join| join.end == rest.len()),
        })
    }
}

impl Gap<'_> {
    /// Whether a sentence or a part of one ends in it.
    fn is_over(&self) -> bool {
        let gap = self.written;
        let next_line = gap.split_once('\n').map_or("", |(_, rest)| rest);
        gap.contains(ENDS)
            || gap.contains(". ")
            || gap.contains(".\n")
            || words(next_line).next().is_some()
    }
}

/// What stands between ranges of a text, which are sorted.
fn between<'t>(text: &'t str, ranges: &[Range<usize>]) -> impl Iterator<Item = &'t str> {
    let mut at = 0;
    let ends = ranges.iter().cloned().chain(std::iter::once(text.len()..text.len()));
    ends.filter_map(move |range| {
        let part = text.get(at..range.start);
        at = at.max(range.end);
        part
    })
}

fn words(gap: &str) -> impl Iterator<Item = &str> {
    gap.split_whitespace().filter(|word| word.contains(char::is_alphabetic))
}

fn is_name(word: &&str) -> bool {
    word.trim_start_matches(|sign: char| !sign.is_alphanumeric()).starts_with(char::is_uppercase)
}
