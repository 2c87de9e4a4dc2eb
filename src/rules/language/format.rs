//! `language-format`

use super::code::{Code, judge};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

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

fn check(template: &Template, context: &mut Context) {
    let Some(code) = template.language.get() else { return };
    let Code::Misspelt(right) = judge(&code.value) else { return };
    let title = format!("write `{right}`");
    context.report(
        Diagnostic::new(&LINT, code.span, format!("WhatsApp writes this language `{right}`"))
            .label("another spelling")
            .help(&*title)
            .fix(title, vec![Edit::replace(code.span, right)]),
    );
}
