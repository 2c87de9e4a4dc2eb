//! `category-required`, for a file without a `category` statement

use crate::diagnostic::Diagnostic;
use crate::model::lints::CATEGORY_REQUIRED;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &CATEGORY_REQUIRED, check: Check::Document(check) };

fn check(context: &mut Context) {
    let document = context.document;
    if document.category.is_absent() && !document.has_unknown {
        context.report(
            Diagnostic::new(&CATEGORY_REQUIRED, document.start, "the template has no category")
                .label("`category` should follow")
                .help(
                    "write `category utility`, `category marketing` or `category authentication`",
                ),
        );
    }
}
