//! Words that reviewers look for, by list and language, and a way to find them in a text.
//!
//! Each language has a file of lists. Words are kept few and plain: a missing word costs one
//! warning, a word with two meanings costs everyone's trust.

mod ar;
mod de;
mod en;
mod es;
mod few;
mod fold;
mod fr;
mod hi;
mod id;
mod index;
mod it;
mod list;
mod pt;
mod rare;

use std::cmp::Reverse;
use std::ops::Range;

use self::fold::Folded;
use self::index::{Index, Phrase};
pub use self::list::{List, Lists};
use super::languages;
use crate::text::ByteSet;

/// The lists of one language. Each phrase is written as [`Folded`] would fold it.
type Vocabulary = &'static [(List, &'static [&'static str])];

/// Lists and all their phrases.
#[derive(Clone, Copy)]
struct Indexed {
    lists: Vocabulary,
    index: &'static Index,
}

/// A language with lists: its subtag, the lists that each text is searched for, and those that only
/// few texts are asked for, of which one is about where requests end.
struct Language {
    subtag: &'static str,
    usual: Indexed,
    rare: Indexed,
    ends: Option<Indexed>,
}

macro_rules! indexed {
    ($lists:expr) => {{
        static INDEX: Index<[Phrase; index::count($lists)]> = Index::new($lists);
        Indexed { lists: $lists, index: &INDEX }
    }};
}

macro_rules! languages {
    (@ends) => { None };
    (@ends $ends:expr) => { Some(indexed!($ends)) };
    ($($subtag:literal $lists:expr, $rare:expr $(=> $ends:expr)?;)*) => {
        &[$(Language {
            subtag: $subtag,
            usual: indexed!($lists),
            rare: indexed!($rare),
            ends: languages!(@ends $($ends)?),
        }),*]
    };
}

/// The languages with lists, by subtag, sorted.
static LANGUAGES: &[Language] = languages! {
    "ar" ar::TERMS, rare::ARABIC => ar::ENDS;
    "de" de::TERMS, rare::GERMAN => de::ENDS;
    "en" en::TERMS, rare::ENGLISH => en::ENDS;
    "es" es::TERMS, rare::SPANISH => es::ENDS;
    "fr" fr::TERMS, rare::FRENCH => fr::ENDS;
    "he" few::HEBREW, rare::HEBREW;
    "hi" hi::TERMS, rare::HINDI => hi::ENDS;
    "id" id::TERMS, rare::INDONESIAN => id::ENDS;
    "it" it::TERMS, rare::ITALIAN => it::ENDS;
    "ja" few::JAPANESE, rare::JAPANESE;
    "ko" few::KOREAN, rare::KOREAN;
    "ms" few::MALAY, rare::MALAY;
    "nl" few::DUTCH, rare::DUTCH;
    "pl" few::POLISH, rare::POLISH;
    "pt" pt::TERMS, rare::PORTUGUESE => pt::ENDS;
    "ru" few::RUSSIAN, rare::RUSSIAN;
    "th" few::THAI, rare::THAI;
    "tr" few::TURKISH, rare::TURKISH;
    "vi" few::VIETNAMESE, rare::VIETNAMESE;
    "zh" few::CHINESE, rare::CHINESE;
};

/// Finds the phrases of a language.
#[derive(Clone, Copy)]
pub struct Searcher(&'static Index);

/// The phrases of all lists that stand in a text, found in one pass.
///
/// Phrases are found as whole words, whatever their case, the shape of their apostrophes and
/// hyphens and the width of their blanks. Those inside a [`List::Harmless`] phrase do not count,
/// and neither do the names of placeholders.
pub struct Hits<'t> {
    folded: Folded<'t>,
    /// By where they begin, in the folded text.
    found: Vec<(List, Range<usize>)>,
    /// The lists that they are of.
    pub lists: Lists,
}

impl Searcher {
    /// The one for the language of a code such as `en_US`; nothing if nobody has written lists for it.
    pub fn of(language: &str) -> Option<Searcher> {
        known(language).map(|language| Searcher(language.usual.index))
    }

    /// Searches a text that holds these bytes.
    pub fn find(self, text: &str, bytes: ByteSet) -> Hits<'_> {
        let folded = Folded::new(text, bytes);
        let mut found = self.0.find(folded.text());
        found.retain(|(_, hit)| folded.stands_alone(hit) && !folded.is_name(hit));
        found.sort_unstable_by_key(|(list, hit)| {
            (hit.start, Reverse(hit.end), *list != List::Harmless)
        });
        drop_harmless(&mut found);
        let lists = found.iter().map(|(list, _)| *list).collect();
        Hits { folded, found, lists }
    }
}

impl Hits<'_> {
    /// Where phrases of a list stand: byte ranges of the text, sorted, the longest where several
    /// begin or overlap.
    pub fn ranges(&self, list: List) -> Vec<Range<usize>> {
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for (_, range) in self.found.iter().filter(|(of, _)| *of == list) {
            if ranges.last().is_none_or(|last| last.end <= range.start) {
                ranges.push(range.clone());
            }
        }
        ranges.into_iter().map(|range| self.folded.original(range)).collect()
    }
}

/// The phrases of a list in the language of a code such as `en_US`; none if nobody has written
/// the list for that language.
pub fn phrases(list: List, language: &str) -> &'static [&'static str] {
    let lists =
        known(language).and_then(|language| language.with(list)).map_or(&[][..], |of| of.lists);
    lists.iter().find(|row| row.0 == list).map_or(&[], |row| row.1)
}

/// The languages for which somebody has written lists, by subtag, such as `en`.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|language| language.subtag)
}

/// Where phrases of a list stand in `text`, as [`Hits::ranges`] gives them.
pub fn find(list: List, language: &str, text: &str) -> Vec<Range<usize>> {
    let find = |of: Indexed| Searcher(of.index).find(text, ByteSet::of_text(text)).ranges(list);
    known(language).and_then(|language| language.with(list)).map_or(Vec::new(), find)
}

/// Whether a text begins with a phrase of a list, blanks aside.
pub fn begins(list: List, language: &str, text: &str) -> bool {
    let text = text.trim_start();
    let end = text.char_indices().nth(LONGEST_BEGINNING).map_or(text.len(), |(at, _)| at);
    find(list, language, &text[..end]).first().is_some_and(|range| range.start == 0)
}

/// So many signs are looked at for a phrase at the beginning: more than the longest has.
const LONGEST_BEGINNING: usize = 48;

/// The words that join things, in a language whose verbs stand behind what they are about: of those
/// whose requests are known, in Hindi alone. None for others.
pub fn joins_before_verbs(language: &str) -> Option<&'static [&'static str]> {
    (languages::subtag(language) == "hi").then_some(hi::JOINS)
}

impl Language {
    /// Where a list of it is, if it has it at all.
    fn with(&self, list: List) -> Option<Indexed> {
        match list {
            List::AskEnd => self.ends,
            List::CodeIs
            | List::CodeFill
            | List::CodeOf
            | List::CodeUnit
            | List::Handover
            | List::Paper
            | List::Care
            | List::NeedNot
            | List::ThreatElse
            | List::Credited
            | List::Owed
            | List::Without => Some(self.rare),
            _ => Some(self.usual),
        }
    }

    #[cfg(test)]
    fn vocabulary(&self) -> impl Iterator<Item = &(List, &'static [&'static str])> {
        let ends = self.ends.map_or(&[][..], |ends| ends.lists);
        self.usual.lists.iter().chain(self.rare.lists).chain(ends)
    }
}

fn known(code: &str) -> Option<&'static Language> {
    let subtag = languages::subtag(code);
    let at = LANGUAGES.binary_search_by_key(&subtag, |language| language.subtag).ok()?;
    Some(&LANGUAGES[at])
}

/// Takes out the hits within harmless phrases. Of those that begin together, the longest and the
/// harmless come first.
fn drop_harmless(found: &mut Vec<(List, Range<usize>)>) {
    let mut reach = 0;
    found.retain(|(list, hit)| {
        if *list == List::Harmless {
            reach = reach.max(hit.end);
        }
        *list == List::Harmless || reach < hit.end
    });
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn words<'t>(list: List, language: &str, text: &'t str) -> Vec<&'t str> {
        find(list, language, text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn vocabularies_are_sorted_and_each_list_stands_once() {
        assert!(LANGUAGES.is_sorted_by(|a, b| a.subtag < b.subtag));
        for known in LANGUAGES {
            let mut seen = BTreeSet::new();
            for (list, phrases) in known.vocabulary() {
                let language = known.subtag;
                assert!(seen.insert(*list as usize), "{language} {list:?} stands twice");
                assert!(!phrases.is_empty(), "{language} {list:?} is empty");
            }
        }
    }

    #[test]
    fn phrases_are_folded_unique_and_found() {
        for known in LANGUAGES {
            for (list, phrases) in known.vocabulary() {
                let language = known.subtag;
                let unique: BTreeSet<_> = phrases.iter().collect();
                assert_eq!(unique.len(), phrases.len(), "{language} {list:?} repeats itself");
                for phrase in *phrases {
                    assert_eq!(
                        Folded::new(phrase, ByteSet::of_text(phrase)).text(),
                        *phrase,
                        "{language} {list:?}"
                    );
                    assert_eq!(words(*list, language, phrase), [*phrase], "{language} {list:?}");
                }
            }
        }
    }

    #[test]
    fn every_list_exists_in_english() {
        for list in List::ALL {
            assert!(!phrases(*list, "en_US").is_empty(), "{list:?}");
        }
    }

    #[test]
    fn whole_words_whatever_their_case() {
        assert_eq!(
            words(List::PromoStrong, "en_GB", "SALE! Wholesale, 20% off"),
            ["SALE", "% off"]
        );
        assert_eq!(
            words(List::PromoStrong, "en", "a promo code, promo codex"),
            ["promo code", "promo"]
        );
        assert_eq!(words(List::PromoStrong, "en", "limited\n  time"), ["limited\n  time"]);
        assert_eq!(words(List::PromoWeak, "en", "Don’t miss it"), ["Don’t miss"]);
        assert_eq!(
            words(List::PromoStrong, "es", "Última oportunidad ÚLTIMA OPORTUNIDAD").len(),
            2
        );
    }

    #[test]
    fn words_that_run_together_are_found() {
        assert_eq!(words(List::OptOut, "zh_CN", "回复退订即可"), ["退订"]);
        assert_eq!(words(List::OptOut, "ja", "配信停止はこちら"), ["配信停止"]);
        assert_eq!(words(List::OptOut, "ko", "무료수신거부는 080"), ["수신거부"]);
        assert_eq!(words(List::OptOut, "th", "กดยกเลิกได้"), ["ยกเลิก"]);
    }

    #[test]
    fn a_language_has_its_own_words_only() {
        assert!(find(List::PromoStrong, "fr", "big discount").is_empty());
        assert!(find(List::PromoStrong, "nl", "big discount").is_empty());
        assert!(phrases(List::OptOut, "nl").is_empty());
    }

    #[test]
    fn harmless_english_stays_harmless() {
        let harmless = [
            (List::PromoStrong, "We will deal with your flash flood claim"),
            (List::PromoStrong, "Track your order now, it is in customs clearance"),
            (List::PromoWeak, "Feel free to call our toll-free number"),
            (List::Transaction, "Due to rain, in case you wonder, in order to be safe"),
            (List::ThreatClear, "If your card was stolen, call the police"),
            (List::Credit, "Sorry, your credit card was declined"),
            (List::App, "A technician will install your router"),
            (List::Otp, "Your one-time fee for PIN code 110001"),
            (List::Threat, "Hi Sue, your tennis court is booked"),
            (List::Dating, "Records dating back to 2019"),
            (List::Gambling, "Pick a time slot, you bet"),
        ];
        for (list, text) in harmless {
            assert!(find(list, "en", text).is_empty(), "{list:?}: {text}");
        }
    }

    #[test]
    fn clear_cases_are_found() {
        let clear = [
            (List::PromoStrong, "en", "Flash deal: order now"),
            (List::Retargeting, "en", "You left items in your cart"),
            (List::Otp, "en", "Your login code is 123456, do not share it."),
            (List::ThreatClear, "en", "Pay or we sue you"),
            (List::Scam, "en", "You won! Claim within 1 h"),
            (List::Alcohol, "en", "Six gins at half price"),
            (List::Tobacco, "en", "New vape flavours"),
            (List::Drugs, "en", "Antibiotics without prescription"),
            (List::Gambling, "en", "Bet today, 50 free spins"),
            (List::Weapons, "en", "Ammo back in stock"),
            (List::Adult, "en", "Adults-only video club"),
            (List::Dating, "en", "Singles near you"),
            (List::Supplements, "en", "Steroid stack, fast gains"),
            (List::Animals, "en", "Puppies for sale"),
            (List::Currency, "en", "Buy coins, double your crypto"),
            (List::Misleading, "en", "Earn $500 a day guaranteed"),
            (List::PromoStrong, "de", "20 % Rabatt auf alles"),
            (List::PromoStrong, "hi", "आज ही 20% छूट पाएं"),
            (List::OptOut, "ar", "للخروج أرسل إيقاف"),
        ];
        for (list, language, text) in clear {
            assert!(!find(list, language, text).is_empty(), "{list:?} {language}: {text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn ranges_fit_any_text(text in "(sale|% OFF|İ|’|  |\u{301}|é|🎉|x|ß|\n)*") {
            let found = find(List::PromoStrong, "en", &text);
            proptest::prop_assert!(found.is_sorted_by(|a, b| a.end <= b.start));
            for range in found {
                proptest::prop_assert!(text.get(range).is_some_and(|word| !word.is_empty()));
            }
        }
    }
}
