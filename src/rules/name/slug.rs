//! Names that WhatsApp takes, and how to make one of another.

use crate::text::letters;

/// Whether WhatsApp takes the name: lower-case letters, digits and underscores of ASCII.
pub fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(is_name_byte)
}

fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'
}

/// The signs that a name may not have, each once.
pub fn foreign_signs(name: &str) -> Vec<char> {
    let mut signs = Vec::new();
    for sign in name.chars() {
        let fits = u8::try_from(sign).is_ok_and(is_name_byte);
        if !fits && !signs.contains(&sign) {
            signs.push(sign);
        }
    }
    signs
}

/// The name in lower case, without accents, and with one underscore for any other run of signs.
pub fn slug(name: &str) -> Option<String> {
    let mut out = String::with_capacity(name.len());
    for sign in letters::plain(name).flat_map(char::to_lowercase) {
        match sign {
            'a'..='z' | '0'..='9' | '_' => out.push(sign),
            _ if out.is_empty() || out.ends_with('_') => {}
            _ => out.push('_'),
        }
    }
    let slug = if name.ends_with('_') { out.as_str() } else { out.trim_end_matches('_') };
    slug.contains(|sign| sign != '_').then(|| slug.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_put_in_shape() {
        let cases = [
            ("Order-Shipped", Some("order_shipped")),
            ("Straßen.Fest!!2025", Some("strassen_fest_2025")),
            ("--Été--", Some("ete")),
            ("Sale_", Some("sale_")),
            ("日本", None),
            ("-_-", None),
        ];
        for (name, expected) in cases {
            assert_eq!(slug(name).as_deref(), expected, "{name}");
        }
    }

    #[test]
    fn foreign_signs_are_named_once() {
        assert_eq!(foreign_signs("A-b-C_é1"), ['A', '-', 'C', 'é']);
    }
}
