//! `component-required`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "component-required",
    group: Group::Name,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has at least one component.",
    why: "8x8 refuses a template in which there is nothing to see.",
    bad: r#"// Neither header nor body "…" nor anything else."#,
    good: r#"body "Hi, your order has left our house and will reach you tomorrow.""#,
    fix: FixKind::None,
    codes: &["8x8 3030", "8x8 3034", "Meta 100"],
    sources: &[reference::EIGHT_CREATE],
};

fn check(template: &Template, context: &mut Context) {
    // An authentication template without anything lacks its button, which has a rule of its own.
    if !template.order.is_empty() || context.document.has_unknown || context.is_authentication() {
        return;
    }
    let span = template.language.get().map_or(context.document.start, |language| language.span);
    context.report(
        Diagnostic::new(&LINT, span, "the template has nothing to show")
            .label("no component in it")
            .help("write at least a body, for example `body \"Hi, your order has shipped.\"`"),
    );
}
