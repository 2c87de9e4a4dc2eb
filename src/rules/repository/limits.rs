//! `limit-250` and `limit-6000`

use super::family::{self, Finding};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Summary;
use crate::rules::{Check, Rule};

pub static MANY: Rule = Rule { lint: &MANY_LINT, check: Check::Project(check) };
pub static TOO_MANY: Rule = Rule { lint: &TOO_MANY_LINT, check: Check::Family };

static MANY_LINT: Lint = Lint {
    name: "limit-250",
    group: Group::Repository,
    severity: Severity::Warning,
    pedantic: false,
    what: "There are at most 250 templates, each language counted.",
    why: "8x8 and Meta give an account room for 250 templates as long as its business is not verified. Each language counts as one.",
    bad: "// The 251st template of the account.\ntemplate order_shipped_again",
    good: "// The 250th template of the account.\ntemplate order_shipped",
    fix: FixKind::None,
    codes: &["Meta 2388019"],
    sources: &[reference::EIGHT_TYPES, reference::EIGHT_COMPONENTS, reference::META_OVERVIEW],
};

static TOO_MANY_LINT: Lint = Lint {
    name: "limit-6000",
    group: Group::Repository,
    severity: Severity::Error,
    pedantic: false,
    what: "There are at most 6000 templates, each language counted.",
    why: "More than 6000 templates fit in no account of 8x8 and Meta, verified or not. Each language counts as one.",
    bad: "// The 6001st template of the account.\ntemplate order_shipped_again",
    good: "// The 6000th template of the account.\ntemplate order_shipped",
    fix: FixKind::None,
    codes: &["Meta 2388019"],
    sources: &[reference::EIGHT_TYPES, reference::EIGHT_COMPONENTS, reference::META_OVERVIEW],
};

/// The limits, the highest first: passing that, nobody need hear of the other.
const LIMITS: [(usize, &Lint, &str); 2] = [
    (6000, &TOO_MANY_LINT, "take out what is no longer sent, or spread them over several accounts"),
    (250, &MANY_LINT, "have the business verified, or take out what is no longer sent"),
];

fn check(files: &[&Summary]) -> Vec<Finding> {
    let all = family::members(files).count();
    let Some((limit, lint, help)) = LIMITS.iter().find(|(limit, ..)| all > *limit) else {
        return Vec::new();
    };
    let one_more = family::members(files).nth(*limit);
    let found = one_more.map(|(_, member)| {
        let span = member.version.language.span;
        let message =
            format!("there are {all} templates, each language counted; {limit} have room");
        (member.index, Diagnostic::new(lint, span, message).label("one too many").help(*help))
    });
    found.into_iter().collect()
}
