//! `auth-expiry-outside`

use super::is_elsewhere;
use crate::diagnostic::Diagnostic;
use crate::model::Template;
use crate::model::lints::AUTH_EXPIRY_OUTSIDE;
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;
use crate::text::removal;

pub static RULE: Rule = Rule { lint: &AUTH_EXPIRY_OUTSIDE, check: Check::Template(check) };

fn check(template: &Template, context: &mut Context) {
    let Some(footer) = template.footer.get().filter(|_| is_elsewhere(context)) else { return };
    let Some(expires) = footer.expires.get() else { return };
    let entry = removal::entry(context.source, "expires", expires.span);
    let mut span = removal::whole(context.source, entry);
    if footer.text.is_absent() {
        span = span.cover(footer.span);
    }
    context.report(
        Diagnostic::new(
            &AUTH_EXPIRY_OUTSIDE,
            entry,
            "only the code of an authentication template expires",
        )
        .label("not here")
        .help("take it out")
        .fix("take it out", vec![Edit::delete(span)]),
    );
}
