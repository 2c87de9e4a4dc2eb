//! `send-otp`

use super::{Filling, Report, fillings, is_blank, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::rules::common::link;
use crate::rules::{Check, Rule};
use crate::send::{Sending, Want};
use crate::text::{count, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-otp",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "A one-time code has at most 15 characters, no link and no emoji, and is the same in the body and in the button.",
    why: "WhatsApp refuses longer values in authentication templates. The button copies its own value: if that is another than the one shown, nobody can sign in with it.",
    bad: r#"category authentication
body { security_recommendation true }
footer { expires 10m }
buttons { otp copy_code }
---
[
  { "type": "body", "parameters": [ { "type": "text", "text": "493021" } ] },
  { "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "493012" } ] }
]"#,
    good: r#"category authentication
body { security_recommendation true }
footer { expires 10m }
buttons { otp copy_code }
---
[
  { "type": "body", "parameters": [ { "type": "text", "text": "493021" } ] },
  { "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "493021" } ] }
]"#,
    fix: FixKind::None,
    codes: &["8x8 3043", "Meta 132018"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_AUTHENTICATION],
};

fn check(sending: &Sending, report: &mut Report) {
    let fillings = fillings(sending);
    let of = |wanted: fn(&Want) -> bool| {
        fillings.iter().find(|filling| filling.number == 1 && filling.want.is_some_and(wanted))
    };
    let body = of(|want| matches!(want, Want::Code));
    let button = of(|want| matches!(want, Want::CodeButton));
    for filling in body.into_iter().chain(button) {
        if let Some(finding) = look(filling) {
            report.add(finding);
        }
    }
    if let (Some(body), Some(button)) = (body, button) {
        let texts = [body, button].map(|filling| filling.text.text.as_str());
        let unknown = texts.iter().any(|text| open::is_open(text) || is_blank(text));
        if texts[0] != texts[1] && !unknown {
            let what = "the button copies another code than the body shows";
            let finding =
                Diagnostic::new(&LINT, span(button), what).label("the code that is copied");
            let finding = finding.also(span(body), "the code that is shown");
            report.prevent(
                &[],
                finding.help("give the same code to both; else nobody can sign in with it"),
            );
        }
    }
}

fn span(filling: &Filling) -> crate::text::Span {
    filling.parameter.at()
}

fn look(filling: &Filling) -> Option<Diagnostic> {
    let text = filling.text.text.as_str();
    if open::is_open(text) {
        return None;
    }
    let (length, most) = (count::units(text), limits::OTP_CODE);
    let (what, label) = if text.contains("://") || link(text).is_some() {
        ("the one-time code is a link".to_owned(), "a link".to_owned())
    } else if count::emoji(text).next().is_some() {
        ("the one-time code holds an emoji".to_owned(), "an emoji in it".to_owned())
    } else if length > most {
        let what = format!(
            "the one-time code has {length} characters, {} more than WhatsApp accepts",
            length - most
        );
        (what, words::count(length, "character"))
    } else {
        return None;
    };
    let help = format!("give a code of at most {most} letters and digits");
    Some(Diagnostic::new(&LINT, span(filling), what).label(label).help(help))
}
