//! `body-too-long`, `body-near-limit` and `body-ads-manager-limit`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::Text;
use crate::rules::common::length;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::words::grouped;
use crate::text::{count, words};

/// A text of 478 characters for the pages.
macro_rules! story {
    () => {
        "This is the whole story of your order. It waited at the border for two days, since nobody could say what a lamp is made of. It waited at the depot for another day, since the van had a flat tyre. It waited at the shop next door, since the bell at your house does not ring, and it waited there all weekend, since shops are closed on Sundays. Now it is on the van again, with a driver who knows your street, your house and your bell, and who hopes to be with you before noon today."
    };
}

pub static TOO_LONG: Rule =
    Rule { lint: &TOO_LONG_LINT, check: Check::Text(&[TextKind::Body], too_long) };
pub static NEAR_LIMIT: Rule =
    Rule { lint: &NEAR_LIMIT_LINT, check: Check::Text(&[TextKind::Body], near_limit) };
pub static ADS_MANAGER: Rule =
    Rule { lint: &ADS_MANAGER_LINT, check: Check::Text(&[TextKind::Body], ads_manager) };

static TOO_LONG_LINT: Lint = Lint {
    name: "body-too-long",
    group: Group::Body,
    severity: Severity::Error,
    pedantic: false,
    what: "A body has at most 1,024 characters.",
    why: "8x8 and Meta set this limit. Emoji count as two or more characters, a line break as one, and a placeholder as it is sent: `{{1}}` is five.",
    bad: concat!("body \"", story!(), " ", story!(), " ", story!(), "\""),
    good: concat!("body \"", story!(), "\""),
    fix: FixKind::None,
    codes: &["Meta 100 / 2388040"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS, reference::META_MANAGER],
};

static NEAR_LIMIT_LINT: Lint = Lint {
    name: "body-near-limit",
    group: Group::Body,
    severity: Severity::Warning,
    pedantic: true,
    what: "A body leaves room for the values of its placeholders: some 32 characters each.",
    why: "The message that is sent may not have more than 1,024 characters either. If the values are too long, it fails when it is sent, not when the template is made.",
    bad: concat!(
        "body \"Hi {{name}}. ",
        story!(),
        " ",
        story!(),
        " All is well, {{name}}, at last.\"
examples { name \"Tony\" }"
    ),
    good: concat!(
        "body \"Hi {{name}}. ",
        story!(),
        "\"
examples { name \"Tony\" }"
    ),
    fix: FixKind::None,
    codes: &["Meta 132005", "8x8 1032"],
    sources: &[reference::EIGHT_COMPONENTS, reference::TWILIO_63021, reference::COMMUNITY],
};

static ADS_MANAGER_LINT: Lint = Lint {
    name: "body-ads-manager-limit",
    group: Group::Body,
    severity: Severity::Info,
    pedantic: true,
    what: "A body that is to be used in Ads Manager has at most 960 characters.",
    why: "Ads Manager takes fewer characters than WhatsApp Manager for the same text.",
    bad: concat!("body \"", story!(), " ", story!(), " All is well at last.\""),
    good: concat!("body \"", story!(), "\""),
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_MANAGER],
};

fn too_long(text: &Text, place: &Place, context: &mut Context) {
    if place.card.is_none()
        && let Some(finding) = length::too_long(
            &TOO_LONG_LINT,
            text,
            place.kind,
            context.limit(&TOO_LONG_LINT, limits::BODY_TEXT),
        )
    {
        context.report(finding);
    }
}

fn near_limit(text: &Text, place: &Place, context: &mut Context) {
    let number = text.placeholders.len();
    let room = number * limits::VALUE_ROOM;
    if text.written().len() + room <= limits::BODY_TEXT || place.card.is_some() {
        return;
    }
    let fixed = count::units(&text.fill(|_| "".into()));
    let left = limits::BODY_TEXT.saturating_sub(fixed);
    if left >= room || text.units() > limits::BODY_TEXT {
        return;
    }
    let placeholders = words::count(number, "placeholder");
    context.report(
        Diagnostic::new(
            &NEAR_LIMIT_LINT,
            text.span,
            format!(
                "the body leaves {} for the values of {placeholders}",
                words::count(left, "character")
            ),
        )
        .label(format!("{} characters without them", grouped(fixed)))
        .help(format!(
            "shorten it to {} characters, which leaves {} for each",
            grouped(limits::BODY_TEXT.saturating_sub(room)),
            limits::VALUE_ROOM
        )),
    );
}

fn ads_manager(text: &Text, place: &Place, context: &mut Context) {
    if text.written().len() <= limits::BODY_ADS_MANAGER || place.card.is_some() {
        return;
    }
    let length = text.units();
    if length <= limits::BODY_ADS_MANAGER || length > limits::BODY_TEXT {
        return;
    }
    context.report(
        Diagnostic::new(
            &ADS_MANAGER_LINT,
            text.span,
            format!("Ads Manager takes {} characters", limits::BODY_ADS_MANAGER),
        )
        .label(format!("{} characters", grouped(length)))
        .help("shorten it if the template is to be used in ads"),
    );
}
