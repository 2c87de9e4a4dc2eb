//! `body-url-http` and `body-url-raw`

use std::ops::Range;

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::{at_all, links};
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::Edit;

pub static PLAIN_HTTP: Rule =
    Rule { lint: &PLAIN_HTTP_LINT, check: Check::Text(&[TextKind::Body], plain_http) };
pub static RAW: Rule = Rule { lint: &RAW_LINT, check: Check::Text(&[TextKind::Body], raw) };

static PLAIN_HTTP_LINT: Lint = Lint {
    name: "body-url-http",
    group: Group::Body,
    severity: Severity::Warning,
    pedantic: true,
    what: "Links in a body begin with `https://`.",
    why: "Browsers warn of plain `http://`, so the customer lands on a warning instead of your page.",
    bad: r#"body "Hi, your order is here. See http://www.acme-stores.com/desk for the way.""#,
    good: r#"body "Hi, your order is here. See https://www.acme-stores.com/desk for the way.""#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::ADVICE],
};

static RAW_LINT: Lint = Lint {
    name: "body-url-raw",
    group: Group::Body,
    severity: Severity::Info,
    pedantic: true,
    what: "A link does better in a `url` button than in the body.",
    why: "A button is easier to tap, its taps are counted, and reviewers trust it more.",
    bad: r#"body "Hi, your order is here. See https://www.acme-stores.com/desk for the way.""#,
    good: r#"body "Hi, your order is here. Tap below to see the way."
buttons { url "Show me the way" "https://www.acme-stores.com/desk" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE, reference::META_CAROUSEL],
};

const PLAIN: &str = "http://";

fn plain_http(text: &Text, _: &Place, context: &mut Context) {
    let found = find(text, true);
    if found.is_empty() {
        return;
    }
    let secure = |range: &Range<usize>| {
        Edit::replace(text.span_of(range.start..range.start + PLAIN.len()), "https://")
    };
    let edits = found.iter().map(secure).collect();
    context.report(
        at_all(
            &PLAIN_HTTP_LINT,
            text,
            &found,
            "the body has a link with plain `http`",
            ["not secure", "nor this"],
        )
        .help("write `https://`, if the site answers to it")
        .unsafe_fix("write `https://`", edits),
    );
}

fn raw(text: &Text, _: &Place, context: &mut Context) {
    let found = find(text, false);
    if !found.is_empty() {
        context.report(
            at_all(
                &RAW_LINT,
                text,
                &found,
                "the body has a link in its text",
                ["a link", "another one"],
            )
            .help("move it to a `url` button"),
        );
    }
}

/// The links of a body that have a scheme, with plain `http` or without.
fn find(text: &Text, plain: bool) -> Vec<Range<usize>> {
    let mut links = links(text);
    links.retain(|range| {
        let link = &text.written()[range.clone()];
        let is_plain = link.get(..PLAIN.len()).is_some_and(|head| head.eq_ignore_ascii_case(PLAIN));
        link.contains("://") && is_plain == plain
    });
    links
}
