//! `send-param-url-header`

use super::{Report, is_blank, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::{Kind, Member};
use crate::lang::hosts;
use crate::rules::{Check, Rule, web};
use crate::send::{Dialect, Parameter, Sending, Want};
use crate::text::Edit;
use crate::text::url::Url;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-param-url-header",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "The file of a header has an address that can be fetched by anyone: a whole URL that begins with `https://`.",
    why: "8x8 and Meta fetch the file when the message is sent. They cannot complete an address, sign in, or reach into a private network. Meta takes the id of a file that was uploaded to it as well.",
    bad: r#"header image "https://cdn.acme-stores.com/parcel.png"
body "Hi, your order has left our house and comes tomorrow."
---
{ "type": "header", "parameters": [ { "type": "image", "url": "cdn.acme-stores.com/parcel.png" } ] }"#,
    good: r#"header image "https://cdn.acme-stores.com/parcel.png"
body "Hi, your order has left our house and comes tomorrow."
---
{ "type": "header", "parameters": [ { "type": "image", "url": "https://cdn.acme-stores.com/parcel.png" } ] }"#,
    fix: FixKind::Unsafe,
    codes: &["8x8 3007", "8x8 3008", "8x8 3046", "8x8 1027", "Meta 131053", "Meta 131008"],
    sources: &[reference::EIGHT_MESSAGES, reference::EIGHT_ERRORS],
};

const BAD: &[&str] = &["8x8 3008", "8x8 3046", "Meta 131053"];

fn check(sending: &Sending, report: &mut Report) {
    let dialect = sending.message.dialect;
    // A file where none belongs is of the wrong type, whatever its address.
    let shows = |want: &Want| matches!(want, Want::Media(_) | Want::Unknown);
    let pairs = sending.pairs.iter().filter(|pair| pair.slot.is_none_or(|slot| shows(&slot.want)));
    let parameters = pairs.flat_map(|pair| pair.entry).flat_map(|entry| &entry.parameters);
    for parameter in
        parameters.filter(|parameter| parameter.kind.is_some_and(|kind| kind.is_media()))
    {
        if let Some(finding) = missing(parameter, dialect) {
            report.prevent(&["8x8 3007", "Meta 131008"], finding);
        } else if let Some(finding) = address(parameter, dialect) {
            report.prevent(BAD, finding);
        }
    }
}

fn missing(parameter: &Parameter, dialect: Dialect) -> Option<Diagnostic> {
    let help = match dialect {
        Dialect::Eight => "give the address of the file in `url`",
        Dialect::Meta => "give the address of the file in `link`, or its `id`",
    };
    let finding =
        |span, what| Some(Diagnostic::new(&LINT, span, what).label("no address").help(help));
    let Some(content) = parameter.content else {
        return finding(parameter.spot(), "the file of the header has no address");
    };
    let word = parameter.kind.map_or("file", |kind| kind.spellings()[0]);
    let is_whole = |member: &Member| member.value.span == content.value.span;
    match &content.value.kind {
        Kind::String(text)
            if parameter.value.member(word).is_some_and(is_whole) && !open::is_open(&text.text) =>
        {
            let help = format!("write `\"{word}\": {{ \"link\": \"https://…\" }}`");
            finding(
                content.value.span,
                "the file of the header is a text, and Meta reads an object",
            )
            .map(|finding| finding.label("no object").help(help))
        }
        Kind::Object(_) if dialect == Dialect::Meta => {
            finding(content.spot(), "the file of the header has neither a `link` nor an `id`")
        }
        Kind::Object(_) => {
            finding(content.value.span, "the address of the header's file is an object, not a text")
        }
        Kind::Null => finding(content.value.span, "the address of the header's file is `null`"),
        Kind::String(text) if is_blank(&text.text) => {
            finding(content.value.span, "the address of the header's file is empty")
        }
        Kind::Array(_) | Kind::Bool(_) => {
            finding(content.value.span, "the address of the header's file is no text")
        }
        Kind::Number(_) if dialect == Dialect::Eight => {
            finding(content.value.span, "the address of the header's file is no text")
        }
        Kind::Number(_) if parameter.value.member(word).is_some_and(is_whole) => finding(
            content.value.span,
            "the file of the header is a number, and Meta reads an object",
        ),
        _ => None,
    }
}

fn address(parameter: &Parameter, dialect: Dialect) -> Option<Diagnostic> {
    let text = parameter.text()?;
    let url = text.text.as_str();
    let is_id = dialect == Dialect::Meta && url.bytes().all(|byte| byte.is_ascii_digit());
    // Documents leave out parts of an address with dots.
    if is_id || open::is_open(url) || url.contains("...") || url.contains('…') {
        return None;
    }
    let span_of = |range: std::ops::Range<usize>| match range.is_empty() {
        true => parameter.content.map_or(text.span_of(range), |content| content.value.span),
        false => text.span_of(range),
    };
    let help = "write it as `https://`, the host and the path of the file";
    let parts = match Url::parse(url) {
        Ok(parts) => parts,
        Err(error) => {
            let (label, range) = web::fault(url, &error);
            let what = "the address of the header's file is not a whole URL";
            let finding = Diagnostic::new(&LINT, span_of(range), what).label(label).help(help);
            return Some(match web::lacks_scheme(url) {
                true => finding.unsafe_fix(
                    "put `https://` before it",
                    vec![Edit::insert(text.span_of(0..1).start as usize, "https://")],
                ),
                false => finding,
            });
        }
    };
    if web::is_private(parts.host.text) || hosts::is_ip(parts.host.text) {
        let what = format!("WhatsApp cannot fetch the header's file from `{}`", parts.host.text);
        let finding = Diagnostic::new(&LINT, span_of(parts.host.range()), what);
        return Some(
            finding.label("not for everyone to reach").help("put the file on a public host"),
        );
    }
    let scheme = parts.scheme;
    (!scheme.text.eq_ignore_ascii_case("https")).then(|| {
        let what = format!("the header's file is fetched over `{}`, not over `https`", scheme.text);
        let finding = Diagnostic::new(&LINT, span_of(scheme.range()), what).label("not `https`");
        let finding = finding.help("give an address that begins with `https://`");
        let http = scheme.text.eq_ignore_ascii_case("http");
        // Meta's documents take both.
        let severity =
            if http && dialect == Dialect::Meta { Severity::Warning } else { Severity::Error };
        let edit = vec![Edit::replace(span_of(scheme.range()), "https")];
        let finding = finding.severity(severity);
        if http { finding.unsafe_fix("write `https`", edit) } else { finding }
    })
}
