//! `send-named-params`

use super::{Report, list};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::quoted;
use crate::rules::{Check, Rule};
use crate::send::{Dialect, Field, Pair, Parameter, Sending, Want};
use crate::text::{Edit, Span, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-named-params",
    group: Group::Send,
    severity: Severity::Warning,
    pedantic: false,
    what: "Through 8x8 values go by their order; through Meta, where they go by names, by those of the template.",
    why: "8x8's schema has no `parameter_name`, and `wattle build` gives placeholders numbers. To Meta a name that the template does not have is an error, and so are names on some values only, or none where the template was created with names.",
    bad: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }
---
{ "type": "body", "parameters": [ { "type": "text", "parameter_name": "customer", "text": "Tony" } ] }"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "Tony" } ] }"#,
    fix: FixKind::None,
    codes: &["Meta 132012", "Meta 132000", "Meta 100"],
    sources: &[reference::EIGHT_MESSAGES, reference::META_OVERVIEW],
};

fn check(sending: &Sending, report: &mut Report) {
    let by_names = sending.wants.is_some_and(|wants| wants.named);
    let in_order = |pair: &Pair| !names(pair).any(|_| true);
    if sending.message.dialect == Dialect::Eight && by_names && sending.pairs.iter().all(in_order) {
        needs_names(sending, report);
    }
    for pair in &sending.pairs {
        match sending.message.dialect {
            Dialect::Eight => through_eight(pair, report),
            Dialect::Meta => through_meta(pair, by_names, report),
        }
    }
}

/// The names that the values of an entry have.
fn names<'p>(pair: &Pair<'p>) -> impl Iterator<Item = Field<'p>> {
    pair.entry.into_iter().flat_map(|entry| &entry.parameters).filter_map(|one| one.name)
}

/// A template that was created with names goes through Meta alone.
fn needs_names(sending: &Sending, report: &mut Report) {
    let wants_texts =
        |pair: &Pair| matches!(pair.slot.map(|slot| &slot.want), Some(Want::Texts { .. }));
    let Some(name) = sending.message.name.filter(|_| sending.pairs.iter().any(wants_texts)) else {
        return;
    };
    let what = "the template has its values by names, and 8x8 sends them in their order";
    let finding = Diagnostic::new(&LINT, name.value.span, what).label("created with names");
    let help = "create it with numbers in its placeholders, or send it through Meta";
    report.prevent(&["Meta 132012"], finding.help(help));
}

/// Values in their order, for a template that knows them by their names.
fn nameless(
    pair: &Pair,
    parameters: &[Parameter],
    error: impl Fn(Span, String) -> Diagnostic,
    report: &mut Report,
) {
    let Some(Want::Texts { holes, .. }) = pair.slot.map(|slot| &slot.want) else { return };
    for (parameter, hole) in parameters.iter().zip(holes).filter(|(one, _)| one.text().is_some()) {
        let what = format!("the template has names, and this value for {} has none", pair.site);
        let finding = error(parameter.spot(), what).label("no `parameter_name`");
        let help = format!("write `\"parameter_name\": {}` beside it", quoted(&hole.name));
        report.prevent(&["Meta 100", "Meta 132000"], finding.help(help));
    }
}

fn through_eight(pair: &Pair, report: &mut Report) {
    for name in names(pair) {
        let finding = Diagnostic::new(&LINT, name.spot(), "8x8's schema has no names for values");
        let finding = finding
            .label("of no effect, or refused")
            .help("take it out, and give the values in their order");
        report.prevent(&["Meta 132012"], finding);
    }
}

fn through_meta(pair: &Pair, by_names: bool, report: &mut Report) {
    let parameters = pair.entry.map(|entry| entry.parameters.as_slice()).unwrap_or_default();
    let named = parameters.iter().filter(|one| one.name.is_some()).count();
    let error = |span, what: String| Diagnostic::new(&LINT, span, what).severity(Severity::Error);
    if named == 0 {
        if by_names {
            nameless(pair, parameters, error, report);
        }
        return;
    }
    if let Some(nameless) = parameters.iter().find(|one| one.name.is_none()) {
        let what = format!(
            "{named} of {} have a name, and this one has none",
            words::count(parameters.len(), "value")
        );
        let finding = error(nameless.spot(), what).label("no `parameter_name`");
        report.prevent(&["Meta 132000"], finding.help("give all values a name, or none"));
    }
    let holes = pair.slot.map(|slot| slot.want.holes()).unwrap_or_default();
    let mut seen = Vec::new();
    for name in parameters.iter().filter_map(|one| one.name) {
        let Some(word) = name.value.as_str() else { continue };
        let span = name.value.span;
        if seen.contains(&word) {
            let finding = error(span, format!("two values have the name `{word}`")).label("again");
            report.prevent(&["Meta 132000"], finding.help("give each placeholder one value"));
        } else if !holes.is_empty() && !holes.iter().any(|hole| hole.name == word) {
            let finding = error(span, format!("{} has no placeholder `{word}`", pair.site));
            let finding = match words::nearest(word, holes.iter().map(|hole| hole.name.as_str())) {
                Some(near) => finding
                    .label(format!("did you mean `{near}`?"))
                    .unsafe_fix(format!("write `{near}`"), vec![Edit::replace(span, quoted(near))]),
                None => finding.label("unknown"),
            };
            report.prevent(
                &["Meta 132012"],
                finding.help(format!("the placeholders are {}", list(holes))),
            );
        }
        seen.push(word);
    }
}
