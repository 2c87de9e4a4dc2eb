//! `language-over-5-chars`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::{languages, limits};
use crate::model::Template;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "language-over-5-chars",
    group: Group::Language,
    severity: Severity::Warning,
    pedantic: false,
    what: "A language code has better not more than 5 characters.",
    why: "8x8's list of templates declares 5, so that `prs_AF`, Meta's code for Dari, may come back cut or not at all.",
    bad: r#"language prs_AF
body "سلام، سفارش شما در راه است و فردا می‌رسد.""#,
    good: r#"language ps_AF
body "سلام، ستاسو امر په لاره دی او سبا به ورسېږي.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_READ],
};

fn check(template: &Template, context: &mut Context) {
    let Some(code) = template.language.get() else { return };
    let length = code.value.len();
    if length <= limits::LANGUAGE_CHARS_READ_API || languages::name(&code.value).is_none() {
        return;
    }
    context.report(
        Diagnostic::new(
            &LINT,
            code.span,
            format!("the code has {length} characters, and 8x8's list of templates holds 5"),
        )
        .label(format!("{length} characters"))
        .help("after creating the template, look whether 8x8 lists it"),
    );
}
