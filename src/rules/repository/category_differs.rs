//! `category-differs-by-language`

use std::collections::HashMap;

use super::family::Finding;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Category, Summary};
use crate::rules::{Check, Rule};
use crate::text::{Edit, Spanned};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Related(check) };

static LINT: Lint = Lint {
    name: "category-differs-by-language",
    group: Group::Repository,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has the same category in each language.",
    why: "The category belongs to the name. Meta refuses a language whose category is not that of the others.",
    bad: "template order_shipped
category utility
language en_US
---
template order_shipped
category marketing
language de",
    good: "template order_shipped
category utility
language en_US
---
template order_shipped
category utility
language de",
    fix: FixKind::Unsafe,
    codes: &["Meta 100"],
    sources: &[reference::COMMUNITY],
};

type Named<'a> = (usize, Spanned<Category>, &'a Summary);

fn check(files: &[&Summary]) -> Vec<Finding> {
    let mut by_name: HashMap<&str, Vec<Named>> = HashMap::with_capacity(files.len());
    for (index, file) in files.iter().enumerate() {
        if let (Some(name), Some(category)) = (&file.name, file.category) {
            by_name.entry(&name.value).or_default().push((index, category, file));
        }
    }
    let mut findings = Vec::new();
    for (name, named) in by_name {
        let Some(usual) = usual(&named) else { continue };
        for (index, category, _) in named.iter().filter(|(_, own, _)| own.value != usual.1.value) {
            findings.push((*index, differs(name, *category, usual)));
        }
    }
    findings
}

/// The first file with the category that most files have; nothing if all have the same.
fn usual<'n, 'a>(named: &'n [Named<'a>]) -> Option<&'n Named<'a>> {
    let count = |wanted: Category| named.iter().filter(|(_, own, _)| own.value == wanted).count();
    let first = named.first().filter(|first| count(first.1.value) < named.len())?;
    // Of categories with as many files each, that of the first file wins.
    let most = named.iter().rev().max_by_key(|(_, own, _)| count(own.value)).unwrap_or(first);
    named.iter().find(|(_, own, _)| own.value == most.1.value)
}

fn differs(name: &str, own: Spanned<Category>, (_, usual, file): &Named) -> Diagnostic {
    let (here, there) = (own.value.name(), usual.value.name());
    let message = format!("`{name}` is {here} here and {there} in {}", file.file);
    Diagnostic::new(&LINT, own.span, message)
        .label("another category")
        .elsewhere(&file.file, usual.span, "compared with this")
        .help(format!("write `category {there}`, or give this template a name of its own"))
        .unsafe_fix(format!("write `{there}`"), vec![Edit::replace(own.span, there)])
}
