//! `send-header-required`

use super::Report;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::send::{Pair, Sending, Want};
use crate::text::{Span, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-header-required",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "A message whose header shows a file or a place gives that file or place.",
    why: "The file that the template was created with is a sample for the reviewers. Each message has to bring its own, even if it is the same one.",
    bad: r#"header image "https://cdn.acme-stores.com/parcel.png"
body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "Tony" } ] }"#,
    good: r#"header image "https://cdn.acme-stores.com/parcel.png"
body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }
---
[
  { "type": "header", "parameters": [ { "type": "image", "url": "https://cdn.acme-stores.com/parcel.png" } ] },
  { "type": "body", "parameters": [ { "type": "text", "text": "Tony" } ] }
]"#,
    fix: FixKind::None,
    codes: &["8x8 3040", "8x8 1034", "Meta 132012"],
    sources: &[reference::EIGHT_LIBRARY, reference::EIGHT_COMPONENTS],
};

fn check(sending: &Sending, report: &mut Report) {
    for pair in sending.pairs.iter().filter(|pair| pair.site.card.is_none()) {
        if let Some((span, noun)) = missing(pair) {
            let what = format!(
                "the header shows {}, and the message gives none",
                words::with_article(noun)
            );
            let finding =
                Diagnostic::new(&LINT, span, what).label(format!("no {noun} for the header"));
            let help = match noun {
                "place" => "add an entry of the type `header` with a `location`".to_owned(),
                _ => format!("add an entry of the type `header` with the address of the {noun}"),
            };
            report.add(finding.help(help));
        }
    }
}

/// Where a file or place is missing, and what it would be.
pub fn missing(pair: &Pair) -> Option<(Span, &'static str)> {
    let want = &pair.slot?.want;
    if !matches!(want, Want::Media(_) | Want::Location) {
        return None;
    }
    match pair.entry {
        None => Some((pair.around, want.noun())),
        // A place beside the parameters is where it should not be, but there.
        Some(entry) if entry.stray_location.is_some() => None,
        Some(entry) => {
            let is_list =
                entry.list.is_none_or(|list| matches!(list.value.noun(), "a list" | "`null`"));
            let at = entry.list.map_or_else(|| entry.spot(), |list| list.value.span);
            (entry.parameters.is_empty() && is_list).then_some((at, want.noun()))
        }
    }
}
