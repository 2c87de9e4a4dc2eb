//! `dup-name-language`

use std::collections::HashMap;

use super::family::{self, Member};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Summary;
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Related(check) };

static LINT: Lint = Lint {
    name: "dup-name-language",
    group: Group::Repository,
    severity: Severity::Error,
    pedantic: false,
    what: "A name stands once in each language.",
    why: "Name and language together tell WhatsApp which template is meant. Meta refuses to create the second one, and of two files only one could be built.",
    bad: "template order_shipped\nlanguage en_US\n---\ntemplate order_shipped\nlanguage en_US",
    good: "template order_shipped\nlanguage en_US\n---\ntemplate order_shipped\nlanguage en_GB",
    fix: FixKind::None,
    codes: &["Meta 100 / 2388024"],
    sources: &[reference::META_OVERVIEW],
};

fn check(files: &[&Summary]) -> Vec<family::Finding> {
    let mut first: HashMap<(&str, &str), Member> = HashMap::with_capacity(files.len());
    let mut findings = Vec::new();
    for (name, member) in family::members(files) {
        let first = *first.entry((name, member.code())).or_insert(member);
        // Within one file, reading it has found the repetition.
        if first.index == member.index {
            continue;
        }
        let message = format!("`{name}` in `{}` stands in {} too", member.code(), first.file.file);
        let diagnostic = Diagnostic::new(&LINT, member.version.language.span, message)
            .label("the second one")
            .elsewhere(&first.file.file, first.version.language.span, "the first one")
            .help("keep one of the two files, or give one template another name");
        findings.push((member.index, diagnostic));
    }
    findings
}
