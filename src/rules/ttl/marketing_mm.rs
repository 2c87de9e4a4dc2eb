//! `ttl-marketing-mm`

use super::is_valid;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Category;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "ttl-marketing-mm",
    group: Group::Ttl,
    severity: Severity::Warning,
    pedantic: false,
    what: "A marketing template with a `ttl` is sent through the Marketing Messages API.",
    why: "On the usual path WhatsApp does not heed the time to live of marketing templates. No file says which path your account takes.",
    bad: "category marketing
ttl 1d",
    good: "category marketing",
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_TTL, reference::META_TTL],
};

fn check(context: &mut Context) {
    let Some(ttl) = context.document.ttl.get() else { return };
    if context.category() != Some(Category::Marketing) || !is_valid(ttl.value, Category::Marketing)
    {
        return;
    }
    context.report(
        Diagnostic::new(
            &LINT,
            ttl.span,
            "WhatsApp heeds this only when it is sent through the Marketing Messages API",
        )
        .label("without effect on the usual path")
        .help("take it out, unless your account sends that way"),
    );
}
