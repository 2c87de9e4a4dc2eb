//! The small words that no sentence of a language does without.

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

/// How many of a text's words are small words of a language, by the first part of its code.
pub fn count(language: &str, text: &str) -> usize {
    let row = SMALL_WORDS.iter().find(|(code, _)| *code == language);
    let words = row.map_or(&[][..], |(_, words)| words);
    let is_small = |word: &&str| words.contains(&word.to_lowercase().as_str());
    text.split(|sign: char| !sign.is_alphabetic()).filter(is_small).count()
}
