//! `url-space`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Rule, web};
use crate::text::Edit;
use crate::text::url::{Url, UrlError};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "url-space",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "Blanks and special signs in an address are written as percent escapes.",
    why: "An address may only hold plain letters, digits and a few signs (RFC 3986); Meta answers that anything else is not a valid URI.",
    bad: r#"buttons {
  url "Read more" "https://www.acme-stores.com/my page"
}"#,
    good: r#"buttons {
  url "Read more" "https://www.acme-stores.com/my%20page"
}"#,
    fix: FixKind::Safe,
    codes: &["Meta 100"],
    sources: &[reference::META_COMPONENTS, reference::META_MANAGER],
};

pub fn look(address: &Address) -> Option<Diagnostic> {
    let error = address.url.as_ref().err()?;
    edges(address).or_else(|| signs(address, error))
}

/// Blanks before or behind an address that is fine otherwise.
fn edges(address: &Address) -> Option<Diagnostic> {
    let plain = address.plain;
    let trimmed = plain.trim();
    if trimmed.len() == plain.len() || Url::parse(trimmed).is_err() {
        return None;
    }
    let before = plain.len() - plain.trim_start().len();
    let after = plain.trim_end().len();
    let ranges = [0..before, after..plain.len()];
    let spans = ranges.into_iter().filter(|range| !range.is_empty());
    let spans: Vec<_> = spans.map(|range| address.text.span_of(range)).collect();
    Some(
        Diagnostic::new(&LINT, *spans.first()?, "a blank stands at the edge of the address")
            .label("a blank")
            .help("take it out")
            .fix("take it out", spans.into_iter().map(Edit::delete).collect()),
    )
}

/// Signs behind the host that need an escape.
fn signs(address: &Address, error: &UrlError) -> Option<Diagnostic> {
    let (label, range) = web::fault(address.plain, error);
    let character = matches!(error, UrlError::BadCharacter { .. });
    if !character || range.start < web::host_end(address.plain) {
        return None;
    }
    let escape = web::escape(&address.plain[range.clone()]);
    let finding = Diagnostic::new(
        &LINT,
        address.text.span_of(range),
        format!("the address holds a sign that must be written as `{escape}`"),
    );
    Some(
        finding
            .label(label)
            .help("write blanks and special signs as percent escapes")
            .fix("write percent escapes", escapes(address.text)),
    )
}

/// Writes escapes wherever one is needed behind the host.
fn escapes(text: &Text) -> Vec<Edit> {
    let written = text.written();
    let host_end = web::host_end(written);
    let stretches = text.fixed().map(|range| range.start.max(host_end)..range.end);
    stretches
        .filter(|range| range.start < range.end)
        .flat_map(|range| {
            let start = range.start;
            web::unescaped(&written[range]).map(move |sign| start + sign.start..start + sign.end)
        })
        .map(|sign| Edit::replace(text.span_of(sign.clone()), web::escape(&written[sign])))
        .collect()
}
