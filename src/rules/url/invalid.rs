//! `url-invalid`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule, web};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(super::look_at_addresses) };

static LINT: Lint = Lint {
    name: "url-invalid",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "The address of a URL button is a whole URL.",
    why: "It must begin with `https://` or `http://` and name a host with a dot in it; Meta answers that anything else is not a valid URI.",
    bad: r#"buttons {
  url "Track order" "www.acme-stores.com/track"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100"],
    sources: &[reference::META_MANAGER, reference::EIGHT_CREATE, reference::COMMUNITY],
};

pub fn look(address: &Address) -> Option<Diagnostic> {
    let error = address.url.as_ref().err()?;
    let (label, range) = web::fault(address.plain, error);
    let finding = Diagnostic::new(
        &LINT,
        address.text.span_of(range),
        "the address of the button is not a whole URL",
    )
    .label(label)
    .help("write it as `https://`, the host and the path of the page");
    if !web::lacks_scheme(address.plain) {
        return Some(finding);
    }
    let start = address.text.span_of(0..0).start as usize;
    Some(finding.unsafe_fix("put `https://` before it", vec![Edit::insert(start, "https://")]))
}
