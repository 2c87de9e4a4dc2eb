//! `dup-content`

use std::collections::HashMap;

use super::family::{self, Member};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Summary;
use crate::rules::{Check, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Related(check) };

static LINT: Lint = Lint {
    name: "dup-content",
    group: Group::Repository,
    severity: Severity::Error,
    pedantic: false,
    what: "No two templates of a language have the same body and footer.",
    why: "Meta rejects a template that says what another one of yours says already, whatever its name. Blanks and the names of placeholders make no difference.",
    bad: r#"template order_shipped
body "Hi, your order has left our house and will reach you tomorrow."
---
template parcel_shipped
body "Hi, your order has left our house and will reach you tomorrow.""#,
    good: r#"template order_shipped
body "Hi, your order has left our house and will reach you tomorrow."
---
template parcel_shipped
body "Hi, your parcel is in the van and will be at your door before noon.""#,
    fix: FixKind::None,
    codes: &["INVALID_FORMAT"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_REVIEW, reference::TWILIO],
};

fn check(files: &[&Summary]) -> Vec<family::Finding> {
    let mut first: HashMap<(&str, u64), (&str, Member)> = HashMap::with_capacity(files.len());
    let mut findings = Vec::new();
    for (name, member) in family::members(files) {
        let Some(said) = member.version.said else { continue };
        let (other_name, other) =
            *first.entry((member.code(), said.value)).or_insert((name, member));
        let Some(before) = other.version.said.filter(|_| other_name != name) else { continue };
        let message = format!("`{name}` says the same as `{other_name}` in `{}`", member.code());
        let diagnostic = Diagnostic::new(&LINT, said.span, message)
            .label("the same body and footer")
            .help("send the one that exists, or say something else");
        findings.push((member.index, other.label(diagnostic, member, before.span, "as here")));
    }
    findings
}
