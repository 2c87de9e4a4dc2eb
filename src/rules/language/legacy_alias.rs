//! `language-legacy-alias`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::text::{Edit, Spanned, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "language-legacy-alias",
    group: Group::Language,
    severity: Severity::Error,
    pedantic: false,
    what: "A language goes by the code that WhatsApp has for it.",
    why: "Other products say `no`, `iw` or `pt`; WhatsApp says `nb`, `he`, and `pt_BR` or `pt_PT`, and refuses the others.",
    bad: r#"language no
body "Hei, pakken din er sendt og kommer i morgen.""#,
    good: r#"language nb
body "Hei, pakken din er sendt og kommer i morgen.""#,
    fix: FixKind::Safe,
    codes: &["8x8 3037"],
    sources: &[reference::META_LANGUAGES],
};

/// What is wrong with a code that others use for what WhatsApp calls `choices`.
pub(super) fn accuse(code: &Spanned<String>, choices: &[&str]) -> Diagnostic {
    let right = words::either(choices.iter().copied());
    let finding = Diagnostic::new(
        &LINT,
        code.span,
        format!("WhatsApp does not know `{}`; it says {right}", code.value),
    )
    .label("another product's code")
    .help(format!("write {right}"));
    match choices {
        [only] => finding.fix(format!("write `{only}`"), vec![Edit::replace(code.span, *only)]),
        _ => finding,
    }
}
