//! `media-document-non-pdf`, `media-document-filename`

use super::File;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::media;
use crate::model::MediaFormat;
use crate::rules::{Check, Rule};

pub static NON_PDF: Rule = Rule { lint: &NON_PDF_LINT, check: Check::Family };
pub static FILENAME: Rule = Rule { lint: &FILENAME_LINT, check: Check::Family };

static NON_PDF_LINT: Lint = Lint {
    name: "media-document-non-pdf",
    group: Group::Media,
    severity: Severity::Info,
    pedantic: true,
    what: "A document is best a PDF.",
    why: "Every phone can show a PDF; Office files need an app, and templates from Meta's library take only PDF.",
    bad: r#"header document "https://cdn.acme-stores.com/price-list.xls""#,
    good: r#"header document "https://cdn.acme-stores.com/price-list.pdf""#,
    fix: FixKind::None,
    codes: &["Meta 132012"],
    sources: &[reference::META_LIBRARY, reference::EIGHT_COMPONENTS],
};

static FILENAME_LINT: Lint = Lint {
    name: "media-document-filename",
    group: Group::Media,
    severity: Severity::Info,
    pedantic: true,
    what: "The name of a document can be read.",
    why: "8x8 has no field for a file name, so customers most likely see the last part of the address.",
    bad: r#"header document "https://cdn.acme-stores.com/f041c4fa55.pdf""#,
    good: r#"header document "https://cdn.acme-stores.com/invoice-may.pdf""#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_MESSAGES],
};

/// Signs from which on a name of hexadecimal digits is a key rather than a year or a number.
const KEY_SIGNS: usize = 8;

pub fn non_pdf(file: &File) -> Option<Diagnostic> {
    let path = document_path(file)?;
    let (_, extension) = path.1.rsplit_once('.')?;
    let known = media::takes(media::DOCUMENT, extension);
    if !known || extension.eq_ignore_ascii_case("pdf") {
        return None;
    }
    let end = path.0 + path.1.len();
    Some(
        Diagnostic::new(
            &NON_PDF_LINT,
            file.value.span_of(end - extension.len()..end),
            format!("not every phone can show a `.{extension}` file"),
        )
        .label("not a PDF")
        .help("send it as a PDF if customers only read it"),
    )
}

pub fn filename(file: &File) -> Option<Diagnostic> {
    let (start, name) = document_path(file)?;
    let stem = name.split('.').next().unwrap_or_default();
    let digits = stem.bytes().filter(u8::is_ascii_digit).count();
    let hexadecimal = stem.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    if stem.len() < KEY_SIGNS || !hexadecimal || digits == 0 || digits == stem.len() {
        return None;
    }
    Some(
        Diagnostic::new(
            &FILENAME_LINT,
            file.value.span_of(start..start + name.len()),
            format!("customers will see a document called `{name}`"),
        )
        .label("a key, not a name")
        .help("give the file a name that says what it is"),
    )
}

/// The last segment of a document's path, and where it begins.
fn document_path<'a>(file: &File<'a>) -> Option<(usize, &'a str)> {
    if file.format.value != MediaFormat::Document {
        return None;
    }
    let path = file.url.as_ref().ok()?.path;
    let start = path.text.rfind('/')? + 1;
    Some((path.start + start, &path.text[start..]))
}
