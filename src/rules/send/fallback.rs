//! `send-fallback`

use super::Report;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::Value;
use crate::lang::limits;
use crate::rules::{Check, Rule};
use crate::send::{Dialect, Sending, open};
use crate::text::count;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-fallback",
    group: Group::Send,
    severity: Severity::Info,
    pedantic: false,
    what: "A message that may go out as an SMS instead has a text for it, which fits into one.",
    why: "8x8 can send `content.fallbackText` as an SMS where WhatsApp does not reach somebody. An SMS holds 160 characters, or 70 with letters beyond the Latin ones; each further part costs as much again.",
    bad: r#"body "Hi, your order has left our house and comes tomorrow."
---
{
  "user": { "msisdn": "+6591234567" },
  "type": "template",
  "channels": [ { "channel": "WhatsApp" }, { "channel": "SMS" } ],
  "content": { "template": { "name": "order_shipped", "language": "en_US", "components": [] } }
}"#,
    good: r#"body "Hi, your order has left our house and comes tomorrow."
---
{
  "user": { "msisdn": "+6591234567" },
  "type": "template",
  "channels": [ { "channel": "WhatsApp" }, { "channel": "SMS" } ],
  "content": {
    "template": { "name": "order_shipped", "language": "en_US", "components": [] },
    "fallbackText": "Your order comes tomorrow."
  }
}"#,
    fix: FixKind::None,
    codes: &["8x8 3017"],
    sources: &[reference::EIGHT_MESSAGES],
};

fn check(sending: &Sending, report: &mut Report) {
    let message = sending.message;
    let Some(content) = message.content.filter(|_| message.dialect == Dialect::Eight) else {
        return;
    };
    let Some(text) = content.value.get("fallbackText") else {
        if let Some(channel) = sms(message.value) {
            let what = "the message may go out as an SMS, and has no text for it";
            let finding = Diagnostic::new(&LINT, channel.span, what).label("what would it say?");
            report.add(finding.help("add a `fallbackText` to `content`"));
        }
        return;
    };
    let words = text.as_str().unwrap_or_default();
    let length = count::units(words);
    let most =
        if words.chars().all(|sign| sign < '\u{100}') { limits::SMS } else { limits::SMS_UNICODE };
    if length > most && !open::is_open(words) {
        let what = format!("the text for an SMS has {length} characters, and one SMS holds {most}");
        let finding = Diagnostic::new(&LINT, text.span, what).label("more than one SMS");
        report.add(finding.help(format!("shorten it to {most} characters")));
    }
}

/// Where a request asks for SMS beside WhatsApp.
fn sms(request: &Value) -> Option<&Value> {
    let channels = request.get("channels")?.items()?;
    let mut names = channels.iter().filter_map(|channel| channel.get("channel"));
    names.find(|name| name.as_str().is_some_and(|name| name.eq_ignore_ascii_case("sms")))
}
