//! `cpr-with-buttons`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "cpr-with-buttons",
    group: Group::Call,
    severity: Severity::Warning,
    pedantic: false,
    what: "A call permission request stands without buttons and without a carousel.",
    why: "WhatsApp shows the choices to allow or to decline itself; no sample of Meta's or 8x8's has anything beside them.",
    bad: r#"body "Hi, may we call you about the broken hinge on your order?"
buttons { quick_reply "Rather by mail" }
call_permission_request"#,
    good: r#"body "Hi, may we call you about the broken hinge on your order?"
call_permission_request"#,
    fix: FixKind::None,
    codes: &["8x8 3034"],
    sources: &[reference::META_CALL_PERMISSION_TEMPLATE, reference::META_CALL_PERMISSIONS],
};

fn check(template: &Template, context: &mut Context) {
    let Some(request) = template.call_permission.get() else { return };
    let buttons = template.buttons.get().map(|buttons| (buttons.span, "buttons"));
    let beside = buttons.or(template.carousel.get().map(|carousel| (carousel.span, "a carousel")));
    let Some((span, what)) = beside.filter(|_| !context.is_authentication()) else { return };
    context.report(
        Diagnostic::new(&LINT, span, format!("a request to call stands beside {what}"))
            .label("WhatsApp shows choices of its own")
            .also(*request, "the request")
            .help("take one of the two out"),
    );
}
