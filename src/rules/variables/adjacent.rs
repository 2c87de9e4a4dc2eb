//! `var-adjacent` and `var-adjacent-punct`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::scripts::is_alphanumeric;
use crate::model::Text;
use crate::rules::common::says_nothing;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static ADJACENT: Rule =
    Rule { lint: &ADJACENT_LINT, check: Check::Text(&[TextKind::Body], check) };
pub static ADJACENT_PUNCT: Rule = Rule { lint: &ADJACENT_PUNCT_LINT, check: Check::Family };

static ADJACENT_LINT: Lint = Lint {
    name: "var-adjacent",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "Between two placeholders of a body stands at least a word.",
    why: "WhatsApp Manager blocks placeholders side by side: a reviewer cannot tell what the message will say.",
    bad: r#"body "Hello and good morning to {{first}} {{last}} from all of us at the depot."
examples { first "Tony"; last "Stark" }"#,
    good: r#"body "Hello and good morning to {{name}} from all of us at the depot."
examples { name "Tony Stark" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388072"],
    sources: &[reference::META_MANAGER, reference::META_STATUS_HOOK, reference::BIRD],
};

static ADJACENT_PUNCT_LINT: Lint = Lint {
    name: "var-adjacent-punct",
    group: Group::Variables,
    severity: Severity::Warning,
    pedantic: false,
    what: "Between two placeholders of a body stands more than punctuation.",
    why: "WhatsApp Manager asks for text between them. Meta's own samples have a day and a date with a comma in between, so it may pass.",
    bad: r#"body "Your order reaches you on {{day}}, {{date}} between nine and noon."
examples { day "Tuesday"; date "12 May" }"#,
    good: r#"body "Your order reaches you on {{day}} the {{date}} between nine and noon."
examples { day "Tuesday"; date "12 May" }"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_MANAGER, reference::META_UTILITY],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    if text.placeholders.len() < 2 || says_nothing(text) {
        return;
    }
    for pair in text.placeholders.windows(2) {
        let between = &text.written()[pair[0].at.end..pair[1].at.start];
        let are_sound = pair.iter().all(|hole| hole.fault.is_none());
        if !are_sound || between.chars().any(is_alphanumeric) {
            continue;
        }
        let span = pair[0].span.cover(pair[1].span);
        context.report(match between.trim() {
            "" => Diagnostic::new(&ADJACENT_LINT, span, "two placeholders stand side by side")
                .label("no word between them")
                .help("put a word between them, or make them one placeholder"),
            signs => Diagnostic::new(
                &ADJACENT_PUNCT_LINT,
                span,
                format!("only `{signs}` stands between two placeholders"),
            )
            .label("no word between them")
            .help("put a word between them"),
        });
    }
}
