//! `send-location`

use std::ops::RangeInclusive;

use super::{Report, is_blank, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::{Kind, Value};
use crate::lang::limits;
use crate::rules::{Check, Rule};
use crate::send::{Field, Parameter, ParameterKind, Sending};
use crate::text::words;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-location",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "A place has a latitude, a longitude, a name and an address, all of them in `location`, and that in `parameters`.",
    why: "Both APIs read the four there and nowhere else. A script in 8x8's documentation puts `location` beside `parameters`, where it is overlooked.",
    bad: r#"header location
body "Hi, your order waits for you at our depot until Friday."
---
{ "type": "header", "location": { "latitude": 1.2857, "longitude": 103.8479, "name": "Acme depot", "address": "1 George Street" } }"#,
    good: r#"header location
body "Hi, your order waits for you at our depot until Friday."
---
{
  "type": "header",
  "parameters": [
    { "type": "location", "location": { "latitude": 1.2857, "longitude": 103.8479, "name": "Acme depot", "address": "1 George Street" } }
  ]
}"#,
    fix: FixKind::None,
    codes: &["8x8 3021", "8x8 3044", "Meta 131008", "Meta 131009"],
    sources: &[reference::EIGHT_MESSAGES, reference::EIGHT_LIBRARY, reference::EIGHT_SEND],
};

const FIELDS: [&str; 4] = ["latitude", "longitude", "name", "address"];

fn check(sending: &Sending, report: &mut Report) {
    for entry in sending.entries() {
        if let Some(stray) = entry.stray_location {
            let what = "the place stands beside `parameters`, where nobody looks for it";
            let finding = Diagnostic::new(&LINT, stray.spot(), what).label("not here");
            let help = "put it into the list: `\"parameters\": [ { \"type\": \"location\", \"location\": { … } } ]`";
            report.prevent(&["8x8 3044", "Meta 131008"], finding.help(help));
        }
        for parameter in
            entry.parameters.iter().filter(|one| one.kind == Some(ParameterKind::Location))
        {
            look(parameter, report);
        }
    }
}

fn look(parameter: &Parameter, report: &mut Report) {
    let Some(place) = parameter.content else {
        let members = parameter.value.members().unwrap_or_default();
        let loose = members.iter().find(|member| FIELDS.contains(&member.key.text.as_str()));
        let (span, what) = match loose {
            Some(member) => {
                (member.key_span, format!("`{}` does not stand in `location`", member.key.text))
            }
            None => (parameter.spot(), "the value has no `location`".to_owned()),
        };
        let finding = Diagnostic::new(&LINT, span, what).label("no `location` around it");
        let help = "write `\"location\": { \"latitude\": …, \"longitude\": …, \"name\": …, \"address\": … }`";
        report.prevent(&["8x8 3044", "Meta 131008"], finding.help(help));
        return;
    };
    if place.value.members().is_none() {
        let word = place.value.word().unwrap_or_default();
        if !open::is_open(word) {
            let what = format!("`location` is {}, not an object", place.value.noun());
            let finding = Diagnostic::new(&LINT, place.value.span, what).label("no object");
            report.prevent(
                &["8x8 3044", "Meta 131008"],
                finding.help("write `{ \"latitude\": …, … }`"),
            );
        }
        return;
    }
    fields(place, report);
}

fn fields(place: Field, report: &mut Report) {
    let missing: Vec<&str> =
        FIELDS.into_iter().filter(|name| place.value.get(name).is_none()).collect();
    if !missing.is_empty() {
        let list = words::all(missing.iter().copied());
        let finding = Diagnostic::new(&LINT, place.spot(), format!("the place lacks its {list}"));
        let finding = finding.label(format!("{} of 4 missing", missing.len()));
        report.prevent(&["8x8 3021", "Meta 131008"], finding.help(format!("add {list}")));
    }
    for name in FIELDS {
        let Some(value) = place.value.get(name) else { continue };
        let empty = match &value.kind {
            Kind::Null => true,
            Kind::String(text) => is_blank(&text.text),
            _ => false,
        };
        if empty {
            let finding =
                Diagnostic::new(&LINT, value.span, format!("the {name} of the place is empty"));
            report.prevent(&["8x8 3021", "Meta 131008"], finding.label("nothing").help("give it"));
            continue;
        }
        let range = match name {
            "latitude" => limits::LATITUDE,
            "longitude" => limits::LONGITUDE,
            _ => continue,
        };
        if let Some(finding) = degrees(value, name, &range) {
            report.prevent(&["8x8 3021", "Meta 131009"], finding);
        }
    }
}

fn degrees(value: &Value, name: &str, range: &RangeInclusive<f64>) -> Option<Diagnostic> {
    let word = value.word().unwrap_or_default();
    if open::is_open(word) {
        return None;
    }
    let number = word.trim().parse::<f64>().ok().filter(|number| number.is_finite());
    let what = match number {
        Some(number) if range.contains(&number) => return None,
        Some(number) => format!("the {name} {number} is out of range"),
        None => format!("the {name} is not a number of degrees"),
    };
    let finding = Diagnostic::new(&LINT, value.span, what);
    let finding = finding.label(format!("{} to {} degrees", range.start(), range.end()));
    Some(finding.help("check the number, and whether latitude and longitude were swapped"))
}
