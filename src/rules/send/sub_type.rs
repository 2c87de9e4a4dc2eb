//! `send-subtype-case`

use super::{Report, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::quoted;
use crate::rules::{Check, Rule};
use crate::send::{Dialect, Entry, EntryKind, Sending, SubType};
use crate::text::{Edit, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-subtype-case",
    group: Group::Send,
    severity: Severity::Warning,
    pedantic: false,
    what: "The sub type of a button is spelt as the API spells it.",
    why: "8x8's schema has `QuickReply`, `Url`, `CopyCode`, `Flow` and `VoiceCall`. Its samples also say `url`, `quickreply` and even `1`, so the server seems to take them; nobody promises it. Meta has `quick_reply`, `url`, `copy_code`, `flow` and `voice_call`. A word that is none of these is an error.",
    bad: r#"body "Hi, your order has left our house and comes tomorrow."
buttons { url "Track it" "https://www.acme-stores.com/track/{{order}}" }
examples { order "AC-2052" }
---
{ "type": "button", "subType": "url", "index": 0, "parameters": [ { "type": "text", "text": "AC-2052" } ] }"#,
    good: r#"body "Hi, your order has left our house and comes tomorrow."
buttons { url "Track it" "https://www.acme-stores.com/track/{{order}}" }
examples { order "AC-2052" }
---
{ "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "AC-2052" } ] }"#,
    fix: FixKind::Safe,
    codes: &["8x8 3052", "Meta 131009"],
    sources: &[reference::EIGHT_MESSAGES],
};

fn check(sending: &Sending, report: &mut Report) {
    let dialect = sending.message.dialect;
    let buttons = sending.entries().filter(|entry| entry.kind == Some(EntryKind::Button));
    buttons.filter_map(|entry| look(entry, dialect)).for_each(|finding| report.add(finding));
}

fn look(entry: &Entry, dialect: Dialect) -> Option<Diagnostic> {
    let known = || {
        SubType::ALL
            .iter()
            .map(|kind| dialect.own(kind.spellings()))
            .filter(|word| !word.is_empty())
    };
    let error = |span, what: String| Diagnostic::new(&LINT, span, what).severity(Severity::Error);
    let Some(field) = entry.sub_field else {
        let name = if dialect == Dialect::Eight { "subType" } else { "sub_type" };
        let finding =
            error(entry.spot(), "the entry does not say what kind of button it is for".to_owned());
        return Some(
            finding
                .label(format!("no `{name}`"))
                .help(format!("add the `{name}`: {}", words::either(known().take(5)))),
        );
    };
    let word = field.value.word().unwrap_or_default();
    if open::is_open(word) {
        return None;
    }
    let right =
        entry.sub_type.map(|kind| dialect.own(kind.spellings())).filter(|right| !right.is_empty());
    let Some(right) = right else {
        let what = format!("{} knows no button of the sub type `{word}`", dialect.name());
        let finding = error(field.value.span, what)
            .help(format!("the sub types are {}", words::all(known())));
        return Some(match words::nearest(word, known()) {
            Some(near) => finding.label(format!("did you mean `{near}`?")).unsafe_fix(
                format!("write `{near}`"),
                vec![Edit::replace(field.value.span, quoted(near))],
            ),
            None => finding.label("unknown"),
        });
    };
    // Meta's own samples have capitals.
    let same = match dialect {
        Dialect::Eight => field.value.as_str() == Some(right),
        Dialect::Meta => word.eq_ignore_ascii_case(right),
    };
    (!same).then(|| {
        let what = format!("{} spells the sub type `{word}` as `{right}`", dialect.name());
        let title = format!("write `{right}`");
        let finding = match dialect {
            Dialect::Eight => Diagnostic::new(&LINT, field.value.span, what),
            Dialect::Meta => error(field.value.span, what),
        };
        let edit = Edit::replace(field.value.span, quoted(right));
        finding.label("another spelling").help(title.clone()).fix(title, vec![edit])
    })
}
