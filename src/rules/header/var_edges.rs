//! `header-text-only-var` and `header-text-leading-trailing`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::says_nothing;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static ONLY: Rule = Rule { lint: &ONLY_LINT, check: Check::Text(&[TextKind::Header], only) };
pub static EDGES: Rule = Rule { lint: &EDGES_LINT, check: Check::Text(&[TextKind::Header], edges) };

static ONLY_LINT: Lint = Lint {
    name: "header-text-only-var",
    group: Group::Header,
    severity: Severity::Warning,
    pedantic: false,
    what: "A text header has words of its own beside its placeholder.",
    why: "A reviewer sees what the template says, not what you will send. 8x8 wants no placeholder at the start or the end of a template.",
    bad: r#"header "{{order}}"
examples { order "AC-2041" }"#,
    good: r#"header "Order {{order}} is here"
examples { order "AC-2041" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388299"],
    sources: &[reference::EIGHT_GOVERNANCE],
};

static EDGES_LINT: Lint = Lint {
    name: "header-text-leading-trailing",
    group: Group::Header,
    severity: Severity::Info,
    pedantic: true,
    what: "A text header does better without a placeholder at either end.",
    why: "8x8 wants none at the start or the end of a template; Meta's own samples show headers that end in one.",
    bad: r#"header "Your order {{order}}"
examples { order "AC-2041" }"#,
    good: r#"header "Your order {{order}} is here"
examples { order "AC-2041" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_CALL_PERMISSION_TEMPLATE],
};

fn only(text: &Text, _: &Place, context: &mut Context) {
    if !says_nothing(text) {
        return;
    }
    context.report(
        Diagnostic::new(&ONLY_LINT, text.span, "the header is nothing but a placeholder")
            .label("no word of its own")
            .help("say what the value is, as in `Order {{order}} is here`"),
    );
}

fn edges(text: &Text, _: &Place, context: &mut Context) {
    if says_nothing(text) {
        return;
    }
    let written = text.written();
    let leads = |at: usize| written[..at].trim().is_empty();
    let trails = |at: usize| written[at..].trim().is_empty();
    let found = text.placeholders.iter().find(|hole| leads(hole.at.start) || trails(hole.at.end));
    if let Some(hole) = found {
        let (verb, where_to) = match leads(hole.at.start) {
            true => ("begins", "before"),
            false => ("ends", "behind"),
        };
        context.report(
            Diagnostic::new(
                &EDGES_LINT,
                hole.span,
                format!("the header {verb} with a placeholder"),
            )
            .label("at the edge")
            .help(format!("put a word {where_to} it")),
        );
    }
}
