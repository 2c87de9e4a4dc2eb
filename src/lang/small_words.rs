//! The small words that no sentence of a language does without.

use std::sync::LazyLock;

use super::scripts::is_letter;

/// By language: words that its neighbours mostly do not have, and that are no part of brand names.
const SMALL_WORDS: &[(&str, &[&str])] = &[
    (
        "de",
        &[
            "der", "das", "und", "ist", "ihre", "ihr", "sie", "wir", "für", "mit", "auf", "nicht",
            "zu",
        ],
    ),
    (
        "en",
        &[
            "the", "and", "is", "are", "you", "your", "our", "of", "to", "at", "with", "for",
            "this", "will",
        ],
    ),
    (
        "es",
        &[
            "el", "los", "y", "está", "tu", "su", "usted", "para", "con", "una", "por", "hemos",
            "del",
        ],
    ),
    (
        "fr",
        &[
            "le", "les", "et", "est", "votre", "vous", "nous", "pour", "avec", "une", "des", "du",
            "sur",
        ],
    ),
    (
        "it",
        &[
            "il", "gli", "è", "tuo", "suo", "per", "con", "una", "della", "del", "abbiamo",
            "nostro", "sono",
        ],
    ),
    (
        "nl",
        &["het", "een", "en", "is", "uw", "je", "jouw", "wij", "voor", "met", "van", "niet", "op"],
    ),
    (
        "pt",
        &["o", "os", "e", "está", "seu", "sua", "você", "para", "com", "uma", "não", "do", "em"],
    ),
    (
        "sv",
        &["och", "är", "din", "ditt", "du", "vi", "för", "med", "av", "inte", "på", "att", "ett"],
    ),
    (
        "tr",
        &[
            "ve", "bir", "bu", "için", "ile", "siz", "sizin", "olarak", "var", "çok", "lütfen",
            "değil",
        ],
    ),
    ("vi", &["và", "của", "là", "bạn", "cho", "với", "không", "có", "đã", "được", "một", "chúng"]),
];

/// So many more than any other language has are enough.
const AHEAD: usize = 4;

fn row(language: &str) -> Option<usize> {
    SMALL_WORDS.iter().position(|(code, _)| *code == language)
}

/// How many of a text's words are small words of each language.
pub struct Counts([usize; SMALL_WORDS.len()]);

impl Counts {
    /// Counts the words of a text, up to where those of `declared`, the first part of a language's code, are
    /// ahead by so many that at least one half of the text is in it.
    pub fn of(text: &str, declared: &str) -> Counts {
        let own = row(declared);
        let mut counts = Counts([0; SMALL_WORDS.len()]);
        let mut word = Word::default();
        let mut at = 0;
        while let Some(byte) = text.as_bytes().get(at) {
            let lower = byte | 0x20;
            at += 1;
            if lower.is_ascii_lowercase() {
                word.push_byte(lower);
                continue;
            }
            if let Some(sign) = text[at - 1..].chars().next().filter(|sign| !sign.is_ascii()) {
                at += sign.len_utf8() - 1;
                if is_letter(sign) {
                    word.push(sign);
                    continue;
                }
            }
            if word.length > 0 && counts.add(std::mem::take(&mut word)) && counts.are_ahead(own) {
                return counts;
            }
        }
        counts.add(word);
        counts
    }

    /// Takes in a word; says whether it is a small word of some language.
    fn add(&mut self, word: Word) -> bool {
        let all = word.languages();
        let mut languages = all;
        while languages != 0 {
            self.0[languages.trailing_zeros() as usize] += 1;
            languages &= languages - 1;
        }
        all != 0
    }

    fn are_ahead(&self, row: Option<usize>) -> bool {
        row.is_some_and(|own| self.0[own] >= AHEAD + self.most_beside(row))
    }

    fn most_beside(&self, row: Option<usize>) -> usize {
        let others = self.0.iter().enumerate().filter(|(other, _)| Some(*other) != row);
        others.map(|(_, count)| *count).max().unwrap_or(0)
    }

    /// Those of a language, by the first part of its code.
    pub fn get(&self, language: &str) -> usize {
        row(language).map_or(0, |row| self.0[row])
    }

    /// Whether some are of a language, or nobody has written down those of that language.
    pub fn may_be(&self, language: &str) -> bool {
        row(language).is_none_or(|row| self.0[row] > 0)
    }

    /// The most of a language other than this one.
    pub fn most_of_others(&self, language: &str) -> usize {
        self.most_beside(row(language))
    }
}

/// A word as a number: the bytes of its letters, small ones, one behind the other.
#[derive(Clone, Copy, Default)]
struct Word {
    bytes: u64,
    length: usize,
}

impl Word {
    fn push(&mut self, letter: char) {
        for letter in letter.to_lowercase() {
            letter.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| self.push_byte(byte));
        }
    }

    fn push_byte(&mut self, byte: u8) {
        self.bytes = self.bytes << u8::BITS | u64::from(byte);
        self.length += 1;
    }

    /// The languages that it is a small word of, as bits by row. None of these words is long.
    fn languages(self) -> u16 {
        if self.length > size_of::<u64>() {
            return 0;
        }
        let mut slot = slot(self.bytes);
        loop {
            let (bytes, languages) = TABLE[slot];
            if bytes == self.bytes || languages == 0 {
                return languages;
            }
            slot = (slot + 1) % SLOTS;
        }
    }
}

/// Four times as many as there are words, so that few share one.
const SLOTS: usize = 512;

/// The small words, each in the first free slot from its own on, and the languages that have it.
static TABLE: LazyLock<[(u64, u16); SLOTS]> = LazyLock::new(|| {
    let mut table = [(0, 0); SLOTS];
    for (row, (_, words)) in SMALL_WORDS.iter().enumerate() {
        for text in *words {
            let mut word = Word::default();
            text.chars().for_each(|letter| word.push(letter));
            let mut at = slot(word.bytes);
            while table[at].1 != 0 && table[at].0 != word.bytes {
                at = (at + 1) % SLOTS;
            }
            table[at] = (word.bytes, table[at].1 | 1 << row);
        }
    }
    table
});

/// Multiplying by 2⁶⁴ divided by the golden ratio spreads words well.
fn slot(bytes: u64) -> usize {
    (bytes.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize % SLOTS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Counts {
        Counts::of(text, "none")
    }

    #[test]
    fn counting_ends_when_one_language_is_ahead() {
        let text = "the end of the road to the end, for der das und ist ihr ihre";
        let counts = |declared| ["en", "de"].map(|code| Counts::of(text, declared).get(code));
        assert_eq!(counts("en"), [AHEAD, 0]);
        assert_eq!(counts("de"), [6, 6]);
    }

    #[test]
    fn all_words_are_counted() {
        for (language, words) in SMALL_WORDS {
            let text = words.join(", ").to_uppercase();
            assert_eq!(all(&text).get(language), words.len(), "{language}");
        }
        let counts = all("Ihre Bestellung ist da, the lamp is für Sie");
        assert_eq!((counts.get("de"), counts.get("en"), counts.get("ja")), (4, 2, 0));
        assert_eq!(counts.most_of_others("de"), 2);
    }

    proptest::proptest! {
        #[test]
        fn words_are_those_between_other_signs(text in "(the|für|Está| |, |é|ĐÃ|1|_|notwithstanding|नमस्ते)*") {
            let counts = all(&text);
            let lower = text.to_lowercase();
            for (language, small) in SMALL_WORDS {
                let words = lower.split(|sign| !is_letter(sign));
                let expected = words.filter(|word| small.contains(word)).count();
                proptest::prop_assert_eq!(counts.get(language), expected, "{}", language);
            }
        }
    }
}
