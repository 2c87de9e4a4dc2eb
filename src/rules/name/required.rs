//! `name-required`, for a file without a `template` statement

use crate::diagnostic::Diagnostic;
use crate::model::lints::NAME_REQUIRED;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &NAME_REQUIRED, check: Check::Document(check) };

fn check(context: &mut Context) {
    let document = context.document;
    if document.name.is_absent() && !document.has_unknown {
        context.report(
            Diagnostic::new(&NAME_REQUIRED, document.start, "the template has no name")
                .label("`template` should stand before this")
                .help("begin the file with its name, for example `template order_shipped`"),
        );
    }
}
