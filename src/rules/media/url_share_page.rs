//! `media-url-share-page`

use super::File;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::hosts;
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "media-url-share-page",
    group: Group::Media,
    severity: Severity::Warning,
    pedantic: false,
    what: "The address of a header's file gives the file, not a page that shows it.",
    why: "Links from Google Drive, Dropbox, OneDrive, iCloud or imgur open a page with the file on it. WhatsApp needs the file itself, without a page or a sign-in.",
    bad: r#"header image "https://www.dropbox.com/s/a1b2c3/parcel.png?dl=0""#,
    good: r#"header image "https://www.dropbox.com/s/a1b2c3/parcel.png?dl=1""#,
    fix: FixKind::Safe,
    codes: &["Meta 131053"],
    sources: &[reference::EIGHT_MEDIA],
};

/// How Dropbox asks for the page, and how for the file.
const DROPBOX_PAGE: &str = "dl=0";
const DROPBOX_FILE: &str = "dl=1";

pub fn look(file: &File) -> Option<Diagnostic> {
    let url = file.url.as_ref().ok()?;
    let query = url.query.map_or("", |query| query.text);
    if !hosts::is_share_page(url.host.text, url.path.text, query) {
        return None;
    }
    let finding = Diagnostic::new(
        &LINT,
        file.value.span_of(url.host.range()),
        format!("links to `{}` open a page, not the file", url.host.text),
    )
    .label("a share page")
    .help("give an address that downloads the file at once");
    let at = url.query.and_then(|query| Some(query.start + query.text.find(DROPBOX_PAGE)?));
    let edit = at.and_then(|at| file.value.edit(at..at + DROPBOX_PAGE.len(), DROPBOX_FILE));
    Some(match edit {
        Some(edit) => finding.fix("ask Dropbox for the file", vec![edit]),
        None => finding,
    })
}
