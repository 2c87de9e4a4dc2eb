//! `url-whatsapp-link`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::hosts;
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "url-whatsapp-link",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "A URL button does not lead into WhatsApp.",
    why: "Meta refuses links to `wa.me` and `whatsapp.com`: the customer is in a chat with you already.",
    bad: r#"buttons {
  url "Chat with us" "https://wa.me/6591234567"
}"#,
    good: r#"buttons {
  quick_reply "Chat with us"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388081"],
    sources: &[reference::META_MANAGER, reference::COMMUNITY],
};

pub fn look(address: &Address) -> Option<Diagnostic> {
    let url = address.url.as_ref().ok()?;
    hosts::is_whatsapp(url.host.text, url.path.text).then(|| {
        Diagnostic::new(
            &LINT,
            address.text.span_of(url.host.range()),
            format!("a URL button cannot lead to `{}`", url.host.text),
        )
        .label("a link into WhatsApp")
        .help("use a `quick_reply` to start a conversation, or a `phone` button to be called")
    })
}
