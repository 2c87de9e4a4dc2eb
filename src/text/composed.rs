//! Whether a text is in NFC, which most texts are.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Whether the text is in NFC. To look up each sign takes long, so those of which it is known are passed over.
pub fn is_composed(text: &str) -> bool {
    let mut before = ' ';
    let mut is_known = |sign: char| match std::mem::replace(&mut before, sign) {
        _ if is_inert(sign) => true,
        // Two marks may stand in the wrong order, one cannot.
        before if is_mark(sign) => !(is_mark(before) || sign == NUKTA && takes_nukta(before)),
        _ => false,
    };
    text.is_ascii() || text.chars().all(&mut is_known) || is_nfc(text)
}

/// The text in NFC, as its length is counted.
pub fn in_nfc(text: String) -> String {
    if is_composed(&text) { text } else { text.nfc().collect() }
}

/// The dot that some letters of Hindi have below.
const NUKTA: char = '\u{93c}';

/// Whether there is a sign for the letter with its dot, which must be written in place of both.
fn takes_nukta(letter: char) -> bool {
    matches!(letter, '\u{928}' | '\u{930}' | '\u{933}')
}

/// The marks of Hindi, and two of Thai.
fn is_mark(sign: char) -> bool {
    matches!(sign, NUKTA | '\u{94d}' | '\u{e38}' | '\u{e39}')
}

/// Whether a sign stays what it is wherever it stands: most that messages are made of.
fn is_inert(sign: char) -> bool {
    let low = u32::from(sign) & 0xff;
    match u32::from(sign) >> 8 {
        0x00..=0x02 | 0x4e..=0x9f | 0xac..=0xd6 | 0x1f3..=0x1fa => true,
        0x04 => low <= 0x82,
        0x06 => matches!(low, 0x0c | 0x1b..=0x4a | 0x60..=0x6d),
        0x09 => low < 0x80 && !matches!(low, 0x3c | 0x4d | 0x51..=0x63),
        0x0e => matches!(low, 0x01..=0x37),
        0x1e => matches!(low, 0xa0..=0xf9),
        0x20 => matches!(low, 0x02..=0xcf),
        0x30 => matches!(low, 0x01..=0x29 | 0x41..=0x96 | 0x9b..=0xff),
        0xfe => low == 0x0f,
        0xff => low < 0xa0,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use unicode_normalization::char::canonical_combining_class;
    use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

    use super::*;

    #[test]
    fn what_is_passed_over_is_composed_and_no_mark() {
        for sign in ('\0'..=char::MAX).filter(|sign| is_inert(*sign) || is_mark(*sign)) {
            let quick = is_nfc_quick(std::iter::once(sign));
            assert!(quick == IsNormalized::Yes || sign == NUKTA, "U+{:04X}", u32::from(sign));
            let class = canonical_combining_class(sign);
            assert_eq!(class > 0, is_mark(sign), "U+{:04X}", u32::from(sign));
        }
    }

    #[test]
    fn the_dot_is_known_with_all_letters() {
        for letter in '\u{900}'..'\u{980}' {
            let dotted = format!("{letter}{NUKTA}");
            assert_eq!(is_composed(&dotted), is_nfc(&dotted), "{letter:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn texts_are_composed_if_composing_changes_nothing(text in "([a-z]|é|\u{301}|\u{327}|\u{94d}|\u{93c}|न|\u{e38}|\u{e48}|กำ|🎉|\\PC)*") {
            proptest::prop_assert_eq!(is_composed(&text), text.nfc().eq(text.chars()));
        }
    }
}
