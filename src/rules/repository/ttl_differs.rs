//! `ttl-differs-by-language`

use std::collections::HashMap;

use super::family::Finding;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Summary;
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Related(check) };

static LINT: Lint = Lint {
    name: "ttl-differs-by-language",
    group: Group::Repository,
    severity: Severity::Info,
    pedantic: true,
    what: "A template has the same time to live in each language.",
    why: "A message that is worth sending for ten minutes in one language is so in the others.",
    bad: "template order_shipped
language en_US
ttl 12h
---
template order_shipped
language de
ttl 10m",
    good: "template order_shipped
language en_US
ttl 12h
---
template order_shipped
language de
ttl 12h",
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::DERIVED],
};

fn check(files: &[&Summary]) -> Vec<Finding> {
    let mut first: HashMap<&str, &Summary> = HashMap::with_capacity(files.len());
    let mut findings = Vec::new();
    for (index, file) in files.iter().enumerate() {
        let Some(name) = file.name.as_ref() else { continue };
        match first.get(&*name.value) {
            Some(first) => findings.extend(differ(first, file).map(|found| (index, found))),
            None => {
                first.insert(&name.value, file);
            }
        }
    }
    findings
}

fn differ(first: &Summary, file: &Summary) -> Option<Diagnostic> {
    let (there, here) = (first.ttl?, file.ttl?);
    (there.value != here.value).then(|| {
        let message =
            format!("the ttl is {} here and {} in {}", here.value, there.value, first.file);
        Diagnostic::new(&LINT, here.span, message)
            .label("another time to live")
            .elsewhere(&first.file, there.span, "compared with this")
            .help("give all languages the same `ttl`")
    })
}
