//! `send-component-case`

use super::Report;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::{Kind, quoted};
use crate::rules::{Check, Rule};
use crate::send::{Dialect, Entry, EntryKind, Field, Sending, open, start};
use crate::text::{Edit, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-component-case",
    group: Group::Send,
    severity: Severity::Info,
    pedantic: false,
    what: "The type of each component is one that the API knows, in lower case.",
    why: "8x8's schema has `header`, `body`, `button` and `carousel` in lower case. Some of its samples say `Button`, so another case seems to pass; a type that is none of these is an error.",
    bad: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }
---
{ "type": "Body", "parameters": [ { "type": "text", "text": "Tony" } ] }"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "Tony" } ] }"#,
    fix: FixKind::Safe,
    codes: &["8x8 3039", "Meta 100"],
    sources: &[reference::EIGHT_MESSAGES],
};

fn check(sending: &Sending, report: &mut Report) {
    let cards = sending.message.entries.iter().flat_map(|entry| &entry.cards);
    let lists =
        sending.message.components.into_iter().chain(cards.filter_map(|card| card.components));
    for list in lists {
        if let Some(finding) = no_list(list) {
            report.add(finding);
        }
    }
    let dialect = sending.message.dialect;
    sending
        .entries()
        .filter_map(|entry| look(entry, dialect))
        .for_each(|finding| report.add(finding));
}

/// `null` counts as nothing, which is fine where nothing is wanted.
fn no_list(field: Field) -> Option<Diagnostic> {
    if matches!(field.value.kind, Kind::Array(_) | Kind::Null | Kind::Faulty) {
        return None;
    }
    let word = field.value.word().unwrap_or_default();
    (!open::is_open(word)).then(|| {
        let what = format!("`components` is {}, not a list", field.value.noun());
        let finding = Diagnostic::new(&LINT, field.value.span, what).severity(Severity::Error);
        finding.label("no list").help("put the entries between `[` and `]`")
    })
}

fn look(entry: &Entry, dialect: Dialect) -> Option<Diagnostic> {
    let error = |span, what: String| Diagnostic::new(&LINT, span, what).severity(Severity::Error);
    let known = || {
        EntryKind::ALL
            .iter()
            .map(|kind| dialect.own(kind.spellings()))
            .filter(|word| !word.is_empty())
    };
    if entry.value.members().is_none() {
        if open::is_open(entry.value.word().unwrap_or_default()) {
            return None;
        }
        let what = format!("an entry of `components` is {}, not an object", entry.value.noun());
        return Some(
            error(entry.value.span, what)
                .label("no object")
                .help("write `{ \"type\": …, \"parameters\": […] }`"),
        );
    }
    let Some(field) = entry.kind_field else {
        let finding = error(
            start(entry.value),
            "the entry does not say which component it is for".to_owned(),
        );
        return Some(
            finding
                .label("no `type`")
                .help("add the `type`: `header`, `body`, `button` or `carousel`"),
        );
    };
    let word = field.value.word().unwrap_or_default();
    let kind = EntryKind::read(word).filter(|kind| !dialect.own(kind.spellings()).is_empty());
    let Some(kind) = kind else {
        if open::is_open(word) {
            return None;
        }
        let what = format!("{} knows no component `{word}`", dialect.name());
        let finding = error(field.value.span, what)
            .help("the types are `header`, `body`, `button` and `carousel`");
        return Some(match words::nearest(word, known()) {
            Some(near) => finding.label(format!("did you mean `{near}`?")).unsafe_fix(
                format!("write `{near}`"),
                vec![Edit::replace(field.value.span, quoted(near))],
            ),
            None => finding.label("unknown"),
        });
    };
    let right = dialect.own(kind.spellings());
    (word != right && dialect == Dialect::Eight).then(|| {
        let title = format!("write `{right}`");
        Diagnostic::new(
            &LINT,
            field.value.span,
            format!("8x8's schema spells `{word}` as `{right}`"),
        )
        .label("another spelling")
        .help(title.clone())
        .fix(title, vec![Edit::replace(field.value.span, quoted(right))])
    })
}
