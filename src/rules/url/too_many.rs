//! `url-too-many`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::buttons::too_many;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "url-too-many",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has at most two URL buttons.",
    why: "8x8 and Meta refuse a third one.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
  url "Get help" "https://www.acme-stores.com/help"
  url "Visit us" "https://www.acme-stores.com/stores"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
  url "Get help" "https://www.acme-stores.com/help"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_MESSAGES, reference::META_COMPONENTS],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let url = |kind: &ButtonKind| matches!(kind, ButtonKind::Url { .. });
    if card.is_none() {
        let most = context.limit(&LINT, limits::URL_BUTTONS).most;
        too_many::of_kind(&LINT, buttons, url, most, "URL button", context);
    }
}
