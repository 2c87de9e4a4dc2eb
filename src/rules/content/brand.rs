//! `no-brand`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "no-brand",
    group: Group::Content,
    severity: Severity::Info,
    pedantic: true,
    what: "A message says whom it is from.",
    why: "Reviewers look for the sender in header, body or footer, and customers trust a message more that names one they know.",
    bad: r#"body "Hi, your order has left our house and will reach you tomorrow.""#,
    good: r#"body "Hi, your order has left our house and will reach you tomorrow."
footer "Acme Stores""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

fn check(template: &Template, context: &mut Context) {
    let names = context.settings.words(LINT.name);
    let Some(first) = names.first().filter(|_| !context.is_authentication()) else { return };
    let Some(body) = template.body.get().and_then(|body| body.text.get()) else { return };
    let shown = context.texts.iter().filter(|(_, place)| {
        matches!(place.kind, TextKind::Header | TextKind::Body | TextKind::Footer)
    });
    let said: String = shown.map(|(text, _)| text.written().to_lowercase() + "\n").collect();
    if names.iter().any(|name| said.contains(&name.to_lowercase())) {
        return;
    }
    context.report(
        Diagnostic::new(&LINT, body.span, "the message does not say whom it is from")
            .label("neither here nor in header or footer")
            .help(format!("name the sender, for example with `footer \"{first}\"`")),
    );
}
