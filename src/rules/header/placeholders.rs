//! `header-text-vars`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Header], check) };

static LINT: Lint = Lint {
    name: "header-text-vars",
    group: Group::Header,
    severity: Severity::Error,
    pedantic: false,
    what: "A text header has at most one placeholder.",
    why: "Both 8x8 and Meta document one value for a header, and the send request has room for no more.",
    bad: r#"header "Order {{order}} for {{customer}} today"
examples { order "AC-2041"; customer "Tony" }"#,
    good: r#"header "Order {{order}} is here"
examples { order "AC-2041" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388047"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS, reference::META_MANAGER],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    let mut sound = text.placeholders.iter().filter(|hole| hole.fault.is_none());
    let Some(first) = sound.next() else { return };
    let mut others: Vec<_> = sound.filter(|other| other.name != first.name).collect();
    others.dedup_by_key(|other| &other.name);
    if let Some(second) = others.first() {
        context.report(
            Diagnostic::new(
                &LINT,
                second.span,
                format!(
                    "the header has {} placeholders; WhatsApp accepts {}",
                    others.len() + 1,
                    limits::HEADER_VARIABLES
                ),
            )
            .label("one too many")
            .also(first.span, "the first")
            .help("keep one, and move the other to the body"),
        );
    }
}
