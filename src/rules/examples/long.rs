//! `example-long`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::Example;
use crate::rules::{Check, Context, Rule};
use crate::text::words;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Example(check) };

static LINT: Lint = Lint {
    name: "example-long",
    group: Group::Variables,
    severity: Severity::Info,
    pedantic: true,
    what: "A sample value is short.",
    why: "A paragraph in a sample hides what the placeholder is for.",
    bad: r#"body "Hi, here is a word from your driver: {{note}} Have a good day."
examples { note "I waited at the border for two days, since nobody could say what a lamp is made of. I waited at the depot for another day, since the van had a flat tyre. I waited at the shop next door, since your bell does not ring, and I waited there all weekend, since shops are closed on Sundays." }"#,
    good: r#"body "Hi, here is a word from your driver: {{note}} Have a good day."
examples { note "I will be there at noon." }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::TWILIO_VARIABLES],
};

fn check(example: &Example, context: &mut Context) {
    let text = &example.value;
    if text.written().len() <= limits::EXAMPLE_ADVISED || text.written().starts_with("http") {
        return;
    }
    let length = text.units();
    if length > limits::EXAMPLE_ADVISED {
        context.report(
            Diagnostic::new(
                &LINT,
                text.span,
                format!("the sample for `{}` has {length} characters", example.name.value),
            )
            .label(words::count(length, "character"))
            .help("write a short value; what is always said belongs in the body"),
        );
    }
}
