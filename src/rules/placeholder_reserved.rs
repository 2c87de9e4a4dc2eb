//! `placeholder-reserved`

use crate::diagnostic::Diagnostic;
use crate::model::Text;
use crate::model::lints::PLACEHOLDER_RESERVED;
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

/// The names that the send skeleton uses itself. In authentication templates `code` is one, too; but
/// there no text may hold a placeholder, and those that do are accused of that.
const RESERVED: [&str; 2] = ["recipient", "cards"];

fn check(text: &Text, _: &Place, context: &mut Context) {
    for hole in text.placeholders.iter().filter(|hole| RESERVED.contains(&hole.name.as_str())) {
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
