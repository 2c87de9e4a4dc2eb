//! `url-http`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "url-http",
    group: Group::Url,
    severity: Severity::Warning,
    pedantic: false,
    what: "A URL button opens its page over `https`.",
    why: "WhatsApp takes `http`, but browsers warn of it, and what the customer does on the page can be read on the way.",
    bad: r#"buttons {
  url "Track order" "http://www.acme-stores.com/track"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::META_MANAGER, reference::ADVICE],
};

pub fn look(address: &Address) -> Option<Diagnostic> {
    let scheme = address.url.as_ref().ok()?.scheme;
    if !scheme.text.eq_ignore_ascii_case("http") {
        return None;
    }
    let span = address.text.span_of(scheme.range());
    Some(
        Diagnostic::new(&LINT, span, "the page is opened over plain `http`")
            .label("not `https`")
            .help("write `https`, if the page can be opened so")
            .unsafe_fix("write `https`", vec![Edit::replace(span, "https")]),
    )
}
