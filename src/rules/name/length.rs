//! `name-too-long` and `name-over-200`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::rules::{Check, Context, Rule};
use crate::text::words;

pub static TOO_LONG: Rule = Rule { lint: &TOO_LONG_LINT, check: Check::Document(check) };
pub static OVER_200: Rule = Rule { lint: &OVER_200_LINT, check: Check::Family };

/// Ten times the same text.
macro_rules! ten {
    ($text:literal) => {
        concat!($text, $text, $text, $text, $text, $text, $text, $text, $text, $text)
    };
}

static TOO_LONG_LINT: Lint = Lint {
    name: "name-too-long",
    group: Group::Name,
    severity: Severity::Error,
    pedantic: false,
    what: "A name has at most 512 characters.",
    why: "Meta and 8x8 refuse a longer one.",
    bad: concat!("template ", ten!("order_shipped_in_spring_summer_autumn_and_in_winter_")),
    good: "template order_shipped_in_spring",
    fix: FixKind::None,
    codes: &["8x8 3031", "Meta 100 / 2388040"],
    sources: &[reference::EIGHT_TYPES, reference::META_OVERVIEW],
};

static OVER_200_LINT: Lint = Lint {
    name: "name-over-200",
    group: Group::Name,
    severity: Severity::Warning,
    pedantic: false,
    what: "A name has better not more than 200 characters.",
    why: "Meta takes 512, but the answer that 8x8 gives when it lists templates declares 200, so a longer name may come back cut.",
    bad: concat!("template ", ten!("order_shipped_today_too_")),
    good: "template order_shipped_today_too",
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_READ],
};

fn check(context: &mut Context) {
    let Some(name) = context.document.name.get() else { return };
    let length = name.value.chars().count();
    let limit = context.limit(&TOO_LONG_LINT, limits::NAME_CHARS);
    let (lint, limit, who) = if length > limit.most {
        (&TOO_LONG_LINT, limit.most, limit.by)
    } else if length > limits::NAME_CHARS_READ_API {
        (&OVER_200_LINT, limits::NAME_CHARS_READ_API, "8x8 can list")
    } else {
        return;
    };
    let excess = length - limit;
    context.report(
        Diagnostic::new(
            lint,
            name.span,
            format!("the name has {length} characters, {excess} more than {who}"),
        )
        .label(words::count(length, "character"))
        .help(format!("shorten it to {limit} characters; most names do with 40")),
    );
}
