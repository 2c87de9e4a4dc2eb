//! `media-example-missing`, where the address is there and blank

use crate::diagnostic::Diagnostic;
use crate::model::{Text, lints};
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule =
    Rule { lint: &lints::MEDIA_EXAMPLE_MISSING, check: Check::Text(&[TextKind::Media], check) };

fn check(text: &Text, _: &Place, context: &mut Context) {
    if text.is_blank() {
        context.report(
            Diagnostic::new(
                &lints::MEDIA_EXAMPLE_MISSING,
                text.span,
                "the address of the header's file is empty",
            )
            .label("nothing in it")
            .help("write the address of a file that everybody can open"),
        );
    }
}
