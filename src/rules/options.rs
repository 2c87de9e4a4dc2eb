//! What can be set for a rule besides its severity.
//!
//! The platform's limits can only be tightened: a looser one would let through what is refused.

use super::{Place, TextKind};
use crate::lang::{languages, limits};
use crate::settings::Settings;

/// A limit that the configuration may tighten.
#[derive(Debug)]
pub struct RuleOption {
    /// The rule that keeps it.
    pub rule: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// The limit where nothing is set, and the highest that can be.
    pub limit: usize,
}

impl RuleOption {
    /// What it is, in a few words.
    pub fn about(&self) -> String {
        format!("a tighter limit than {}", self.limit)
    }
}

/// All options, by rule.
pub static OPTIONS: &[RuleOption] = &[
    max("name-too-long", limits::NAME_CHARS),
    max("header-text-too-long", limits::HEADER_TEXT),
    max("body-too-long", limits::BODY_TEXT),
    max("body-emoji-marketing", limits::EMOJI_MARKETING),
    max("body-emoji-utility", limits::EMOJI_UTILITY),
    max("var-too-many", limits::VARIABLES_ADVISED),
    max("footer-too-long", limits::FOOTER),
    max("button-text-too-long", limits::BUTTON_TEXT),
    max("buttons-too-many", limits::BUTTONS),
    max("url-too-long", limits::URL),
    max("url-too-many", limits::URL_BUTTONS),
    max("carousel-count-max", limits::CARDS),
    max("carousel-card-body-long", limits::CARD_BODY),
];

const fn max(rule: &'static str, limit: usize) -> RuleOption {
    let name = "max";
    RuleOption { rule, name, limit }
}

/// Words that a rule needs from the project; without them it has nothing to say.
#[derive(Debug)]
pub struct WordsOption {
    /// The rule that needs them.
    pub rule: &'static str,
    /// What the option is called.
    pub name: &'static str,
    /// What the words are.
    pub about: &'static str,
    /// For example; the rule's page is tried with it.
    pub example: &'static str,
    /// All that there are, if they are not the project's to choose.
    pub choices: Option<fn() -> Vec<&'static str>>,
}

/// All options that hold words, by rule.
pub static WORDS: &[WordsOption] = &[
    WordsOption {
        choices: Some(|| languages::codes().collect()),
        ..words(
            "language-fallback-set",
            "languages",
            "languages that each template must have",
            "fr",
        )
    },
    words("name-prefix", "prefixes", "beginnings of names, of which each name has one", "acme_"),
    words("no-brand", "names", "names of the sender, of which each message has one", "Acme"),
    words("url-domain-not-owned", "domains", "the project's own domains", "acme-stores.com"),
];

const fn words(
    rule: &'static str,
    name: &'static str,
    about: &'static str,
    example: &'static str,
) -> WordsOption {
    WordsOption { rule, name, about, example, choices: None }
}

/// The option of a rule that holds words.
pub fn words_of(rule: &str) -> Option<&'static WordsOption> {
    WORDS.iter().find(|option| option.rule == rule)
}

/// The options of a rule.
pub fn of(rule: &str) -> impl Iterator<Item = &'static RuleOption> + Clone {
    OPTIONS.iter().filter(move |option| option.rule == rule)
}

/// How many of something there may be, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// How many.
    pub most: usize,
    /// Who sets it, as in `more than WhatsApp accepts`.
    pub by: &'static str,
}

/// The most characters that a text may have: those that its rule lets pass.
pub fn longest(place: &Place, settings: &Settings) -> Option<usize> {
    let rule = match place.kind {
        TextKind::Header => "header-text-too-long",
        TextKind::Body if place.card.is_some() => "carousel-card-body-long",
        TextKind::Body => "body-too-long",
        TextKind::Footer => "footer-too-long",
        TextKind::Label => "button-text-too-long",
        TextKind::Url => "url-too-long",
        TextKind::CopyCode => return Some(*limits::COPY_CODE_8X8.end()),
        _ => return None,
    };
    let option = of(rule).find(|option| option.name == "max")?;
    Some(Limit::new(option.limit, settings.options.get(&(rule, option.name)).copied()).most)
}

impl Limit {
    /// A limit of the platform's, unless a tighter one is set.
    pub fn new(platform: usize, set: Option<usize>) -> Limit {
        match set.filter(|set| *set < platform) {
            Some(most) => Limit { most, by: "wattle.toml allows" },
            None => Limit { most: platform, by: "WhatsApp accepts" },
        }
    }
}
