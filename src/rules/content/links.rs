//! Links in a body: shortened, into WhatsApp, or little else than a link.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::hosts;
use crate::model::Text;
use crate::rules::common::{links, words};
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::words::count;

pub static SHORT: Rule = Rule { lint: &SHORT_LINT, check: Check::Text(&[TextKind::Body], check) };
pub static WHATSAPP: Rule = Rule { lint: &WHATSAPP_LINT, check: Check::Family };
pub static ONLY: Rule = Rule { lint: &ONLY_LINT, check: Check::Text(&[TextKind::Body], only) };

static SHORT_LINT: Lint = Lint {
    name: "body-short-link",
    group: Group::Content,
    severity: Severity::Warning,
    pedantic: false,
    what: "A body has no shortened links.",
    why: "A shortened link hides where it leads; WhatsApp Manager and reviewers refuse them.",
    bad: r#"body "Hi, your order is at the counter, see bit.ly/acme-counter for the way.""#,
    good: r#"body "Hi, your order is at the counter, see the button for the way."
buttons { url "Show me the way" "https://www.acme-stores.com/counter" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::META_MANAGER, reference::ENGATI],
};

static WHATSAPP_LINT: Lint = Lint {
    name: "body-whatsapp-link",
    group: Group::Content,
    severity: Severity::Warning,
    pedantic: false,
    what: "A body has no links into WhatsApp.",
    why: "The customer is in a chat with you already; WhatsApp Manager refuses links to `wa.me` and `whatsapp.com`.",
    bad: r#"body "Hi, your order is at the counter, write to wa.me/6591234567 for more.""#,
    good: r#"body "Hi, your order is at the counter, just answer here for more."
buttons { quick_reply "Tell me more" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::META_MANAGER, reference::COMMUNITY],
};

static ONLY_LINT: Lint = Lint {
    name: "body-only-link",
    group: Group::Content,
    severity: Severity::Warning,
    pedantic: true,
    what: "A body says more than where a link leads.",
    why: "Meta cannot tell the category of a text that is little else than a link.",
    bad: r#"body "Order: https://www.acme-stores.com/orders""#,
    good: r#"body "Hi, your order is at the counter. The way: https://www.acme-stores.com/counter""#,
    fix: FixKind::None,
    codes: &["INCORRECT_CATEGORY"],
    sources: &[reference::META_CATEGORIES],
};

/// So many words must stand beside a link.
const WORDS: usize = 5;

fn check(text: &Text, _: &Place, context: &mut Context) {
    let written = text.written();
    let bytes = written.as_bytes();
    // A dot inside a word, not at the end of a sentence.
    let inner_dot = |at: usize| bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
    if !memchr::memchr_iter(b'.', bytes).any(inner_dot) {
        return;
    }
    let mut at = 0;
    for word in written.split(char::is_whitespace) {
        let start = at;
        at += word.len();
        at += written[at..].chars().next().map_or(0, char::len_utf8);
        let Some((host, path)) = address(word) else { continue };
        let name = &word[host.clone()];
        let span = text.span_of(start + host.start..start + host.end);
        if hosts::shortener(name).is_some() {
            context.report(
                Diagnostic::new(&SHORT_LINT, span, format!("the link is shortened by `{name}`"))
                    .label("a shortener")
                    .help("give the address that it leads to, best on a `url` button"),
            );
        } else if hosts::is_whatsapp(name, path) {
            context.report(
                Diagnostic::new(&WHATSAPP_LINT, span, format!("the body links to `{name}`"))
                    .label("a link into WhatsApp")
                    .help("use a `quick_reply` to start a conversation, or a `phone` button to be called"),
            );
        }
    }
}

/// The host and the path of a word that may be an address, with or without a scheme.
fn address(word: &str) -> Option<(Range<usize>, &str)> {
    let start = match word.find("://") {
        Some(scheme) => scheme + "://".len(),
        None => word.find(|sign: char| sign.is_ascii_alphanumeric())?,
    };
    let is_host = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-');
    let end = word[start..].find(|sign| !is_host(sign)).map_or(word.len(), |end| start + end);
    let host = word[start..end].trim_end_matches('.');
    host.contains('.').then(|| (start..start + host.len(), &word[end..]))
}

fn only(text: &Text, _: &Place, context: &mut Context) {
    let links = links(text);
    let Some(first) = links.first() else { return };
    let beside = crate::rules::common::without(text.written(), &links);
    let beside = words(&beside);
    if beside < WORDS {
        let message = format!("the body has a link and only {} besides", count(beside, "word"));
        context.report(
            Diagnostic::new(&ONLY_LINT, text.span_of(first.clone()), message)
                .label("little else")
                .help("say what the link is for"),
        );
    }
}
