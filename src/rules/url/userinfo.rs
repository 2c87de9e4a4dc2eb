//! `url-userinfo`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "url-userinfo",
    group: Group::Url,
    severity: Severity::Warning,
    pedantic: false,
    what: "An address holds no user name and no password.",
    why: "Everybody who gets the message could read them, and what stands before an `@` is often used to fake a host.",
    bad: r#"buttons {
  url "Track order" "https://shop:secret@www.acme-stores.com/track"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::DERIVED],
};

pub fn look(address: &Address) -> Option<Diagnostic> {
    let userinfo = address.url.as_ref().ok()?.userinfo?;
    let range = userinfo.range();
    let with_sign = address.text.span_of(range.start..range.end + 1);
    Some(
        Diagnostic::new(
            &LINT,
            address.text.span_of(range),
            "the address holds a user name or password",
        )
        .label("everybody can read this")
        .help("take it out, and the `@` behind it")
        .unsafe_fix("take it out", vec![Edit::delete(with_sign)]),
    )
}
