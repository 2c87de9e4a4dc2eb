//! `body-required`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "body-required",
    group: Group::Body,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has a body, in each of its languages.",
    why: "The body is the message; 8x8 and Meta accept no template without one. Only that of an authentication template is written by WhatsApp.",
    bad: r#"template order_shipped
category utility
language en_US {
  body "Hi, your order has left our house and will reach you tomorrow."
}
language en_GB {
  footer "Acme Stores"
}"#,
    good: r#"template order_shipped
category utility
language en_US {
  body "Hi, your order has left our house and will reach you tomorrow."
}
language en_GB {
  body "Hi, your order has left our house and will be with you tomorrow."
  footer "Acme Stores"
}"#,
    fix: FixKind::None,
    codes: &["8x8 3034", "Meta 100 / 2388043"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_TYPES, reference::META_COMPONENTS],
};

fn check(template: &Template, context: &mut Context) {
    // What lacks a body beside these, or lacks everything, is accused by rules of their own.
    let has_own_rule = context.is_authentication()
        || !template.carousel.is_absent()
        || !template.call_permission.is_absent()
        || template.order.is_empty();
    if !template.body.is_absent() || has_own_rule || context.document.has_unknown {
        return;
    }
    let others_have_one = context.document.templates.iter().any(|other| !other.body.is_absent());
    let language = template.language.get().filter(|_| others_have_one);
    let (span, message) = match language {
        Some(code) => (code.span, format!("the template has no body in `{}`", code.value)),
        None => (context.document.start, "the template has no body".to_owned()),
    };
    context.report(
        Diagnostic::new(&LINT, span, message)
            .label("its body is missing")
            .help("write what the message says: `body \"Hi {{customer}}, …\"`"),
    );
}
