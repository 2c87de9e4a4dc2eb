//! `var-malformed-braces`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(TextKind::ALL, check) };

static LINT: Lint = Lint {
    name: "var-malformed-braces",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "A placeholder stands in two braces on each side.",
    why: "Meta refuses a template with single, triple or unbalanced braces; at best the customer would read them.",
    bad: r#"body "Hi {customer}, your order has left our house today."
examples { customer "Tony" }"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::META_REVIEW, reference::EIGHT_GOVERNANCE],
};

fn check(text: &Text, place: &Place, context: &mut Context) {
    if context.is_authentication() {
        return;
    }
    // Payloads are read by programs, which have uses of their own for braces: those of JSON pair.
    let is_payload = place.kind == TextKind::Payload;
    for braces in &text.malformed {
        if is_payload && braces.repaired.is_none() && braces_pair(text.written()) {
            continue;
        }
        let written = &text.written()[braces.at.clone()];
        let diagnostic = Diagnostic::new(
            &LINT,
            braces.span,
            format!("`{written}` is not a placeholder: it takes two braces on each side"),
        );
        // In `${name}` the sign may belong to the name or stand before a price.
        let before = text.written()[..braces.at.start].chars().next_back();
        if let Some(sign @ ('$' | '#')) = before
            && let Some(repaired) = &braces.repaired
        {
            context.report(diagnostic.label(format!("did you mean `{repaired}`?")).help(format!(
                "write `{repaired}`; take the `{sign}` out unless it is to be shown"
            )));
            continue;
        }
        context.report(match &braces.repaired {
            Some(repaired) => diagnostic
                .label(format!("did you mean `{repaired}`?"))
                .help(format!("write `{repaired}`, or take the braces out"))
                .unsafe_fix(
                    format!("write `{repaired}`"),
                    vec![Edit::replace(braces.span, repaired)],
                ),
            None => diagnostic
                .severity(if is_payload { Severity::Warning } else { Severity::Error })
                .label("braces without a partner")
                .help("write `{{name}}`, or take the braces out"),
        });
    }
}

fn braces_pair(text: &str) -> bool {
    let count = |brace: u8| text.bytes().filter(|byte| *byte == brace).count();
    count(b'{') == count(b'}')
}
