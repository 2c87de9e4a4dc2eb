//! `footer-too-long`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::Text;
use crate::rules::common::length;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Footer], check) };

static LINT: Lint = Lint {
    name: "footer-too-long",
    group: Group::Footer,
    severity: Severity::Error,
    pedantic: false,
    what: "A footer has at most 60 characters.",
    why: "8x8 and Meta set this limit, and WhatsApp Manager enforces it.",
    bad: r#"footer "Acme Stores, glazing and framing, at the end of Market Street""#,
    good: r#"footer "Acme Stores, glazing and framing""#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388040"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS, reference::META_MANAGER],
};

fn check(text: &Text, place: &Place, context: &mut Context) {
    if !context.is_authentication()
        && let Some(finding) =
            length::too_long(&LINT, text, place.kind, context.limit(&LINT, limits::FOOTER))
    {
        context.report(finding);
    }
}
