//! `utility-promotional` and `utility-mixed`

use super::message::{Message, at_words};
use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::terms::List;
use crate::model::Category;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(super::look) };
pub static MIXED: Rule = Rule { lint: &MIXED_LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "utility-promotional",
    group: Group::Content,
    severity: Severity::Warning,
    pedantic: false,
    what: "A utility message offers nothing for sale.",
    why: "Meta approves an offer as marketing whatever the file says, without asking and at the higher price. 8x8 counts an offer inside an update as marketing too.",
    bad: r#"body "Hi, your order has shipped. Hurry and enjoy 20% off the next one!""#,
    good: r#"body "Hi, your order has shipped. It will be at your door tomorrow.""#,
    fix: FixKind::None,
    codes: &["INCORRECT_CATEGORY", "Meta 131064"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_CATEGORIES],
};

static MIXED_LINT: Lint = Lint {
    name: "utility-mixed",
    group: Group::Content,
    severity: Severity::Warning,
    pedantic: true,
    what: "A utility message gives an update and nothing besides.",
    why: "8x8 and Meta count a message that mixes an update with promotion as marketing. One such word may pass, and may not.",
    bad: r#"body "Hi, your order has shipped. Discover our lamps while you wait.""#,
    good: r#"body "Hi, your order has shipped. It will be at your door tomorrow.""#,
    fix: FixKind::None,
    codes: &["INCORRECT_CATEGORY", "Meta 131064"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_CATEGORIES],
};

/// So many different words that praise make an offer together.
const WEAK_WORDS: usize = 2;

pub fn look(message: &Message, context: &mut Context) {
    if message.category != Some(Category::Utility) {
        return;
    }
    let strong = message.words(List::PromoStrong);
    let weak = message.words(List::PromoWeak);
    let distinct: std::collections::HashSet<String> =
        weak.iter().map(|word| word.written.to_lowercase()).collect();
    let found = if !strong.is_empty() || distinct.len() >= WEAK_WORDS {
        let words = if strong.is_empty() { &weak } else { &strong };
        let text = |list| format!("a utility message that says {list} may be taken for marketing");
        at_words(&LINT, words, text, "reads as an offer")
            .map(|found| found.help("leave the offer out, or write `category marketing`"))
    } else if message.has(List::Transaction) {
        let text = |list| format!("an update that says {list} may be approved as marketing");
        at_words(&MIXED_LINT, &weak, text, "reads as promotion")
            .map(|found| found.help("leave it out, or send it as a marketing message of its own"))
    } else {
        None
    };
    found.into_iter().for_each(|found| context.report(found));
}
