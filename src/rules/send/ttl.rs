//! `send-ttl-minutes`

use super::{Report, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::Kind;
use crate::lang::limits;
use crate::rules::{Check, Rule};
use crate::send::{Parameter, ParameterKind, Sending};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-ttl-minutes",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "The lifetime of a call button is 1 to 43200 minutes.",
    why: "That is up to 30 days. Other than in the template, where a day is the least, a message may give a minute.",
    bad: r#"body "Hi, your claim has been decided. Call us if you have questions."
buttons { voice_call "Call us" }
---
{ "type": "button", "subType": "VoiceCall", "index": 0, "parameters": [ { "type": "ttlMinutes", "ttlMinutes": 0 } ] }"#,
    good: r#"body "Hi, your claim has been decided. Call us if you have questions."
buttons { voice_call "Call us" }
---
{ "type": "button", "subType": "VoiceCall", "index": 0, "parameters": [ { "type": "ttlMinutes", "ttlMinutes": 100 } ] }"#,
    fix: FixKind::None,
    codes: &["8x8 3041", "Meta 131009"],
    sources: &[reference::EIGHT_MESSAGES, reference::META_CALLING],
};

fn check(sending: &Sending, report: &mut Report) {
    let parameters = sending.entries().flat_map(|entry| &entry.parameters);
    for parameter in parameters.filter(|one| one.kind == Some(ParameterKind::TtlMinutes)) {
        if let Some(finding) = look(parameter) {
            report.add(finding);
        }
    }
}

fn look(parameter: &Parameter) -> Option<Diagnostic> {
    let range = limits::VOICE_CALL_TTL_SEND;
    let help = format!("give a whole number from {} to {}", range.start(), range.end());
    let Some(content) = parameter.content else {
        let finding =
            Diagnostic::new(&LINT, parameter.spot(), "the lifetime of the call button is missing");
        return Some(finding.label("no number").help(help));
    };
    let word = content.value.word().unwrap_or_default().trim();
    if open::is_open(word) {
        return None;
    }
    let span = content.value.span;
    match word.parse::<i64>() {
        Ok(minutes) if u32::try_from(minutes).is_ok_and(|minutes| range.contains(&minutes)) => {
            matches!(content.value.kind, Kind::String(_)).then(|| {
                Diagnostic::new(
                    &LINT,
                    span,
                    "the lifetime of the call button is a text, not a number",
                )
                .severity(Severity::Warning)
                .label("in quotes")
                .help("take the quotes off")
                .unsafe_fix("take the quotes off", vec![Edit::replace(span, minutes.to_string())])
            })
        }
        Ok(minutes) => {
            let what = format!(
                "the lifetime of the call button is {minutes} minutes, and it may be {} to {}",
                range.start(),
                range.end()
            );
            Some(Diagnostic::new(&LINT, span, what).label("out of range").help(help))
        }
        Err(_) => {
            let what = "the lifetime of the call button is no whole number of minutes";
            Some(Diagnostic::new(&LINT, span, what).label("no whole number").help(help))
        }
    }
}
