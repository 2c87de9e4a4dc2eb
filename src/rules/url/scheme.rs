//! `url-scheme`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::text::url;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "url-scheme",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "A URL button opens a web page: its address begins with `https://` or `http://`.",
    why: "WhatsApp opens the address in a browser. Meta refuses links to phone numbers, mail addresses and apps.",
    bad: r#"buttons {
  url "Write to us" "mailto:help@acme-stores.com"
}"#,
    good: r#"buttons {
  url "Write to us" "https://www.acme-stores.com/contact"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_MANAGER],
};

pub fn look(address: &Address) -> Option<Diagnostic> {
    let scheme = url::scheme(address.plain)?;
    let is = |known: &str| scheme.eq_ignore_ascii_case(known);
    if is("https") || is("http") || is("localhost") {
        return None;
    }
    let help = if is("tel") {
        "use a `phone` button, which calls a number"
    } else {
        "give the address of a web page"
    };
    Some(
        Diagnostic::new(
            &LINT,
            address.text.span_of(0..scheme.len() + 1),
            format!("a URL button cannot open `{scheme}:` links"),
        )
        .label("not a web page")
        .help(help),
    )
}
