//! `send-param-count`, `send-static-parts`

use super::{Report, list};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::rules::{Check, Rule};
use crate::send::{Entry, Pair, ParameterKind, Part, Sending, Want};
use crate::text::words;

pub static COUNT: Rule = Rule { lint: &COUNT_LINT, check: Check::Send(check) };
pub static STATIC_PARTS: Rule = Rule { lint: &STATIC_LINT, check: Check::Send(check_static) };

static COUNT_LINT: Lint = Lint {
    name: "send-param-count",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "A message gives one value for each placeholder, no more and no fewer.",
    why: "WhatsApp puts the values in by their order. If their number is another than that of the placeholders it sends nothing.",
    bad: r#"body "Hi {{customer}}, your order {{order}} has left our house today."
examples {
  customer "Tony"
  order "AC-2052"
}
---
{ "type": "body", "parameters": [ { "type": "text", "text": "Tony" } ] }"#,
    good: r#"body "Hi {{customer}}, your order {{order}} has left our house today."
examples {
  customer "Tony"
  order "AC-2052"
}
---
{ "type": "body", "parameters": [ { "type": "text", "text": "Tony" }, { "type": "text", "text": "AC-2052" } ] }"#,
    fix: FixKind::None,
    codes: &[
        "8x8 3040",
        "8x8 3041",
        "8x8 3033",
        "8x8 3034",
        "8x8 1030",
        "Meta 132000",
        "Meta 131008",
        "Meta 100",
    ],
    sources: &[reference::EIGHT_OPERATIONS, reference::META_ERRORS],
};

static STATIC_LINT: Lint = Lint {
    name: "send-static-parts",
    group: Group::Send,
    severity: Severity::Info,
    pedantic: false,
    what: "Parts that are the same in each message have no entry.",
    why: "A header or body without placeholders, the footer, and quick replies and phone buttons take no values. An empty entry for them says nothing, and may be refused.",
    bad: r#"body "Hi, your order has left our house and comes tomorrow."
---
{ "type": "body", "parameters": [] }"#,
    good: r#"body "Hi, your order has left our house and comes tomorrow."
---
[]"#,
    fix: FixKind::None,
    codes: &["8x8 3041", "Meta 132000"],
    sources: &[reference::EIGHT_LIBRARY, reference::EIGHT_SEND],
};

fn check(sending: &Sending, report: &mut Report) {
    let Some(wants) = sending.wants else { return };
    for pair in sending.pairs.iter().filter(|pair| pair.fault.is_none()) {
        match (pair.slot.map(|slot| &slot.want), pair.entry) {
            (_, Some(entry)) if pair.again && !matches!(pair.site.part, Part::Button(_)) => {
                let what = format!("there are two entries for {}", pair.site);
                let finding = Diagnostic::new(&COUNT_LINT, entry.spot(), what).label("the second");
                report.prevent(
                    &["8x8 3034", "Meta 132000"],
                    finding.help("put all values into one entry"),
                );
            }
            (_, Some(_)) if pair.again => {}
            (Some(want), Some(entry)) => compare(pair, want, entry, report),
            (Some(want), None) => missing(pair, want, report),
            (None, Some(entry)) if !wants.unread => needless(pair, entry, report),
            _ => {}
        }
    }
}

/// Whether another rule speaks of a value that is missing.
fn is_for_others(want: &Want) -> bool {
    matches!(want, Want::Media(_) | Want::Location | Want::Coupon { .. })
}

fn compare(pair: &Pair, want: &Want, entry: &Entry, report: &mut Report) {
    let (given, most) = (entry.parameters.len(), want.most());
    if !is_list(entry) || (most == 0 && files(entry)) {
        return;
    }
    if given > most {
        surplus(pair, want, entry, report);
    } else if let (Want::Call, [first, second]) = (want, entry.parameters.as_slice())
        && first.kind == second.kind
    {
        let message = format!("{} takes one value of each type", pair.site);
        let finding = Diagnostic::new(&COUNT_LINT, second.value.span, message).label("too much");
        report.prevent(&["8x8 3033", "Meta 100"], finding.help("take it out"));
    } else if want.count().is_some_and(|wanted| given < wanted) && !is_for_others(want) {
        few(pair, want, entry, report);
    }
}

/// Whether the values are a list, or there are none; what is no list is said to be none.
fn is_list(entry: &Entry) -> bool {
    entry.list.is_none_or(|list| matches!(list.value.noun(), "a list" | "`null`"))
}

/// Whether all values are files or places, which are of the wrong type where there is a text.
fn files(entry: &Entry) -> bool {
    let file = |kind: ParameterKind| kind.is_media() || kind == ParameterKind::Location;
    !entry.parameters.is_empty() && entry.parameters.iter().all(|one| one.kind.is_some_and(file))
}

fn few(pair: &Pair, want: &Want, entry: &Entry, report: &mut Report) {
    let (given, wanted) = (entry.parameters.len(), want.count().unwrap_or(0));
    let at = entry.list.map_or_else(|| entry.spot(), |list| list.value.span);
    let finding = Diagnostic::new(
        &COUNT_LINT,
        at,
        format!(
            "{} wants {}, and {given} {} given",
            pair.site,
            words::count(wanted, "value"),
            words::is_are(given)
        ),
    );
    let codes: &[&str] = match given {
        0 => &["8x8 3040", "8x8 1030", "Meta 132000"],
        _ => &["8x8 3041", "8x8 1030", "Meta 132000"],
    };
    report.prevent(codes, finding.label(format!("{given} of {wanted}")).help(give(want)));
}

fn surplus(pair: &Pair, want: &Want, entry: &Entry, report: &mut Report) {
    let wanted = want.most();
    let mut spans = entry.parameters[wanted..].iter().map(|parameter| parameter.value.span);
    let Some(first) = spans.next() else { return };
    let at = spans.next_back().map_or(first, |last| first.cover(last));
    let given = entry.parameters.len();
    let message = match (wanted, want) {
        (0, Want::Phone | Want::Contact | Want::Link) => {
            format!("{} is a {}, which takes no value", pair.site, want.noun())
        }
        (0, _) => {
            format!("{} takes no value, and {given} {} given", pair.site, words::is_are(given))
        }
        _ => {
            let wanted = words::count(wanted, "value");
            format!("{} takes {wanted}, and {given} {} given", pair.site, words::is_are(given))
        }
    };
    let finding = Diagnostic::new(&COUNT_LINT, at, message).label("too much");
    let help = match wanted {
        0 => "take it out".to_owned(),
        _ => give(want),
    };
    let codes: &[&str] = match want {
        Want::Phone | Want::Contact | Want::Link => &["8x8 3033", "Meta 100"],
        _ => &["8x8 3033", "8x8 1030", "Meta 132000"],
    };
    report.prevent(codes, finding.help(help));
}

fn missing(pair: &Pair, want: &Want, report: &mut Report) {
    if !want.needs_entry() || is_for_others(want) {
        return;
    }
    let wanted = words::count(want.count().unwrap_or(0), "value");
    let message = format!("{} wants {wanted}, and there is no entry for it", pair.site);
    let finding = Diagnostic::new(&COUNT_LINT, pair.around, message);
    let label = format!("none for {}", pair.site);
    let codes: &[&str] = match pair.site.part {
        Part::Button(_) => &["8x8 3040", "Meta 131008"],
        _ => &["8x8 3040", "8x8 1030", "Meta 132000"],
    };
    report.prevent(codes, finding.label(label).help(give(want)));
}

fn needless(pair: &Pair, entry: &Entry, report: &mut Report) {
    if entry.parameters.is_empty() || files(entry) {
        return;
    }
    let given = entry.parameters.len();
    let message = format!(
        "the template has no such part as {}, and {} {} given for it",
        pair.site,
        words::count(given, "value"),
        words::is_are(given)
    );
    let finding = Diagnostic::new(&COUNT_LINT, entry.spot(), message).label("not in the template");
    report.prevent(&["8x8 3033", "8x8 1030", "Meta 132000"], finding.help("take the entry out"));
}

/// Which values to give.
fn give(want: &Want) -> String {
    match (want, want.holes()) {
        (Want::Code | Want::CodeButton, _) => "give the one-time code".to_owned(),
        (_, []) => "take out what is too much".to_owned(),
        (_, holes @ [_]) => format!("give {}", list(holes)),
        (_, holes) => format!("give {}, in this order", list(holes)),
    }
}

fn check_static(sending: &Sending, report: &mut Report) {
    let Some(wants) = sending.wants else { return };
    for pair in sending.pairs.iter().filter(|pair| pair.fault.is_none() && !pair.again) {
        let Some(entry) = pair.entry.filter(|entry| entry.parameters.is_empty()) else { continue };
        let needless = match pair.slot.map(|slot| &slot.want) {
            None => !wants.unread,
            Some(Want::Payload | Want::Call) => true,
            Some(want) => want.count() == Some(0),
        };
        if needless && is_list(entry) {
            let what = format!("the entry for {} gives nothing", pair.site);
            let finding = Diagnostic::new(&STATIC_LINT, entry.spot(), what).label("not needed");
            report.add(finding.help("take the entry out"));
        }
    }
}
