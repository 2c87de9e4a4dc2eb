//! Trades and promises that WhatsApp's policies bar.

use super::message::{Message, Said, at_words};
use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::terms::{self, List};
use crate::rules::{Check, Context, Rule};

pub static SCAM: Rule = Rule { lint: &SCAM_LINT, check: Check::Family };
pub static ALCOHOL: Rule = Rule { lint: &ALCOHOL_LINT, check: Check::Family };
pub static TOBACCO: Rule = Rule { lint: &TOBACCO_LINT, check: Check::Family };
pub static DRUGS: Rule = Rule { lint: &DRUGS_LINT, check: Check::Family };
pub static GAMBLING: Rule = Rule { lint: &GAMBLING_LINT, check: Check::Family };
pub static WEAPONS: Rule = Rule { lint: &WEAPONS_LINT, check: Check::Family };
pub static ADULT: Rule = Rule { lint: &ADULT_LINT, check: Check::Family };
pub static DATING: Rule = Rule { lint: &DATING_LINT, check: Check::Family };
pub static SUPPLEMENTS: Rule = Rule { lint: &SUPPLEMENTS_LINT, check: Check::Family };
pub static ANIMALS: Rule = Rule { lint: &ANIMALS_LINT, check: Check::Family };
pub static CURRENCY: Rule = Rule { lint: &CURRENCY_LINT, check: Check::Family };
pub static MISLEADING: Rule = Rule { lint: &MISLEADING_LINT, check: Check::Family };

/// What these rules have in common.
const POLICY: Lint = Lint {
    name: "",
    group: Group::Content,
    severity: Severity::Warning,
    pedantic: false,
    what: "",
    why: "WhatsApp's business policy bars this trade. Meta rejects templates for it, and may block the account.",
    bad: "",
    good: r#"category marketing
body "Hi, new lamps are in our stores this week. Reply STOP to opt out.""#,
    fix: FixKind::None,
    codes: &["Meta 132007"],
    sources: &[reference::META_POLICY],
};

static SCAM_LINT: Lint = Lint {
    name: "scam-urgency",
    what: "No message speaks of lotteries, inheritances or accounts about to be closed.",
    why: "Fraud reads like this, and reviewers reject what reads like it.",
    bad: r#"category marketing
body "Hi, you have won! Claim within one hour. Reply STOP to opt out.""#,
    good: r#"category marketing
body "Hi, your entry has reached us. Reply STOP to opt out.""#,
    codes: &["SCAM"],
    sources: &[reference::META_REVIEW],
    ..POLICY
};

static ALCOHOL_LINT: Lint = Lint {
    name: "policy-alcohol",
    what: "No message sells alcohol.",
    bad: r#"category marketing
body "Hi, six gins are half price this week. Reply STOP to opt out.""#,
    ..POLICY
};

static TOBACCO_LINT: Lint = Lint {
    name: "policy-tobacco",
    what: "No message sells tobacco or what replaces it.",
    bad: r#"category marketing
body "Hi, new vape flavours are in our stores. Reply STOP to opt out.""#,
    ..POLICY
};

static DRUGS_LINT: Lint = Lint {
    name: "policy-drugs",
    what: "No message sells drugs, or medicine without a prescription.",
    bad: r#"category marketing
body "Hi, antibiotics without prescription are back. Reply STOP to opt out.""#,
    ..POLICY
};

static GAMBLING_LINT: Lint = Lint {
    name: "policy-gambling",
    what: "No message invites to bets and games for money.",
    why: "WhatsApp's business policy bars gambling unless Meta has approved the business. Meta rejects templates for it, and may block the account.",
    bad: r#"category marketing
body "Hi, bet today and get 50 free spins. Reply STOP to opt out.""#,
    ..POLICY
};

static WEAPONS_LINT: Lint = Lint {
    name: "policy-weapons",
    what: "No message sells weapons or ammunition.",
    bad: r#"category marketing
body "Hi, ammo is back on our shelves. Reply STOP to opt out.""#,
    ..POLICY
};

static ADULT_LINT: Lint = Lint {
    name: "policy-adult",
    what: "No message sells sexual content or goods.",
    bad: r#"category marketing
body "Hi, our adults-only video club opens tonight. Reply STOP to opt out.""#,
    ..POLICY
};

static DATING_LINT: Lint = Lint {
    name: "policy-dating",
    what: "No message offers dating services.",
    bad: r#"category marketing
body "Hi, meet singles near you tonight. Reply STOP to opt out.""#,
    ..POLICY
};

static SUPPLEMENTS_LINT: Lint = Lint {
    name: "policy-supplements",
    what: "No message sells supplements that Meta calls unsafe.",
    bad: r#"category marketing
body "Hi, our steroid stack brings fast gains. Reply STOP to opt out.""#,
    ..POLICY
};

static ANIMALS_LINT: Lint = Lint {
    name: "policy-animals",
    what: "No message sells live animals.",
    bad: r#"category marketing
body "Hi, puppies for sale from next week on. Reply STOP to opt out.""#,
    ..POLICY
};

static CURRENCY_LINT: Lint = Lint {
    name: "policy-currency",
    what: "No message sells virtual or false money, or a place in a pyramid scheme.",
    bad: r#"category marketing
body "Hi, buy coins now and see your crypto grow. Reply STOP to opt out.""#,
    ..POLICY
};

static MISLEADING_LINT: Lint = Lint {
    name: "policy-misleading",
    what: "No message promises what nobody can keep.",
    why: "Meta rejects promises of sure income, miracle cures and free money.",
    bad: r#"category marketing
body "Hi, earn $500 a day guaranteed with us. Reply STOP to opt out.""#,
    codes: &["SCAM", "Meta 132007"],
    ..POLICY
};

/// The first list that speaks is enough where a word stands in several.
const BY_WORDS: [(List, &Lint); 12] = [
    (List::Scam, &SCAM_LINT),
    (List::Gambling, &GAMBLING_LINT),
    (List::Misleading, &MISLEADING_LINT),
    (List::Alcohol, &ALCOHOL_LINT),
    (List::Tobacco, &TOBACCO_LINT),
    (List::Drugs, &DRUGS_LINT),
    (List::Weapons, &WEAPONS_LINT),
    (List::Adult, &ADULT_LINT),
    (List::Dating, &DATING_LINT),
    (List::Supplements, &SUPPLEMENTS_LINT),
    (List::Animals, &ANIMALS_LINT),
    (List::Currency, &CURRENCY_LINT),
];

/// What patients are warned of: "no alcohol before the scan".
const WARNED_OF: [List; 2] = [List::Alcohol, List::Tobacco];

pub fn look(message: &Message, context: &mut Context) {
    let mut known = Vec::new();
    let speaks = |list: List| message.has(list) && !(WARNED_OF.contains(&list) && is_care(message));
    for (list, lint) in BY_WORDS.into_iter().filter(|(list, _)| speaks(*list)) {
        let mut words = message.words(list);
        words.retain(|word| !known.contains(&word.span));
        known.extend(words.iter().map(|word| word.span));
        let text = |list| format!("reviewers may reject messages that say {list}");
        if let Some(found) = at_words(lint, &words, text, "barred by policy") {
            context.report(found.help("leave it out, or say it so that nobody can mistake it"));
        }
    }
}

/// Whether a message is about medical care and offers nothing.
fn is_care(message: &Message) -> bool {
    let Some(language) = message.template.language.get() else { return false };
    let is_care =
        |said: &Said| !terms::find(List::Care, &language.value, said.text.written()).is_empty();
    !message.has(List::PromoStrong) && message.prose().any(is_care)
}
