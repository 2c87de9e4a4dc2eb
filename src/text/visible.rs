//! What can be seen of a text; and signs that a terminal acts upon, or shows nothing for, written as something
//! that can be seen.

use std::borrow::Cow;

/// Whether a terminal acts upon the sign, or shows nothing for it.
pub fn is_hidden(sign: char) -> bool {
    matches!(
        sign,
        '\u{61c}' // Arabic letter mark
            | '\u{200b}' // zero width space
            | '\u{200e}'..='\u{200f}' // direction marks
            | '\u{2028}'..='\u{202e}' // line separators, embeddings and overrides
            | '\u{2060}'..='\u{206f}' // word joiner, isolates
            | '\u{feff}' // byte-order mark
            | '\u{fff9}'..='\u{fffb}' // interlinear annotation
    ) || sign.is_control()
}

/// Whether nothing can be seen of a text: it holds no sign, or none but blanks and those without a shape.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|sign| sign.is_whitespace() || is_shapeless(sign))
}

/// Whether the sign has no shape of its own, wherever it is shown.
pub fn is_shapeless(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}' // soft hyphen
            | '\u{34f}' // combining grapheme joiner
            | '\u{61c}' // Arabic letter mark
            | '\u{115f}'..='\u{1160}' // Hangul fillers
            | '\u{180e}' // Mongolian vowel separator
            | '\u{200b}'..='\u{200f}' // zero width space, joiners, direction marks
            | '\u{202a}'..='\u{202e}' // embeddings and overrides
            | '\u{2060}'..='\u{206f}' // word joiner, invisible operators, isolates
            | '\u{2800}' // Braille pattern of no dots
            | '\u{3164}' // Hangul filler
            | '\u{fe00}'..='\u{fe0f}' // variation selectors
            | '\u{feff}' // byte-order mark
            | '\u{ffa0}' // Hangul filler, half width
    )
}

/// The text on one line, with hidden signs written as escapes: for messages and paths.
pub fn escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for sign in text.chars() {
        match sign {
            '\n' | '\r' | '\t' => out.extend(sign.escape_default()),
            _ if is_hidden(sign) => out.extend(sign.escape_unicode()),
            _ => out.push(sign),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_without_a_shape_are_blank() {
        for blank in ["", " \t\n", "\u{200b}", "\u{ad}\u{2060} ", "\u{3164}\u{2800}", "\u{feff}"] {
            assert!(is_blank(blank), "{blank:?}");
        }
        for seen in [".", "\u{200b}x", "é", "🎉", "क्\u{200d}ष"] {
            assert!(!is_blank(seen), "{seen:?}");
        }
    }

    #[test]
    fn hidden_signs_are_escaped_in_messages() {
        assert_eq!(escaped("a\nb\u{1b}[31m\u{202e}c"), "a\\nb\\u{1b}[31m\\u{202e}c");
        assert_eq!(escaped("Grüße 🎉"), "Grüße 🎉");
    }
}
