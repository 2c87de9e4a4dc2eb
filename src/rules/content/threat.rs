//! `threat`

use super::message::{Message, Said, at_words};
use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::terms::{self, List};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "threat",
    group: Group::Content,
    severity: Severity::Error,
    pedantic: false,
    what: "No message threatens or shames the customer.",
    why: "8x8 and Meta reject messages that put pressure on people with courts, the police or their good name. Of words that may be meant otherwise, as by the customer's own lawyer, this rule only warns.",
    bad: r#"body "Hi, pay your invoice today or we sue you without another word.""#,
    good: r#"body "Hi, your invoice was due yesterday. Please pay it by Friday.""#,
    fix: FixKind::None,
    codes: &["ABUSIVE_CONTENT", "Meta 132007"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_REVIEW, reference::TWILIO],
};

pub fn look(message: &Message, context: &mut Context) {
    let Some(language) = message.template.language.get() else { return };
    let clear = message.words(List::ThreatClear);
    let is_clear = message.texts.iter().any(|said| is_clear(said, &language.value));
    let (words, severity, label) = match is_clear {
        true => (clear, Severity::Error, "a threat"),
        false => {
            let others = message.words(List::Threat);
            let words = if others.is_empty() { clear } else { others };
            (words, Severity::Warning, "may read as a threat")
        }
    };
    let text = |list| format!("{list} puts pressure on the customer");
    if let Some(found) = at_words(&LINT, &words, text, label) {
        let found = found.severity(severity);
        context.report(found.help("say what is due and how to pay, and nothing of what follows"));
    }
}

/// Whether a text holds a threat to the customer, other than "we take legal action on your behalf".
fn is_clear(said: &Said, language: &str) -> bool {
    said.has(List::ThreatClear)
        && said.find(List::ThreatClear).iter().any(|threat| {
            let sentence = &said.text.written()[said.sentence(threat)];
            terms::find(List::ThreatElse, language, sentence).is_empty()
        })
}
