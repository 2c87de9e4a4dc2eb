//! `dup-name-language`

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Summary;
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Project(check) };

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

fn check(files: &[Summary]) -> Vec<(usize, Diagnostic)> {
    let mut first: HashMap<(&str, &str), usize> = HashMap::new();
    let mut findings = Vec::new();
    for (index, file) in files.iter().enumerate() {
        let Some(name) = &file.name else { continue };
        for language in &file.languages {
            let key = (name.value.as_str(), language.value.as_str());
            match first.get(&key) {
                // Within one file, reading it has found the repetition.
                Some(&other) if other != index => {
                    let other = &files[other];
                    let before = other.languages.iter().find(|code| code.value == language.value);
                    let before = before.map_or(language.span, |code| code.span);
                    let message = format!(
                        "`{}` in `{}` stands in {} too",
                        name.value, language.value, other.file
                    );
                    findings.push((
                        index,
                        Diagnostic::new(&LINT, language.span, message)
                            .label("the second one")
                            .elsewhere(&other.file, before, "the first one")
                            .help("keep one of the two files, or give one template another name"),
                    ));
                }
                Some(_) => {}
                None => {
                    first.insert(key, index);
                }
            }
        }
    }
    findings
}
