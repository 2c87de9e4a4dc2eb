//! `var-leading`, `var-trailing`, `var-leading-punct` and `var-trailing-punct`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::scripts::is_alphanumeric;
use crate::model::{Placeholder, Text};
use crate::rules::common::says_nothing;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static LEADING: Rule =
    Rule { lint: &LEADING_LINT, check: Check::Text(&[TextKind::Body], leading) };
pub static TRAILING: Rule =
    Rule { lint: &TRAILING_LINT, check: Check::Text(&[TextKind::Body], trailing) };
pub static LEADING_PUNCT: Rule = Rule { lint: &LEADING_PUNCT_LINT, check: Check::Family };
pub static TRAILING_PUNCT: Rule = Rule { lint: &TRAILING_PUNCT_LINT, check: Check::Family };

static LEADING_LINT: Lint = Lint {
    name: "var-leading",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "A body does not begin with a placeholder.",
    why: "Meta refuses such a template, and 8x8's guide rules it out.",
    bad: r#"body "{{customer}}, your order has left our house and reaches you tomorrow."
examples { customer "Tony" }"#,
    good: r#"body "Hi {{customer}}, your order has left our house and reaches you tomorrow."
examples { customer "Tony" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388299"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_GOVERNANCE, reference::META_REVIEW],
};

static TRAILING_LINT: Lint = Lint {
    name: "var-trailing",
    group: Group::Variables,
    severity: Severity::Error,
    pedantic: false,
    what: "A body does not end with a placeholder.",
    why: "Meta refuses such a template, and 8x8's guide rules it out.",
    bad: r#"body "Hi, the collection code for your order is {{pin}}"
examples { pin "A7K2" }"#,
    good: r#"body "Hi, the collection code for your order is {{pin}}, see you soon."
examples { pin "A7K2" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388299"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_GOVERNANCE, reference::META_REVIEW],
};

static LEADING_PUNCT_LINT: Lint = Lint {
    name: "var-leading-punct",
    group: Group::Variables,
    severity: Severity::Warning,
    pedantic: false,
    what: "A word stands before the first placeholder of a body, not only signs.",
    why: "Reports from the field say that Meta leaves punctuation out when it looks for a placeholder at the beginning.",
    bad: r#"body "*{{customer}}*, your order has left our house and reaches you tomorrow."
examples { customer "Tony" }"#,
    good: r#"body "Dear *{{customer}}*, your order has left our house and reaches you tomorrow."
examples { customer "Tony" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388299"],
    sources: &[reference::COMMUNITY],
};

static TRAILING_PUNCT_LINT: Lint = Lint {
    name: "var-trailing-punct",
    group: Group::Variables,
    severity: Severity::Warning,
    pedantic: false,
    what: "A word stands behind the last placeholder of a body, not only signs.",
    why: "Samples of 8x8 and Meta end in a placeholder and a full stop, but reports from the field say that Meta refuses such templates. A closing word is on the safe side.",
    bad: r#"body "Hi, the collection code for your order is {{pin}}."
examples { pin "A7K2" }"#,
    good: r#"body "Hi, the collection code for your order is {{pin}}, see you soon."
examples { pin "A7K2" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388299"],
    sources: &[reference::COMMUNITY, reference::EIGHT_COMPONENTS, reference::META_OVERVIEW],
};

fn leading(text: &Text, place: &Place, context: &mut Context) {
    let Some(first) = text.placeholders.first().filter(|hole| hole.fault.is_none()) else { return };
    let before = &text.written()[..first.at.start];
    if has_word(before) || place.card.is_some() || says_nothing(text) {
        return;
    }
    context.report(match is_empty(before) {
        true => Diagnostic::new(&LEADING_LINT, first.span, "the body begins with a placeholder")
            .label("nothing stands before it")
            .help(format!("put a word before it, as in `Hi {}`", written(text, first))),
        false => Diagnostic::new(
            &LEADING_PUNCT_LINT,
            first.span,
            "only signs stand before the first placeholder of the body",
        )
        .label("no word before it")
        .help(format!("put a word before it, as in `Hi {}`", written(text, first))),
    });
}

fn trailing(text: &Text, place: &Place, context: &mut Context) {
    let Some(last) = text.placeholders.last().filter(|hole| hole.fault.is_none()) else { return };
    let behind = &text.written()[last.at.end..];
    if has_word(behind) || place.card.is_some() || says_nothing(text) {
        return;
    }
    context.report(match is_empty(behind) {
        true => Diagnostic::new(&TRAILING_LINT, last.span, "the body ends with a placeholder")
            .label("nothing stands behind it")
            .help("put a word behind it, or a closing sentence"),
        false => Diagnostic::new(
            &TRAILING_PUNCT_LINT,
            last.span,
            "only signs stand behind the last placeholder of the body",
        )
        .label("no word behind it")
        .help("put a word behind it, or a closing sentence"),
    });
}

fn written<'t>(text: &'t Text, hole: &Placeholder) -> &'t str {
    &text.written()[hole.at.clone()]
}

fn has_word(text: &str) -> bool {
    text.chars().any(is_alphanumeric)
}

/// Whether a stretch holds nothing that can be seen.
fn is_empty(text: &str) -> bool {
    text.chars().all(|sign| {
        sign.is_whitespace()
            || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
    })
}
