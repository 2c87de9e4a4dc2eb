//! `url-shortener`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::hosts::{self, Shortener};
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "url-shortener",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "The address of a URL button is not a shortened link.",
    why: "A shortened link hides where it leads. WhatsApp Manager refuses `bit.ly`, `tinyurl.com` and `goo.gl`, and reviewers dislike the others, of which this rule only warns.",
    bad: r#"buttons {
  url "Track order" "https://bit.ly/acme-track"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388081"],
    sources: &[reference::META_MANAGER, reference::ENGATI],
};

pub fn look(address: &Address) -> Option<Diagnostic> {
    let host = address.url.as_ref().ok()?.host;
    let severity = match hosts::shortener(host.text)? {
        Shortener::Refused => Severity::Error,
        Shortener::Discouraged => Severity::Warning,
    };
    Some(
        Diagnostic::new(
            &LINT,
            address.text.span_of(host.range()),
            format!("the address is shortened by `{}`", host.text),
        )
        .severity(severity)
        .label("a shortener")
        .help("give the address that it leads to"),
    )
}
