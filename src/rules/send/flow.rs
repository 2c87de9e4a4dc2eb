//! `send-flow`

use super::{Report, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::{Member, Value};
use crate::rules::flow::SEND_DATA;
use crate::rules::{Check, Rule};
use crate::send::{Dialect, Entry, Pair, ParameterKind, Sending, SubType, Want, plain};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-flow",
    group: Group::Send,
    severity: Severity::Warning,
    pedantic: false,
    what: "A flow button has its entry, with the data for the flow where the API looks for it.",
    why: "8x8's schema has `flowActionData` with a `screen` and `data`; one of its samples has the data flat, without them. Meta has an object `action` with a `flow_token` and `flow_action_data`. How that is written is not the same in all that is published, so other shapes are warned of; without any entry the message is refused.",
    bad: r#"body "Hi, plan your kitchen with us. Choose a day that suits you."
buttons { flow "Plan it" id="1234567890123456" }
---
{ "type": "button", "subType": "Flow", "index": 0, "parameters": [ { "type": "action", "flowActionData": { "sku": "12" } } ] }"#,
    good: r#"body "Hi, plan your kitchen with us. Choose a day that suits you."
buttons { flow "Plan it" id="1234567890123456" }
---
{ "type": "button", "subType": "Flow", "index": 0, "parameters": [ { "type": "action", "flowActionData": { "data": { "sku": "12" } } } ] }"#,
    fix: FixKind::None,
    codes: &["8x8 3040", "8x8 3041", "Meta 131008", "Meta 131009"],
    sources: &[reference::EIGHT_MESSAGES, reference::EIGHT_LIBRARY, reference::META_FLOWS],
};

fn check(sending: &Sending, report: &mut Report) {
    let dialect = sending.message.dialect;
    for pair in sending.pairs.iter().filter(|pair| pair.fault.is_none()) {
        if let Some(finding) = missing(pair) {
            report.prevent(&["8x8 3040", "Meta 131008"], finding);
        }
    }
    for entry in sending.entries() {
        let found = entry.parameters.iter().filter(|one| one.kind == Some(ParameterKind::Action));
        for parameter in found {
            let content = parameter.content.map(|content| content.value);
            if let Some(finding) = data(entry, parameter.value, content, dialect) {
                report.prevent(&["8x8 3041", "Meta 131009"], finding);
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
    let finding = Diagnostic::new(&LINT, at, what).severity(Severity::Error);
    let finding = finding.label("nothing for the flow");
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
    let no_object = |value: &Value| {
        let is_one = value.members().is_some();
        (!is_one && !open::is_open(value.word().unwrap_or_default())).then(|| {
            finding(value, "the data for the flow is no object")
                .label("no object")
                .help("write `{ … }`")
        })
    };
    let is_flow = entry.sub_type == Some(SubType::Flow);
    let Some(content) = content else {
        return (is_flow && dialect == Dialect::Meta).then(|| {
            let at = parameter.get("type").unwrap_or(parameter);
            finding(at, "the value has no `action`")
                .label("no `action`")
                .help("write `\"action\": { \"flow_token\": \"…\" }`")
        });
    };
    let Some(members) = content.members() else { return no_object(content) };
    let flat = |place: &str, whole: &str| {
        finding(content, &format!("the data for the flow is not in `{place}`"))
            .label("flat")
            .help(format!("write `{whole}`"))
    };
    match dialect {
        Dialect::Meta => {
            // Other spellings of its two keys are reported as such.
            let is_known = |member: &Member| plain(&member.key.text).starts_with("flow");
            if is_flow && !members.is_empty() && !members.iter().any(is_known) {
                let whole = "\"action\": { \"flow_token\": \"…\", \"flow_action_data\": { … } }";
                return Some(flat("flow_action_data", whole));
            }
            content.get("flow_action_data").and_then(no_object)
        }
        Dialect::Eight => {
            let wrapped = content.get("data").is_some() || content.get("screen").is_some();
            let foreign = parameter.get("flowActionData").is_none();
            if !wrapped && !members.is_empty() && !foreign {
                let whole = "\"flowActionData\": { \"screen\": \"…\", \"data\": { … } }";
                return Some(flat("data", whole));
            }
            let data = content.get("data")?;
            let is_empty = data.members().is_some_and(<[_]>::is_empty);
            no_object(data).or_else(|| is_empty.then(|| empty(data)))
        }
    }
}

fn empty(data: &Value) -> Diagnostic {
    Diagnostic::new(&SEND_DATA, data.span, "the data for the flow is empty")
        .label("nothing in it")
        .help("take `data` out, or give it what the flow is to start with")
}
