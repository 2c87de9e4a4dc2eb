//! Finding many phrases in a text in one pass.
//!
//! Texts are short and most commands are over in a moment: an automaton of all phrases takes a hundred
//! times longer to build than a text takes to search. A phrase is a whole word, so it can
//! begin only where a word does; most words are ruled out by their first bytes.

use std::ops::Range;

/// Phrases by their first bytes.
pub(super) struct Index {
    /// The first bytes of each phrase, and which one it is, sorted.
    keys: Vec<(u64, &'static str, usize)>,
    /// A bit for each hash that one of the keys has.
    sieve: Box<[u64; SIEVE_WORDS]>,
    /// For each byte which lengths the keys have that begin with it, as bits.
    lengths: [u8; 256],
}

/// How many first bytes of a phrase are its key: the most that it has. Two letters of Hindi are six bytes;
/// the shortest phrases have two.
const KEY_LENGTHS: [usize; 3] = [6, 3, 2];

/// So many that of a language's phrases, of which there are up to 500, few share one.
const SIEVE_BITS: u32 = 14;
const SIEVE_WORDS: usize = (1 << SIEVE_BITS) / u64::BITS as usize;

impl Index {
    pub(super) fn new(phrases: impl Iterator<Item = &'static str>) -> Index {
        let mut lengths = [0; 256];
        let keyed = phrases.enumerate().filter_map(|(index, phrase)| {
            let bytes = phrase.as_bytes();
            let length = KEY_LENGTHS.iter().position(|length| *length <= bytes.len())?;
            lengths[usize::from(*bytes.first()?)] |= 1 << length;
            Some((key(ahead(bytes), KEY_LENGTHS[length]), phrase, index))
        });
        let mut keys: Vec<_> = keyed.collect();
        keys.sort_unstable();
        let mut sieve = Box::new([0; SIEVE_WORDS]);
        for (key, ..) in &keys {
            let (word, bit) = sieve_bit(*key);
            sieve[word] |= bit;
        }
        Index { keys, sieve, lengths }
    }

    /// The phrases in a text and where they are, overlapping ones too, by where they begin. Those that
    /// begin within a word of ASCII letters are left out.
    pub(super) fn find(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        let bytes = text.as_bytes();
        let mut found = Vec::new();
        let mut in_word = false;
        for (start, byte) in text.bytes().enumerate() {
            let is_of_word = byte.is_ascii_alphanumeric();
            let lengths = self.lengths[usize::from(byte)];
            if lengths != 0 && !(in_word && is_of_word) {
                self.find_at(&bytes[start..], start, lengths, &mut found);
            }
            in_word = is_of_word;
        }
        found
    }

    fn find_at(
        &self,
        rest: &[u8],
        start: usize,
        lengths: u8,
        found: &mut Vec<(usize, Range<usize>)>,
    ) {
        let ahead = ahead(rest);
        for (index, length) in KEY_LENGTHS.into_iter().enumerate() {
            let key = key(ahead, length);
            if lengths & 1 << index == 0 || !self.may_hold(key) || length > rest.len() {
                continue;
            }
            let first = self.keys.partition_point(|(other, ..)| *other < key);
            let same = self.keys[first..].iter().take_while(|(other, ..)| *other == key);
            for (_, phrase, index) in same.filter(|(_, word, _)| rest.starts_with(word.as_bytes()))
            {
                found.push((*index, start..start + phrase.len()));
            }
        }
    }

    fn may_hold(&self, key: u64) -> bool {
        let (word, bit) = sieve_bit(key);
        self.sieve[word] & bit != 0
    }
}

/// The first eight bytes, or fewer.
fn ahead(bytes: &[u8]) -> u64 {
    match bytes.first_chunk() {
        Some(chunk) => u64::from_le_bytes(*chunk),
        None => bytes.iter().rev().fold(0, |ahead, byte| ahead << 8 | u64::from(*byte)),
    }
}

/// The first bytes alone.
fn key(ahead: u64, length: usize) -> u64 {
    ahead & ((1 << (8 * length)) - 1)
}

/// The bit of a key in the sieve. Multiplying by 2⁶⁴ divided by the golden ratio spreads keys well.
fn sieve_bit(key: u64) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - SIEVE_BITS);
    (hash as usize / u64::BITS as usize % SIEVE_WORDS, 1 << (hash % u64::from(u64::BITS)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(usize, &str)> {
        let index =
            Index::new(["no", "otp", "% off", "off", "offer", "offer now", "退订"].into_iter());
        index.find(text).into_iter().map(|(phrase, range)| (phrase, &text[range])).collect()
    }

    #[test]
    fn overlapping_phrases_are_found() {
        let all = [(2, "% off"), (5, "offer now"), (4, "offer"), (3, "off"), (0, "no")];
        let mut found = found("20% offer now");
        found.sort_unstable_by_key(|(_, text)| *text);
        let mut all = all.to_vec();
        all.sort_unstable_by_key(|(_, text)| *text);
        assert_eq!(found, all);
    }

    #[test]
    fn phrases_end_with_the_text() {
        assert_eq!(found("an otp"), [(1, "otp")]);
        assert_eq!(found("no"), [(0, "no")]);
        assert_eq!(found("n"), []);
        assert_eq!(found(""), []);
    }

    #[test]
    fn words_go_on_where_there_are_no_blanks() {
        assert_eq!(found("回复退订即可"), [(6, "退订")]);
        assert_eq!(found("piano hotp"), []);
    }
}
