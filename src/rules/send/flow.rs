//! `send-flow`

use super::{Report, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::Value;
use crate::rules::{Check, Rule};
use crate::send::{Dialect, Entry, Pair, ParameterKind, Sending, Want};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-flow",
    group: Group::Send,
    severity: Severity::Warning,
    pedantic: false,
    what: "A flow button has its entry, with the data for the flow where the API looks for it.",
    why: "8x8's schema has `flowActionData` with a `screen` and `data`; one of its samples has the data flat, without them. Meta has an object `action` with a `flow_token` and `flow_action_data`.",
    bad: r#"body "Hi, plan your kitchen with us. Choose a day that suits you."
buttons { flow "Plan it" id="1234567890123456" }
---
{ "type": "button", "subType": "Flow", "index": 0, "parameters": [ { "type": "action", "flowActionData": { "sku": "12" } } ] }"#,
    good: r#"body "Hi, plan your kitchen with us. Choose a day that suits you."
buttons { flow "Plan it" id="1234567890123456" }
---
{ "type": "button", "subType": "Flow", "index": 0, "parameters": [ { "type": "action", "flowActionData": { "data": { "sku": "12" } } } ] }"#,
    fix: FixKind::None,
    codes: &["8x8 3041", "Meta 131009"],
    sources: &[reference::EIGHT_MESSAGES, reference::EIGHT_LIBRARY, reference::META_FLOWS],
};

fn check(sending: &Sending, report: &mut Report) {
    let dialect = sending.message.dialect;
    for pair in sending.pairs.iter().filter(|pair| pair.fault.is_none()) {
        if let Some(finding) = missing(pair) {
            report.add(finding);
        }
    }
    for entry in sending.entries() {
        let found = entry.parameters.iter().filter(|one| one.kind == Some(ParameterKind::Action));
        for parameter in found {
            let content = parameter.content.map(|content| content.value);
            if let Some(finding) = data(entry, parameter.value, content, dialect) {
                report.add(finding);
            }
        }
    }
}

fn missing(pair: &Pair) -> Option<Diagnostic> {
    let Some(Want::Flow) = pair.slot.map(|slot| &slot.want) else { return None };
    let at = match pair.entry {
        None => pair.around,
        Some(entry) if entry.parameters.is_empty() => {
            entry.list.map_or_else(|| entry.spot(), |list| list.value.span)
        }
        Some(_) => return None,
    };
    let what = format!("{} opens a flow, and the message has no value for it", pair.site);
    let finding = Diagnostic::new(&LINT, at, what).label("nothing for the flow");
    Some(finding.help("add an entry for it, with a parameter of the type `action`"))
}

/// What is wrong with the data of a flow.
fn data(
    entry: &Entry,
    parameter: &Value,
    content: Option<&Value>,
    dialect: Dialect,
) -> Option<Diagnostic> {
    let finding = |value: &Value, what: &str| Diagnostic::new(&LINT, value.span, what.to_owned());
    let is_object = |value: &Value| value.members().is_some();
    let Some(content) = content else {
        let wanted = dialect == Dialect::Meta && entry.sub_type == Some(crate::send::SubType::Flow);
        return wanted.then(|| {
            let at = parameter.get("type").unwrap_or(parameter);
            finding(at, "the value has no `action`")
                .label("no `action`")
                .help("write `\"action\": { \"flow_token\": \"…\" }`")
        });
    };
    if open::is_open(content.word().unwrap_or_default()) {
        return None;
    }
    if !is_object(content) {
        return Some(
            finding(content, "the data for the flow is no object")
                .label("no object")
                .help("write `{ … }`"),
        );
    }
    match dialect {
        Dialect::Meta => {
            let inner = content.get("flow_action_data").filter(|inner| !is_object(inner))?;
            let what = "the data for the flow is no object";
            (!open::is_open(inner.word().unwrap_or_default()))
                .then(|| finding(inner, what).label("no object").help("write `{ … }`"))
        }
        Dialect::Eight => {
            let wrapped = content.get("data").is_some() || content.get("screen").is_some();
            let empty = content.members().is_none_or(<[_]>::is_empty);
            let foreign = parameter.get("flowActionData").is_none();
            (!wrapped && !empty && !foreign).then(|| {
                finding(content, "the data for the flow is not in `data`")
                    .label("flat")
                    .help("write `\"flowActionData\": { \"screen\": \"…\", \"data\": { … } }`")
            })
        }
    }
}
