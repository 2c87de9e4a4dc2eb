//! `placeholder-reserved`

use crate::diagnostic::Diagnostic;
use crate::model::Text;
use crate::model::lints::PLACEHOLDER_RESERVED;
use crate::model::placeholder::is_reserved;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &PLACEHOLDER_RESERVED, check: Check::Text(KINDS, check) };

/// Where no placeholder may stand, that is what is wrong with it.
const KINDS: &[TextKind] = &[
    TextKind::Header,
    TextKind::Media,
    TextKind::Location,
    TextKind::Body,
    TextKind::Url,
    TextKind::CopyCode,
    TextKind::Flow,
    TextKind::Payload,
];

fn check(text: &Text, _: &Place, context: &mut Context) {
    for hole in text.placeholders.iter().filter(|hole| is_reserved(&hole.name)) {
        let name = &hole.name;
        context.report(
            Diagnostic::new(
                &PLACEHOLDER_RESERVED,
                hole.span,
                format!("`{name}` is a name that the send request needs for itself"),
            )
            .label("choose another name")
            .help(format!("call it `customer` or `{name}_name`, in the examples as well")),
        );
    }
}
