//! Making texts comparable while remembering where each byte came from.

use std::ops::Range;

use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use crate::lang::scripts::Script;

/// A text in lower case, with plain apostrophes and hyphens and single blanks.
pub(super) struct Folded<'t> {
    original: &'t str,
    text: String,
}

impl<'t> Folded<'t> {
    pub(super) fn new(original: &'t str) -> Folded<'t> {
        let mut text = String::with_capacity(original.len());
        for sign in original.chars() {
            // What most texts are made of need not go the long way.
            if sign.is_ascii_graphic() && sign != '`' {
                text.push(sign.to_ascii_lowercase());
            } else if sign == ' ' {
                if !text.ends_with(' ') {
                    text.push(' ');
                }
            } else {
                fold(sign, text.ends_with(' ')).for_each(|folded| text.push(folded));
            }
        }
        Folded { original, text }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The original bytes of a range of the folded text. Few ranges are asked for, so where each
    /// byte came from is worked out anew.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        let mut found: Option<Range<usize>> = None;
        let (mut at, mut after_blank) = (0, false);
        for (origin, sign) in self.original.char_indices() {
            for folded in fold(sign, after_blank) {
                if range.contains(&at) {
                    let end = origin + sign.len_utf8();
                    found = Some(found.map_or(origin, |found| found.start)..end);
                }
                at += folded.len_utf8();
                after_blank = folded == ' ';
            }
            if at >= range.end {
                break;
            }
        }
        found.unwrap_or(0..0)
    }

    /// Whether no letter sticks to either end of a range of the folded text.
    pub(super) fn stands_alone(&self, range: &Range<usize>) -> bool {
        let part = |range: Range<usize>| self.text.get(range).unwrap_or_default().chars();
        let before = part(0..range.start).next_back();
        let after = part(range.end..self.text.len()).next();
        let inside = part(range.clone());
        !stick(inside.clone().next(), before) && !stick(inside.last(), after)
    }

    /// Whether a range of the folded text is inside braces, as the name of a placeholder is.
    pub(super) fn is_name(&self, range: &Range<usize>) -> bool {
        let before = self.text.get(..range.start).unwrap_or_default();
        before.rfind(['{', '}']).is_some_and(|brace| before[brace..].starts_with('{'))
    }
}

/// What a sign becomes; nothing for a blank behind a blank.
fn fold(sign: char, after_blank: bool) -> impl Iterator<Item = char> {
    let sign = plain(sign);
    let keep = !(sign == ' ' && after_blank);
    keep.then(|| sign.to_lowercase()).into_iter().flatten()
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
