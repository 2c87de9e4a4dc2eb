//! `body-literal-backslash-n`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::{at_all, replace_all};
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::ByteSet;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Body], check) };

static LINT: Lint = Lint {
    name: "body-literal-backslash-n",
    group: Group::Body,
    severity: Severity::Warning,
    pedantic: false,
    what: "A body does not show a backslash and an `n` where a line break was meant.",
    why: "The customer would read the two signs. 8x8 asks for real line breaks.",
    bad: r#"body "Hi, your order is here.\\nPlease collect it by tomorrow.""#,
    good: r#"body "Hi, your order is here.\nPlease collect it by tomorrow.""#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::EIGHT_COMPONENTS],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    if !text.holds(ByteSet::of(b"\\")) {
        return;
    }
    let found: Vec<_> =
        text.written().match_indices("\\n").map(|(at, sign)| at..at + sign.len()).collect();
    if found.is_empty() {
        return;
    }
    context.report(
        at_all(
            &LINT,
            text,
            &found,
            "the customer will read a backslash and an `n` here",
            ["shown as it is", "here too"],
        )
        .help("write `\\n` with one backslash for a line break")
        .unsafe_fix("make it a line break", replace_all(text, &found, "\\n")),
    );
}
