//! `cpr-category`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "cpr-category",
    group: Group::Call,
    severity: Severity::Error,
    pedantic: false,
    what: "Call permission requests belong in utility and marketing templates.",
    why: "Meta refuses one in an authentication template, which has a code and the button to copy it, and nothing else.",
    bad: "category authentication
body { security_recommendation true }
buttons { otp copy_code }
call_permission_request",
    good: r#"category utility
body "Hi, may we call you about the broken hinge on your order?"
call_permission_request"#,
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[
        reference::EIGHT_CREATE,
        reference::META_CALL_PERMISSION_TEMPLATE,
        reference::META_CALL_PERMISSIONS,
    ],
};

fn check(template: &Template, context: &mut Context) {
    let Some(request) = template.call_permission.get() else { return };
    if context.is_authentication() {
        context.report(
            Diagnostic::new(&LINT, *request, "an authentication template cannot ask for a call")
                .label("not here")
                .help("take it out; if the message carries no code, write `category utility`"),
        );
    }
}
