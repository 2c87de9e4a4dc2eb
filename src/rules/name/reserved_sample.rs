//! `name-reserved-sample`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "name-reserved-sample",
    group: Group::Name,
    severity: Severity::Error,
    pedantic: false,
    what: "A name is not `hello_world` and does not begin with `sample_`.",
    why: "Every WhatsApp account is born with Meta's sample templates, which own these names; a second one is refused.",
    bad: "template hello_world",
    good: "template acme_hello",
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::COMMUNITY],
};

/// Whether one of Meta's samples owns the name.
pub fn is_reserved(name: &str) -> bool {
    name == "hello_world" || name.starts_with("sample_")
}

fn check(context: &mut Context) {
    let Some(name) = context.document.name.get().filter(|name| is_reserved(&name.value)) else {
        return;
    };
    context.report(
        Diagnostic::new(&LINT, name.span, "this name belongs to one of Meta's sample templates")
            .label("taken in every account")
            .help("choose another, for example with your brand in front"),
    );
}
