//! `rci-too-many`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Button, ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "rci-too-many",
    group: Group::Contact,
    severity: Severity::Warning,
    pedantic: false,
    what: "A template asks once for the customer's number.",
    why: "Nobody writes down that a second request is refused, but it could only ask for the same number again.",
    bad: "buttons {
  request_contact_info
  request_contact_info
}",
    good: "buttons {
  request_contact_info
}",
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::COMMUNITY],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    if card.is_some() || context.is_authentication() {
        return;
    }
    let is_request = |button: &&Button| matches!(button.kind, ButtonKind::RequestContactInfo);
    let mut requests = buttons.list.iter().filter(is_request);
    let (Some(first), Some(second)) = (requests.next(), requests.next()) else { return };
    let count = 2 + requests.count();
    context.report(
        Diagnostic::new(
            &LINT,
            second.keyword.span,
            format!("{count} requests for the same number, where one will do"),
        )
        .label("one too many")
        .also(first.keyword.span, "the first one")
        .help("keep one of them"),
    );
}
