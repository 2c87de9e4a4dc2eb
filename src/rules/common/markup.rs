//! The signs that WhatsApp turns into bold, italic, struck-out and fixed-width text.
//!
//! A sign opens where no letter or digit stands before it and no blank behind, and closes where it
//! is the other way round, both on one line. Only three backticks reach over lines.

use std::ops::Range;

use crate::lang::scripts::Script;
use crate::model::Text;

/// One sign, or a run of the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which: `*`, `_`, `~` or a backtick.
    pub sign: u8,
    /// Where in the text, in bytes.
    pub at: Range<usize>,
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

/// Finds the marks of a text; what stands in placeholders is none.
pub fn find(text: &Text) -> Markup {
    let written = text.written();
    let mut marks = marks(text);
    let mut markup = Markup::default();
    if marks.is_empty() {
        return markup;
    }
    // What is fixed-width is shown as it is, so its inside is settled first.
    take_pairs(written, &mut marks, &mut markup.pairs, |sign| sign == b'`');
    marks.retain(|mark| !markup.pairs.iter().any(|code| code.covers(mark)));
    take_pairs(written, &mut marks, &mut markup.pairs, |sign| sign != b'`');
    markup.pairs.sort_by_key(|pair| pair.open.at.start);
    markup.loose = marks;
    markup
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

    fn covers(&self, mark: &Mark) -> bool {
        self.open.at.start < mark.at.start && mark.at.end <= self.close.at.start
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
    for fixed in text.fixed() {
        let mut at = fixed.start;
        while let Some(next) = bytes[at..fixed.end].iter().position(|byte| SIGNS.contains(byte)) {
            at += next;
            let sign = bytes[at];
            let run = bytes[at..fixed.end].iter().take_while(|byte| **byte == sign).count();
            marks.push(Mark { sign, at: at..at + run });
            at += run;
        }
    }
    marks
}

/// Moves marks of some signs that belong together from `marks` to `pairs`.
fn take_pairs(
    text: &str,
    marks: &mut Vec<Mark>,
    pairs: &mut Vec<Pair>,
    concerns: impl Fn(u8) -> bool,
) {
    let mut at = 0;
    while at < marks.len() {
        let open = &marks[at];
        let partner = match concerns(open.sign) && is_known(open) && open.opens(text) {
            true => marks[at + 1..].iter().position(|close| belong(open, close, text)),
            false => None,
        };
        match partner {
            Some(distance) => {
                let close = marks.remove(at + 1 + distance);
                pairs.push(Pair { open: marks.remove(at), close });
            }
            None => at += 1,
        }
    }
}

/// Whether the run is as long as those that mean something, to WhatsApp or in Markdown.
fn is_known(mark: &Mark) -> bool {
    match mark.sign {
        b'`' => matches!(mark.at.len(), 1 | 3),
        _ => mark.at.len() <= 2,
    }
}

fn belong(open: &Mark, close: &Mark, text: &str) -> bool {
    let between = &text[open.at.end..close.at.start];
    let code_block = open.sign == b'`' && open.at.len() == 3;
    open.sign == close.sign
        && open.at.len() == close.at.len()
        && close.closes(text)
        && (code_block || !between.contains('\n'))
}
