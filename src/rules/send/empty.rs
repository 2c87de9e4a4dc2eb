//! `send-param-empty`

use super::{Report, hole, is_blank, is_of_program};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::Kind;
use crate::rules::buttons::PAYLOAD_EMPTY;
use crate::rules::{Check, Rule};
use crate::send::{Pair, Parameter, ParameterKind as Type, Sending};
use crate::text::Span;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-param-empty",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "No value is empty.",
    why: "WhatsApp refuses a message with an empty value, and with one that is all blanks or `null`. Most often a program had nothing to put there. What programs write then, such as `undefined`, does arrive, and is warned of.",
    bad: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "" } ] }"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "friend of the house" } ] }"#,
    fix: FixKind::None,
    codes: &["8x8 3040", "Meta 131008"],
    sources: &[reference::TWILIO_63013, reference::COMMUNITY],
};

/// What is answered to a payload that says nothing.
const PAYLOAD_CODES: &[&str] = &["8x8 3040", "Meta 131009"];

fn check(sending: &Sending, report: &mut Report) {
    for pair in &sending.pairs {
        let parameters =
            pair.entry.into_iter().flat_map(|entry| entry.parameters.iter().enumerate());
        for (index, parameter) in parameters {
            let finding = match parameter.kind {
                Some(Type::Text | Type::Currency | Type::DateTime) => {
                    value(pair, index, parameter).map(|finding| (finding, LINT.codes))
                }
                Some(Type::Payload) => payload(parameter).map(|finding| (finding, PAYLOAD_CODES)),
                _ => None,
            };
            let Some((finding, codes)) = finding else { continue };
            match parameter.text().is_some_and(|text| is_of_program(&text.text)) {
                // It arrives, to everyone's surprise.
                true => report.prevent(&[], finding.severity(Severity::Warning)),
                false => report.prevent(codes, finding),
            }
        }
    }
}

/// Where nothing is given, and what stands there.
fn nothing(parameter: &Parameter) -> Option<(Span, &'static str)> {
    let at = parameter.at();
    match parameter.content.map(|content| &content.value.kind) {
        None => Some((at, "missing")),
        Some(Kind::Null) => Some((at, "`null`")),
        Some(Kind::String(text)) if text.text.is_empty() => Some((at, "empty")),
        Some(Kind::String(text)) if is_blank(&text.text) => Some((at, "blank")),
        Some(Kind::String(text)) if is_of_program(&text.text) => {
            Some((at, "what a program writes where it has nothing"))
        }
        Some(_) => None,
    }
}

fn value(pair: &Pair, index: usize, parameter: &Parameter) -> Option<Diagnostic> {
    let (at, is) = nothing(parameter)?;
    let holes = pair.slot.map(|slot| slot.want.holes()).unwrap_or_default();
    let noun = match hole(holes, parameter, index) {
        Some(hole) => format!("the value for `{}`", hole.name),
        None => format!("value {} of {}", index + 1, pair.site),
    };
    let finding = Diagnostic::new(&LINT, at, format!("{noun} is {is}")).label("says nothing");
    Some(finding.help("give a value, or words that fit where there is none"))
}

/// What a tap on a button tells the business.
fn payload(parameter: &Parameter) -> Option<Diagnostic> {
    let (at, is) = nothing(parameter)?;
    let finding = Diagnostic::new(&PAYLOAD_EMPTY, at, format!("the payload is {is}"));
    Some(finding.label("tells nothing").help("give a short key, such as `confirm_yes`"))
}
