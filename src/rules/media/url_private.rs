//! `media-url-private`

use super::File;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::hosts;
use crate::rules::{Check, Rule, web};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "media-url-private",
    group: Group::Media,
    severity: Severity::Error,
    pedantic: false,
    what: "The file of a header stands on a host that everybody can reach by its name.",
    why: "WhatsApp fetches the file itself. It cannot see your own computer or network, and takes no bare IP address.",
    bad: r#"header image "https://10.0.0.4/parcel.png""#,
    good: r#"header image "https://cdn.acme-stores.com/parcel.png""#,
    fix: FixKind::None,
    codes: &["Meta 131053", "8x8 1027"],
    sources: &[reference::EIGHT_COMPONENTS],
};

pub fn look(file: &File) -> Option<Diagnostic> {
    let host = file.url.as_ref().ok()?.host;
    let label = if web::is_private(host.text) {
        "only reachable from inside a network"
    } else if hosts::is_ip(host.text) {
        "an IP address instead of a name"
    } else {
        return None;
    };
    Some(
        Diagnostic::new(
            &LINT,
            file.value.span_of(host.range()),
            format!("WhatsApp cannot fetch the header's file from `{}`", host.text),
        )
        .label(label)
        .help("put the file on a public host"),
    )
}
