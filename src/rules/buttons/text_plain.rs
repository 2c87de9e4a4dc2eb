//! `button-text-newline`, `button-text-emoji`, `button-text-markup`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::plain;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static NEWLINE: Rule =
    Rule { lint: &NEWLINE_LINT, check: Check::Text(&[TextKind::Label], check) };
pub static EMOJI: Rule = Rule { lint: &EMOJI_LINT, check: Check::Family };
pub static MARKUP: Rule = Rule { lint: &MARKUP_LINT, check: Check::Family };

static NEWLINE_LINT: Lint = Lint {
    name: "button-text-newline",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "The text on a button is one line.",
    why: "Meta refuses line breaks in it.",
    bad: r#"buttons {
  quick_reply "Call\nme"
}"#,
    good: r#"buttons {
  quick_reply "Call me"
}"#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388060"],
    sources: &[reference::META_MANAGER, reference::COMMUNITY],
};

static EMOJI_LINT: Lint = Lint {
    name: "button-text-emoji",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "The text on a button has no emoji.",
    why: "Meta refuses them there, in its own words together with placeholders, line breaks and formatting.",
    bad: r#"buttons {
  quick_reply "Surprise me 🎲"
}"#,
    good: r#"buttons {
  quick_reply "Surprise me"
}"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388060"],
    sources: &[reference::COMMUNITY, reference::TWILIO_63013, reference::ENGATI],
};

static MARKUP_LINT: Lint = Lint {
    name: "button-text-markup",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "The text on a button has no signs for bold, italic, struck-out or fixed-width text.",
    why: "Meta refuses formatting there; only a body can be formatted.",
    bad: r#"buttons {
  quick_reply "*Ask* us"
}"#,
    good: r#"buttons {
  quick_reply "Ask us"
}"#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388060"],
    sources: &[reference::META_MANAGER, reference::COMMUNITY],
};

fn check(text: &Text, place: &Place, context: &mut Context) {
    if let Some(finding) = plain::newline(&NEWLINE_LINT, text, place.kind) {
        context.report(finding);
    }
    if let Some(finding) = plain::emoji_in(&EMOJI_LINT, text, place.kind) {
        context.report(finding);
    }
    if let Some(finding) = plain::markup_in(&MARKUP_LINT, text, place.kind, false) {
        context.report(finding);
    }
}
