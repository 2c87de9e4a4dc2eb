//! `allow-category-change-dead`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;
use crate::text::removal;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "allow-category-change-dead",
    group: Group::Category,
    severity: Severity::Warning,
    pedantic: false,
    what: "`allow_category_change` is left out.",
    why: "Meta has not heeded the switch since 9 April 2025: it moves a utility template that reads like an offer to marketing, whatever the switch says.",
    bad: "allow_category_change true",
    good: "category utility",
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::META_CATEGORIES, reference::EIGHT_CREATE],
};

fn check(context: &mut Context) {
    let Some(switch) = context.document.allow_category_change.get() else { return };
    let statement = removal::entry(context.source, "allow_category_change", switch.span);
    context.report(
        Diagnostic::new(&LINT, statement, "Meta no longer heeds this switch")
            .label("without effect since April 2025")
            .help("take the statement out")
            .fix("take it out", vec![Edit::delete(statement)]),
    );
}
