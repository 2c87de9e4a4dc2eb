//! `url-private`, `url-ip-host`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::hosts;
use crate::rules::{Check, Rule, web};

pub static PRIVATE: Rule = Rule { lint: &PRIVATE_LINT, check: Check::Family };
pub static IP: Rule = Rule { lint: &IP_LINT, check: Check::Family };

static PRIVATE_LINT: Lint = Lint {
    name: "url-private",
    group: Group::Url,
    severity: Severity::Warning,
    pedantic: false,
    what: "A URL button opens a page that everybody can reach.",
    why: "Customers and reviewers cannot open pages on your own computer, in your network or on a test domain.",
    bad: r#"buttons {
  url "Track order" "https://localhost/track"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::TWILIO],
};

static IP_LINT: Lint = Lint {
    name: "url-ip-host",
    group: Group::Url,
    severity: Severity::Warning,
    pedantic: false,
    what: "The host of an address is a name.",
    why: "A bare IP address looks like phishing to customers and reviewers.",
    bad: r#"buttons {
  url "Track order" "https://203.0.113.7/track"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::DERIVED],
};

pub fn look(address: &Address) -> Option<Diagnostic> {
    let host = address.url.as_ref().ok()?.host;
    let span = address.text.span_of(host.range());
    if web::is_private(host.text) {
        return Some(
            Diagnostic::new(
                &PRIVATE_LINT,
                span,
                format!("customers cannot open pages on `{}`", host.text),
            )
            .label("not on the internet")
            .help("give the address of the public page"),
        );
    }
    hosts::is_ip(host.text).then(|| {
        Diagnostic::new(&IP_LINT, span, "the host of the address is an IP address")
            .label("a number instead of a name")
            .help("use the name of your site")
    })
}
