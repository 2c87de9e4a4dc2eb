//! `example-repeats`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Example, Examples};
use crate::rules::rule::cards;
use crate::rules::{Check, Context, Rule};
use crate::text::Firsts;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "example-repeats",
    group: Group::Variables,
    severity: Severity::Info,
    pedantic: true,
    what: "Different placeholders have different samples.",
    why: "With the same one twice, nobody sees that two values have been swapped.",
    bad: r#"body "Hi, your order travels from {{from}} by van to {{to}} and reaches you today."
examples { from "Lisbon"; to "Lisbon" }"#,
    good: r#"body "Hi, your order travels from {{from}} by van to {{to}} and reaches you today."
examples { from "Porto"; to "Lisbon" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

fn check(context: &mut Context) {
    let document = context.document;
    let of_languages = document.templates.iter().map(|template| &*template.examples);
    let of_cards = document.templates.iter().flat_map(cards).map(|card| &card.examples);
    std::iter::once(&document.examples)
        .chain(of_languages)
        .chain(of_cards)
        .for_each(|block| check_block(block, context));
}

fn check_block(block: &Examples, context: &mut Context) {
    let mut seen: Firsts<&str, &Example> = Firsts::default();
    for entry in block.entries.iter().filter(|entry| !entry.value.is_blank()) {
        if let Some(first) = seen.put(entry.value.written().trim(), entry) {
            context.report(
                Diagnostic::new(
                    &LINT,
                    entry.value.span,
                    format!("`{}` has the same sample as `{}`", entry.name.value, first.name.value),
                )
                .label("the same again")
                .also(first.value.span, "first here")
                .help("give each placeholder a sample of its own"),
            );
        }
    }
}
