//! `language-required`, for a file without a `language` statement

use crate::diagnostic::Diagnostic;
use crate::model::Template;
use crate::model::lints::LANGUAGE_REQUIRED;
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LANGUAGE_REQUIRED, check: Check::Template(check) };

fn check(template: &Template, context: &mut Context) {
    let document = context.document;
    if template.language.is_absent() && !document.has_unknown {
        context.report(
            Diagnostic::new(&LANGUAGE_REQUIRED, document.start, "the template has no language")
                .label("`language` should follow")
                .help("say which language the text is in, for example `language en_US`"),
        );
    }
}
