//! `media-url-expiring`

use super::File;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::hosts;
use crate::rules::{Check, Rule};
use crate::text::url::Part;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "media-url-expiring",
    group: Group::Media,
    severity: Severity::Info,
    pedantic: true,
    what: "The address of a header's file does not run out.",
    why: "Signed links stop working after hours or days, and 8x8 keeps uploaded files for a limited time; review and sending may come later.",
    bad: r#"header image "https://cdn.acme-stores.com/parcel.png?X-Amz-Expires=3600""#,
    good: r#"header image "https://cdn.acme-stores.com/parcel.png""#,
    fix: FixKind::None,
    codes: &["Meta 131053"],
    sources: &[reference::EIGHT_MEDIA],
};

/// What signed links of Amazon, Google and Azure say about their end.
const SIGNATURES: &[&str] = &["X-Amz-Expires", "X-Goog-Expires", "Expires", "se"];

/// The store of 8x8 for uploaded files, and what its links carry.
const STORE: &str = "chatapps.8x8.com";
const STORE_KEY: &str = "token";

pub fn look(file: &File) -> Option<Diagnostic> {
    let url = file.url.as_ref().ok()?;
    let query = url.query?;
    let stored = hosts::belongs_to(url.host.text, STORE);
    let ends = |key: &str| SIGNATURES.contains(&key) || (stored && key == STORE_KEY);
    let pair = pairs(query).find(|pair| {
        pair.text.split_once('=').is_some_and(|(key, value)| !value.is_empty() && ends(key))
    })?;
    Some(
        Diagnostic::new(
            &LINT,
            file.value.span_of(pair.range()),
            "the address of the header's file runs out",
        )
        .label("a signed link")
        .help("give an address that lasts as long as the template"),
    )
}

fn pairs(query: Part<'_>) -> impl Iterator<Item = Part<'_>> {
    let mut start = query.start;
    query.text.split('&').map(move |text| {
        let pair = Part { text, start };
        start += text.len() + 1;
        pair
    })
}
