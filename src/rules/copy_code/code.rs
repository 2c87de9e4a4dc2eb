//! `copy-code-length`, `copy-code-charset`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::Text;
use crate::rules::value::Value;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::{count, words};

pub static LENGTH: Rule =
    Rule { lint: &LENGTH_LINT, check: Check::Text(&[TextKind::CopyCode], check) };
pub static CHARSET: Rule = Rule { lint: &CHARSET_LINT, check: Check::Family };

static LENGTH_LINT: Lint = Lint {
    name: "copy-code-length",
    group: Group::CopyCode,
    severity: Severity::Error,
    pedantic: false,
    what: "An offer code has 4 to 15 characters, and never more than 20.",
    why: "Meta takes up to 20 since December 2025. 8x8's documentation still says 4 to 15, so a code from 16 on, or of fewer than 4, is warned of.",
    bad: r#"category marketing
buttons {
  copy_code "SPRINGSALEFOREVERYBODY"
}"#,
    good: r#"category marketing
buttons {
  copy_code "SPRING25"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388040", "Meta 131009"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS, reference::META_COUPON],
};

static CHARSET_LINT: Lint = Lint {
    name: "copy-code-charset",
    group: Group::CopyCode,
    severity: Severity::Warning,
    pedantic: false,
    what: "An offer code is made of letters and digits.",
    why: "Meta asks for it, and signs and blanks are easily lost when a code is typed.",
    bad: r#"category marketing
buttons {
  copy_code "SPRING-25"
}"#,
    good: r#"category marketing
buttons {
  copy_code "SPRING25"
}"#,
    fix: FixKind::None,
    codes: &["Meta 131009"],
    sources: &[reference::META_COUPON],
};

fn check(text: &Text, place: &Place, context: &mut Context) {
    if text.is_blank() {
        return;
    }
    let card = place.card.map(|(_, card)| card);
    let Some(value) = Value::of(text, card, context) else { return };
    let code = value.text;
    // A blank sample, or one with a line break, is for the rules on samples.
    if code.trim().is_empty() || code.contains(char::is_control) {
        return;
    }
    if let Some(finding) = length(value) {
        context.report(finding);
    }
    if let Some(finding) = charset(value) {
        context.report(finding);
    }
}

fn length(value: Value) -> Option<Diagnostic> {
    let length = count::units(value.text);
    let (shortest, longest) = (limits::COPY_CODE_8X8.start(), limits::COPY_CODE_8X8.end());
    let (severity, message) = if length > limits::COPY_CODE {
        let excess = length - limits::COPY_CODE;
        let message =
            format!("the code has {length} characters, {excess} more than WhatsApp accepts");
        (Severity::Error, message)
    } else if limits::COPY_CODE_8X8.contains(&length) {
        return None;
    } else {
        let message = format!(
            "the code has {}, and 8x8 says {shortest} to {longest}",
            words::count(length, "character")
        );
        (Severity::Warning, message)
    };
    Some(
        Diagnostic::new(&LENGTH_LINT, value.span(), message)
            .severity(severity)
            .label(words::count(length, "character"))
            .help(format!("use a code of {shortest} to {longest} characters")),
    )
}

fn charset(value: Value) -> Option<Diagnostic> {
    let code = value.text;
    let at = code.find(|sign: char| !sign.is_ascii_alphanumeric())?;
    let sign = code[at..].chars().next()?;
    Some(
        Diagnostic::new(
            &CHARSET_LINT,
            value.span_of(at..at + sign.len_utf8()),
            format!("`{sign}` in the code is neither a letter from A to Z nor a digit"),
        )
        .label("another sign")
        .help("use letters and digits only"),
    )
}
