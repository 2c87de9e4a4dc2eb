//! `language-region-pair`

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::languages;
use crate::rules::{Check, Context, Rule};
use crate::text::Span;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "language-region-pair",
    group: Group::Language,
    severity: Severity::Info,
    pedantic: true,
    what: "A template is in a language at large or in its regions, not in both.",
    why: "To WhatsApp `en` and `en_US` are two templates, and it never sends one for the other; a send must name the very code that was approved.",
    bad: r#"language en { body "Hi, your order has left our house and will reach you tomorrow." }
language en_GB { body "Hi, your order has left our house and will reach you by tomorrow." }"#,
    good: r#"language en_US { body "Hi, your order has left our house and will reach you tomorrow." }
language en_GB { body "Hi, your order has left our house and will reach you by tomorrow." }"#,
    fix: FixKind::None,
    codes: &["8x8 1031", "8x8 3038", "Meta 132001"],
    sources: &[reference::META_LANGUAGES],
};

fn check(context: &mut Context) {
    let document = context.document;
    let codes = || document.templates.iter().filter_map(|template| template.language.get());
    let general: HashMap<&str, Span> = codes()
        .filter(|code| languages::subtag(&code.value) == code.value)
        .map(|code| (code.value.as_str(), code.span))
        .collect();
    if general.is_empty() {
        return;
    }
    for code in codes() {
        let language = languages::subtag(&code.value);
        let Some(other) = general.get(language).filter(|_| language != code.value) else {
            continue;
        };
        context.report(
            Diagnostic::new(
                &LINT,
                code.span,
                format!("`{}` and `{language}` are two templates to WhatsApp", code.value),
            )
            .label("the region")
            .also(*other, "the language at large")
            .help("keep one of them, or make sure that each send names the right one"),
        );
    }
}
