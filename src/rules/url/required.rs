//! `url-required`, where the address is there and blank

use crate::diagnostic::Diagnostic;
use crate::model::{Text, lints};
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule =
    Rule { lint: &lints::URL_REQUIRED, check: Check::Text(&[TextKind::Url], check) };

fn check(text: &Text, _: &Place, context: &mut Context) {
    if text.is_blank() {
        context.report(
            Diagnostic::new(&lints::URL_REQUIRED, text.span, "the address of the button is empty")
                .label("nothing in it")
                .help("write the address that the button opens"),
        );
    }
}
