//! `placeholder-reserved`

use crate::diagnostic::Diagnostic;
use crate::model::Text;
use crate::model::lints::PLACEHOLDER_RESERVED;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &PLACEHOLDER_RESERVED, check: Check::Text(check) };

/// The names that the send skeleton uses itself. In authentication templates `code` is one, too; but
/// there no text may hold a placeholder, and those that do are accused of that.
const RESERVED: [&str; 2] = ["recipient", "cards"];

fn check(text: &Text, place: &Place, context: &mut Context) {
    // Where no placeholder may stand, that is what is wrong with it.
    if matches!(place.kind, TextKind::Footer | TextKind::Label | TextKind::Phone) {
        return;
    }
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
