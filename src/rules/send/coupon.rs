//! `send-coupon`

use super::{Report, is_blank, open};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::Kind;
use crate::lang::limits;
use crate::rules::{Check, Rule};
use crate::send::{Dialect, Pair, Parameter, ParameterKind, Sending, Want, Wants};
use crate::text::{count, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-coupon",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "A message with a copy code button gives the code, of at most 20 characters, or 15 in a limited-time offer.",
    why: "The code that the template was created with is a sample. Meta takes up to 20 characters; 8x8's documentation says 4 to 15, so a code outside of that is warned of.",
    bad: r#"category marketing
body "Hi, here is a code for your next order with us. It is valid until Sunday."
buttons { copy_code "{{code}}" }
examples { code "MAY25" }
---
{ "type": "button", "subType": "CopyCode", "index": 0, "parameters": [ { "type": "couponCode", "couponCode": "SPRINGSALEFOREVERYBODY" } ] }"#,
    good: r#"category marketing
body "Hi, here is a code for your next order with us. It is valid until Sunday."
buttons { copy_code "{{code}}" }
examples { code "MAY25" }
---
{ "type": "button", "subType": "CopyCode", "index": 0, "parameters": [ { "type": "couponCode", "couponCode": "SPRING25" } ] }"#,
    fix: FixKind::None,
    codes: &["8x8 3049", "8x8 3040", "Meta 131009", "Meta 131008"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS, reference::META_COUPON],
};

fn check(sending: &Sending, report: &mut Report) {
    for pair in sending.pairs.iter().filter(|pair| pair.fault.is_none()) {
        if let Some(finding) = missing(pair) {
            report.prevent(&["8x8 3040", "Meta 131008"], finding);
        }
    }
    let most = sending.wants.map_or(limits::COPY_CODE, longest);
    let parameters = sending.entries().flat_map(|entry| &entry.parameters);
    for parameter in parameters.filter(|one| one.kind == Some(ParameterKind::CouponCode)) {
        if let Some(finding) = empty(parameter) {
            report.prevent(&["8x8 3040", "Meta 131008"], finding);
        } else if let Some(finding) = code(parameter, most, sending.message.dialect) {
            report.prevent(&["8x8 3049", "Meta 131009"], finding);
        }
    }
}

fn missing(pair: &Pair) -> Option<Diagnostic> {
    let Some(Want::Coupon { .. }) = pair.slot.map(|slot| &slot.want) else { return None };
    let at = match pair.entry {
        None => pair.around,
        Some(entry) if entry.parameters.is_empty() => {
            entry.list.map_or_else(|| entry.spot(), |list| list.value.span)
        }
        Some(_) => return None,
    };
    let what = format!("{} copies an offer code, and the message gives none", pair.site);
    Some(Diagnostic::new(&LINT, at, what).label("no code").help("give the code with each message"))
}

fn empty(parameter: &Parameter) -> Option<Diagnostic> {
    let (at, is) = match parameter.content {
        None => (parameter.spot(), "missing"),
        Some(content) => match &content.value.kind {
            Kind::String(text) if is_blank(&text.text) => (content.value.span, "empty"),
            Kind::String(_) | Kind::Faulty => return None,
            Kind::Null => (content.value.span, "`null`"),
            _ => (content.value.span, "not a text in quotes"),
        },
    };
    Some(
        Diagnostic::new(&LINT, at, format!("the offer code is {is}"))
            .label("no code")
            .help("give the code"),
    )
}

/// The length that a template's code may have.
fn longest(wants: &Wants) -> usize {
    let mut limits = wants.slots.iter().filter_map(|slot| match slot.want {
        Want::Coupon { most, .. } => Some(most),
        _ => None,
    });
    limits.next().unwrap_or(limits::COPY_CODE)
}

fn code(parameter: &Parameter, most: usize, dialect: Dialect) -> Option<Diagnostic> {
    let text = parameter.text()?.text.as_str();
    if open::is_open(text) {
        return None;
    }
    let span = parameter.content?.value.span;
    let (length, eight) = (count::units(text), limits::COPY_CODE_8X8);
    let advice = match dialect {
        Dialect::Eight => format!("use a code of {} to {} characters", eight.start(), eight.end()),
        Dialect::Meta => format!("use a code of at most {most} characters"),
    };
    let finding =
        |what: String| Diagnostic::new(&LINT, span, what).label(words::count(length, "character"));
    if length > most {
        let excess = length - most;
        return Some(
            finding(format!(
                "the code has {length} characters, {excess} more than WhatsApp accepts"
            ))
            .help(advice),
        );
    }
    if text.contains(char::is_control) {
        return Some(
            finding("the code holds a line break or a tab".to_owned()).help("take it out"),
        );
    }
    (dialect == Dialect::Eight && !eight.contains(&length)).then(|| {
        let what = format!(
            "the code has {}, and 8x8 says {} to {}",
            words::count(length, "character"),
            eight.start(),
            eight.end()
        );
        finding(what).severity(Severity::Warning).help(advice)
    })
}
