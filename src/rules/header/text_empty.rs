//! `header-text-empty`, where the text is written and blank.

use crate::diagnostic::Diagnostic;
use crate::model::{Text, lints};
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule =
    Rule { lint: &lints::HEADER_TEXT_EMPTY, check: Check::Text(&[TextKind::Header], check) };

fn check(text: &Text, _: &Place, context: &mut Context) {
    if !text.is_blank() {
        return;
    }
    let finding = Diagnostic::new(&lints::HEADER_TEXT_EMPTY, text.span, "the header is empty")
        .label("nothing to show")
        .help("write a text, or take the header out");
    context.report(match super::taken_out(context.template, text.span, context.source) {
        Some(edit) => finding.unsafe_fix("take the header out", vec![edit]),
        None => finding,
    });
}
