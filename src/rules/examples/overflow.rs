//! `example-overflow`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Placeholder, Text};
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::count;
use crate::text::words::grouped;

pub static RULE: Rule = Rule {
    lint: &LINT,
    check: Check::Text(&[TextKind::Header, TextKind::Body, TextKind::Url], check),
};

static LINT: Lint = Lint {
    name: "example-overflow",
    group: Group::Variables,
    severity: Severity::Warning,
    pedantic: false,
    what: "A text is within its limit with the samples filled in, too.",
    why: "8x8 counts the samples, and a message whose values make it too long fails when it is sent.",
    bad: r#"header "The order of {{customer}} from Acme Stores is here"
examples { customer "Antonio Edward Stark of Malibu" }"#,
    good: r#"header "The order of {{customer}} from Acme Stores is here"
examples { customer "Antonio Stark" }"#,
    fix: FixKind::None,
    codes: &["Meta 132005", "8x8 1032"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_CAROUSEL, reference::TWILIO_63021],
};

fn check(text: &Text, place: &Place, context: &mut Context) {
    // The bodies of cards have a rule of their own, which counts samples as well.
    let limit = match place.kind {
        TextKind::Header => limits::HEADER_TEXT,
        TextKind::Body if place.card.is_none() => limits::BODY_TEXT,
        TextKind::Url => limits::URL,
        _ => return,
    };
    if text.placeholders.is_empty() {
        return;
    }
    let card = place.card.map(|(_, card)| card);
    let sample = |hole: &Placeholder| context.sample(&hole.name, card).unwrap_or_default();
    let bytes: usize = text.placeholders.iter().map(|hole| sample(hole).len()).sum();
    if text.written().len() + bytes <= limit {
        return;
    }
    // Beyond its limit, the length of the text itself is what is wrong.
    if text.units() > limit {
        return;
    }
    let length = count::units(&text.fill(|hole| sample(hole).into()));
    if length <= limit {
        return;
    }
    let (name, excess) = (place.kind.name(), length - limit);
    let mut finding = Diagnostic::new(
        &LINT,
        text.span,
        format!(
            "with its samples the {name} has {} characters, {} more than WhatsApp accepts",
            grouped(length),
            grouped(excess)
        ),
    )
    .label(format!("{} characters with the samples", grouped(length)))
    .help("shorten the text, or keep the values short");
    let longest = text.placeholders.iter().max_by_key(|hole| sample(hole).len());
    if let Some(example) = longest.and_then(|hole| context.example(&hole.name, card)) {
        finding = finding.also(example.value.span, "the longest sample");
    }
    context.report(finding);
}
