//! `media-url-extension`, `media-image-type`, `media-video-type`, `media-document-type`

use super::File;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::media;
use crate::model::MediaFormat;
use crate::rules::{Check, Rule};
use crate::text::{Edit, Span, words};

pub static EXTENSION: Rule = Rule { lint: &EXTENSION_LINT, check: Check::Family };
pub static IMAGE: Rule = Rule { lint: &IMAGE_LINT, check: Check::Family };
pub static VIDEO: Rule = Rule { lint: &VIDEO_LINT, check: Check::Family };
pub static DOCUMENT: Rule = Rule { lint: &DOCUMENT_LINT, check: Check::Family };

static EXTENSION_LINT: Lint = Lint {
    name: "media-url-extension",
    group: Group::Media,
    severity: Severity::Warning,
    pedantic: false,
    what: "The address of a header's file ends like a file of its kind.",
    why: "WhatsApp checks what it fetches against the kind of header. An address without an ending, or with that of another kind, most often gives something else.",
    bad: r#"header image "https://cdn.acme-stores.com/tour.mp4""#,
    good: r#"header video "https://cdn.acme-stores.com/tour.mp4""#,
    fix: FixKind::Unsafe,
    codes: &["Meta 131053"],
    sources: &[reference::EIGHT_MEDIA, reference::META_MEDIA],
};

static IMAGE_LINT: Lint = Lint {
    name: "media-image-type",
    group: Group::Media,
    severity: Severity::Error,
    pedantic: false,
    what: "An image is a JPEG or a PNG.",
    why: "WhatsApp shows no other pictures in a header: no WebP, GIF, SVG or HEIC.",
    bad: r#"header image "https://cdn.acme-stores.com/parcel.webp""#,
    good: r#"header image "https://cdn.acme-stores.com/parcel.png""#,
    fix: FixKind::None,
    codes: &["Meta 131053"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_MEDIA, reference::META_MEDIA],
};

static VIDEO_LINT: Lint = Lint {
    name: "media-video-type",
    group: Group::Media,
    severity: Severity::Error,
    pedantic: false,
    what: "A video is an MP4 or a 3GP.",
    why: "WhatsApp plays no other films: no MOV, AVI or WebM.",
    bad: r#"header video "https://cdn.acme-stores.com/tour.mov""#,
    good: r#"header video "https://cdn.acme-stores.com/tour.mp4""#,
    fix: FixKind::None,
    codes: &["Meta 131053"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_MEDIA, reference::META_MEDIA],
};

static DOCUMENT_LINT: Lint = Lint {
    name: "media-document-type",
    group: Group::Media,
    severity: Severity::Error,
    pedantic: false,
    what: "A document is a PDF, an Office file or plain text.",
    why: "WhatsApp carries no other documents: no archives and no web pages.",
    bad: r#"header document "https://cdn.acme-stores.com/invoice.zip""#,
    good: r#"header document "https://cdn.acme-stores.com/invoice.pdf""#,
    fix: FixKind::None,
    codes: &["Meta 131053"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_MEDIA, reference::META_MEDIA],
};

/// What tells a service of pictures or documents into which kind to convert the file.
const CONVERTING: [&str; 3] = ["fm", "fmt", "format"];

pub fn look(file: &File) -> Option<Diagnostic> {
    let url = file.url.as_ref().ok()?;
    let (path, query) = (url.path, url.query.map_or("", |query| query.text));
    let format = file.format.value;
    if query.split('&').any(|pair| converts(pair, extensions(format))) {
        return None;
    }
    let Some(extension) = media::extension(path.text) else {
        return Some(no_ending(file));
    };
    let start = path.range().end - extension.len();
    let span = file.value.span_of(start..path.range().end);
    if media::takes(extensions(format), extension) {
        return None;
    }
    let ending = extension.to_ascii_lowercase();
    if media::takes(media::REFUSED, extension) {
        return refused(format, &ending, span);
    }
    let finding = Diagnostic { span, ..no_ending(file) };
    let kinds = [MediaFormat::Image, MediaFormat::Video, MediaFormat::Document];
    let other = kinds.into_iter().find(|kind| media::takes(extensions(*kind), extension));
    Some(match other {
        Some(other) => Diagnostic {
            message: format!("`.{ending}` is no {}, it is a file of another kind", noun(format)),
            ..finding
        }
        .label(format!("for `header {}`", other.name()))
        .unsafe_fix(
            format!("make it `header {}`", other.name()),
            vec![Edit::replace(file.format.span, other.name())],
        ),
        None => finding.label("an unknown ending"),
    })
}

/// Whether a pair of a query asks for a file of one of these kinds: `fm=jpg`.
fn converts(pair: &str, extensions: &[&str]) -> bool {
    let converted = pair.split_once('=').filter(|(key, _)| CONVERTING.contains(key));
    converted.is_some_and(|(_, kind)| media::takes(extensions, kind))
}

fn no_ending(file: &File) -> Diagnostic {
    let format = file.format.value;
    let takes = words::either(extensions(format).iter().copied());
    Diagnostic::new(
        &EXTENSION_LINT,
        file.value.span(),
        format!("the address does not end like that of a {}", noun(format)),
    )
    .label("no ending that says what it is")
    .help(format!("give the address of the file itself; it should end in {takes}"))
}

/// A file that no header takes. For GIFs there is a rule of its own.
fn refused(format: MediaFormat, ending: &str, span: Span) -> Option<Diagnostic> {
    let lint = match format {
        MediaFormat::Image => &IMAGE_LINT,
        MediaFormat::Video => &VIDEO_LINT,
        MediaFormat::Document => &DOCUMENT_LINT,
        MediaFormat::Gif => return None,
    };
    let takes = words::either(extensions(format).iter().copied());
    Some(
        Diagnostic::new(
            lint,
            span,
            format!("WhatsApp takes no `.{ending}` file as a {}", noun(format)),
        )
        .label("not this kind")
        .help(format!("convert it to {takes}")),
    )
}

fn extensions(format: MediaFormat) -> &'static [&'static str] {
    match format {
        MediaFormat::Image => media::IMAGE,
        MediaFormat::Video => media::VIDEO,
        MediaFormat::Document => media::DOCUMENT,
        MediaFormat::Gif => media::GIF,
    }
}

fn noun(format: MediaFormat) -> &'static str {
    match format {
        MediaFormat::Image => "picture",
        MediaFormat::Video => "video",
        MediaFormat::Document => "document",
        MediaFormat::Gif => "GIF (an MP4 file)",
    }
}
