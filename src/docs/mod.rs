//! Pages about the rules, made of what the rules say of themselves.

pub mod answers;
pub mod data;
pub mod rule_index;
pub mod rule_page;

use crate::diagnostic::{FixKind, Group, Lint, Severity};
use crate::rules::{options, words};
use crate::text::words::join;

/// Whether a rule can mend what it finds, in a sentence.
pub fn fix(lint: &Lint) -> &'static str {
    match lint.fix {
        FixKind::None => "None: only the author knows what is meant.",
        FixKind::Safe if lint.group == Group::Send => "Safe: editors and reviewers are offered it.",
        FixKind::Unsafe if lint.group == Group::Send => {
            "Unsafe, since it may change what the message says: editors and reviewers are offered it."
        }
        FixKind::Safe => "Safe: `wattle check --fix` applies it.",
        FixKind::Unsafe => {
            "Unsafe, since it may change what the message says: `wattle check --unsafe-fixes` applies it."
        }
    }
}

/// Whether a rule is on in the profile `pedantic` only.
pub fn is_pedantic(lint: &Lint) -> bool {
    lint.pedantic || lint.severity == Severity::Info
}

/// When a rule is on, in a sentence.
pub fn profile(lint: &Lint) -> &'static str {
    if is_pedantic(lint) {
        "Only in the profile `pedantic`, or when it is selected by name."
    } else {
        "In every profile."
    }
}

/// The languages in which a rule knows the words that it looks for, in a sentence; nothing where it looks for none.
pub fn languages(lint: &Lint) -> Option<String> {
    let known = words::languages(lint.name);
    (!known.is_empty()).then(|| {
        format!("It knows words in {}.", join(known.into_iter().map(str::to_owned), "and"))
    })
}

/// What can be set for a rule besides its severity, a sentence for each.
pub fn options(lint: &Lint) -> impl Iterator<Item = String> {
    let limits = options::of(lint.name).map(|option| {
        let (name, about) = (option.name, option.about());
        format!("`{name}`: {about}, under `[rules.{}]` in wattle.toml.", lint.name)
    });
    let words = options::words_of(lint.name).map(|option| {
        format!(
            "`{}`: {}, under `[rules.{}]` in wattle.toml; for example `{} = [\"{}\"]`. Without them the rule is silent.",
            option.name, option.about, lint.name, option.name, option.example
        )
    });
    limits.chain(words)
}

/// The examples of a page, one for each file that they are made of.
pub fn files(example: &str) -> impl Iterator<Item = &str> {
    example.split("\n---\n").filter(|file| !file.is_empty())
}

/// Whether the example of a page is JSON and no template of Wattle's.
pub fn is_json(example: &str) -> bool {
    example.starts_with(['{', '['])
}
