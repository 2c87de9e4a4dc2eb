//! `language-fallback-set`

use std::collections::BTreeMap;

use super::family::{self, Finding, Member};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Summary;
use crate::rules::{Check, Rule};
use crate::text::words;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Related(check) };

static LINT: Lint = Lint {
    name: "language-fallback-set",
    group: Group::Repository,
    severity: Severity::Info,
    pedantic: true,
    what: "A template is there in each language that the project must have.",
    why: "A program that finds no template in the customer's language falls back to another; it must be there.",
    bad: "template order_shipped\nlanguage en",
    good: "template order_shipped\nlanguage en\n---\ntemplate order_shipped\nlanguage fr",
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

fn check(files: &[&Summary]) -> Vec<Finding> {
    if files.iter().all(|file| file.languages_wanted.is_empty()) {
        return Vec::new();
    }
    let mut families: BTreeMap<&str, Vec<Member>> = BTreeMap::new();
    for (name, member) in family::members(files) {
        families.entry(name).or_default().push(member);
    }
    families.into_iter().filter_map(|(name, members)| lacking(name, &members)).collect()
}

fn lacking(name: &str, members: &[Member]) -> Option<Finding> {
    let first = members.first()?;
    let is_there = |code: &str| members.iter().any(|member| member.code() == code);
    let wanted = first.file.languages_wanted.iter().map(|code| &**code);
    let missing: Vec<&str> = wanted.filter(|code| !is_there(code)).collect();
    if missing.is_empty() {
        return None;
    }
    let message = format!("`{name}` is not there in {}", words::all(missing.into_iter()));
    let finding = Diagnostic::new(&LINT, first.version.language.span, message)
        .label("only here")
        .help("translate it; wattle.toml says that each template must have these languages");
    Some((first.index, finding))
}
