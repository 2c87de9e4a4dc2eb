//! `media-gif`

use super::{File, headers};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::media;
use crate::model::{Category, Header, MediaFormat, Template};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Template(check) };

static LINT: Lint = Lint {
    name: "media-gif",
    group: Group::Media,
    severity: Severity::Error,
    pedantic: false,
    what: "A GIF header is an MP4 file, in a marketing template.",
    why: "Only the Marketing Messages API plays GIFs, and it takes them as short MP4 films; a `.gif` file is refused.",
    bad: r#"category marketing
header gif "https://cdn.acme-stores.com/wink.gif""#,
    good: r#"category marketing
header gif "https://cdn.acme-stores.com/wink.mp4""#,
    fix: FixKind::None,
    codes: &["Meta 131053", "Meta 132012"],
    sources: &[reference::EIGHT_CREATE, reference::EIGHT_MESSAGES, reference::META_COMPONENTS],
};

fn check(template: &Template, context: &mut Context) {
    let Some(category) = context.category().filter(|category| *category != Category::Marketing)
    else {
        return;
    };
    for (header, _) in headers(template) {
        let Header::Media { format, .. } = header else { continue };
        if format.value == MediaFormat::Gif {
            context.report(
                Diagnostic::new(
                    &LINT,
                    format.span,
                    format!(
                        "a GIF cannot stand in a template of the category `{}`",
                        category.name()
                    ),
                )
                .label("for marketing only")
                .help("write `video` instead, or make it a marketing template"),
            );
        }
    }
}

/// Looks at the kind of the file.
pub fn look(file: &File) -> Option<Diagnostic> {
    if file.format.value != MediaFormat::Gif {
        return None;
    }
    let path = file.url.as_ref().ok()?.path;
    let extension =
        media::extension(path.text).filter(|ending| media::takes(media::REFUSED, ending))?;
    let end = path.range().end;
    Some(
        Diagnostic::new(
            &LINT,
            file.value.span_of(end - extension.len()..end),
            format!("WhatsApp takes no `.{extension}` file as a GIF"),
        )
        .label("not this kind")
        .help("convert it to `mp4`; WhatsApp plays it over and over without sound"),
    )
}
