//! `flow-send-data`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Button, ButtonKind};
use crate::rules::{Check, Context, Rule};
use crate::text::{Edit, Source, Span};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Button(check) };

pub static LINT: Lint = Lint {
    name: "flow-send-data",
    group: Group::Flow,
    severity: Severity::Error,
    pedantic: false,
    what: "The `data` of a flow holds at least one entry.",
    why: "8x8 refuses a send with an empty set of data; a flow that needs none does without `data`.",
    bad: r#"buttons {
  flow "Book now" id="1234567890123456" { data { } }
}"#,
    good: r#"buttons {
  flow "Book now" id="1234567890123456" { data { sku "12" } }
}"#,
    fix: FixKind::Safe,
    codes: &["8x8 3041"],
    sources: &[reference::EIGHT_MESSAGES],
};

fn check(button: &Button, context: &mut Context) {
    let ButtonKind::Flow { data, .. } = &button.kind else { return };
    if data.get().is_none_or(|entries| !entries.is_empty()) {
        return;
    }
    // A block with an entry that could not be read is not empty.
    let Some(block) = empty_block(context.source, button.span.end as usize) else { return };
    context.report(
        Diagnostic::new(&LINT, block, "the flow's `data` is empty")
            .label("nothing in it")
            .help("take it out, or write what the flow is given: `data { sku \"12\" }`")
            .fix("take it out", vec![Edit::delete(block)]),
    );
}

/// The `data { }` after an offset, if that is the first block to close.
fn empty_block(source: &Source, after: usize) -> Option<Span> {
    let text = &source.text()[after..];
    let end = text.find('}')?;
    let before = text[..end].trim_end().strip_suffix('{')?.trim_end().strip_suffix("data")?;
    Some(Span::new(after + before.len(), after + end + 1))
}
