//! `example-is-placeholder`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Example;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Example(check) };

static LINT: Lint = Lint {
    name: "example-is-placeholder",
    group: Group::Variables,
    severity: Severity::Warning,
    pedantic: false,
    what: "A sample value is one that a customer could really get.",
    why: "Meta asks for realistic samples; `string`, `test` or a placeholder tells a reviewer nothing.",
    bad: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "string" }"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_REVIEW, reference::COMMUNITY],
};

fn check(example: &Example, context: &mut Context) {
    let text = &example.value;
    let written = text.written().trim();
    if text.has_braces() || is_filler(written) {
        context.report(
            Diagnostic::new(
                &LINT,
                text.span,
                format!("`{written}` is no realistic sample for `{}`", example.name.value),
            )
            .label("tells nothing")
            .help("write a value that a customer could really get"),
        );
    }
}

fn is_filler(value: &str) -> bool {
    let is_enclosed = |open, close| value.starts_with(open) && value.ends_with(close);
    let words = ["string", "test", "example", "sample", "placeholder", "value"];
    let begins = |head: &str| value.get(..head.len()).is_some_and(|s| s.eq_ignore_ascii_case(head));
    is_enclosed('<', '>')
        || is_enclosed('[', ']')
        || words.iter().any(|word| value.eq_ignore_ascii_case(word))
        || begins("sample ")
        || begins("lorem")
        || (value.len() > 2 && value.bytes().all(|byte| matches!(byte, b'x' | b'X')))
}
