//! Making texts comparable while remembering where each byte came from.

use std::ops::Range;

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use crate::lang::scripts::Script;

/// A text in lower case, with plain apostrophes and hyphens and single blanks.
pub(super) struct Folded {
    text: String,
    /// For each byte of the folded text, the bytes that the original has for it.
    origins: Vec<Range<usize>>,
}

impl Folded {
    pub(super) fn new(text: &str) -> Folded {
        let mut folded = Folded {
            text: String::with_capacity(text.len()),
            origins: Vec::with_capacity(text.len()),
        };
        for (at, sign) in text.char_indices() {
            let origin = at..at + sign.len_utf8();
            match plain(sign) {
                ' ' if folded.text.ends_with(' ') => {}
                sign => sign.to_lowercase().for_each(|lower| folded.push(lower, &origin)),
            }
        }
        folded
    }

    fn push(&mut self, sign: char, origin: &Range<usize>) {
        self.text.push(sign);
        self.origins.resize(self.text.len(), origin.clone());
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The original bytes of a range of the folded text.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        match (self.origins.get(range.start), self.origins.get(range.end.wrapping_sub(1))) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }

    /// Whether no letter sticks to either end of a range of the folded text.
    pub(super) fn stands_alone(&self, range: &Range<usize>) -> bool {
        let part = |range: Range<usize>| self.text.get(range).unwrap_or_default().chars();
        let before = part(0..range.start).next_back();
        let after = part(range.end..self.text.len()).next();
        let inside = part(range.clone());
        !stick(inside.clone().next(), before) && !stick(inside.last(), after)
    }
}

fn plain(sign: char) -> char {
    match sign {
        '‘' | '’' | 'ʼ' | '´' | '`' | '′' | '＇' => '\'',
        '\u{2010}' | '\u{2011}' | '－' => '-',
        '％' => '%',
        blank if blank.is_whitespace() => ' ',
        other => other,
    }
}

fn stick(inside: Option<char>, outside: Option<char>) -> bool {
    let (Some(inside), Some(outside)) = (inside, outside) else { return false };
    is_word(outside) && is_word(inside) && !runs_on(inside)
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric()
        || sign == '_'
        || sign.general_category_group() == GeneralCategoryGroup::Mark
}

/// Whether words of the sign's script follow each other, or take endings, without a blank.
fn runs_on(sign: char) -> bool {
    Script::of(sign).is_some_and(|script| script.without_blanks() || script == Script::Hangul)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_remembers_where_bytes_came_from() {
        let text = "İs  it’S";
        let folded = Folded::new(text);
        assert_eq!(folded.text(), "i\u{307}s it's");
        assert_eq!(&text[folded.original(0..3)], "İ");
        assert_eq!(&text[folded.original(5..9)], "it’S");
        assert_eq!(folded.original(0..0), 0..0);
    }

    #[test]
    fn marks_belong_to_words() {
        let folded = Folded::new("cafe\u{301} बंद्ध");
        assert!(!folded.stands_alone(&(0..4)));
        let start = folded.text().find('ब').unwrap_or_default();
        assert!(!folded.stands_alone(&(start..start + 9)));
    }
}
