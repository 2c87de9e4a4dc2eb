//! `media-url-https`

use super::File;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "media-url-https",
    group: Group::Media,
    severity: Severity::Error,
    pedantic: false,
    what: "The file of a header is fetched over `https`.",
    why: "8x8 asks for files that can be fetched over HTTPS without signing in; others fail when the message is sent.",
    bad: r#"header image "http://cdn.acme-stores.com/parcel.png""#,
    good: r#"header image "https://cdn.acme-stores.com/parcel.png""#,
    fix: FixKind::Safe,
    codes: &["Meta 131053", "8x8 1027"],
    sources: &[reference::EIGHT_COMPONENTS, reference::BIRD],
};

pub fn look(file: &File) -> Option<Diagnostic> {
    let scheme = file.url.as_ref().ok()?.scheme;
    if scheme.text.eq_ignore_ascii_case("https") {
        return None;
    }
    let finding = Diagnostic::new(
        &LINT,
        file.value.span_of(scheme.range()),
        format!("the header's file is fetched over `{}`, not over `https`", scheme.text),
    )
    .label("not `https`")
    .help("give an address that begins with `https://`");
    let http = scheme.text.eq_ignore_ascii_case("http");
    let edit = http.then(|| file.value.edit(scheme.range(), "https")).flatten();
    Some(match edit {
        Some(edit) => finding.fix("write `https`", vec![edit]),
        None => finding,
    })
}
