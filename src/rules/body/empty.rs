//! `body-empty`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Body, Slot, Template};
use crate::rules::rule::cards;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "body-empty",
    group: Group::Body,
    severity: Severity::Error,
    pedantic: false,
    what: "A body has a text.",
    why: "8x8 requires the text of a body, and Meta refuses an empty one.",
    bad: r#"body "  ""#,
    good: r#"body "Hi, your order has left our house and will reach you tomorrow.""#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::EIGHT_CREATE],
};

fn check(template: &Template, context: &mut Context) {
    if context.is_authentication() {
        return;
    }
    let own = template.body.get().map(|body| &**body);
    let of_cards = cards(template).filter_map(|card| card.body.get());
    own.into_iter().chain(of_cards).for_each(|body| check_body(body, context));
}

fn check_body(body: &Body, context: &mut Context) {
    let span = match &body.text {
        Slot::Given(text) if text.is_blank() => text.span,
        Slot::Absent if body.security_recommendation.is_absent() => body.span,
        _ => return,
    };
    context.report(
        Diagnostic::new(&LINT, span, "the body is empty")
            .label("nothing to read")
            .help("write what the message says"),
    );
}
