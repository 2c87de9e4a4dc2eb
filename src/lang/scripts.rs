//! The scripts that letters belong to.

use crate::text::ByteSet;

/// A script, or what readers take for one: `Kana` is both Hiragana and Katakana.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names are the scripts' own")]
pub enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Thai,
    Lao,
    Myanmar,
    Georgian,
    Hangul,
    Ethiopic,
    Khmer,
    Kana,
    Han,
}

/// First letter, last letter and script of the Unicode blocks that hold letters, sorted.
const BLOCKS: &[(char, char, Script)] = &[
    ('A', '\u{2af}', Script::Latin),
    ('\u{370}', '\u{3ff}', Script::Greek),
    ('\u{400}', '\u{52f}', Script::Cyrillic),
    ('\u{530}', '\u{58f}', Script::Armenian),
    ('\u{590}', '\u{5ff}', Script::Hebrew),
    ('\u{600}', '\u{6ff}', Script::Arabic),
    ('\u{750}', '\u{77f}', Script::Arabic),
    ('\u{870}', '\u{8ff}', Script::Arabic),
    ('\u{900}', '\u{97f}', Script::Devanagari),
    ('\u{980}', '\u{9ff}', Script::Bengali),
    ('\u{a00}', '\u{a7f}', Script::Gurmukhi),
    ('\u{a80}', '\u{aff}', Script::Gujarati),
    ('\u{b80}', '\u{bff}', Script::Tamil),
    ('\u{c00}', '\u{c7f}', Script::Telugu),
    ('\u{c80}', '\u{cff}', Script::Kannada),
    ('\u{d00}', '\u{d7f}', Script::Malayalam),
    ('\u{d80}', '\u{dff}', Script::Sinhala),
    ('\u{e00}', '\u{e7f}', Script::Thai),
    ('\u{e80}', '\u{eff}', Script::Lao),
    ('\u{1000}', '\u{109f}', Script::Myanmar),
    ('\u{10a0}', '\u{10ff}', Script::Georgian),
    ('\u{1100}', '\u{11ff}', Script::Hangul),
    ('\u{1200}', '\u{139f}', Script::Ethiopic),
    ('\u{1780}', '\u{17ff}', Script::Khmer),
    ('\u{1c80}', '\u{1c8f}', Script::Cyrillic),
    ('\u{1c90}', '\u{1cbf}', Script::Georgian),
    ('\u{1e00}', '\u{1eff}', Script::Latin),
    ('\u{1f00}', '\u{1fff}', Script::Greek),
    ('\u{2c60}', '\u{2c7f}', Script::Latin),
    ('\u{2d00}', '\u{2d2f}', Script::Georgian),
    ('\u{2d80}', '\u{2ddf}', Script::Ethiopic),
    ('\u{2de0}', '\u{2dff}', Script::Cyrillic),
    ('\u{3005}', '\u{3007}', Script::Han),
    ('\u{3041}', '\u{30ff}', Script::Kana),
    ('\u{3131}', '\u{318f}', Script::Hangul),
    ('\u{31f0}', '\u{31ff}', Script::Kana),
    ('\u{3400}', '\u{4dbf}', Script::Han),
    ('\u{4e00}', '\u{9fff}', Script::Han),
    ('\u{a640}', '\u{a69f}', Script::Cyrillic),
    ('\u{a722}', '\u{a7ff}', Script::Latin),
    ('\u{a960}', '\u{a97f}', Script::Hangul),
    ('\u{ab30}', '\u{ab6f}', Script::Latin),
    ('\u{ac00}', '\u{d7ff}', Script::Hangul),
    ('\u{f900}', '\u{faff}', Script::Han),
    ('\u{fb00}', '\u{fb06}', Script::Latin),
    ('\u{fb13}', '\u{fb17}', Script::Armenian),
    ('\u{fb1d}', '\u{fb4f}', Script::Hebrew),
    ('\u{fb50}', '\u{fdff}', Script::Arabic),
    ('\u{fe70}', '\u{fefc}', Script::Arabic),
    ('\u{ff21}', '\u{ff5a}', Script::Latin),
    ('\u{ff66}', '\u{ff9f}', Script::Kana),
    ('\u{20000}', '\u{323af}', Script::Han),
];

/// For each 256 code points the first block that reaches them, so that a letter's block is found at once.
const PAGES: [u8; 256] = {
    let mut pages = [0; 256];
    let (mut page, mut block) = (0, 0);
    while page < pages.len() {
        while (BLOCKS[block].1 as usize) < page << 8 {
            block += 1;
        }
        pages[page] = block as u8;
        page += 1;
    }
    pages
};

/// Stretches of nothing but letters of one script, and of nothing but other signs: those that most messages
/// are made of, sorted.
const STRETCHES: [(char, char, Option<Script>); 14] = [
    ('\u{ab}', '\u{b4}', None),
    ('\u{bb}', '\u{bf}', None),
    ('\u{d8}', '\u{f6}', Some(Script::Latin)),
    ('\u{f8}', '\u{2af}', Some(Script::Latin)),
    ('\u{400}', '\u{481}', Some(Script::Cyrillic)),
    ('\u{606}', '\u{60f}', None),
    ('\u{620}', '\u{657}', Some(Script::Arabic)),
    ('\u{900}', '\u{93b}', Some(Script::Devanagari)),
    ('\u{93d}', '\u{94c}', Some(Script::Devanagari)),
    ('\u{94d}', '\u{94d}', None),
    ('\u{2000}', '\u{2070}', None),
    ('\u{3000}', '\u{3004}', None),
    ('\u{4e00}', '\u{9fff}', Some(Script::Han)),
    ('\u{ac00}', '\u{d7a3}', Some(Script::Hangul)),
];

/// The bytes that letters begin with which are not Latin.
pub const NOT_LATIN: ByteSet = {
    let mut firsts = [u8::MAX; 256];
    let mut index = 0;
    while index < BLOCKS.len() {
        let (start, end, script) = BLOCKS[index];
        let mut first = if matches!(script, Script::Latin) { u8::MAX } else { first_byte(start) };
        while first < u8::MAX && first <= first_byte(end) {
            firsts[first as usize] = first;
            first += 1;
        }
        index += 1;
    }
    ByteSet::of(&firsts)
};

/// The byte that a character beyond ASCII begins with.
const fn first_byte(sign: char) -> u8 {
    let sign = sign as u32;
    match sign {
        0..0x800 => 0xc0 | (sign >> 6) as u8,
        0x800..0x1_0000 => 0xe0 | (sign >> 12) as u8,
        _ => 0xf0 | (sign >> 18) as u8,
    }
}

/// [`char::is_alphabetic`], which takes long outside ASCII: half of a whole check, were it asked for
/// each letter.
pub fn is_letter(sign: char) -> bool {
    if sign.is_ascii() {
        return sign.is_ascii_alphabetic();
    }
    stretch(sign).map_or_else(|| sign.is_alphabetic(), |script| script.is_some())
}

/// [`char::is_alphanumeric`], as [`is_letter`] is `char::is_alphabetic`.
pub fn is_alphanumeric(sign: char) -> bool {
    is_letter(sign) || sign.is_numeric()
}

/// What one of the stretches says of a sign; nothing if it is in none of them.
fn stretch(sign: char) -> Option<Option<Script>> {
    let (first, _, script) = STRETCHES.iter().find(|(_, last, _)| sign <= *last)?;
    (*first <= sign).then_some(*script)
}

impl Script {
    /// The script of a letter. Digits, marks and signs have none.
    pub fn of(letter: char) -> Option<Script> {
        if letter.is_ascii() {
            return letter.is_ascii_alphabetic().then_some(Script::Latin);
        }
        if let Some(script) = stretch(letter) {
            return script;
        }
        if !letter.is_alphabetic() {
            return None;
        }
        let page = PAGES.get(letter as usize >> 8).copied();
        let from = page.map_or(BLOCKS.len() - 1, usize::from);
        let block = BLOCKS[from..].iter().find(|block| letter <= block.1);
        block.filter(|block| block.0 <= letter).map(|block| block.2)
    }

    /// Whether words of this script stand without blanks between them.
    pub fn without_blanks(self) -> bool {
        use Script::{Han, Kana, Khmer, Lao, Myanmar, Thai};
        matches!(self, Han | Kana | Khmer | Lao | Myanmar | Thai)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_blocks_are_sorted_and_apart() {
        assert!(BLOCKS.iter().all(|block| block.0 < block.1));
        assert!(BLOCKS.is_sorted_by(|a, b| a.1 < b.0));
    }

    #[test]
    fn stretches_hold_nothing_else() {
        assert!(STRETCHES.is_sorted_by(|a, b| a.1 < b.0));
        for (first, last, script) in STRETCHES {
            for sign in first..=last {
                assert_eq!(sign.is_alphabetic(), script.is_some(), "{sign:?}");
            }
            let in_block = |block: &&(char, char, Script)| block.0 <= first && last <= block.1;
            let block = BLOCKS.iter().find(in_block).map(|block| block.2);
            assert!(script.is_none() || block == script);
        }
    }

    #[test]
    fn letters_that_are_not_latin_begin_as_they_should() {
        for sign in '\0'..=char::MAX {
            let script = Script::of(sign).filter(|script| *script != Script::Latin);
            let bytes = ByteSet::of(sign.encode_utf8(&mut [0; 4]).as_bytes());
            assert!(script.is_none() || bytes.meets(NOT_LATIN), "{sign:?}");
        }
        assert!(!ByteSet::of("Straße ¡está là! ŵ".as_bytes()).meets(NOT_LATIN));
    }

    #[test]
    fn letters_know_their_script() {
        let cases = [
            ("aZéßəḀﬁ", Script::Latin),
            ("αΩἀ", Script::Greek),
            ("жҒ", Script::Cyrillic),
            ("אשׁ", Script::Hebrew),
            ("عپ", Script::Arabic),
            ("नमस", Script::Devanagari),
            ("ひカー", Script::Kana),
            ("漢々", Script::Han),
            ("한ㄱ", Script::Hangul),
            ("กขา", Script::Thai),
        ];
        for (letters, script) in cases {
            for letter in letters.chars().filter(|letter| letter.is_alphabetic()) {
                assert_eq!(Script::of(letter), Some(script), "{letter}");
            }
        }
    }

    #[test]
    fn other_signs_have_none() {
        for sign in "1 ×÷؟۱।🎉_\u{feff}".chars() {
            assert_eq!(Script::of(sign), None, "{sign:?}");
        }
    }
}
