//! `example-empty`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Example;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Example(check) };

static LINT: Lint = Lint {
    name: "example-empty",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "A sample value is not blank.",
    why: "Reviewers see the message with the samples in it, and a value may not be blank when the message is sent either.",
    bad: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "" }"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388043", "Meta 131008"],
    sources: &[reference::META_OVERVIEW, reference::TWILIO_63013],
};

fn check(example: &Example, context: &mut Context) {
    if example.value.is_blank() {
        context.report(
            Diagnostic::new(
                &LINT,
                example.value.span,
                format!("the sample for `{}` is blank", example.name.value),
            )
            .label("nothing to see")
            .help("write a value that a customer could really get"),
        );
    }
}
