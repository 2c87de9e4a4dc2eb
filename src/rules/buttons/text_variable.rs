//! `button-text-variable`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Label], check) };

static LINT: Lint = Lint {
    name: "button-text-variable",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "The text on a button is fixed.",
    why: "Meta refuses placeholders in it: the text is approved once and is the same for every customer.",
    bad: r#"buttons {
  quick_reply "Cancel {{order}}"
}
examples { order "AC-2041" }"#,
    good: r#"buttons {
  quick_reply "Cancel my order"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388060"],
    sources: &[reference::META_MANAGER, reference::ALIBABA, reference::COMMUNITY],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    for placeholder in text.placeholders.iter().filter(|placeholder| placeholder.fault.is_none()) {
        context.report(
            Diagnostic::new(
                &LINT,
                placeholder.span,
                format!("`{{{{{}}}}}` cannot stand on a button", placeholder.name),
            )
            .label("not on a button")
            .help("write a fixed text, and put the value in the body"),
        );
    }
}
