//! `send-url-suffix`, `send-url-encode`, `send-url-slash`

use std::ops::Range;

use super::{Filling, Report, fillings, is_blank, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule, web};
use crate::send::{Sending, Want};
use crate::text::Edit;

pub static SUFFIX: Rule = Rule { lint: &SUFFIX_LINT, check: Check::Send(check) };
pub static ENCODE: Rule = Rule { lint: &ENCODE_LINT, check: Check::Family };
pub static SLASH: Rule = Rule { lint: &SLASH_LINT, check: Check::Family };

static SUFFIX_LINT: Lint = Lint {
    name: "send-url-suffix",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "The value for an address is its end, not a whole address.",
    why: "What is sent is put behind the address of the template. A whole one makes a link with two addresses in it, which leads nowhere.",
    bad: r#"body "Hi, your order has left our house and comes tomorrow."
buttons { url "Track it" "https://www.acme-stores.com/track/{{order}}" }
examples { order "AC-2052" }
---
{ "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "https://www.acme-stores.com/track/AC-2052" } ] }"#,
    good: r#"body "Hi, your order has left our house and comes tomorrow."
buttons { url "Track it" "https://www.acme-stores.com/track/{{order}}" }
examples { order "AC-2052" }
---
{ "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "AC-2052" } ] }"#,
    fix: FixKind::Safe,
    codes: &["Meta 131009"],
    sources: &[reference::EIGHT_LIBRARY, reference::META_COMPONENTS],
};

static ENCODE_LINT: Lint = Lint {
    name: "send-url-encode",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "Blanks and special signs in the value for an address are written as percent escapes.",
    why: "Blanks, `:`, `|`, and letters with accents cannot stand in an address as they are. Without escapes the link breaks, or the message is refused.",
    bad: r#"body "Hi, your order has left our house and comes tomorrow."
buttons { url "Track it" "https://www.acme-stores.com/track/{{order}}" }
examples { order "AC-2052" }
---
{ "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "AC 2052" } ] }"#,
    good: r#"body "Hi, your order has left our house and comes tomorrow."
buttons { url "Track it" "https://www.acme-stores.com/track/{{order}}" }
examples { order "AC-2052" }
---
{ "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "AC%202052" } ] }"#,
    fix: FixKind::Safe,
    codes: &["Meta 131009"],
    sources: &[reference::META_COMPONENTS],
};

static SLASH_LINT: Lint = Lint {
    name: "send-url-slash",
    group: Group::Send,
    severity: Severity::Warning,
    pedantic: false,
    what: "The value for an address does not begin with the slash that the address ends with.",
    why: "Two slashes in a row are another path, which many servers do not find.",
    bad: r#"body "Hi, your order has left our house and comes tomorrow."
buttons { url "Track it" "https://www.acme-stores.com/track/{{order}}" }
examples { order "AC-2052" }
---
{ "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "/AC-2052" } ] }"#,
    good: r#"body "Hi, your order has left our house and comes tomorrow."
buttons { url "Track it" "https://www.acme-stores.com/track/{{order}}" }
examples { order "AC-2052" }
---
{ "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "AC-2052" } ] }"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::DERIVED],
};

fn check(sending: &Sending, report: &mut Report) {
    for filling in fillings(sending) {
        let Some(Want::Ending { base, .. }) = filling.want else { continue };
        let text = filling.text.text.as_str();
        if is_blank(text) || open::is_open(text) {
            continue;
        }
        let found = suffix(&filling, base).or_else(|| encode(&filling));
        found.into_iter().chain(slash(&filling, base)).for_each(|finding| report.add(finding));
    }
}

/// A whole address. Behind a `=` it may be meant as a value.
fn suffix(filling: &Filling, base: &str) -> Option<Diagnostic> {
    let text = filling.text.text.as_str();
    let (_, host) = base.split_once("://").unwrap_or(("", base));
    let bare = !host.is_empty() && text.starts_with(host);
    let whole = text
        .find("://")
        .is_some_and(|at| text[..at].bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if base.ends_with('=') || !(whole || bare) {
        return None;
    }
    let span = filling.parameter.at();
    let what = format!("with this value the address would be `{base}{text}`");
    let finding = Diagnostic::new(&SUFFIX_LINT, span, what).label("a whole address");
    let finding = finding.help("give only what stands in place of the placeholder");
    let rest = text.strip_prefix(base).or(text.strip_prefix(host)).filter(|rest| !rest.is_empty());
    Some(match rest {
        Some(rest) => {
            let edit = Edit::delete(filling.text.span_of(0..text.len() - rest.len()));
            finding.fix("leave only the end", vec![edit])
        }
        None => finding,
    })
}

fn encode(filling: &Filling) -> Option<Diagnostic> {
    let text = filling.text.text.as_str();
    let signs = wrong_signs(text);
    let first = signs.first()?;
    let span_of = |range: &Range<usize>| filling.text.span_of(range.clone());
    let escape = |range: &Range<usize>| web::escape(&text[range.start..range.end]);
    let what =
        format!("{} holds a sign that must be written as `{}`", filling.noun(), escape(first));
    let finding = Diagnostic::new(&ENCODE_LINT, span_of(first), what).label("not in an address");
    let finding = signs
        .iter()
        .skip(1)
        .take(9)
        .fold(finding, |finding, sign| finding.also(span_of(sign), "here too"));
    let edits = signs.iter().map(|sign| Edit::replace(span_of(sign), escape(sign))).collect();
    Some(finding.help("write percent escapes").fix("write percent escapes", edits))
}

/// What must be escaped: Meta counts `:` and `|` to it.
fn wrong_signs(text: &str) -> Vec<Range<usize>> {
    let mut signs: Vec<Range<usize>> = web::unescaped(text).collect();
    signs.extend(text.match_indices([':', '|']).map(|(at, sign)| at..at + sign.len()));
    signs.sort_by_key(|sign| sign.start);
    signs.dedup();
    signs
}

fn slash(filling: &Filling, base: &str) -> Option<Diagnostic> {
    (base.ends_with('/') && filling.text.text.starts_with('/')).then(|| {
        let span = filling.text.span_of(0..1);
        let finding = Diagnostic::new(
            &SLASH_LINT,
            span,
            "with this value the address has two slashes in a row",
        );
        let finding = finding.label("the second slash").help("take it out");
        finding.fix("take it out", vec![Edit::delete(span)])
    })
}
