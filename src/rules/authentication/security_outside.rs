//! `auth-security-outside`

use super::is_elsewhere;
use crate::diagnostic::Diagnostic;
use crate::model::lints::AUTH_SECURITY_OUTSIDE;
use crate::model::{Body, Template};
use crate::rules::{Check, Context, Rule, rule};
use crate::text::Edit;
use crate::text::removal;

pub static RULE: Rule = Rule { lint: &AUTH_SECURITY_OUTSIDE, check: Check::Template(check) };

fn check(template: &Template, context: &mut Context) {
    if is_elsewhere(context) {
        template.body.get().into_iter().for_each(|body| refuse(body, context));
    }
    let cards = rule::cards(template).filter_map(|card| card.body.get());
    cards.for_each(|body| refuse(body, context));
}

fn refuse(body: &Body, context: &mut Context) {
    let Some(switch) = body.security_recommendation.get() else { return };
    let entry = removal::entry(context.source, "security_recommendation", switch.span);
    let finding = Diagnostic::new(
        &AUTH_SECURITY_OUTSIDE,
        entry,
        "only the body of an authentication template has a `security_recommendation`",
    )
    .label("not here")
    .help("take it out");
    context.report(if body.text.is_absent() {
        finding
    } else {
        let span = removal::whole(context.source, entry);
        finding.fix("take it out", vec![Edit::delete(span)])
    });
}
