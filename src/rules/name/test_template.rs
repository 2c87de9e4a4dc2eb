//! `name-test-template`

use super::well_formed;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "name-test-template",
    group: Group::Name,
    severity: Severity::Warning,
    pedantic: false,
    what: "A template called `test` says `Hello {{1}}` and nothing else.",
    why: "WhatsApp Manager knows this name and warns about any other text in it.",
    bad: "template test",
    good: "template acme_smoke_check",
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_MANAGER],
};

fn check(template: &Template, context: &mut Context) {
    let Some(name) = well_formed(context).filter(|name| name.value == "test") else { return };
    let text = template.body.get().and_then(|body| body.text.get());
    if text.is_some_and(|text| text.numbered() == "Hello {{1}}") {
        return;
    }
    context.report(
        Diagnostic::new(
            &LINT,
            name.span,
            "WhatsApp Manager keeps the name `test` for its own test",
        )
        .label("its text must be `Hello {{1}}`")
        .help("choose another name, for example with your brand in front"),
    );
}
