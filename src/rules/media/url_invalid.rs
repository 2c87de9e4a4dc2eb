//! `media-url-invalid`

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::File;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule, web};
use crate::text::url::{Url, UrlError};
use crate::text::{Edit, Span, edit};

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
    letters(file).or_else(|| Some(incomplete(file, error)))
}

/// Blanks and letters that need an escape, in an address that is fine otherwise. Other signs may tell
/// that a part of it is missing: `https://…/parcel.png`.
fn letters(file: &File) -> Option<Diagnostic> {
    let text = file.value.text;
    let host_end = web::host_end(text);
    let found = web::unescaped(&text[host_end..]);
    let found: Vec<_> = found.map(|sign| host_end + sign.start..host_end + sign.end).collect();
    let first = found.first()?;
    let escape = |sign: &Range<usize>| web::escape(&text[sign.clone()]);
    let mended: Vec<_> =
        found.iter().map(|at| Edit::replace(Span::new(at.start, at.end), escape(at))).collect();
    let are_letters = found.iter().all(|sign| text[sign.clone()].chars().all(is_letter));
    if !are_letters || Url::parse(&edit::apply(text, &mended)).is_err() {
        return None;
    }
    let (sign, label) = match &text[first.clone()] {
        " " => ("a blank".to_owned(), "a blank"),
        sign => (format!("`{sign}`, which needs an escape"), "this sign cannot stand here"),
    };
    let finding = Diagnostic::new(
        &LINT,
        file.value.span_of(first.clone()),
        format!("the address of the header's file holds {sign}"),
    )
    .label(label)
    .help(format!("write `{}` in its place", escape(first)));
    let edits: Option<Vec<_>> =
        found.iter().map(|sign| file.value.edit(sign.clone(), escape(sign))).collect();
    Some(match edits {
        Some(edits) => finding.fix("write percent escapes", edits),
        None => finding,
    })
}

fn is_letter(sign: char) -> bool {
    sign == ' ' || sign.is_alphanumeric() || is_combining_mark(sign)
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
