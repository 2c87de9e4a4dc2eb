//! Text that is safe and predictable on every terminal.
//!
//! A template may hold anything, and a report quotes it. Signs that move the cursor, change the
//! direction of writing or cannot be seen are shown as something that can be seen.

use std::borrow::Cow;

use unicode_properties::UnicodeEmoji;

use crate::text::visible::is_hidden;

/// What a snippet shows for a grapheme cluster: as many columns in every terminal.
///
/// Terminals disagree on how wide joined emoji are, so a family, a skin tone or a keycap is shown
/// as its first sign. Tabs are left to whoever lays out the line.
pub fn shown(cluster: &str) -> Cow<'_, str> {
    /// More marks on one letter than any script uses.
    const MANY: usize = 8;
    let mut signs = cluster.chars();
    match (signs.next(), signs.next()) {
        (Some(first), _) if cluster != "\t" && is_hidden(first) => {
            Cow::Owned(cluster.chars().map(stand_in).collect())
        }
        (Some(first), Some(_)) if first.is_emoji_char() && cluster.contains(is_emoji_joint) => {
            Cow::Borrowed(&cluster[..first.len_utf8()])
        }
        (Some(_), Some(_)) => match cluster.char_indices().nth(MANY) {
            Some((end, _)) => Cow::Borrowed(&cluster[..end]),
            None => Cow::Borrowed(cluster),
        },
        _ => Cow::Borrowed(cluster),
    }
}

/// Whether every byte is a column of its own that needs no stand-in; tabs pass as well.
pub fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~'))
}

fn stand_in(sign: char) -> char {
    const REPLACEMENT: char = '\u{fffd}';
    match sign {
        '\u{7f}' => '\u{2421}',
        // The control pictures stand in the order of the signs that they picture.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + sign as u32).unwrap_or(REPLACEMENT),
        _ => REPLACEMENT,
    }
}

/// Signs that make one emoji of several, or another of one.
fn is_emoji_joint(sign: char) -> bool {
    matches!(
        sign,
        '\u{200d}' | '\u{fe0f}' | '\u{20e3}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0020}'..='\u{e007f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clusters_have_one_width() {
        let cases = [
            ("👨‍👩‍👧", "👨"),
            ("👍🏽", "👍"),
            ("❤\u{fe0f}", "❤"),
            ("1\u{fe0f}\u{20e3}", "1"),
            ("🇸🇬", "🇸🇬"),
            ("e\u{301}", "e\u{301}"),
            ("\u{1b}", "␛"),
            ("\u{202e}", "\u{fffd}"),
            ("\t", "\t"),
        ];
        for (cluster, expected) in cases {
            assert_eq!(shown(cluster), expected, "{cluster:?}");
        }
    }
}
