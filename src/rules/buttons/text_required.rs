//! `button-text-required`, where the label is there and blank

use crate::diagnostic::Diagnostic;
use crate::model::{Text, lints};
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule =
    Rule { lint: &lints::BUTTON_TEXT_REQUIRED, check: Check::Text(&[TextKind::Label], check) };

fn check(text: &Text, _: &Place, context: &mut Context) {
    if text.is_blank() {
        context.report(
            Diagnostic::new(
                &lints::BUTTON_TEXT_REQUIRED,
                text.span,
                "the text on the button is empty",
            )
            .label("nothing in it")
            .help("write what happens when the button is tapped"),
        );
    }
}
