//! `send-param-markup`

use super::{Report, fillings, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::send::{Sending, Want};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-param-markup",
    group: Group::Send,
    severity: Severity::Info,
    pedantic: false,
    what: "No value holds the sign that formats the text around it.",
    why: "In `*{{name}}*` a star in the value ends the bold text, and the stars show.",
    bad: r#"body "Hi, your table *{{table}}* has left our house today."
examples { table "Oak" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "Oak 3*2" } ] }"#,
    good: r#"body "Hi, your table *{{table}}* has left our house today."
examples { table "Oak" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "Oak 3 by 2" } ] }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::DERIVED],
};

fn check(sending: &Sending, report: &mut Report) {
    for filling in fillings(sending) {
        let (Some(Want::Texts { text, .. }), Some(hole)) = (filling.want, filling.hole) else {
            continue;
        };
        let value = filling.text.text.as_str();
        let Some(sign) = sign_around(text, hole.position) else { continue };
        if let Some(at) = value.find(sign).filter(|_| !open::is_open(value)) {
            let what = format!("{} holds `{sign}`, and stands between two of them", filling.noun());
            let finding = Diagnostic::new(&LINT, filling.text.span_of(at..at + 1), what);
            report.add(
                finding
                    .label("ends the formatting")
                    .help(format!("take the `{sign}` out of the value")),
            );
        }
    }
}

/// The sign that stands on both sides of a placeholder.
fn sign_around(text: &str, position: u32) -> Option<char> {
    let hole = format!("{{{{{position}}}}}");
    let at = text.find(&hole)?;
    let before = text[..at].chars().next_back()?;
    let around = text[at + hole.len()..].starts_with(before);
    (around && matches!(before, '*' | '_' | '~')).then_some(before)
}
