//! Counting the words that a template itself brings, placeholders left out.

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use crate::lang::scripts::{Script, is_alphanumeric};
use crate::model::Text;

/// Letters that make a word of Thai, which writes no blanks. Meta's manager divides by it.
const THAI_LETTERS_PER_WORD: usize = 7;

/// How many words stand beside the placeholders: runs of letters and digits. Where a script has
/// no blanks between words, each sign counts as one, but for Thai. Once there are `enough`, the rest
/// is not counted.
pub fn fixed_words(text: &Text, enough: usize) -> usize {
    text.fixed().fold(0, |words, range| match enough.saturating_sub(words) {
        0 => words,
        missing => words + words_up_to(missing, &text.written()[range]),
    })
}

/// How many words a text has.
pub fn words(text: &str) -> usize {
    words_up_to(usize::MAX, text)
}

fn words_up_to(enough: usize, text: &str) -> usize {
    let (mut words, mut thai, mut in_word) = (0, 0, false);
    for character in text.chars() {
        if words >= enough {
            break;
        }
        if character.is_ascii() {
            let is_part = character.is_ascii_alphanumeric();
            words += usize::from(is_part && !in_word);
            in_word = is_part;
            continue;
        }
        let is_part = match Script::of(character) {
            Some(script) if script.without_blanks() => {
                match script {
                    Script::Thai => thai += 1,
                    _ => words += 1,
                }
                in_word = false;
                continue;
            }
            Some(_) => true,
            None if is_invisible(character) => continue,
            None => is_alphanumeric(character) || in_word && is_mark(character),
        };
        words += usize::from(is_part && !in_word);
        in_word = is_part;
    }
    words + usize::div_ceil(thai, THAI_LETTERS_PER_WORD)
}

fn is_mark(character: char) -> bool {
    character.general_category_group() == GeneralCategoryGroup::Mark
}

/// Signs that take no room and do not part words.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}
