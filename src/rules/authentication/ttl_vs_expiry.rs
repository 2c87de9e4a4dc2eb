//! `auth-ttl-vs-expiry`

use super::expiry_range;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Template;
use crate::rules::{Check, Context, Rule, ttl};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "auth-ttl-vs-expiry",
    group: Group::Authentication,
    severity: Severity::Warning,
    pedantic: false,
    what: "WhatsApp tries to deliver a code no longer than the code is valid.",
    why: "A code that arrives after it has expired only annoys; better it is not delivered, so that your program can send another.",
    bad: "category authentication
ttl 15m
body { security_recommendation true }
footer { expires 5m }
buttons { otp copy_code }",
    good: "category authentication
ttl 5m
body { security_recommendation true }
footer { expires 5m }
buttons { otp copy_code }",
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::META_TTL],
};

fn check(template: &Template, context: &mut Context) {
    let expires = template.footer.get().and_then(|footer| footer.expires.get());
    let (Some(ttl), Some(expires)) = (context.document.ttl.get(), expires) else { return };
    let valid = context.category().is_some_and(|category| ttl::is_valid(ttl.value, category))
        && expiry_range::is_valid(expires.value);
    if !context.is_authentication() || !valid || ttl.value <= expires.value {
        return;
    }
    let title = format!("write `ttl {}`", expires.value);
    context.report(
        Diagnostic::new(
            &LINT,
            ttl.span,
            format!(
                "the message may arrive up to {} later, but its code expires after {}",
                ttl.value, expires.value
            ),
        )
        .label("longer than the code is valid")
        .also(expires.span, "the code expires after this")
        .help(&*title)
        .unsafe_fix(title, vec![Edit::replace(ttl.span, expires.value.to_string())]),
    );
}
