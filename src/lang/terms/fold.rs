//! Making texts comparable while remembering where each byte came from.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use crate::lang::scripts::{Script, is_alphanumeric};
use crate::text::ByteSet;

/// A text in lower case, with plain apostrophes and hyphens and single blanks.
pub(super) struct Folded<'t> {
    original: &'t str,
    text: String,
    /// Where each byte came from: the character's offset in the original. Few texts are asked for it.
    origins: OnceCell<Vec<u32>>,
    /// Where braces are in the folded text. Only what stands in braces asks for it.
    braces: OnceCell<Vec<u32>>,
}

impl<'t> Folded<'t> {
    /// Folds a text that holds these bytes.
    pub(super) fn new(original: &'t str, bytes: ByteSet) -> Folded<'t> {
        let has_doubles = DOUBLE_BLANK.find(original.as_bytes()).is_some();
        let text = match has_doubles || bytes.meets(CHANGING) {
            true => fold_signs(original, has_doubles),
            // Most texts change but for their case.
            false => original.to_ascii_lowercase(),
        };
        Folded { original, text, origins: OnceCell::new(), braces: OnceCell::new() }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The original bytes of a range of the folded text.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        let origins = self.origins.get_or_init(|| self.origins());
        let (Some(start), Some(last)) = (origins.get(range.start), origins[..range.end].last())
        else {
            return 0..0;
        };
        if range.is_empty() {
            return 0..0;
        }
        let last = *last as usize;
        let length = self.original[last..].chars().next().map_or(0, char::len_utf8);
        *start as usize..last + length
    }

    fn origins(&self) -> Vec<u32> {
        let mut origins = Vec::with_capacity(self.text.len());
        let mut after_blank = false;
        for (origin, sign) in self.original.char_indices() {
            fold(sign, after_blank, |folded| {
                origins.extend(std::iter::repeat_n(origin as u32, folded.len_utf8()));
                after_blank = folded == ' ';
            });
        }
        origins
    }

    /// Whether no letter sticks to either end of a range of the folded text.
    pub(super) fn stands_alone(&self, range: &Range<usize>) -> bool {
        // Mostly there is a blank or a full stop on either side, to which nothing sticks.
        let bytes = self.text.as_bytes();
        let before = range.start.checked_sub(1).and_then(|at| bytes.get(at));
        if [before, bytes.get(range.end)].into_iter().flatten().all(parts_words) {
            return true;
        }
        let (before, rest) = self.text.split_at(range.start);
        let (inside, after) = rest.split_at(range.len());
        // Between words an underscore makes them italic; within a word it is a part of it.
        let beyond = |sign: &char| *sign != '_';
        let mut signs = inside.chars();
        !stick(before.chars().rev().find(beyond), signs.clone().next())
            && !stick(after.chars().find(beyond), signs.next_back())
    }

    /// Whether a range of the folded text is inside braces, as the name of a placeholder is.
    pub(super) fn is_name(&self, range: &Range<usize>) -> bool {
        let braces = self.braces.get_or_init(|| {
            let braces = memchr::memchr2_iter(b'{', b'}', self.text.as_bytes());
            braces.map(|at| at as u32).collect()
        });
        let before = braces.partition_point(|brace| (*brace as usize) < range.start);
        let last = before.checked_sub(1).map(|index| braces[index] as usize);
        last.is_some_and(|brace| self.text[brace..].starts_with('{'))
    }
}

/// Folds sign by sign what is not folded by stretches.
fn fold_signs(original: &str, has_doubles: bool) -> String {
    let mut text = String::with_capacity(original.len());
    let mut rest = original;
    loop {
        // What most texts are made of need not go the long way.
        let length = plain_length(rest, text.ends_with(' '), has_doubles);
        let (plain, others) = rest.split_at(length);
        text.push_str(plain);
        let mut others = others.chars();
        let Some(sign) = others.next() else { break };
        fold(sign, text.ends_with(' '), |folded| text.push(folded));
        rest = others.as_str();
    }
    text.make_ascii_lowercase();
    text
}

static DOUBLE_BLANK: LazyLock<Finder> = LazyLock::new(|| Finder::new("  "));

/// How many bytes at the start of a text folding would leave as they are, but for their case.
fn plain_length(text: &str, after_blank: bool, has_doubles: bool) -> usize {
    if !(has_doubles || after_blank && text.starts_with(' ')) {
        let (chunks, _) = text.as_bytes().as_chunks::<CHUNK>();
        let at = CHUNK * chunks.iter().take_while(|chunk| is_plain_ascii(chunk)).count();
        let changes = |byte: &u8| MAY_CHANGE[usize::from(*byte)];
        return text.as_bytes()[at..].iter().position(changes).map_or(text.len(), |more| at + more);
    }
    let mut after_blank = after_blank;
    let changes = |byte: u8| {
        let is_blank = byte == b' ';
        MAY_CHANGE[usize::from(byte)] | (std::mem::replace(&mut after_blank, is_blank) & is_blank)
    };
    text.bytes().position(changes).unwrap_or(text.len())
}

/// So many bytes are looked at together: as many as fit into a register.
const CHUNK: usize = 16;

/// Whether all signs are of ASCII, and none of them is one that [`MAY_CHANGE`] names.
fn is_plain_ascii(chunk: &[u8; CHUNK]) -> bool {
    // Without a way out in the middle the compiler does it in a few steps.
    chunk.iter().fold(true, |all, byte| all & matches!(byte, b' '..=b'~') & (*byte != b'`'))
}

/// The bytes that begin characters which folding changes, letters of ASCII aside. Most scripts have
/// neither capitals nor blanks of their own.
const MAY_CHANGE: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = match byte as u8 {
            b'`' => true,
            b' '..=b'~' => false,
            // The second and later bytes of a character; Hebrew to Thaana; Devanagari to Tibetan;
            // Chinese; Korean.
            0x80..=0xbf | 0xd7..=0xe0 | 0xe4..=0xe9 | 0xeb..=0xed => false,
            _ => true,
        };
        byte += 1;
    }
    table
};

/// [`MAY_CHANGE`] as a set.
const CHANGING: ByteSet = {
    let mut bytes = [b'`'; 256];
    let mut byte = 0;
    while byte < bytes.len() {
        if MAY_CHANGE[byte] {
            bytes[byte] = byte as u8;
        }
        byte += 1;
    }
    ByteSet::of(&bytes)
};

/// Hands on what a sign becomes; nothing for a blank behind a blank.
fn fold(sign: char, after_blank: bool, mut push: impl FnMut(char)) {
    match plain(sign) {
        ' ' if after_blank => {}
        sign if may_be_capital(sign) => sign.to_lowercase().for_each(push),
        sign => push(sign),
    }
}

/// Whether a sign may have another one as its lower case; looking it up takes long.
fn may_be_capital(sign: char) -> bool {
    // From ß to ÿ all letters are small; from Hebrew to Burmese, and from Kana to Chinese, none has case.
    !matches!(sign, ' ' | '\u{df}'..='\u{ff}' | '\u{590}'..='\u{109f}' | '\u{3041}'..='\u{9fff}')
}

fn plain(sign: char) -> char {
    match sign {
        '‘' | '’' | 'ʼ' | '´' | '`' | '′' | '＇' => '\'',
        '\u{2010}' | '\u{2011}' | '－' => '-',
        '％' => '%',
        '\u{590}'..='\u{109f}' => sign,
        blank if blank.is_whitespace() => ' ',
        other => other,
    }
}

/// Whether a byte is a sign of ASCII that is no part of words.
fn parts_words(byte: &u8) -> bool {
    byte.is_ascii() && !is_word(char::from(*byte))
}

fn stick(outside: Option<char>, inside: Option<char>) -> bool {
    outside.is_some_and(is_word) && inside.is_some_and(|inside| is_word(inside) && !runs_on(inside))
}

fn is_word(sign: char) -> bool {
    match sign {
        '\0'..='\x7f' => sign.is_ascii_alphanumeric() || sign == '_',
        // To ask the tables takes long: these are what most often stands beside words of Hindi and Chinese.
        '\u{93c}' | '\u{94d}' => true,
        '\u{964}' | '\u{965}' | '\u{2000}'..='\u{206f}' | '\u{3000}'..='\u{3004}' => false,
        _ => is_alphanumeric(sign) || sign.general_category_group() == GeneralCategoryGroup::Mark,
    }
}

/// Whether words of the sign's script follow each other, or take endings, without a blank.
fn runs_on(sign: char) -> bool {
    Script::of(sign).is_some_and(|script| script.without_blanks() || script == Script::Hangul)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Folded<'_> {
        Folded::new(text, ByteSet::of_text(text))
    }

    #[test]
    fn signs_of_words_are_those_of_the_tables() {
        for sign in ['\u{93c}', '\u{94d}', '\u{964}', '\u{965}'] {
            let is_mark = sign.general_category_group() == GeneralCategoryGroup::Mark;
            assert_eq!(is_word(sign), sign.is_alphanumeric() || is_mark, "{sign:?}");
        }
        for sign in ('\u{2000}'..='\u{206f}').chain('\u{3000}'..='\u{3004}') {
            let is_mark = sign.general_category_group() == GeneralCategoryGroup::Mark;
            assert!(!is_word(sign) && !sign.is_alphanumeric() && !is_mark, "{sign:?}");
        }
    }

    #[test]
    fn folding_remembers_where_bytes_came_from() {
        let text = "İs  it’S";
        let folded = folded(text);
        assert_eq!(folded.text(), "i\u{307}s it's");
        assert_eq!(&text[folded.original(0..3)], "İ");
        assert_eq!(&text[folded.original(5..9)], "it’S");
        assert_eq!(folded.original(0..0), 0..0);
    }

    proptest::proptest! {
        #[test]
        fn folding_is_done_sign_by_sign(text in "([a-zA-Z. \n]|  |\n\n|`|’|é|\t)*") {
            let mut expected = String::new();
            for sign in text.chars() {
                fold(sign, expected.ends_with(' '), |sign| expected.push(sign));
            }
            let folded = folded(&text);
            proptest::prop_assert_eq!(folded.text(), expected);
        }
    }

    #[test]
    fn what_changes_is_looked_at() {
        for sign in '\0'..=char::MAX {
            let mut folded = String::new();
            fold(sign, false, |sign| folded.push(sign));
            let is_same = folded.chars().eq([sign]) || sign.is_ascii_uppercase();
            let first = sign.encode_utf8(&mut [0; 4]).as_bytes()[0];
            assert!(is_same || MAY_CHANGE[usize::from(first)], "{sign:?}");
        }
    }

    #[test]
    fn plain_chunks_are_those_of_which_no_byte_may_change() {
        for byte in 0..=0x7f {
            let is_plain = is_plain_ascii(&[byte; CHUNK]);
            assert_eq!(is_plain, !MAY_CHANGE[usize::from(byte)], "{byte:#x}");
        }
    }

    #[test]
    fn marks_belong_to_words() {
        let folded = folded("cafe\u{301} बंद्ध");
        assert!(!folded.stands_alone(&(0..4)));
        let start = folded.text().find('ब').unwrap_or_default();
        assert!(!folded.stands_alone(&(start..start + 9)));
    }
}
