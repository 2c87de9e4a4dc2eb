//! `var-empty`, `var-special-chars`, `var-named-charset` and `var-leading-zero`

use std::collections::{BTreeMap, BTreeSet};

use super::rename;
use super::uses::all_written;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::placeholder::{is_name, repaired_name};
use crate::model::{NameFault, Placeholder, Text};
use crate::rules::common::ENOUGH;
use crate::rules::{Check, Context, Rule};
use crate::text::letters;

pub static EMPTY: Rule = Rule { lint: &EMPTY_LINT, check: Check::Document(check) };
pub static SPECIAL: Rule = Rule { lint: &SPECIAL_LINT, check: Check::Family };
pub static CHARSET: Rule = Rule { lint: &CHARSET_LINT, check: Check::Family };
pub static LEADING_ZERO: Rule = Rule { lint: &LEADING_ZERO_LINT, check: Check::Family };

static EMPTY_LINT: Lint = Lint {
    name: "var-empty",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "A placeholder has a name.",
    why: "Without one, nobody can say what goes there, and Meta refuses the template.",
    bad: r#"body "Hi {{}}, your order has left our house today.""#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::META_REVIEW],
};

static SPECIAL_LINT: Lint = Lint {
    name: "var-special-chars",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "The name of a placeholder holds no `#`, `$`, `%` or other punctuation.",
    why: "8x8 and Meta both rule such signs out and refuse the template.",
    bad: r##"body "Hi {{#customer}}, your order has left our house today."
examples { customer "Tony" }"##,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }"#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_REVIEW],
};

static CHARSET_LINT: Lint = Lint {
    name: "var-named-charset",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "The name of a placeholder is of lower-case letters, digits and `_`, and begins with a letter.",
    why: "Meta documents lower-case letters and underscores. One way of writing names also keeps you from having the same one twice.",
    bad: r#"body "Hi {{firstName}}, your order has left our house today."
examples { firstName "Tony" }"#,
    good: r#"body "Hi {{first_name}}, your order has left our house today."
examples { first_name "Tony" }"#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::META_OVERVIEW, reference::META_MANAGER],
};

static LEADING_ZERO_LINT: Lint = Lint {
    name: "var-leading-zero",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "The number of a placeholder has no zero and no sign before it.",
    why: "WhatsApp knows `{{1}}`, not `{{01}}` or `{{+1}}`.",
    bad: r#"body "Hi {{01}}, your order has left our house today."
examples { 1 "Tony" }"#,
    good: r#"body "Hi {{1}}, your order has left our house today."
examples { 1 "Tony" }"#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::META_OVERVIEW],
};

fn check(context: &mut Context) {
    if context.is_authentication() {
        return;
    }
    let texts = all_written(context).map(|(text, _)| text);
    let texts = texts.filter(|text| !text.placeholders.is_empty());
    let found: Vec<_> = texts.flat_map(faulty).take(ENOUGH).collect();
    if found.is_empty() {
        return;
    }
    let shared = shared(context);
    for (hole, fault) in found {
        let finding = accuse(hole, fault, &shared, context);
        context.report(finding);
    }
}

/// The names that several faulty ones were most likely meant to be, as `Name` and `NAME` are.
fn shared(context: &Context) -> BTreeSet<String> {
    let mut meant: BTreeMap<String, &str> = BTreeMap::new();
    let holes = all_written(context).flat_map(|(text, _)| &text.placeholders);
    let repaired = holes.filter(|hole| hole.fault.is_some()).filter_map(|hole| {
        let name = repaired_name(&hole.name);
        let first = *meant.entry(name.clone()).or_insert(&hole.name);
        (first != hole.name).then_some(name)
    });
    repaired.collect()
}

/// The placeholders of a text whose names have faults, each name once.
fn faulty(text: &Text) -> impl Iterator<Item = (&Placeholder, NameFault)> {
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    text.placeholders.iter().filter_map(move |hole| {
        let fault = hole.fault?;
        (fault == NameFault::Empty || seen.insert(&hole.name)).then_some((hole, fault))
    })
}

/// Whether the name has letters for which there are no plain ones. Without them, two names could become one.
fn loses_letters(name: &str) -> bool {
    letters::plain(name).any(|sign| sign.is_alphanumeric() && !sign.is_ascii())
}

/// Whether it is more than a name in languages such as Handlebars, Jinja and Liquid: a block or its end, a
/// comment, a part from elsewhere, or a name with a filter or what stands in for it.
fn is_logic(name: &str) -> bool {
    let is_block = |rest: &str| {
        matches!(rest.split_whitespace().next(), Some("if" | "unless" | "each" | "with"))
    };
    let holds = |sign: char| {
        let parts = name.split_once(sign);
        parts.is_some_and(|(before, behind)| !before.is_empty() && !behind.is_empty())
    };
    name.starts_with(['!', '>', '/', '^'])
        || name.strip_prefix('#').is_some_and(is_block)
        || holds('|')
        || holds(':')
}

fn accuse(
    hole: &Placeholder,
    fault: NameFault,
    shared: &BTreeSet<String>,
    context: &Context,
) -> Diagnostic {
    let name = &hole.name;
    let (lint, message) = match fault {
        NameFault::Empty => {
            return Diagnostic::new(&EMPTY_LINT, hole.span, "this placeholder has no name")
                .label("nothing between the braces")
                .help("say what goes here, as in `{{customer}}`");
        }
        NameFault::Special => {
            let sign = name.chars().find(|sign| sign.is_ascii_punctuation() && *sign != '_');
            let sign = sign.map(String::from).unwrap_or_default();
            (&SPECIAL_LINT, format!("the name of a placeholder cannot hold `{sign}`"))
        }
        NameFault::Charset => (&CHARSET_LINT, format!("`{name}` is no name for a placeholder")),
        NameFault::LeadingZero => {
            (&LEADING_ZERO_LINT, format!("`{name}` is not how WhatsApp writes a number"))
        }
    };
    let diagnostic = Diagnostic::new(lint, hole.span, message);
    if is_logic(name) {
        return diagnostic.label("not a name").help(
            "WhatsApp has no conditions, filters or defaults: put the finished words into one value",
        );
    }
    let repaired = match hole.number {
        Some(number) => number.to_string(),
        None => repaired_name(name),
    };
    if hole.number.is_none() && (!is_name(&repaired) || loses_letters(name)) {
        return diagnostic
            .label("not a name")
            .help("use lower-case letters, digits and `_`, as in `{{first_name}}`");
    }
    let diagnostic = diagnostic
        .label(format!("should be `{{{{{repaired}}}}}`"))
        .help(format!("write `{{{{{repaired}}}}}`"));
    let edits =
        rename::everywhere(context.document, |other| (other == name).then(|| repaired.clone()));
    let title = format!("write `{{{{{repaired}}}}}` throughout the file");
    match shared.contains(&repaired) || rename::is_taken(context.document, &repaired, hole.span) {
        // The two might mean different things.
        true => diagnostic.unsafe_fix(title, edits),
        false => diagnostic.fix(title, edits),
    }
}
