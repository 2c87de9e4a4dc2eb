//! `placeholder-reserved`

use crate::diagnostic::Diagnostic;
use crate::model::{Text, lints};
use crate::rules::{Check, Context, Place, Rule};

pub static RULE: Rule = Rule { lint: &lints::PLACEHOLDER_RESERVED, check: Check::Text(check) };

fn check(text: &Text, _place: &Place, context: &mut Context) {
    for hole in &text.placeholders {
        let is_reserved = match hole.name.as_str() {
            "recipient" | "cards" => true,
            "code" => context.is_authentication(),
            _ => false,
        };
        if is_reserved {
            context.report(
                Diagnostic::new(
                    &lints::PLACEHOLDER_RESERVED,
                    hole.span,
                    format!("`{}` is a name that the send request uses itself", hole.name),
                )
                .label("taken")
                .help("choose another name"),
            );
        }
    }
}
