//! `media-variable-url`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Media], check) };

static LINT: Lint = Lint {
    name: "media-variable-url",
    group: Group::Media,
    severity: Severity::Error,
    pedantic: false,
    what: "The address of a header's file is fixed, or a placeholder as a whole.",
    why: "At each send the whole address is replaced; WhatsApp cannot fill in a part of it.",
    bad: r#"header image "https://cdn.acme-stores.com/{{order}}.png"
examples { order "AC-2041" }"#,
    good: r#"header image {{photo}}
examples { photo "https://cdn.acme-stores.com/parcel.png" }"#,
    fix: FixKind::None,
    codes: &["8x8 3046"],
    sources: &[reference::EIGHT_LIBRARY, reference::EIGHT_MESSAGES],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    let Some(placeholder) = text.placeholders.first() else { return };
    if text.lone_placeholder().is_some() {
        return;
    }
    context.report(
        Diagnostic::new(
            &LINT,
            placeholder.span,
            "a placeholder cannot be a part of the address of a header's file",
        )
        .label("only a part of the address")
        .help("write the placeholder alone, and give the whole address as its sample"),
    );
}
