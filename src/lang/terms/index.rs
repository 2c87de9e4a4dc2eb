//! Finding many phrases in a text in one pass.
//!
//! Texts are short and most commands are over in a moment: an automaton of all phrases takes a hundred
//! times longer to build than a text takes to search. A phrase is a whole word, so it can
//! begin only where a word does; most words are ruled out by their first bytes.

use std::ops::Range;

/// Phrases by their first bytes.
pub(super) struct Index {
    /// For each byte which of the first eight bytes are the key of a phrase that begins with it: as many
    /// as all these phrases have. Nothing for a byte that none begins with.
    masks: [u64; 256],
    /// The phrases, those together whose keys have the same hash.
    phrases: Vec<Phrase>,
    /// Where those of each hash begin; the last one ends them all.
    starts: Vec<u16>,
}

#[derive(Clone, Copy)]
struct Phrase {
    text: &'static str,
    index: usize,
    /// Its first bytes, and which of eight they are.
    ahead: u64,
    mask: u64,
}

/// The most bytes of a key.
const LONGEST_KEY: usize = 6;

/// So many that of a language's phrases, of which there are up to 500, few share a hash.
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

impl Index {
    pub(super) fn new(phrases: impl Iterator<Item = &'static str>) -> Index {
        let phrase = |(index, text): (usize, &'static str)| {
            let ahead = ahead(text.as_bytes());
            Phrase { text, index, ahead, mask: mask(text.len()) }
        };
        let phrases: Vec<Phrase> = phrases.enumerate().map(phrase).collect();
        let mut masks = [0; 256];
        for phrase in &phrases {
            let key = &mut masks[first(phrase.ahead)];
            let own = phrase.mask & mask(LONGEST_KEY);
            *key = if *key == 0 { own } else { own & *key };
        }
        let hash = |phrase: &Phrase| hash(phrase.ahead & masks[first(phrase.ahead)]);
        let mut starts = vec![0; (1 << HASH_BITS) + 1];
        phrases.iter().for_each(|phrase| starts[hash(phrase) + 1] += 1);
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut free = starts.clone();
        let mut order = vec![0; phrases.len()];
        for (index, phrase) in phrases.iter().enumerate() {
            let free = &mut free[hash(phrase)];
            order[usize::from(*free)] = index;
            *free += 1;
        }
        let phrases = order.into_iter().map(|index| phrases[index]).collect();
        Index { masks, phrases, starts }
    }

    /// The phrases in a text and where they are, overlapping ones too, by where they begin. Those that
    /// begin within a word of ASCII letters are left out.
    pub(super) fn find(&self, text: &str) -> Vec<(usize, Range<usize>)> {
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
    fn find_at(
        &self,
        rest: &[u8],
        start: usize,
        mask: u64,
        found: &mut Vec<(usize, Range<usize>)>,
    ) {
        let ahead = ahead(rest);
        let hash = hash(ahead & mask);
        let same = usize::from(self.starts[hash])..usize::from(self.starts[hash + 1]);
        for phrase in &self.phrases[same] {
            let is_here = (ahead ^ phrase.ahead) & phrase.mask == 0;
            if is_here && rest.starts_with(phrase.text.as_bytes()) {
                found.push((phrase.index, start..start + phrase.text.len()));
            }
        }
    }
}

/// The first eight bytes, or fewer.
fn ahead(bytes: &[u8]) -> u64 {
    let chunk = bytes.first_chunk().copied().unwrap_or_else(|| {
        let mut chunk = [0; size_of::<u64>()];
        chunk[..bytes.len()].copy_from_slice(bytes);
        chunk
    });
    u64::from_le_bytes(chunk)
}

fn first(ahead: u64) -> usize {
    (ahead & 0xff) as usize
}

/// The bits of so many first bytes.
fn mask(length: usize) -> u64 {
    u64::MAX.checked_shl(u8::BITS * length as u32).map_or(u64::MAX, |others| !others)
}

/// Multiplying by 2⁶⁴ divided by the golden ratio spreads keys well.
fn hash(key: u64) -> usize {
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - HASH_BITS)) as usize
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
