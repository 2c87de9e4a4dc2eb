//! `media-url-shortener`

use super::File;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::hosts;
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "media-url-shortener",
    group: Group::Media,
    severity: Severity::Warning,
    pedantic: false,
    what: "The address of a header's file is not a shortened link.",
    why: "A shortened link leads elsewhere before it gives the file, and may lead somewhere else tomorrow.",
    bad: r#"header image "https://bit.ly/parcel.png""#,
    good: r#"header image "https://cdn.acme-stores.com/parcel.png""#,
    fix: FixKind::None,
    codes: &["Meta 131053"],
    sources: &[reference::DERIVED],
};

pub fn look(file: &File) -> Option<Diagnostic> {
    let host = file.url.as_ref().ok()?.host;
    hosts::shortener(host.text)?;
    Some(
        Diagnostic::new(
            &LINT,
            file.value.span_of(host.range()),
            format!("the address of the header's file is shortened by `{}`", host.text),
        )
        .label("a shortener")
        .help("give the address that it leads to"),
    )
}
