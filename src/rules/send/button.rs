//! `send-button-index`, `send-button-index-type`

use super::{Report, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::{Kind, quoted};
use crate::lang::limits;
use crate::rules::{Check, Rule};
use crate::send::{ButtonFault, Dialect, Entry, EntryKind, Field, Pair, Part, Sending, SubType};
use crate::text::{Edit, words};

pub static INDEX: Rule = Rule { lint: &INDEX_LINT, check: Check::Send(check) };
pub static INDEX_TYPE: Rule = Rule { lint: &TYPE_LINT, check: Check::Send(check_type) };

static INDEX_LINT: Lint = Lint {
    name: "send-button-index",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "The entry of a button has the button's place among all buttons of the template, counted from 0, and its kind.",
    why: "Buttons that take no value count, too. With a wrong index the value goes to another button, and is refused there.",
    bad: r#"category marketing
body "Hi, our autumn pieces are here, with oak from nearby woods. Have a look."
buttons {
  quick_reply "Not now"
  url "See them" "https://www.acme-stores.com/autumn/{{piece}}"
}
examples { piece "oak-table" }
---
{ "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "oak-table" } ] }"#,
    good: r#"category marketing
body "Hi, our autumn pieces are here, with oak from nearby woods. Have a look."
buttons {
  quick_reply "Not now"
  url "See them" "https://www.acme-stores.com/autumn/{{piece}}"
}
examples { piece "oak-table" }
---
{ "type": "button", "subType": "Url", "index": 1, "parameters": [ { "type": "text", "text": "oak-table" } ] }"#,
    fix: FixKind::Unsafe,
    codes: &["8x8 3053", "8x8 3052", "8x8 1034", "Meta 132012", "Meta 131009"],
    sources: &[reference::EIGHT_MESSAGES, reference::COMMUNITY],
};

static TYPE_LINT: Lint = Lint {
    name: "send-button-index-type",
    group: Group::Send,
    severity: Severity::Info,
    pedantic: false,
    what: "The index of a button is a number without quotes.",
    why: "8x8's schema asks for a number. Half of its samples have a text, so that passes, too; Meta's have both.",
    bad: r#"body "Hi, your order has left our house and comes tomorrow."
buttons { url "Track it" "https://www.acme-stores.com/track/{{order}}" }
examples { order "AC-2052" }
---
{ "type": "button", "subType": "Url", "index": "0", "parameters": [ { "type": "text", "text": "AC-2052" } ] }"#,
    good: r#"body "Hi, your order has left our house and comes tomorrow."
buttons { url "Track it" "https://www.acme-stores.com/track/{{order}}" }
examples { order "AC-2052" }
---
{ "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "AC-2052" } ] }"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::EIGHT_MESSAGES],
};

fn check(sending: &Sending, report: &mut Report) {
    for pair in &sending.pairs {
        let Some(entry) = pair.entry.filter(|_| matches!(pair.site.part, Part::Button(_))) else {
            continue;
        };
        let is_open =
            entry.index.is_some_and(|index| open::is_open(index.value.word().unwrap_or_default()));
        if is_open {
            continue;
        }
        if let Some(fault) = pair.fault {
            let codes: &[&str] = match fault {
                ButtonFault::OtherKind => &["8x8 3052", "8x8 1034", "Meta 132012"],
                ButtonFault::NoIndex | ButtonFault::NoNumber => &["8x8 3053", "Meta 131009"],
                _ => &["8x8 3053", "8x8 1034", "Meta 132012"],
            };
            report.prevent(codes, look(pair, entry, fault, sending));
        } else if let Some(index) = entry.index {
            let number = entry.number().unwrap_or(0);
            let what = match (pair.again, number > limits::BUTTON_INDEX) {
                (true, _) => format!("there are two entries for the button at index {number}"),
                (_, true) => format!(
                    "the index {number} is above {}, the last that a button may have",
                    limits::BUTTON_INDEX
                ),
                _ => continue,
            };
            let finding = Diagnostic::new(&INDEX_LINT, index.value.span, what).label("this index");
            let help = "give each button one entry with its own index, counted from 0";
            report.prevent(&["8x8 3053", "Meta 131009"], finding.help(help));
        }
    }
}

fn look(pair: &Pair, entry: &Entry, fault: ButtonFault, sending: &Sending) -> Diagnostic {
    let at = entry.index.map_or_else(|| entry.spot(), |index| index.value.span);
    let finding = |at, what: String| Diagnostic::new(&INDEX_LINT, at, what);
    let dialect = sending.message.dialect;
    let noun = entry.sub_type.map_or("button", noun);
    let count = sending.wants.map_or(0, |wants| wants.buttons(pair.site.card).count());
    match fault {
        ButtonFault::NoIndex => {
            finding(at, "the entry does not say which button it is for".to_owned())
                .label("no `index`")
                .help("add the button's `index`, counted from 0 among all buttons of the template")
        }
        ButtonFault::NoNumber => {
            finding(at, "the index of the button is no whole number".to_owned())
                .label("no index")
                .help("count from 0 among all buttons of the template")
        }
        ButtonFault::Elsewhere(right) => {
            let written = entry.number().unwrap_or(0);
            let title = format!("write {right}");
            let edit = entry.index.map(|index| Edit::replace(index.value.span, like(index, right)));
            finding(at, format!("the {noun} stands at index {right}, not at {written}"))
                .label(format!("should be {right}"))
                .help(format!("{title}; all buttons of the template count, from 0"))
                .unsafe_fix(title, edit.into_iter().collect())
        }
        ButtonFault::Outside if count == 0 => {
            finding(entry.spot(), "the template has no buttons here".to_owned())
                .label("not in the template")
                .help("take the entry out")
        }
        ButtonFault::Outside => {
            let what = format!(
                "there is no button at this index: the template has {}",
                words::count(count, "button")
            );
            let last = count - 1;
            finding(at, what)
                .label(format!("0 to {last}"))
                .help("count from 0 among all buttons of the template")
        }
        ButtonFault::OtherKind => {
            let want = pair.slot.map(|slot| &slot.want);
            let there = want.map_or("other button", |want| want.noun());
            let field =
                entry.sub_field.filter(|_| want.is_some_and(|want| want.sub_type().is_some()));
            let span = field.or(entry.index).map_or(at, |field| field.value.span);
            let what = format!("{} is a {there}, and this entry is for a {noun}", pair.site);
            let finding = finding(span, what).label(format!("there is a {there}"));
            match (field, want.and_then(|want| want.sub_type())) {
                (Some(field), Some(right)) => {
                    let right = dialect.own(right.spellings());
                    let title = format!("write `{right}`, and the value that it takes");
                    let edit = Edit::replace(field.value.span, quoted(right));
                    finding.help(title.clone()).unsafe_fix(title, vec![edit])
                }
                _ => finding.help("take the entry out"),
            }
        }
    }
}

/// A number as the one in its place is written: in quotes, or not.
fn like(index: Field, number: usize) -> String {
    match index.value.kind {
        Kind::String(_) => quoted(&number.to_string()),
        _ => number.to_string(),
    }
}

/// What messages call a button of some kind.
fn noun(sub_type: SubType) -> &'static str {
    match sub_type {
        SubType::QuickReply => "quick reply",
        SubType::Url => "URL button",
        SubType::CopyCode => "copy code button",
        SubType::Flow => "flow button",
        SubType::VoiceCall => "voice call button",
        _ => "button of that kind",
    }
}

fn check_type(sending: &Sending, report: &mut Report) {
    if sending.message.dialect == Dialect::Meta {
        return;
    }
    for entry in sending.entries().filter(|entry| entry.kind == Some(EntryKind::Button)) {
        let (Some(index), Some(number)) = (entry.index, entry.number()) else { continue };
        if matches!(index.value.kind, Kind::String(_)) {
            let finding = Diagnostic::new(
                &TYPE_LINT,
                index.value.span,
                "8x8's schema has the index without quotes",
            );
            let title = "take the quotes off";
            let edit = vec![Edit::replace(index.value.span, number.to_string())];
            report.add(finding.label("a text").help(title).fix(title, edit));
        }
    }
}
