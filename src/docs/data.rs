//! Pages as data, for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::answers;
use crate::diagnostic::{FixKind, Lint, Severity};
use crate::lang::errors::Given;
use crate::rules::options;

/// What there is to know of a rule.
#[derive(Debug, Serialize)]
pub struct Rule {
    name: &'static str,
    group: &'static str,
    severity: Severity,
    pedantic: bool,
    fix: FixKind,
    what: &'static str,
    why: &'static str,
    bad: &'static str,
    good: &'static str,
    /// The limits that can be tightened, by the names of their options.
    options: BTreeMap<&'static str, usize>,
    /// What the options that hold words are for, by their names.
    words: BTreeMap<&'static str, &'static str>,
    codes: &'static [&'static str],
    sources: Vec<Source>,
    url: String,
}

#[derive(Debug, Serialize)]
struct Source {
    title: &'static str,
    url: &'static str,
    read: &'static str,
}

/// What there is to know of an error code.
#[derive(Debug, Serialize)]
pub struct Code {
    code: &'static str,
    /// Meta's code, where 8x8 passes one on.
    #[serde(skip_serializing_if = "Option::is_none")]
    meta: Option<&'static str>,
    source: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    says: &'static str,
    meaning: &'static str,
    advice: &'static str,
    rules: Vec<&'static str>,
}

impl Rule {
    /// What a rule says of itself.
    pub fn new(lint: &'static Lint) -> Rule {
        let Lint { name, severity, what, why, bad, good, fix, codes, .. } = *lint;
        let source = |source: &crate::diagnostic::Reference| Source {
            title: source.title,
            url: source.url,
            read: source.read,
        };
        Rule {
            name,
            group: lint.group.name(),
            severity,
            pedantic: super::is_pedantic(lint),
            fix,
            what,
            why,
            bad,
            good,
            options: options::of(name).map(|option| (option.name, option.limit)).collect(),
            words: options::words_of(name)
                .map(|option| (option.name, option.about))
                .into_iter()
                .collect(),
            codes,
            sources: lint.sources.iter().map(source).collect(),
            url: lint.url(),
        }
    }
}

impl Code {
    /// What is known of an answer.
    pub fn new(given: &Given) -> Code {
        let Given { code, from, answer } = *given;
        let rules = answers::preventing(answer).into_iter().map(|lint| lint.name).collect();
        Code {
            code,
            meta: Some(answer.code).filter(|meta| *meta != code),
            source: from.key(),
            says: answer.says,
            meaning: answer.meaning,
            advice: answer.advice,
            rules,
        }
    }
}
