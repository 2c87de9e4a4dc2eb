//! `send-param-length`

use super::{Filling, Report, fillings_of, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::rules::call::VOICE_PAYLOAD;
use crate::rules::{Check, Rule};
use crate::send::{Pair, ParameterKind, Sending, SubType, Want};
use crate::text::{count, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-param-length",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "With its values filled in, a text is no longer than it may be.",
    why: "The limits hold for the text as the customer gets it: 1024 characters in a body, 60 in a header, 160 in the body of a card, 2000 in an address.",
    bad: r#"header "News about your order {{order}}"
body "Hi, your order has left our house and comes tomorrow."
examples { order "AC-2052" }
---
{ "type": "header", "parameters": [ { "type": "text", "text": "of two tables, four chairs and a reading lamp" } ] }"#,
    good: r#"header "News about your order {{order}}"
body "Hi, your order has left our house and comes tomorrow."
examples { order "AC-2052" }
---
{ "type": "header", "parameters": [ { "type": "text", "text": "AC-2052" } ] }"#,
    fix: FixKind::None,
    codes: &["8x8 3043", "8x8 3006", "8x8 1032", "Meta 132005"],
    sources: &[reference::EIGHT_DELIVERY_ERRORS, reference::META_ERRORS, reference::TWILIO_63021],
};

fn check(sending: &Sending, report: &mut Report) {
    for pair in sending.pairs.iter().filter(|pair| pair.fault.is_none() && !pair.again) {
        let Some(slot) = pair.slot else { continue };
        let fillings: Vec<Filling> = fillings_of(pair).collect();
        let (length, most, noun) = match &slot.want {
            Want::Texts { text, most, .. } => {
                (filled(text, &fillings), *most, pair.site.to_string())
            }
            Want::Ending { base, .. } => (
                filled(&format!("{base}{{{{1}}}}"), &fillings),
                limits::URL,
                format!("the address of {}", pair.site),
            ),
            _ => continue,
        };
        let longest = fillings.iter().max_by_key(|filling| known_length(filling));
        if let Some(longest) = longest.filter(|_| length > most) {
            let excess = length - most;
            let what = format!(
                "filled in, {noun} has {length} characters, {excess} more than WhatsApp accepts"
            );
            let own = words::count(known_length(longest), "character");
            let at = longest.parameter.at();
            let finding = Diagnostic::new(&LINT, at, what).label(own);
            report.add(finding.help(format!(
                "shorten {} by {}",
                longest.noun(),
                words::count(excess, "character")
            )));
        }
    }
    long_values(&sending.pairs, report);
    long_payloads(sending, report);
}

/// The length of a value as far as it is known.
fn known_length(filling: &Filling) -> usize {
    let text = filling.text.text.as_str();
    if open::is_open(text) { 0 } else { count::units(text) }
}

/// The length of a text with its values in it. What is not known yet has none.
fn filled(text: &str, fillings: &[Filling]) -> usize {
    let mut length = count::units(text);
    for (index, filling) in fillings.iter().enumerate() {
        let Some(hole) = filling.hole else { continue };
        // A second value for the same placeholder fills nothing.
        if fillings[..index].iter().any(|before| before.hole == filling.hole) {
            continue;
        }
        let written = format!("{{{{{}}}}}", hole.position);
        let times = text.matches(&written).count();
        length = length - times * written.len() + times * known_length(filling);
    }
    length
}

/// Values that would be too long in any body, where it is not known what they fill.
fn long_values(pairs: &[Pair], report: &mut Report) {
    for filling in pairs.iter().filter(|pair| pair.slot.is_none()).flat_map(fillings_of) {
        let (length, most) = (known_length(&filling), limits::BODY_TEXT);
        if length > most {
            let excess = length - most;
            let what = format!(
                "{} has {length} characters, {excess} more than any text may have",
                filling.noun()
            );
            let at = filling.parameter.at();
            let finding = Diagnostic::new(&LINT, at, what).label(words::count(length, "character"));
            report.add(finding.help("shorten it"));
        }
    }
}

/// Payloads of call buttons, the only ones with a known limit.
fn long_payloads(sending: &Sending, report: &mut Report) {
    let calls = sending.entries().filter(|entry| entry.sub_type == Some(SubType::VoiceCall));
    let parameters = calls.flat_map(|entry| &entry.parameters);
    for parameter in parameters.filter(|one| one.kind == Some(ParameterKind::Payload)) {
        let text = parameter.text().map_or("", |text| text.text.as_str());
        let (length, most) = (count::units(text), limits::VOICE_CALL_PAYLOAD);
        if length > most && !open::is_open(text) {
            let excess = length - most;
            let what =
                format!("the payload has {length} characters, {excess} more than WhatsApp accepts");
            let finding = Diagnostic::new(&VOICE_PAYLOAD, parameter.at(), what);
            let finding = finding.label(words::count(length, "character"));
            report.add(finding.help("send a short key, and keep what it stands for yourself"));
        }
    }
}
