//! `send-name-language`

use super::{Report, is_blank};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::{Kind, quoted};
use crate::rules::{Check, Rule};
use crate::send::{Field, Sending, Target, plain};
use crate::text::{Edit, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-name-language",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "Name and language of a message are those of a template.",
    why: "WhatsApp looks a template up by both, letter for letter; `EN_us` is another language than `en_US`, and `en` is not the same as either.",
    bad: r#"body "Hi, your order has left our house and comes tomorrow."
---
{
  "user": { "msisdn": "+6591234567" },
  "type": "template",
  "content": { "template": { "name": "order_shiped", "language": "en_US", "components": [] } }
}"#,
    good: r#"body "Hi, your order has left our house and comes tomorrow."
---
{
  "user": { "msisdn": "+6591234567" },
  "type": "template",
  "content": { "template": { "name": "order_shipped", "language": "en_US", "components": [] } }
}"#,
    fix: FixKind::Unsafe,
    codes: &["8x8 3038", "8x8 1031", "8x8 3031", "8x8 3036", "Meta 132001", "Meta 100"],
    sources: &[reference::EIGHT_SEND, reference::META_ERRORS],
};

/// What is answered when there is no such template.
const NOT_FOUND: &[&str] = &["8x8 3038", "8x8 1031", "Meta 132001"];

fn check(sending: &Sending, report: &mut Report) {
    let message = sending.message;
    let Some(template) = message.template.filter(|one| one.value.members().is_some()) else {
        return;
    };
    let lacking = |what: &str| {
        Diagnostic::new(&LINT, template.spot(), format!("the message does not say {what}"))
    };
    match message.name {
        None => {
            let finding = lacking("which template it sends").label("no `name`");
            report.prevent(&["8x8 3031", "Meta 100"], finding.help("add the template's `name`"));
        }
        Some(name) => unreadable(name, "name", &["8x8 3031", "Meta 100"], report),
    }
    match message.language {
        None => {
            let finding = lacking("in which language").label("no `language`");
            report
                .prevent(&["8x8 3036", "Meta 100"], finding.help("add the template's `language`"));
        }
        Some(language) => {
            // A language that is no text itself has another shape than the API wants.
            let has_code = language.value.members().is_some();
            let is_blank = |code: &Field| code.value.word().is_some_and(is_blank);
            if let Some(code) = message.code.filter(|code| has_code || is_blank(code)) {
                unreadable(code, "language", &["8x8 3036", "Meta 100"], report);
            }
        }
    }
    match sending.target {
        Target::Found(wants) => {
            misspelt(message.name, &wants.name, "template", report);
            misspelt(message.code, &wants.language, "language", report);
        }
        Target::NoName(near) => {
            let Some(name) = message.name else { return };
            let what = format!("there is no template `{}`", name.value.word().unwrap_or_default());
            let finding = suggest(Diagnostic::new(&LINT, name.value.span, what), name, *near);
            let help = "name a template of this project, or say with `--templates` where they are";
            report.prevent(NOT_FOUND, finding.help(help));
        }
        Target::NoLanguage(languages) => {
            let (Some(name), Some(code)) = (message.name, message.code) else { return };
            let (name, word) =
                (name.value.word().unwrap_or_default(), code.value.word().unwrap_or_default());
            let what = format!("there is no template `{name}` in the language `{word}`");
            let near = words::nearest(word, languages.iter().copied());
            let near = near.or(languages.first().copied().filter(|_| languages.len() == 1));
            let finding = suggest(Diagnostic::new(&LINT, code.value.span, what), code, near);
            let there = words::all(languages.iter().copied());
            report.prevent(NOT_FOUND, finding.help(format!("it is there in {there}")));
        }
        Target::Unknown => {}
    }
}

/// Reports what is no text, or an empty one.
fn unreadable(field: Field, what: &str, codes: &[&str], report: &mut Report) {
    let text = field.value.as_str();
    if text.is_some_and(|text| !is_blank(text)) || matches!(field.value.kind, Kind::Faulty) {
        return;
    }
    let is = if text.is_some() { "empty" } else { field.value.noun() };
    let finding = Diagnostic::new(&LINT, field.value.span, format!("the {what} is {is}"));
    report.prevent(
        codes,
        finding.label("no name of anything").help(format!("write the {what} as a text")),
    );
}

/// Reports a word that differs in the case of its letters, or has another joint.
fn misspelt(field: Option<Field>, right: &str, what: &str, report: &mut Report) {
    let Some(field) = field else { return };
    let is_slip = |word: &&str| *word != right && plain(word) == plain(right);
    let Some(word) = field.value.as_str().filter(is_slip) else { return };
    let message = format!("there is no {what} `{word}`, only `{right}`");
    let finding = Diagnostic::new(&LINT, field.value.span, message).label("not letter for letter");
    let edit = Edit::replace(field.value.span, quoted(right));
    let title = format!("write `{right}`");
    report.prevent(NOT_FOUND, finding.help(title.clone()).unsafe_fix(title, vec![edit]));
}

/// Offers the word that was most likely meant, in quotes.
fn suggest(finding: Diagnostic, field: Field, near: Option<&str>) -> Diagnostic {
    match near {
        Some(near) => finding.label(format!("did you mean `{near}`?")).unsafe_fix(
            format!("write `{near}`"),
            vec![Edit::replace(field.value.span, quoted(near))],
        ),
        None => finding.label("not among the templates"),
    }
}
