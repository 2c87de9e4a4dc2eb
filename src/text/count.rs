//! How WhatsApp counts.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{EmojiStatus, UnicodeEmoji};
use unicode_segmentation::UnicodeSegmentation;

use super::ByteSet;
use super::composed::is_composed;

/// Length as the limits count it: UTF-16 code units of the text in NFC.
///
/// Meta's own manager compares JavaScript's `text.length`, and 8x8 says that an emoji costs
/// 2 to 4 characters, which is what UTF-16 gives.
pub fn units(text: &str) -> usize {
    match text {
        _ if text.is_ascii() => text.len(),
        _ if is_composed(text) => text.encode_utf16().count(),
        _ => text.nfc().map(char::len_utf16).sum(),
    }
}

/// What a person would count: grapheme clusters.
pub fn graphemes(text: &str) -> usize {
    text.graphemes(true).count()
}

/// The emoji of a text with their byte offsets, each cluster once.
///
/// A cluster counts when it has a sign that is shown as an emoji by itself, a pictograph
/// followed by U+FE0F, a flag pair or a keycap. Plain digits, `#`, `*`, © and ™ do not.
pub fn emoji(text: &str) -> impl Iterator<Item = (usize, &str)> {
    // To find clusters takes long, and few texts have an emoji at all.
    let text = if text.chars().any(makes_emoji) { text } else { "" };
    text.grapheme_indices(true).filter(|(_, cluster)| !cluster.is_ascii() && is_emoji(cluster))
}

/// The first bytes of the signs that make an emoji: from U+20E3 to U+3299, U+FE0F, and beyond U+FFFF.
pub const SOME_EMOJI: ByteSet = ByteSet::of(b"\xe2\xe3\xef\xf0");

const VARIATION_16: char = '\u{fe0f}';
const KEYCAP: char = '\u{20e3}';

/// Whether a cluster may be an emoji because it has this sign. The keycap is the first of them.
fn makes_emoji(sign: char) -> bool {
    sign >= KEYCAP && (sign == KEYCAP || sign == VARIATION_16 || shows_as_emoji(sign))
}

fn is_emoji(cluster: &str) -> bool {
    cluster.chars().any(|sign| sign == KEYCAP || shows_as_emoji(sign))
        || (cluster.contains(VARIATION_16) && cluster.chars().any(|sign| sign.is_emoji_char()))
}

/// Signs among which there is no emoji, most of them Chinese and Korean. To look each up takes long.
const NO_EMOJI: std::ops::Range<char> = '\u{3300}'..'\u{1f000}';

fn shows_as_emoji(sign: char) -> bool {
    !NO_EMOJI.contains(&sign) && is_shown_as_emoji(sign)
}

fn is_shown_as_emoji(sign: char) -> bool {
    matches!(
        sign.emoji_status(),
        EmojiStatus::EmojiPresentation
            | EmojiStatus::EmojiPresentationAndModifierBase
            | EmojiStatus::EmojiPresentationAndEmojiComponent
            | EmojiStatus::EmojiPresentationAndModifierAndEmojiComponent
    )
}

/// How many bytes of a text are such. The compiler looks at many of them at once if `is` has no branches.
pub fn bytes(text: &str, is: impl Fn(u8) -> bool) -> usize {
    // So many that their number fits into a byte.
    let some = text.as_bytes().chunks(u8::MAX.into());
    some.map(|some| usize::from(some.iter().map(|byte| u8::from(is(*byte))).sum::<u8>())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_emoji_is_passed_over() {
        assert!(!NO_EMOJI.clone().any(is_shown_as_emoji));
    }

    #[test]
    fn units_are_those_of_utf_16() {
        let cases = [
            ("A", 1),
            ("é", 1),
            ("e\u{301}", 1),
            ("🎉", 2),
            ("❤️", 2),
            ("👍🏽", 4),
            ("🇸🇬", 4),
            ("👨‍👩‍👧", 8),
        ];
        for (text, length) in cases {
            assert_eq!(units(text), length, "{text}");
        }
    }

    #[test]
    fn emoji_count_once_a_cluster() {
        assert_eq!(emoji("a 🎉 👨‍👩‍👧 🇸🇬 ❤️ 1️⃣ 👍🏽").count(), 6);
        assert_eq!(emoji("1 # * © ® ™ ❤ x").count(), 0);
    }
}
