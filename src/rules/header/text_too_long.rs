//! `header-text-too-long`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::Text;
use crate::rules::common::length;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Header], check) };

static LINT: Lint = Lint {
    name: "header-text-too-long",
    group: Group::Header,
    severity: Severity::Error,
    pedantic: false,
    what: "A text header has at most 60 characters.",
    why: "WhatsApp shows the header on one line, and Meta refuses a longer one. Emoji count as two or more characters, and a placeholder counts as it is sent: `{{1}}` is five.",
    bad: r#"header "Your order from Acme Stores in George Street has left our house today""#,
    good: r#"header "Your order from Acme Stores has left our house""#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388040"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS, reference::META_MANAGER],
};

fn check(text: &Text, place: &Place, context: &mut Context) {
    if let Some(finding) =
        length::too_long(&LINT, text, place.kind, context.limit(&LINT, limits::HEADER_TEXT))
    {
        context.report(finding);
    }
}
