//! The signs that WhatsApp turns into bold, italic, struck-out and fixed-width text.
//!
//! A sign opens where no letter or digit stands before it and no blank behind, and closes where it
//! is the other way round, both on one line. Only three backticks reach over lines.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::lang::scripts::Script;
use crate::model::Text;
use crate::text::ByteSet;

/// One sign, or a run of the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which: `*`, `_`, `~` or a backtick.
    pub sign: u8,
    /// Where in the text, in bytes.
    pub at: Range<usize>,
    line: usize,
}

/// Two marks and what stands between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The first mark.
    pub open: Mark,
    /// The second mark, of the same sign and length.
    pub close: Mark,
}

/// The marks of a text.
#[derive(Debug, Default)]
pub struct Markup {
    /// Those that belong together, in order of the first mark.
    pub pairs: Vec<Pair>,
    /// Those that have no partner, in order.
    pub loose: Vec<Mark>,
}

const SIGNS: [u8; 4] = *b"*_~`";
const SOME_SIGN: ByteSet = ByteSet::of(&SIGNS);

/// Finds the marks of a text; what stands in placeholders is none.
pub fn find(text: &Text) -> Markup {
    if !text.holds(SOME_SIGN) {
        return Markup::default();
    }
    let written = text.written();
    let marks = marks(text);
    if marks.is_empty() {
        return Markup::default();
    }
    // What is fixed-width is shown as it is, so its inside is settled first.
    let (mut pairs, marks) = pair_up(written, marks, |sign| sign == b'`');
    let marks = outside(&pairs, marks);
    let (others, loose) = pair_up(written, marks, |sign| sign != b'`');
    pairs.extend(others);
    pairs.sort_by_key(|pair| pair.open.at.start);
    Markup { pairs, loose }
}

impl Pair {
    /// How many signs each of the two marks has.
    pub fn width(&self) -> usize {
        self.open.at.len()
    }

    /// What stands between the marks.
    pub fn inside(&self) -> Range<usize> {
        self.open.at.end..self.close.at.start
    }
}

impl Mark {
    /// Whether text may begin to be marked here.
    pub fn opens(&self, text: &str) -> bool {
        !self.follows_word(text) && !self.precedes_blank(text)
    }

    /// Whether marked text may end here.
    pub fn closes(&self, text: &str) -> bool {
        !self.precedes_word(text) && !self.follows_blank(text)
    }

    /// Whether a letter or digit stands before it.
    pub fn follows_word(&self, text: &str) -> bool {
        text[..self.at.start].chars().next_back().is_some_and(is_of_word)
    }

    /// Whether a letter or digit stands behind it.
    pub fn precedes_word(&self, text: &str) -> bool {
        text[self.at.end..].chars().next().is_some_and(is_of_word)
    }

    /// Whether a blank or nothing stands before it.
    pub fn follows_blank(&self, text: &str) -> bool {
        text[..self.at.start].chars().next_back().is_none_or(char::is_whitespace)
    }

    /// Whether a blank or nothing stands behind it.
    pub fn precedes_blank(&self, text: &str) -> bool {
        text[self.at.end..].chars().next().is_none_or(char::is_whitespace)
    }
}

/// Whether a sign continues a word; where a script writes no blanks, no sign does.
fn is_of_word(sign: char) -> bool {
    sign.is_alphanumeric() && !Script::of(sign).is_some_and(Script::without_blanks)
}

fn marks(text: &Text) -> Vec<Mark> {
    let bytes = text.written().as_bytes();
    let mut marks = Vec::new();
    let mut line = 0;
    for fixed in text.fixed() {
        let mut at = fixed.start;
        let counts = |byte: &u8| *byte == b'\n' || SIGNS.contains(byte);
        while let Some(next) = bytes[at..fixed.end].iter().position(counts) {
            at += next;
            let sign = bytes[at];
            let run = bytes[at..fixed.end].iter().take_while(|byte| **byte == sign).count();
            if SIGNS.contains(&sign) {
                marks.push(Mark { sign, at: at..at + run, line });
            } else {
                line += run;
            }
            at += run;
        }
    }
    marks
}

/// Tells apart the marks of some signs that belong together, and all others.
fn pair_up(text: &str, marks: Vec<Mark>, concerns: impl Fn(u8) -> bool) -> (Vec<Pair>, Vec<Mark>) {
    let mut partners = vec![None; marks.len()];
    let mut open: BTreeMap<(u8, usize), usize> = BTreeMap::new();
    for (index, mark) in marks.iter().enumerate().filter(|(_, mark)| concerns(mark.sign)) {
        let kind = (mark.sign, mark.at.len());
        let partner = open.get(&kind).copied().filter(|first| reaches(&marks[*first], mark));
        match partner {
            Some(first) if mark.closes(text) => {
                partners[first] = Some(index);
                partners[index] = Some(first);
                open.remove(&kind);
            }
            Some(_) => {}
            None if is_known(mark) && mark.opens(text) => _ = open.insert(kind, index),
            None => {}
        }
    }
    let pair = |(index, partner): (usize, &Option<usize>)| {
        let close = partner.filter(|close| *close > index)?;
        Some(Pair { open: marks[index].clone(), close: marks[close].clone() })
    };
    let pairs = partners.iter().enumerate().filter_map(pair).collect();
    let loose = marks.into_iter().zip(partners).filter(|(_, partner)| partner.is_none());
    (pairs, loose.map(|(mark, _)| mark).collect())
}

/// The marks that stand in none of the pairs; both are in order.
fn outside(pairs: &[Pair], mut marks: Vec<Mark>) -> Vec<Mark> {
    let mut rest = pairs.iter().peekable();
    let mut covered = 0;
    marks.retain(|mark| {
        while let Some(pair) = rest.next_if(|pair| pair.open.at.start < mark.at.start) {
            covered = covered.max(pair.close.at.start);
        }
        mark.at.start >= covered
    });
    marks
}

/// Whether marked text that begins with one mark may go on to another.
fn reaches(open: &Mark, close: &Mark) -> bool {
    let is_block = open.sign == b'`' && open.at.len() == 3;
    is_block || open.line == close.line
}

/// Whether the run is as long as those that mean something, to WhatsApp or in Markdown.
fn is_known(mark: &Mark) -> bool {
    match mark.sign {
        b'`' => matches!(mark.at.len(), 1 | 3),
        _ => mark.at.len() <= 2,
    }
}
