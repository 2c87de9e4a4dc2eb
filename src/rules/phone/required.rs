//! `phone-required`, where the number is there and blank

use crate::diagnostic::Diagnostic;
use crate::model::{Text, lints};
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule =
    Rule { lint: &lints::PHONE_REQUIRED, check: Check::Text(&[TextKind::Phone], check) };

fn check(text: &Text, _: &Place, context: &mut Context) {
    if text.is_blank() {
        context.report(
            Diagnostic::new(&lints::PHONE_REQUIRED, text.span, "the number of the button is empty")
                .label("nothing in it")
                .help("write the number with `+` and the country's code"),
        );
    }
}
