//! Letters of the Latin alphabet without what stands on them: `Prénom` is `Prenom`, `Straße` is `Strasse`.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The text with plain letters where there are some for it. Other alphabets stay as they are.
pub fn plain(text: &str) -> impl Iterator<Item = char> {
    let signs = text.nfkd().filter(|sign| !is_combining_mark(*sign));
    signs.flat_map(|sign| {
        let letters = spelt_out(sign);
        letters.is_none().then_some(sign).into_iter().chain(letters.unwrap_or_default().chars())
    })
}

/// Letters that do not come apart into a plain one and an accent.
fn spelt_out(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'ẞ' => "SS",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' | 'ð' => "d",
        'Đ' | 'Ð' => "D",
        'þ' => "th",
        'Þ' => "TH",
        'ı' => "i",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters_lose_what_stands_on_them() {
        let cases = [
            ("Prénom", "Prenom"),
            ("pre\u{301}nom", "prenom"),
            ("Straße", "Strasse"),
            ("Ørsted", "Orsted"),
            ("ｎａｍｅ", "name"),
            ("名前", "名前"),
        ];
        for (text, plain) in cases {
            assert_eq!(super::plain(text).collect::<String>(), plain);
        }
    }
}
