//! `name-not-descriptive`

use super::well_formed;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "name-not-descriptive",
    group: Group::Name,
    severity: Severity::Info,
    pedantic: true,
    what: "A name says what the template is for.",
    why: "Reviewers see the name beside the text, and colleagues pick templates by it.",
    bad: "template template_1",
    good: "template invoice_ready",
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::TWILIO, reference::COMMUNITY],
};

/// Words that say nothing alone or with a number.
const EMPTY_WORDS: [&str; 8] =
    ["template", "test", "new", "temp", "untitled", "msg", "message", "promo"];

fn check(context: &mut Context) {
    let Some(name) = well_formed(context) else { return };
    let word = name.value.trim_end_matches(|sign: char| sign == '_' || sign.is_ascii_digit());
    // `test` itself has a rule of its own.
    if !EMPTY_WORDS.contains(&word) || name.value == "test" {
        return;
    }
    context.report(
        Diagnostic::new(
            &LINT,
            name.span,
            format!("the name `{}` does not say what the template is for", name.value),
        )
        .label("this could be anything")
        .help("name it after its purpose, such as `invoice_ready`"),
    );
}
