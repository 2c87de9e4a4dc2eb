//! What a language code is to WhatsApp: one of its own, one written otherwise, or none.

use crate::lang::languages;

/// What a code is.
#[derive(Debug, PartialEq, Eq)]
pub enum Code {
    /// One of WhatsApp's.
    Known,
    /// One of WhatsApp's with hyphens or letter case of its own; how WhatsApp writes it.
    Misspelt(String),
    /// What others call a language; what WhatsApp calls it.
    Alias(&'static [&'static str]),
    /// None that is known.
    Unknown,
}

/// Judges a code.
pub fn judge(code: &str) -> Code {
    if languages::name(code).is_some() {
        return Code::Known;
    }
    let canonical = canonical(code);
    if let Some(choices) = languages::choices(&canonical) {
        Code::Alias(choices)
    } else if languages::name(&canonical).is_some() {
        Code::Misspelt(canonical)
    } else {
        Code::Unknown
    }
}

/// The code with an underscore, the language in lower and the region in upper case.
fn canonical(code: &str) -> String {
    match code.split_once(['_', '-']) {
        Some((language, region)) => {
            format!("{}_{}", language.to_ascii_lowercase(), region.to_ascii_uppercase())
        }
        None => code.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_judged() {
        assert_eq!(judge("pt_BR"), Code::Known);
        assert_eq!(judge("pt-br"), Code::Misspelt("pt_BR".to_owned()));
        assert_eq!(judge("EN"), Code::Misspelt("en".to_owned()));
        assert_eq!(judge("en-UK"), Code::Alias(&["en_GB"]));
        for unknown in ["tlh", "en_XX", "zh-Hans-CN", "english", "", "_"] {
            assert_eq!(judge(unknown), Code::Unknown, "{unknown}");
        }
    }
}
