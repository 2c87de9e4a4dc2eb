//! `threat`

use super::message::{Message, at_words};
use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::terms::List;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "threat",
    group: Group::Content,
    severity: Severity::Error,
    pedantic: false,
    what: "No message threatens or shames the customer.",
    why: "8x8 and Meta reject messages that put pressure on people with courts, the police or their good name. Of words that may be meant otherwise this rule only warns.",
    bad: r#"body "Hi, pay your invoice today or we sue you without another word.""#,
    good: r#"body "Hi, your invoice was due yesterday. Please pay it by Friday.""#,
    fix: FixKind::None,
    codes: &["ABUSIVE_CONTENT", "Meta 132007"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_REVIEW, reference::TWILIO],
};

pub fn look(message: &Message, context: &mut Context) {
    let clear = message.words(List::ThreatClear);
    let (words, severity, label) = match clear.is_empty() {
        true => (message.words(List::Threat), Severity::Warning, "may read as a threat"),
        false => (clear, Severity::Error, "a threat"),
    };
    let text = |list| format!("{list} puts pressure on the customer");
    if let Some(found) = at_words(&LINT, &words, text, label) {
        let found = found.severity(severity);
        context.report(found.help("say what is due and how to pay, and nothing of what follows"));
    }
}
