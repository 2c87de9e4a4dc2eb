//! `footer-newline`, `footer-emoji` and `footer-markup`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::common::{at_all, html, plain, replace_all};
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static NEWLINE: Rule =
    Rule { lint: &NEWLINE_LINT, check: Check::Text(&[TextKind::Footer], newline) };
pub static EMOJI: Rule = Rule { lint: &EMOJI_LINT, check: Check::Text(&[TextKind::Footer], emoji) };
pub static MARKUP: Rule =
    Rule { lint: &MARKUP_LINT, check: Check::Text(&[TextKind::Footer], markup) };

static NEWLINE_LINT: Lint = Lint {
    name: "footer-newline",
    group: Group::Footer,
    severity: Severity::Error,
    pedantic: false,
    what: "A footer is one line.",
    why: "WhatsApp Manager blocks a footer with a line break, and Meta refuses it.",
    bad: r#"footer "Acme Stores\nGlazing and framing""#,
    good: r#"footer "Acme Stores, glazing and framing""#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388073"],
    sources: &[reference::META_MANAGER, reference::TWILIO],
};

static EMOJI_LINT: Lint = Lint {
    name: "footer-emoji",
    group: Group::Footer,
    severity: Severity::Error,
    pedantic: false,
    what: "A footer has no emoji.",
    why: "8x8 advises against emoji in a footer, and WhatsApp Manager blocks them.",
    bad: r#"footer "Thank you 🙏""#,
    good: r#"footer "Thank you""#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388073"],
    sources: &[reference::META_MANAGER, reference::EIGHT_COMPONENTS, reference::TWILIO],
};

static MARKUP_LINT: Lint = Lint {
    name: "footer-markup",
    group: Group::Footer,
    severity: Severity::Warning,
    pedantic: false,
    what: "A footer has no signs for bold, italic, struck-out or fixed-width text, and no HTML.",
    why: "8x8's documentation rules formatting out; at best the customer sees the signs themselves.",
    bad: r#"footer "_Acme Stores_""#,
    good: r#"footer "Acme Stores""#,
    fix: FixKind::Safe,
    codes: &["Meta 100 / 2388073"],
    sources: &[reference::EIGHT_COMPONENTS],
};

fn newline(text: &Text, place: &Place, context: &mut Context) {
    if !context.is_authentication()
        && let Some(finding) = plain::newline(&NEWLINE_LINT, text, place.kind)
    {
        context.report(finding);
    }
}

fn emoji(text: &Text, place: &Place, context: &mut Context) {
    if !context.is_authentication()
        && let Some(finding) = plain::emoji_in(&EMOJI_LINT, text, place.kind)
    {
        context.report(finding);
    }
}

fn markup(text: &Text, place: &Place, context: &mut Context) {
    if !context.is_authentication()
        && let Some(finding) =
            plain::markup_in(&MARKUP_LINT, text, place.kind, false).or_else(|| tags(text))
    {
        context.report(finding);
    }
}

fn tags(text: &Text) -> Option<Diagnostic> {
    let tags = html::tags(text.written());
    if tags.is_empty() {
        return None;
    }
    let are_paired = html::are_paired(&tags, text.written());
    let tags: Vec<_> = tags.into_iter().map(|tag| tag.at).collect();
    let message = "the footer has HTML in it, which WhatsApp shows as it is written";
    let finding = at_all(&MARKUP_LINT, text, &tags, message, ["a tag", "another one"])
        .help("take the tags out; a footer is always shown plain");
    Some(match are_paired {
        true => finding.fix("take the tags out", replace_all(text, &tags, "")),
        false => finding,
    })
}
