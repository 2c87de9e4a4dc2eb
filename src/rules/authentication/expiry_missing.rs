//! `auth-expiry-missing`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "auth-expiry-missing",
    group: Group::Authentication,
    severity: Severity::Info,
    pedantic: true,
    what: "An authentication template says for how long the code is valid.",
    why: "Without `expires` the customer is not told, and tries codes that no longer work.",
    bad: "category authentication
body { security_recommendation true }
buttons { otp copy_code }",
    good: "category authentication
body { security_recommendation true }
footer { expires 10m }
buttons { otp copy_code }",
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::META_AUTHENTICATION, reference::META_ONE_TAP],
};

fn check(template: &Template, context: &mut Context) {
    let Some(category) = context.document.category.get() else { return };
    if !context.is_authentication() || !template.footer.is_absent() || context.document.has_unknown
    {
        return;
    }
    context.report(
        Diagnostic::new(&LINT, category.span, "the message does not say when the code expires")
            .label("a footer could say so")
            .help("add `footer { expires 10m }`")
            .unsafe_fix("say 10 minutes", vec![super::at_end(context, "footer { expires 10m }")]),
    );
}
