//! `copy-code-example-missing`, where the code is there and blank

use crate::diagnostic::Diagnostic;
use crate::model::{Text, lints};
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule {
    lint: &lints::COPY_CODE_EXAMPLE_MISSING,
    check: Check::Text(&[TextKind::CopyCode], check),
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    if text.is_blank() {
        context.report(
            Diagnostic::new(
                &lints::COPY_CODE_EXAMPLE_MISSING,
                text.span,
                "the code of the button is empty",
            )
            .label("nothing in it")
            .help("write the code, or a placeholder for one given at each send"),
        );
    }
}
