//! `body-too-short`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::lang::terms::{self, List};
use crate::model::Text;
use crate::rules::common::{without, words};
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Body], check) };

static LINT: Lint = Lint {
    name: "body-too-short",
    group: Group::Body,
    severity: Severity::Warning,
    pedantic: false,
    what: "A body says what the message is about.",
    why: "Meta takes a text that it cannot place, such as a bare \"Congratulations!\", for marketing, whatever category it was given.",
    bad: r#"body "Congratulations!""#,
    good: r#"body "Congratulations, your seat in the lamp workshop is confirmed.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_CATEGORIES],
};

/// No greeting is longer, so longer texts need no look at the list.
const LONGEST_GREETING: usize = 8;

fn check(text: &Text, place: &Place, context: &mut Context) {
    let is_whole = text.placeholders.is_empty() && text.malformed.is_empty();
    if !is_whole || text.is_blank() || place.card.is_some() {
        return;
    }
    let written = text.written();
    let number = words(written);
    let message = if number < limits::BODY_WORDS {
        "the body says too little to tell what it is about"
    } else if number <= LONGEST_GREETING && is_greeting(written, context) {
        "the body is only a greeting"
    } else {
        return;
    };
    context.report(
        Diagnostic::new(&LINT, text.span, message)
            .label(crate::text::words::count(number, "word"))
            .help("say in a sentence what has happened, or what you offer"),
    );
}

fn is_greeting(text: &str, context: &Context) -> bool {
    let greetings = terms::find(List::Greeting, context.language().unwrap_or_default(), text);
    !greetings.is_empty() && words(&without(text, &greetings)) == 0
}
