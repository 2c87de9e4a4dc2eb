//! `send-field-name`

use super::Report;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::quoted;
use crate::rules::{Check, Rule};
use crate::send::Sending;
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-field-name",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "The fields of a payload are spelt as the API that gets it spells them.",
    why: "8x8 has `subType`, `cardIndex` and `couponCode`, Meta `sub_type`, `card_index` and `coupon_code`; 8x8 has the address of a file in `url`, Meta in an object. What is spelt otherwise is not read, as if it were missing.",
    bad: r#"category marketing
body "Hi, here is a code for your next order with us. It is valid until Sunday."
buttons { copy_code "{{code}}" }
examples { code "MAY25" }
---
{ "type": "button", "sub_type": "CopyCode", "index": 0, "parameters": [ { "type": "couponCode", "couponCode": "MAY25" } ] }"#,
    good: r#"category marketing
body "Hi, here is a code for your next order with us. It is valid until Sunday."
buttons { copy_code "{{code}}" }
examples { code "MAY25" }
---
{ "type": "button", "subType": "CopyCode", "index": 0, "parameters": [ { "type": "couponCode", "couponCode": "MAY25" } ] }"#,
    fix: FixKind::Safe,
    codes: &["8x8 1005", "Meta 100"],
    sources: &[reference::EIGHT_MESSAGES, reference::META_OVERVIEW],
};

fn check(sending: &Sending, report: &mut Report) {
    let api = sending.message.dialect.name();
    for field in &sending.message.misspelt {
        let (written, wanted) = (field.written.as_str(), field.wanted);
        let what = match field.foreign {
            true => format!("`{written}` belongs to the other API; {api} reads `{wanted}`"),
            false => format!("{api} does not read `{written}`; it reads `{wanted}`"),
        };
        let finding =
            Diagnostic::new(&LINT, field.span, what).label(format!("should be `{wanted}`"));
        let title = format!("write `{wanted}`");
        let edit = vec![Edit::replace(field.span, quoted(wanted))];
        report.add(match field.renames {
            true => finding.help(title.clone()).fix(title, edit),
            false => finding.help(title),
        });
    }
}
