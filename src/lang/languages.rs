//! The languages a template can be written in.

use super::scripts::Script;

/// Code and English name of every language that WhatsApp takes, sorted by code.
///
/// The codes are those of Meta's page "Supported languages" of November 2025; the names of
/// regions are written out. Codes are case sensitive.
const LANGUAGES: &[(&str, &str)] = &[
    ("af", "Afrikaans"),
    ("ar", "Arabic"),
    ("ar_AE", "Arabic (United Arab Emirates)"),
    ("ar_EG", "Arabic (Egypt)"),
    ("ar_LB", "Arabic (Lebanon)"),
    ("ar_MA", "Arabic (Morocco)"),
    ("ar_QA", "Arabic (Qatar)"),
    ("az", "Azerbaijani"),
    ("be_BY", "Belarusian"),
    ("bg", "Bulgarian"),
    ("bn", "Bengali"),
    ("bn_IN", "Bengali (India)"),
    ("ca", "Catalan"),
    ("cs", "Czech"),
    ("da", "Danish"),
    ("de", "German"),
    ("de_AT", "German (Austria)"),
    ("de_CH", "German (Switzerland)"),
    ("el", "Greek"),
    ("en", "English"),
    ("en_AE", "English (United Arab Emirates)"),
    ("en_AU", "English (Australia)"),
    ("en_CA", "English (Canada)"),
    ("en_GB", "English (United Kingdom)"),
    ("en_GH", "English (Ghana)"),
    ("en_IE", "English (Ireland)"),
    ("en_IN", "English (India)"),
    ("en_JM", "English (Jamaica)"),
    ("en_MY", "English (Malaysia)"),
    ("en_NZ", "English (New Zealand)"),
    ("en_QA", "English (Qatar)"),
    ("en_SG", "English (Singapore)"),
    ("en_UG", "English (Uganda)"),
    ("en_US", "English (United States)"),
    ("en_ZA", "English (South Africa)"),
    ("es", "Spanish"),
    ("es_AR", "Spanish (Argentina)"),
    ("es_CL", "Spanish (Chile)"),
    ("es_CO", "Spanish (Colombia)"),
    ("es_CR", "Spanish (Costa Rica)"),
    ("es_DO", "Spanish (Dominican Republic)"),
    ("es_EC", "Spanish (Ecuador)"),
    ("es_ES", "Spanish (Spain)"),
    ("es_HN", "Spanish (Honduras)"),
    ("es_MX", "Spanish (Mexico)"),
    ("es_PA", "Spanish (Panama)"),
    ("es_PE", "Spanish (Peru)"),
    ("es_UY", "Spanish (Uruguay)"),
    ("et", "Estonian"),
    ("fa", "Persian"),
    ("fi", "Finnish"),
    ("fil", "Filipino"),
    ("fr", "French"),
    ("fr_BE", "French (Belgium)"),
    ("fr_CA", "French (Canada)"),
    ("fr_CH", "French (Switzerland)"),
    ("fr_CI", "French (Côte d'Ivoire)"),
    ("fr_MA", "French (Morocco)"),
    ("ga", "Irish"),
    ("gu", "Gujarati"),
    ("ha", "Hausa"),
    ("he", "Hebrew"),
    ("hi", "Hindi"),
    ("hr", "Croatian"),
    ("hu", "Hungarian"),
    ("id", "Indonesian"),
    ("it", "Italian"),
    ("ja", "Japanese"),
    ("ka", "Georgian"),
    ("kk", "Kazakh"),
    ("kn", "Kannada"),
    ("ko", "Korean"),
    ("ky_KG", "Kyrgyz"),
    ("lo", "Lao"),
    ("lt", "Lithuanian"),
    ("lv", "Latvian"),
    ("mk", "Macedonian"),
    ("ml", "Malayalam"),
    ("mr", "Marathi"),
    ("ms", "Malay"),
    ("nb", "Norwegian"),
    ("nl", "Dutch"),
    ("nl_BE", "Dutch (Belgium)"),
    ("pa", "Punjabi"),
    ("pl", "Polish"),
    ("prs_AF", "Dari"),
    ("ps_AF", "Pashto"),
    ("pt_BR", "Portuguese (Brazil)"),
    ("pt_PT", "Portuguese (Portugal)"),
    ("ro", "Romanian"),
    ("ru", "Russian"),
    ("rw_RW", "Kinyarwanda"),
    ("si_LK", "Sinhala"),
    ("sk", "Slovak"),
    ("sl", "Slovenian"),
    ("sq", "Albanian"),
    ("sr", "Serbian"),
    ("sv", "Swedish"),
    ("sw", "Swahili"),
    ("ta", "Tamil"),
    ("te", "Telugu"),
    ("th", "Thai"),
    ("tr", "Turkish"),
    ("uk", "Ukrainian"),
    ("ur", "Urdu"),
    ("uz", "Uzbek"),
    ("vi", "Vietnamese"),
    ("zh_CN", "Chinese (China)"),
    ("zh_HK", "Chinese (Hong Kong)"),
    ("zh_TW", "Chinese (Taiwan)"),
    ("zu", "Zulu"),
];

/// Codes that other products use for a language, and what WhatsApp calls it, sorted by code.
/// Where there are several answers, only the author can choose.
const ALIASES: &[(&str, &[&str])] = &[
    ("be", &["be_BY"]),
    ("en_UK", &["en_GB"]),
    ("es_419", &["es"]),
    ("es_LA", &["es"]),
    ("fa_IR", &["fa"]),
    ("in", &["id"]),
    ("iw", &["he"]),
    ("ky", &["ky_KG"]),
    ("no", &["nb"]),
    ("prs", &["prs_AF"]),
    ("ps", &["ps_AF"]),
    ("pt", &["pt_BR", "pt_PT"]),
    ("rw", &["rw_RW"]),
    ("si", &["si_LK"]),
    ("sr_RS", &["sr"]),
    ("tl", &["fil"]),
    ("zh", &["zh_CN", "zh_HK", "zh_TW"]),
];

/// The scripts of the languages that are not written in Latin letters alone, sorted by subtag.
const SCRIPTS: &[(&str, &[Script])] = &[
    ("ar", &[Script::Arabic]),
    ("be", &[Script::Cyrillic]),
    ("bg", &[Script::Cyrillic]),
    ("bn", &[Script::Bengali]),
    ("el", &[Script::Greek]),
    ("fa", &[Script::Arabic]),
    ("gu", &[Script::Gujarati]),
    ("he", &[Script::Hebrew]),
    ("hi", &[Script::Devanagari]),
    ("ja", &[Script::Kana, Script::Han]),
    ("ka", &[Script::Georgian]),
    ("kk", &[Script::Cyrillic, Script::Latin]),
    ("kn", &[Script::Kannada]),
    ("ko", &[Script::Hangul, Script::Han]),
    ("ky", &[Script::Cyrillic]),
    ("lo", &[Script::Lao]),
    ("mk", &[Script::Cyrillic]),
    ("ml", &[Script::Malayalam]),
    ("mr", &[Script::Devanagari]),
    ("pa", &[Script::Gurmukhi, Script::Arabic]),
    ("prs", &[Script::Arabic]),
    ("ps", &[Script::Arabic]),
    ("ru", &[Script::Cyrillic]),
    ("si", &[Script::Sinhala]),
    ("sr", &[Script::Cyrillic, Script::Latin]),
    ("ta", &[Script::Tamil]),
    ("te", &[Script::Telugu]),
    ("th", &[Script::Thai]),
    ("uk", &[Script::Cyrillic]),
    ("ur", &[Script::Arabic]),
    ("uz", &[Script::Latin, Script::Cyrillic]),
    ("zh", &[Script::Han]),
];

/// The English name of a language, by its exact code.
pub fn name(code: &str) -> Option<&'static str> {
    look_up(LANGUAGES, code)
}

/// The English name of a language without its region: `Portuguese` of `pt`.
pub fn of(subtag: &str) -> Option<&'static str> {
    let (_, name) = LANGUAGES.iter().find(|(code, _)| self::subtag(code) == subtag)?;
    name.split(" (").next()
}

/// All codes, sorted.
pub fn codes() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|language| language.0)
}

/// What WhatsApp calls the language that others call `code`; no answer for a code it takes itself.
pub fn choices(code: &str) -> Option<&'static [&'static str]> {
    look_up(ALIASES, code)
}

/// The language without its region: `en` of `en_US`.
pub fn subtag(code: &str) -> &str {
    code.split(['_', '-']).next().unwrap_or(code)
}

/// The scripts a language is written in, the usual one first.
pub fn scripts(code: &str) -> &'static [Script] {
    look_up(SCRIPTS, subtag(code)).unwrap_or(&[Script::Latin])
}

/// Whether a language is written from right to left.
pub fn right_to_left(code: &str) -> bool {
    matches!(scripts(code).first(), Some(Script::Arabic | Script::Hebrew))
}

fn look_up<T: Copy>(table: &[(&str, T)], key: &str) -> Option<T> {
    let at = table.binary_search_by_key(&key, |row| row.0).ok()?;
    table.get(at).map(|row| row.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert_eq!(LANGUAGES.len(), 111);
        assert!(codes().is_sorted_by(|a, b| a < b));
        assert!(ALIASES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(SCRIPTS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn codes_are_exact() {
        assert_eq!(name("pt_BR"), Some("Portuguese (Brazil)"));
        assert_eq!(name("fil"), Some("Filipino"));
        for wrong in ["pt_br", "pt-BR", "pt", "", "tlh"] {
            assert_eq!(name(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn aliases_lead_to_codes() {
        for (alias, choices) in ALIASES {
            assert_eq!(name(alias), None, "{alias}");
            assert!(choices.iter().all(|code| name(code).is_some()), "{alias}");
        }
        assert_eq!(choices("no"), Some(["nb"].as_slice()));
        assert_eq!(choices("nb"), None);
    }

    #[test]
    fn every_script_row_is_of_a_language() {
        for (language, _) in SCRIPTS {
            assert!(codes().any(|code| subtag(code) == *language), "{language}");
        }
        assert_eq!(scripts("zh_HK"), [Script::Han]);
        assert_eq!(scripts("en_US"), [Script::Latin]);
    }

    #[test]
    fn right_to_left_languages() {
        let found: Vec<_> = codes().filter(|code| right_to_left(code)).collect();
        let expected = [
            "ar", "ar_AE", "ar_EG", "ar_LB", "ar_MA", "ar_QA", "fa", "he", "prs_AF", "ps_AF", "ur",
        ];
        assert_eq!(found, expected);
    }
}
