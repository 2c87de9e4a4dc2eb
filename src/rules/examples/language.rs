//! `example-language`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::languages;
use crate::lang::scripts::Script;
use crate::model::{Examples, Template};
use crate::rules::rule::cards;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "example-language",
    group: Group::Variables,
    severity: Severity::Info,
    pedantic: true,
    what: "Samples are written in the script of the template's language.",
    why: "Meta wants samples in the language of the template; a reviewer may not be able to read another script.",
    bad: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Антон" }"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Anton" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_OVERVIEW],
};

fn check(template: &Template, context: &mut Context) {
    let document = context.document;
    check_block(&template.examples, context);
    cards(template).for_each(|card| check_block(&card.examples, context));
    // With several languages, the samples of the file belong to none of them.
    if document.templates.len() == 1 {
        check_block(&document.examples, context);
    }
}

fn check_block(block: &Examples, context: &mut Context) {
    let Some(language) = context.language() else { return };
    let scripts = languages::scripts(language);
    let name = languages::name(language).unwrap_or(language).to_owned();
    for entry in &block.entries {
        let text = &entry.value;
        if text.written().is_ascii() {
            continue;
        }
        // Latin letters are at home everywhere: in brands, codes and addresses.
        let is_foreign = |letter: char| {
            let script = Script::of(letter).filter(|script| *script != Script::Latin);
            script.is_some_and(|script| !scripts.contains(&script))
        };
        let found = text.written().char_indices().find(|(_, letter)| is_foreign(*letter));
        if let Some((at, letter)) = found {
            context.report(
                Diagnostic::new(
                    &LINT,
                    text.span_of(at..at + letter.len_utf8()),
                    format!("this sample is not in the script of {name}"),
                )
                .label("another script")
                .help("write the value as your customers in this language get it"),
            );
        }
    }
}
