//! `url-uppercase-host`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "url-uppercase-host",
    group: Group::Url,
    severity: Severity::Info,
    pedantic: true,
    what: "Scheme and host of an address are in lower case.",
    why: "Capitals there mean nothing, and make two links to one page look different.",
    bad: r#"buttons {
  url "Track order" "https://www.Acme-Stores.com/track"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::ADVICE],
};

pub fn look(address: &Address) -> Option<Diagnostic> {
    let url = address.url.as_ref().ok()?;
    let parts = [url.scheme, url.host];
    let loud = |text: &str| text.contains(|sign: char| sign.is_ascii_uppercase());
    let part = parts.into_iter().find(|part| loud(part.text))?;
    let span = address.text.span_of(part.range());
    let edits = parts.into_iter().filter(|part| loud(part.text)).map(|part| {
        Edit::replace(address.text.span_of(part.range()), part.text.to_ascii_lowercase())
    });
    Some(
        Diagnostic::new(&LINT, span, format!("`{}` has capitals in it", part.text))
            .label("capitals")
            .help(format!("write `{}`", part.text.to_ascii_lowercase()))
            .fix("write it in lower case", edits.collect()),
    )
}
