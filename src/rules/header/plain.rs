//! `header-text-newline`, `header-text-markup` and `header-text-emoji`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::plain;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static NEWLINE: Rule =
    Rule { lint: &NEWLINE_LINT, check: Check::Text(&[TextKind::Header], newline) };
pub static MARKUP: Rule =
    Rule { lint: &MARKUP_LINT, check: Check::Text(&[TextKind::Header], markup) };
pub static EMOJI: Rule = Rule { lint: &EMOJI_LINT, check: Check::Text(&[TextKind::Header], emoji) };

static NEWLINE_LINT: Lint = Lint {
    name: "header-text-newline",
    group: Group::Header,
    severity: Severity::Error,
    pedantic: false,
    what: "A text header is one line.",
    why: "WhatsApp Manager blocks a header with a line break, and Meta refuses it.",
    bad: r#"header "Your order\nis here""#,
    good: r#"header "Your order is here""#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388047", "Meta 100 / 2388072"],
    sources: &[reference::META_MANAGER, reference::TWILIO],
};

static MARKUP_LINT: Lint = Lint {
    name: "header-text-markup",
    group: Group::Header,
    severity: Severity::Error,
    pedantic: false,
    what: "A text header has no signs for bold, italic, struck-out or fixed-width text.",
    why: "A header is bold by itself. WhatsApp Manager blocks such signs there, a star even when it stands alone.",
    bad: r#"header "Your *order* is here""#,
    good: r#"header "Your order is here""#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388047", "Meta 100 / 2388072"],
    sources: &[reference::META_MANAGER, reference::META_COMPONENTS, reference::TWILIO],
};

static EMOJI_LINT: Lint = Lint {
    name: "header-text-emoji",
    group: Group::Header,
    severity: Severity::Error,
    pedantic: false,
    what: "A text header has no emoji.",
    why: "WhatsApp Manager blocks emoji in a header, and Meta refuses them; they belong in the body.",
    bad: r#"header "Your order is here 🎉""#,
    good: r#"header "Your order is here""#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388047", "Meta 100 / 2388072"],
    sources: &[reference::META_MANAGER, reference::BIRD, reference::TWILIO, reference::COMMUNITY],
};

fn newline(text: &Text, place: &Place, context: &mut Context) {
    if let Some(finding) = plain::newline(&NEWLINE_LINT, text, place.kind) {
        context.report(finding);
    }
}

fn markup(text: &Text, place: &Place, context: &mut Context) {
    if let Some(finding) = plain::markup_in(&MARKUP_LINT, text, place.kind, true) {
        context.report(finding);
    }
}

fn emoji(text: &Text, place: &Place, context: &mut Context) {
    if let Some(finding) = plain::emoji_in(&EMOJI_LINT, text, place.kind) {
        context.report(finding);
    }
}
