//! `send-param-special`

use super::{Report, fillings, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::send::{Dialect, Sending};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-param-special",
    group: Group::Send,
    severity: Severity::Info,
    pedantic: false,
    what: "No value holds `#`, `$` or `%`.",
    why: "8x8's documentation rules these signs out, though its own samples send `#523534` and `$100`, so this is only advice. The sign may as well stand in the template beside the placeholder.",
    bad: r##"body "Hi, your order {{order}} has left our house today."
examples { order "2052" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "#2052" } ] }"##,
    good: r#"body "Hi, your order {{order}} has left our house today."
examples { order "2052" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "2052" } ] }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_COMPONENTS],
};

fn check(sending: &Sending, report: &mut Report) {
    if sending.message.dialect == Dialect::Meta {
        return;
    }
    for filling in fillings(sending).iter().filter(|filling| !filling.is_ending()) {
        let text = filling.text.text.as_str();
        // In an address `%` begins an escape.
        if open::is_open(text) || text.contains("://") {
            continue;
        }
        if let Some(at) = text.find(['#', '$', '%']) {
            let what = format!("{} holds `{}`", filling.noun(), &text[at..=at]);
            let finding = Diagnostic::new(&LINT, filling.text.span_of(at..at + 1), what);
            report.add(
                finding.label("8x8 advises against it").help("put the sign into the template"),
            );
        }
    }
}
