//! `send-client-id`

use super::Report;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::rules::{Check, Rule};
use crate::send::{Sending, open};
use crate::text::{count, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-client-id",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "A message id of your own has at most 50 characters.",
    why: "8x8 gives `clientMessageId` back in its receipts, and refuses a longer one.",
    bad: r#"body "Hi, your order has left our house and comes tomorrow."
---
{
  "user": { "msisdn": "+6591234567" },
  "clientMessageId": "order_shipped-AC-2052-2026-11-24T16:03:59.000Z-6591234567",
  "type": "template",
  "content": { "template": { "name": "order_shipped", "language": "en_US", "components": [] } }
}"#,
    good: r#"body "Hi, your order has left our house and comes tomorrow."
---
{
  "user": { "msisdn": "+6591234567" },
  "clientMessageId": "af2f4c0e-60ac-4c4e-9a2e-3c3f3a0f3b8e",
  "type": "template",
  "content": { "template": { "name": "order_shipped", "language": "en_US", "components": [] } }
}"#,
    fix: FixKind::None,
    codes: &["8x8 3009"],
    sources: &[reference::EIGHT_MESSAGES],
};

fn check(sending: &Sending, report: &mut Report) {
    let ids = sending.message.recipients.iter().filter_map(|recipient| recipient.client_id);
    for id in ids {
        let text = id.value.as_str().unwrap_or_default();
        let (length, most) = (count::units(text), limits::CLIENT_MESSAGE_ID_CHARS);
        if length <= most || open::is_open(text) {
            continue;
        }
        let what = format!(
            "the message id has {length} characters, {} more than 8x8 accepts",
            length - most
        );
        let finding =
            Diagnostic::new(&LINT, id.value.span, what).label(words::count(length, "character"));
        report.add(finding.help(format!("shorten it to {most} characters, for example to a UUID")));
    }
}
