//! The small words that no sentence of a language does without.

use std::collections::BTreeMap;
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

/// How many of a text's words are small words of each language.
pub struct Counts([usize; SMALL_WORDS.len()]);

impl Counts {
    /// Counts the words of a text.
    pub fn of(text: &str) -> Counts {
        let mut counts = [0; SMALL_WORDS.len()];
        for word in text.split(|sign: char| !is_letter(sign)) {
            let of = languages_of(word);
            if of != 0 {
                let languages = counts.iter_mut().enumerate();
                languages.for_each(|(at, count)| *count += usize::from(of >> at & 1 == 1));
            }
        }
        Counts(counts)
    }

    /// Those of a language, by the first part of its code.
    pub fn get(&self, language: &str) -> usize {
        let row = SMALL_WORDS.iter().position(|(code, _)| *code == language);
        row.map_or(0, |row| self.0[row])
    }

    /// The most of a language other than this one.
    pub fn most_of_others(&self, language: &str) -> usize {
        let others = SMALL_WORDS.iter().zip(self.0).filter(|((code, _), _)| *code != language);
        others.map(|(_, count)| count).max().unwrap_or(0)
    }
}

/// The languages that a word is a small word of, as bits by row.
fn languages_of(word: &str) -> u16 {
    static WORDS: LazyLock<Vec<(u64, u16)>> = LazyLock::new(|| {
        let mut words = BTreeMap::new();
        for (row, (_, list)) in SMALL_WORDS.iter().enumerate() {
            list.iter().filter_map(|word| key(word)).for_each(|key| {
                *words.entry(key).or_insert(0) |= 1 << row;
            });
        }
        words.into_iter().collect()
    });
    let found = if word.is_ascii() { key(word) } else { key(&word.to_lowercase()) };
    let at = found.and_then(|key| WORDS.binary_search_by_key(&key, |entry| entry.0).ok());
    at.map_or(0, |at| WORDS[at].1)
}

/// A word's bytes as a number, ASCII letters as small ones; nothing for a long word.
fn key(word: &str) -> Option<u64> {
    let bytes = word.bytes().map(|byte| u64::from(byte.to_ascii_lowercase()));
    (word.len() <= size_of::<u64>()).then(|| bytes.fold(0, |key, byte| key << 8 | byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_words_are_counted() {
        for (language, words) in SMALL_WORDS {
            let text = words.join(", ").to_uppercase();
            assert_eq!(Counts::of(&text).get(language), words.len(), "{language}");
        }
        let counts = Counts::of("Ihre Bestellung ist da, the lamp is für Sie");
        assert_eq!((counts.get("de"), counts.get("en"), counts.get("ja")), (4, 2, 0));
        assert_eq!(counts.most_of_others("de"), 2);
    }
}
