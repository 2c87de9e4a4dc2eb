//! `ttl-short-notice`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::Category;
use crate::rules::{Check, Context, Rule};

use super::is_valid;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "ttl-short-notice",
    group: Group::Ttl,
    severity: Severity::Info,
    pedantic: true,
    what: "A utility template lives for five minutes or longer.",
    why: "8x8 advises so: a message with less time is lost to every phone that is off or out of reach for a moment.",
    bad: "category utility
ttl 30s",
    good: "category utility
ttl 1h",
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_TTL],
};

fn check(context: &mut Context) {
    let Some(ttl) = context.document.ttl.get() else { return };
    let utility = context.category() == Some(Category::Utility);
    let short = ttl.value.seconds < limits::TTL_UTILITY_SHORT.unsigned_abs();
    if !utility || !short || !is_valid(ttl.value, Category::Utility) {
        return;
    }
    context.report(
        Diagnostic::new(&LINT, ttl.span, "phones that are off for a moment will miss the message")
            .label(format!("only {}", ttl.value))
            .help("write `ttl 5m` or longer"),
    );
}
