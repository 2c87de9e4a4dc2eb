//! `cpr-body-required`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "cpr-body-required",
    group: Group::Call,
    severity: Severity::Error,
    pedantic: false,
    what: "A call permission request stands below a body.",
    why: "The body tells the customer why you want to call; 8x8 and Meta refuse the request without one.",
    bad: r#"// The body "…" is missing.
call_permission_request"#,
    good: r#"body "Hi, may we call you about the broken hinge on your order?"
call_permission_request"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388043"],
    sources: &[reference::EIGHT_CREATE, reference::META_CALL_PERMISSIONS],
};

fn check(template: &Template, context: &mut Context) {
    let Some(request) = template.call_permission.get() else { return };
    let unclear = context.document.has_unknown || context.is_authentication();
    if unclear || !template.body.is_absent() {
        return;
    }
    context.report(
        Diagnostic::new(&LINT, *request, "the request to call has no text above it")
            .label("a body should say why you want to call")
            .help("write one, for example `body \"Hi, may we call you about your claim?\"`"),
    );
}
