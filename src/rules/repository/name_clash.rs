//! `name-case-clash`

use std::collections::HashMap;

use super::family::Finding;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Summary;
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Related(check) };

static LINT: Lint = Lint {
    name: "name-case-clash",
    group: Group::Repository,
    severity: Severity::Info,
    pedantic: true,
    what: "Names differ by more than an underscore or a digit at the end.",
    why: "Who writes `promo1` for `promo_1` sends another message, and nothing tells.",
    bad: r#"template promo1
body "Hi, our house is full of new lamps. Come and see them tonight."
---
template promo_1
body "Hi, our lamps are lit all night. Come and choose yours by Friday.""#,
    good: r#"template promo_lamps
body "Hi, our house is full of new lamps. Come and see them tonight."
---
template promo_night
body "Hi, our lamps are lit all night. Come and choose yours by Friday.""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

fn check(files: &[&Summary]) -> Vec<Finding> {
    let mut known: HashMap<String, &Summary> = HashMap::with_capacity(files.len());
    let mut findings = Vec::new();
    for (index, file) in files.iter().enumerate() {
        let Some(name) = &file.name else { continue };
        let plain = plain(&name.value);
        let clash = known.get(&plain).or_else(|| known.get(without_digit(&plain)?));
        let clash = clash.and_then(|other| Some((other, other.name.as_ref()?)));
        if let Some((other, theirs)) = clash.filter(|(_, theirs)| theirs.value != name.value) {
            let message = format!("`{}` is easily taken for `{}`", name.value, theirs.value);
            let diagnostic = Diagnostic::new(&LINT, name.span, message)
                .label("nearly the same name")
                .elsewhere(&other.file, theirs.span, "as here")
                .help("let the name say what is different");
            findings.push((index, diagnostic));
        }
        known.entry(plain).or_insert(file);
    }
    findings
}

/// What names that are easily taken for each other have in common.
pub fn stem(name: &str) -> String {
    let mut plain = plain(name);
    if let Some(stem) = without_digit(&plain) {
        plain.truncate(stem.len());
    }
    plain
}

fn plain(name: &str) -> String {
    let mut plain = name.to_ascii_lowercase();
    plain.retain(|sign| sign != '_');
    plain
}

/// A name without the one digit at its end. A version such as `_v2` is no slip.
fn without_digit(plain: &str) -> Option<&str> {
    let stem = plain.strip_suffix(|last: char| last.is_ascii_digit())?;
    let ends_so = |sign: char| sign.is_ascii_digit() || sign == 'v';
    (!stem.ends_with(ends_so)).then_some(stem)
}
