//! `button-copy-code-first`

use super::regroup::regroup;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "button-copy-code-first",
    group: Group::Buttons,
    severity: Severity::Info,
    pedantic: true,
    what: "A copy code button comes before links and calls.",
    why: "Nothing asks for it, but all samples have it so: customers copy the code before they go to the shop.",
    bad: r#"category marketing
buttons {
  url "Shop the sale" "https://www.acme-stores.com/sale"
  copy_code "SPRING25"
}"#,
    good: r#"category marketing
buttons {
  copy_code "SPRING25"
  url "Shop the sale" "https://www.acme-stores.com/sale"
}"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_LIBRARY],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let quick = |kind: &ButtonKind| matches!(kind, ButtonKind::QuickReply { .. });
    let mut others = buttons.list.iter().filter(|button| !quick(&button.kind));
    let (Some(first), Some(code)) =
        (others.next(), others.find(|button| matches!(button.kind, ButtonKind::CopyCode { .. })))
    else {
        return;
    };
    if card.is_some() || matches!(first.kind, ButtonKind::CopyCode { .. }) {
        return;
    }
    let finding = Diagnostic::new(&LINT, code.span, "the code comes after another button")
        .label("customers need this first")
        .also(first.span, "this comes before it")
        .help("put the `copy_code` button first");
    let is_code = |index: &usize| matches!(buttons.list[*index].kind, ButtonKind::CopyCode { .. });
    let mut order: Vec<usize> = (0..buttons.list.len()).collect();
    order.sort_by_key(|index| !is_code(index));
    context.report(match regroup(context.source, buttons, &order) {
        Some(new) => finding.unsafe_fix("put the code first", new.edits),
        None => finding,
    });
}
