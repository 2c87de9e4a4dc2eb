//! `sensitive-request`

use std::ops::Range;

use super::message::{Message, Said};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::terms::List;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "sensitive-request",
    group: Group::Content,
    severity: Severity::Error,
    pedantic: false,
    what: "No message asks for a whole card number, an account, an identity number or a password.",
    why: "8x8 and Meta reject templates that ask for them, and may take the account for a fraud's. The last four digits are fine.",
    bad: r#"body "Hi, please reply with your card number so that we can refund your order.""#,
    good: r#"body "Hi, we refund your order to the card whose number is ending in 1234.""#,
    fix: FixKind::None,
    codes: &["INVALID_FORMAT", "ABUSIVE_CONTENT", "SCAM", "Meta 132007"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_REVIEW],
};

pub fn look(message: &Message, context: &mut Context) {
    let texts = message.prose();
    for said in texts.filter(|said| said.has(List::SensitiveNoun) && said.has(List::AskVerb)) {
        for noun in said.find(List::SensitiveNoun) {
            if let Some(verb) = asks_for(said, &noun) {
                let (verb, noun) = (said.word(verb), said.word(noun));
                context.report(
                    Diagnostic::new(
                        &LINT,
                        noun.span,
                        format!("a message must not ask for `{}`", noun.written),
                    )
                    .label("nothing to ask for in a chat")
                    .also(verb.span, "asks for it")
                    .help("ask for the last four digits, or send a link to a page of yours where it is safe"),
                );
            }
        }
    }
}

/// The word that asks for a thing: the last one before it in its sentence, unless that speaks of a
/// part of it, warns of giving it away, or says what it is.
fn asks_for(said: &Said, noun: &Range<usize>) -> Option<Range<usize>> {
    let sentence = said.sentence(noun);
    let inside = |list| {
        let words = said.find(list).into_iter();
        words.filter(|word| sentence.start <= word.start && word.end <= sentence.end)
    };
    let told = said.text.placeholders.iter().any(|hole| {
        let gap = hole.at.start.checked_sub(noun.end);
        gap.is_some_and(|gap| gap <= " is: ".len())
    });
    if told || inside(List::Negation).chain(inside(List::PartialNumber)).next().is_some() {
        return None;
    }
    inside(List::AskVerb).take_while(|verb| verb.end <= noun.start).last()
}
