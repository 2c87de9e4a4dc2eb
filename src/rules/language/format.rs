//! `language-format`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::text::{Edit, Spanned};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "language-format",
    group: Group::Language,
    severity: Severity::Error,
    pedantic: false,
    what: "A language code is written as WhatsApp writes it: `en`, `en_US`.",
    why: "Codes have an underscore, the language in lower and the region in upper case; WhatsApp compares them letter by letter.",
    bad: "language en-us",
    good: "language en_US",
    fix: FixKind::Safe,
    codes: &["8x8 3037", "Meta 132001"],
    sources: &[reference::META_LANGUAGES, reference::YCLOUD],
};

/// What is wrong with a code that WhatsApp writes otherwise.
pub(super) fn accuse(code: &Spanned<String>, right: String) -> Diagnostic {
    let title = format!("write `{right}`");
    Diagnostic::new(&LINT, code.span, format!("WhatsApp writes this language `{right}`"))
        .label("another spelling")
        .help(&*title)
        .fix(title, vec![Edit::replace(code.span, right)])
}
