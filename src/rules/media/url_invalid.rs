//! `media-url-invalid`

use super::File;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule, web};
use crate::text::url::{Url, UrlError};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(super::look_at_files) };

static LINT: Lint = Lint {
    name: "media-url-invalid",
    group: Group::Media,
    severity: Severity::Error,
    pedantic: false,
    what: "The address of a header's file is a whole URL.",
    why: "8x8 and Meta fetch the file from there, so the address must begin with `https://` and name a host that exists on the internet.",
    bad: r#"header image "www.acme-stores.com/parcel.png""#,
    good: r#"header image "https://www.acme-stores.com/parcel.png""#,
    fix: FixKind::Unsafe,
    codes: &["8x8 3008", "8x8 3046"],
    sources: &[reference::EIGHT_MESSAGES, reference::EIGHT_ERRORS],
};

pub fn look(file: &File) -> Option<Diagnostic> {
    let error = file.url.as_ref().err()?;
    blanks(file).or_else(|| Some(incomplete(file, error)))
}

/// Blanks in an address that is fine otherwise.
fn blanks(file: &File) -> Option<Diagnostic> {
    let text = file.value.text;
    let mended = text.replace(' ', "%20");
    let found: Vec<_> = memchr::memchr_iter(b' ', text.as_bytes()).map(|at| at..at + 1).collect();
    let first = found.first().filter(|_| Url::parse(&mended).is_ok())?;
    let finding = Diagnostic::new(
        &LINT,
        file.value.span_of(first.clone()),
        "the address of the header's file holds a blank",
    )
    .label("a blank")
    .help("write `%20` in its place");
    let edits: Option<Vec<_>> =
        found.into_iter().map(|range| file.value.edit(range, "%20")).collect();
    Some(match edits {
        Some(edits) => finding.fix("write `%20`", edits),
        None => finding,
    })
}

fn incomplete(file: &File, error: &UrlError) -> Diagnostic {
    let text = file.value.text;
    let (label, range) = web::fault(text, error);
    let finding = Diagnostic::new(
        &LINT,
        file.value.span_of(range),
        "the address of the header's file is not a whole URL",
    )
    .label(label)
    .help("write it as `https://`, the host and the path of the file");
    let scheme = web::lacks_scheme(text).then(|| file.value.edit(0..0, "https://")).flatten();
    match scheme {
        Some(edit) => finding.unsafe_fix("put `https://` before it", vec![edit]),
        None => finding,
    }
}
