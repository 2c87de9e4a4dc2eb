//! The languages in which rules know the words that they look for.

use crate::lang::languages;
use crate::lang::terms::{self, List};

/// Rules, and the lists without which they find nothing in a text.
const WORDS: &[(&str, &[List])] = &[
    ("first-contact-greeting", &[List::FirstContact]),
    ("marketing-no-opt-out", &[List::OptOut]),
    ("opt-out-button-duplicate", &[List::OptOut]),
    ("otp-outside-auth", &[List::Otp]),
    ("policy-adult", &[List::Adult]),
    ("policy-alcohol", &[List::Alcohol]),
    ("policy-animals", &[List::Animals]),
    ("policy-currency", &[List::Currency]),
    ("policy-dating", &[List::Dating]),
    ("policy-drugs", &[List::Drugs]),
    ("policy-gambling", &[List::Gambling]),
    ("policy-misleading", &[List::Misleading]),
    ("policy-supplements", &[List::Supplements]),
    ("policy-tobacco", &[List::Tobacco]),
    ("policy-weapons", &[List::Weapons]),
    ("scam-urgency", &[List::Scam]),
    ("sensitive-request", &[List::SensitiveNoun, List::AskVerb]),
    ("threat", &[List::ThreatClear]),
    ("time-bound-static", &[List::Month]),
    ("utility-app-promo", &[List::App]),
    ("utility-generic-survey", &[List::Survey]),
    ("utility-goodwill-credit", &[List::Apology, List::Credit]),
    ("utility-greeting", &[List::Greeting]),
    ("utility-mixed", &[List::PromoStrong, List::Transaction]),
    ("utility-not-specific", &[List::Transaction]),
    ("utility-opt-out-noise", &[List::OptOut]),
    ("utility-promotional", &[List::PromoStrong]),
    ("utility-retargeting", &[List::Retargeting]),
];

/// The English names of the languages in which a rule knows words, sorted; none if it looks for no words.
pub fn languages(rule: &str) -> Vec<&'static str> {
    let row = WORDS.iter().find(|row| row.0 == rule);
    let Some((_, lists)) = row else { return Vec::new() };
    let has =
        |language: &&str| lists.iter().all(|list| !terms::phrases(*list, language).is_empty());
    let mut names: Vec<_> = terms::languages().filter(has).filter_map(languages::of).collect();
    names.sort_unstable();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_told_by_their_lists() {
        assert!(languages("body-too-long").is_empty());
        assert!(languages("marketing-no-opt-out").contains(&"Chinese"));
        for (rule, _) in WORDS {
            assert!(crate::rules::find(rule).is_some(), "{rule}");
            assert!(languages(rule).contains(&"English"), "{rule}");
        }
    }
}
