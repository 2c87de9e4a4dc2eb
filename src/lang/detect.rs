//! In which language a text is written.

use whichlang::{Lang, detect_language};

use super::scripts::is_letter;
use super::small_words::Counts;
use crate::text::count;

/// How many letters it takes before a guess is worth anything.
const LETTERS_NEEDED: usize = 50;

/// A clause among others may be shorter.
const LETTERS_OF_A_CLAUSE: usize = 30;

/// The language of a text, as its two-letter code, if it is plainly another than `declared`: the whole
/// reads like it, and neither half like the declared one. Nothing for short texts, and where the
/// declared language is none of the sixteen that the detector knows.
pub fn other_than(declared: &str, text: &str) -> Option<&'static str> {
    plainly_other(declared, text, LETTERS_NEEDED)
}

/// The language of a clause among others, if it is plainly another than `declared`.
pub fn clause_other_than(declared: &str, clause: &str) -> Option<&'static str> {
    plainly_other(declared, clause, LETTERS_OF_A_CLAUSE)
}

fn plainly_other(declared: &str, text: &str, letters_needed: usize) -> Option<&'static str> {
    if !knows(declared) || !has_letters(letters_needed, text) {
        return None;
    }
    // Most texts are in the language that they declare, and their small words show it: the detector takes
    // ten times longer, so it is asked last, and about one half first.
    let words = Counts::of(text, declared);
    let of_declared = |rivals: usize| {
        let own = words.get(declared);
        own >= SMALL_WORDS_NEEDED && own > rivals
    };
    if of_declared(words.most_of_others(declared)) {
        return None;
    }
    let (first, second) = text.split_at(middle(text));
    let found = [first, second, text].into_iter().map(read);
    let found = found.take_while(|found| *found != declared).nth(2)?;
    // Without a small word of the language found, it may be one that the detector does not know, such as Hindi
    // in Latin letters.
    (words.may_be(found) && !of_declared(words.get(found))).then_some(found)
}

/// Whether a text has that many letters. Most have enough of ASCII, which are told fast.
fn has_letters(needed: usize, text: &str) -> bool {
    count::bytes(text, |byte| byte.is_ascii_alphabetic()) >= needed
        || text.chars().filter(|sign| is_letter(*sign)).take(needed).count() == needed
}

/// How many small words of a language show that a text is in it, if those of no other are as many. Brand names
/// and voucher codes lead the detector astray: "Welcome to Lucky Shrub" reads like French to it.
const SMALL_WORDS_NEEDED: usize = 2;

fn read(text: &str) -> &'static str {
    code(detect_language(text))
}

/// Whether the detector knows a language, by the first part of its code.
fn knows(subtag: &str) -> bool {
    whichlang::LANGUAGES.iter().any(|language| code(*language) == subtag)
}

/// A blank near the middle of a text.
fn middle(text: &str) -> usize {
    let start = text.len() / 2;
    let blanks = text.char_indices().filter(|(_, sign)| sign.is_whitespace());
    blanks.map(|(at, _)| at).min_by_key(|at| at.abs_diff(start)).unwrap_or(0)
}

fn code(language: Lang) -> &'static str {
    match language {
        Lang::Ara => "ar",
        Lang::Cmn => "zh",
        Lang::Deu => "de",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Hin => "hi",
        Lang::Ita => "it",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Nld => "nl",
        Lang::Por => "pt",
        Lang::Rus => "ru",
        Lang::Spa => "es",
        Lang::Swe => "sv",
        Lang::Tur => "tr",
        Lang::Vie => "vi",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_cases_are_named() {
        let english = "Hi, order waits at the counter, and we are open until eight in the evening.";
        assert_eq!(other_than("fr", english), Some("en"));
        assert_eq!(other_than("en", english), None);
        assert_eq!(other_than("fr", "Hi, your order is ready."), None);
        assert_eq!(other_than("id", english), None);
    }

    #[test]
    fn names_among_small_words_do_not_mislead() {
        let brand =
            "Welcome to Lucky Shrub,  !\n\nUse code * * to get   off of your first purchase!";
        assert_eq!(other_than("en", brand), None);
        let sale = "Hi  , our Fall Sale is on! Use promo code   Get an extra 25% off every order above $350!";
        assert_eq!(other_than("en", sale), None);
        let hindi =
            "Namaste  , aapka order nikal gaya hai aur kal tak aapke ghar aa jayega. Dhanyavaad.";
        assert_eq!(other_than("en", hindi), None);
        let french = "Bonjour, votre commande est prête et nous vous attendons pour la remettre.";
        assert_eq!(other_than("en", french), Some("fr"));
    }
}
