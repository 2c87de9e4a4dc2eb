//! `footer-variable`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::at_all;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Footer], check) };

static LINT: Lint = Lint {
    name: "footer-variable",
    group: Group::Footer,
    severity: Severity::Error,
    pedantic: false,
    what: "A footer has no placeholder.",
    why: "8x8's documentation rules it out, WhatsApp Manager blocks it, and a send request has no place for its value.",
    bad: r#"footer "Order {{order}}"
examples { order "AC-2041" }"#,
    good: r#"footer "Acme Stores""#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388073"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_MANAGER, reference::ALIBABA],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    if context.is_authentication() {
        return;
    }
    let sound = text.placeholders.iter().filter(|hole| hole.fault.is_none());
    let ranges: Vec<_> = sound.map(|hole| hole.at.clone()).collect();
    if ranges.is_empty() {
        return;
    }
    context.report(
        at_all(&LINT, text, &ranges, "the footer has a placeholder", ["not here", "nor here"])
            .help("move it to the body; the footer is the same in every message"),
    );
}
