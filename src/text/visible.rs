//! Signs that a terminal acts upon, or shows nothing for, written as something that can be seen.

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
    fn hidden_signs_are_escaped_in_messages() {
        assert_eq!(escaped("a\nb\u{1b}[31m\u{202e}c"), "a\\nb\\u{1b}[31m\\u{202e}c");
        assert_eq!(escaped("Grüße 🎉"), "Grüße 🎉");
    }
}
