//! `send-language-shape`

use super::Report;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::{Kind, quoted};
use crate::rules::{Check, Rule};
use crate::send::{Dialect, Sending};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-language-shape",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "8x8 takes the language as a text, Meta as an object with a `code`.",
    why: "The two APIs differ here, and a payload made for one is refused by the other.",
    bad: r#"body "Hi, your order has left our house and comes tomorrow."
---
{
  "user": { "msisdn": "+6591234567" },
  "type": "template",
  "content": { "template": { "name": "order_shipped", "language": { "code": "en_US" }, "components": [] } }
}"#,
    good: r#"body "Hi, your order has left our house and comes tomorrow."
---
{
  "user": { "msisdn": "+6591234567" },
  "type": "template",
  "content": { "template": { "name": "order_shipped", "language": "en_US", "components": [] } }
}"#,
    fix: FixKind::Safe,
    codes: &["8x8 3037", "Meta 100"],
    sources: &[reference::EIGHT_MESSAGES, reference::META_OVERVIEW],
};

fn check(sending: &Sending, report: &mut Report) {
    let Some(language) = sending.message.language else { return };
    let span = language.value.span;
    let code = sending.message.code.and_then(|code| code.value.as_str());
    let (wanted, written) = match (sending.message.dialect, &language.value.kind) {
        (Dialect::Eight, Kind::String(_)) | (_, Kind::Faulty) => return,
        (Dialect::Meta, Kind::Object(_)) if sending.message.code.is_some() => return,
        (Dialect::Eight, _) => ("a text", code.map(quoted)),
        (Dialect::Meta, _) => (
            "an object with a `code`",
            code.map(|code| format!("{{ \"code\": {} }}", quoted(code))),
        ),
    };
    let (api, noun) = (sending.message.dialect.name(), language.value.noun());
    let noun = if matches!(language.value.kind, Kind::Object(_)) && wanted != "a text" {
        "an object without one"
    } else {
        noun
    };
    let finding = Diagnostic::new(
        &LINT,
        span,
        format!("{api} takes the language as {wanted}, and this is {noun}"),
    );
    let finding = finding.label(format!("not {wanted}"));
    report.add(match written {
        Some(written) => {
            let title = format!("write `{written}`");
            finding.help(title.clone()).fix(title, vec![Edit::replace(span, written)])
        }
        None => finding.help(format!("write {wanted}")),
    });
}
