//! Finding many phrases in a text in one pass.
//!
//! Texts are short and most commands are over in a moment: an automaton of all phrases takes a hundred
//! times longer to build than a text takes to search. A phrase is a whole word, so it can
//! begin only where a word does; most words are ruled out by their first bytes.

use std::ops::Range;

use super::{List, Vocabulary};
use crate::text::bytes::first_eight;

/// Phrases by their first bytes. The compiler makes it, since to make it takes longer than to search a text.
pub(super) struct Index<P: ?Sized = [Phrase]> {
    /// For each byte which of the first eight bytes are the key of a phrase that begins with it: as many
    /// as all these phrases have. Nothing for a byte that none begins with.
    masks: [u64; 256],
    /// Where those of each hash begin; the last one ends them all.
    starts: [u16; (1 << HASH_BITS) + 1],
    /// The phrases, those together whose keys have the same hash.
    phrases: P,
}

#[derive(Clone, Copy)]
pub(super) struct Phrase {
    text: &'static str,
    list: List,
    /// Its first bytes, and which of eight they are.
    ahead: u64,
    mask: u64,
}

/// The most bytes of a key.
const LONGEST_KEY: usize = 6;

/// So many that of a language's phrases, of which there are up to 600, few share a hash.
const HASH_BITS: u32 = 11;

/// The bytes of which a phrase begins at none but the first in a row.
const OF_WORD: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = (byte as u8).is_ascii_alphanumeric();
        byte += 1;
    }
    table
};

/// How many phrases a language has.
pub(super) const fn count(vocabulary: Vocabulary) -> usize {
    let (mut count, mut row) = (0, 0);
    while row < vocabulary.len() {
        count += vocabulary[row].1.len();
        row += 1;
    }
    count
}

impl<const COUNT: usize> Index<[Phrase; COUNT]> {
    /// The index of a language with so many phrases.
    pub(super) const fn new(vocabulary: Vocabulary) -> Index<[Phrase; COUNT]> {
        let listed: [Phrase; COUNT] = listed(vocabulary);
        let masks = masks(&listed);
        let mut starts = [0; (1 << HASH_BITS) + 1];
        let mut at = 0;
        while at < COUNT {
            starts[listed[at].hash(&masks) + 1] += 1;
            at += 1;
        }
        at = 1;
        while at < starts.len() {
            starts[at] += starts[at - 1];
            at += 1;
        }
        let (mut phrases, mut free) = (listed, starts);
        at = 0;
        while at < COUNT {
            let free = &mut free[listed[at].hash(&masks)];
            phrases[*free as usize] = listed[at];
            *free += 1;
            at += 1;
        }
        Index { masks, starts, phrases }
    }
}

/// All phrases, in the order in which they are written down.
const fn listed<const COUNT: usize>(vocabulary: Vocabulary) -> [Phrase; COUNT] {
    let mut listed = [Phrase::new(List::Harmless, ""); COUNT];
    let (mut count, mut row) = (0, 0);
    while row < vocabulary.len() {
        let (list, phrases) = vocabulary[row];
        let mut at = 0;
        while at < phrases.len() {
            listed[count] = Phrase::new(list, phrases[at]);
            count += 1;
            at += 1;
        }
        row += 1;
    }
    listed
}

/// Which of the first bytes are the key, for each byte that phrases begin with.
const fn masks(phrases: &[Phrase]) -> [u64; 256] {
    let mut masks = [0; 256];
    let mut at = 0;
    while at < phrases.len() {
        let key = &mut masks[first(phrases[at].ahead)];
        let own = phrases[at].mask & mask(LONGEST_KEY);
        *key = if *key == 0 { own } else { own & *key };
        at += 1;
    }
    masks
}

impl Phrase {
    const fn new(list: List, text: &'static str) -> Phrase {
        Phrase { text, list, ahead: first_eight(text.as_bytes()), mask: mask(text.len()) }
    }

    const fn hash(&self, masks: &[u64; 256]) -> usize {
        hash(self.ahead & masks[first(self.ahead)])
    }
}

impl Index {
    /// The phrases in a text and where they are, overlapping ones too, by where they begin. Those that
    /// begin within a word of ASCII letters are left out.
    pub(super) fn find(&self, text: &str) -> Vec<(List, Range<usize>)> {
        let bytes = text.as_bytes();
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            let mask = self.masks[usize::from(*byte)];
            if mask != 0 {
                self.find_at(&bytes[at..], at, mask, &mut found);
            }
            at += 1;
            if OF_WORD[usize::from(*byte)] {
                while bytes.get(at).is_some_and(|byte| OF_WORD[usize::from(*byte)]) {
                    at += 1;
                }
            }
        }
        found
    }

    /// Finds those at the beginning of `rest`, whose key is what the mask leaves.
    fn find_at(&self, rest: &[u8], start: usize, mask: u64, found: &mut Vec<(List, Range<usize>)>) {
        let ahead = first_eight(rest);
        let hash = hash(ahead & mask);
        let same = usize::from(self.starts[hash])..usize::from(self.starts[hash + 1]);
        for phrase in &self.phrases[same] {
            let is_here = (ahead ^ phrase.ahead) & phrase.mask == 0;
            if is_here && rest.starts_with(phrase.text.as_bytes()) {
                found.push((phrase.list, start..start + phrase.text.len()));
            }
        }
    }
}

const fn first(ahead: u64) -> usize {
    (ahead & 0xff) as usize
}

/// The bits of so many first bytes.
const fn mask(length: usize) -> u64 {
    match u64::MAX.checked_shl(u8::BITS * length as u32) {
        Some(others) => !others,
        None => u64::MAX,
    }
}

/// Multiplying by 2⁶⁴ divided by the golden ratio spreads keys well.
const fn hash(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - HASH_BITS)) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    const VOCABULARY: Vocabulary = &[
        (List::Negation, &["no"]),
        (List::PromoStrong, &["% off", "off", "offer", "offer now"]),
        (List::Otp, &["otp"]),
        (List::OptOut, &["退订"]),
    ];
    static INDEX: Index<[Phrase; count(VOCABULARY)]> = Index::new(VOCABULARY);

    fn found(text: &str) -> Vec<(List, &str)> {
        let found = (&INDEX as &Index).find(text).into_iter();
        found.map(|(list, range)| (list, &text[range])).collect()
    }

    #[test]
    fn overlapping_phrases_are_found() {
        let mut found = found("20% offer now");
        found.sort_unstable_by_key(|(_, text)| *text);
        let offers = ["% off", "off", "offer", "offer now"].map(|text| (List::PromoStrong, text));
        assert_eq!(found, [&offers[..1], &[(List::Negation, "no")], &offers[1..]].concat());
    }

    #[test]
    fn phrases_end_with_the_text() {
        assert_eq!(found("an otp"), [(List::Otp, "otp")]);
        assert_eq!(found("no"), [(List::Negation, "no")]);
        assert_eq!(found("n"), []);
        assert_eq!(found(""), []);
    }

    #[test]
    fn words_go_on_where_there_are_no_blanks() {
        assert_eq!(found("回复退订即可"), [(List::OptOut, "退订")]);
        assert_eq!(found("piano hotp"), []);
    }
}
