//! `ttl-auth`, `ttl-utility`, `ttl-marketing` and `ttl-zero`

use std::ops::RangeInclusive;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Category, Duration};
use crate::rules::{Check, Context, Rule};
use crate::text::{Edit, words};

pub static ZERO: Rule = Rule { lint: &ZERO_LINT, check: Check::Document(check) };
pub static AUTHENTICATION: Rule = Rule { lint: &AUTHENTICATION_LINT, check: Check::Family };
pub static UTILITY: Rule = Rule { lint: &UTILITY_LINT, check: Check::Family };
pub static MARKETING: Rule = Rule { lint: &MARKETING_LINT, check: Check::Family };

/// What the three ranges have in common.
const RANGE: Lint = Lint {
    name: "",
    group: Group::Ttl,
    severity: Severity::Error,
    pedantic: false,
    what: "",
    why: "",
    bad: "",
    good: "",
    fix: FixKind::Unsafe,
    codes: &["8x8 1006", "8x8 1010", "Meta 100"],
    sources: &[reference::EIGHT_CREATE, reference::EIGHT_TTL, reference::META_TTL],
};

static AUTHENTICATION_LINT: Lint = Lint {
    name: "ttl-auth",
    what: "The time to live of an authentication template is 30 seconds to 15 minutes, or 30 days.",
    why: "8x8 and Meta refuse any other; without a `ttl` it is 10 minutes.",
    bad: "category authentication
ttl 20m
body { security_recommendation true }
buttons { otp copy_code }",
    good: "category authentication
ttl 5m
body { security_recommendation true }
buttons { otp copy_code }",
    ..RANGE
};

static UTILITY_LINT: Lint = Lint {
    name: "ttl-utility",
    what: "The time to live of a utility template is 30 seconds to 12 hours, or 30 days.",
    why: "8x8 and Meta refuse any other; without a `ttl` it is 30 days.",
    bad: "category utility
ttl 1d",
    good: "category utility
ttl 12h",
    ..RANGE
};

static MARKETING_LINT: Lint = Lint {
    name: "ttl-marketing",
    what: "The time to live of a marketing template is 12 hours to 30 days.",
    why: "8x8 and Meta refuse any other; without a `ttl` it is 30 days.",
    bad: "category marketing
ttl 2m",
    good: "category marketing
ttl 1d",
    ..RANGE
};

static ZERO_LINT: Lint = Lint {
    name: "ttl-zero",
    what: "A time to live is longer than nothing.",
    why: "8x8 refuses 0; a message that lives for no time could never arrive.",
    bad: "ttl 0s",
    good: "ttl 12h",
    fix: FixKind::None,
    codes: &["8x8 1010"],
    sources: &[reference::EIGHT_CREATE],
    ..RANGE
};

fn check(context: &mut Context) {
    let Some(ttl) = context.document.ttl.get() else { return };
    if ttl.value.seconds == 0 {
        context.report(
            Diagnostic::new(&ZERO_LINT, ttl.span, "a message that lives for no time never arrives")
                .label("nothing at all")
                .help("write a time such as `12h`, or take the statement out"),
        );
        return;
    }
    let Some(category) = context.category().filter(|category| !is_valid(ttl.value, *category))
    else {
        return;
    };
    let (lint, range) = limits_of(category);
    let shown = |seconds: i64| Duration { seconds: seconds.unsigned_abs() };
    let (least, most) = (shown(*range.start()), shown(*range.end()));
    let nearest = ttl.value.clamp(least, most);
    let or_longest = if category == Category::Marketing { "" } else { ", or 30d" };
    let title = format!("write `ttl {nearest}`");
    context.report(
        Diagnostic::new(
            lint,
            ttl.span,
            format!(
                "{} template lives for {least} to {most}, not {}",
                words::with_article(category.name()),
                ttl.value.shown(context.source.slice(ttl.span))
            ),
        )
        .label(format!("{least} to {most}{or_longest}"))
        .help(format!("{title}{}", if or_longest.is_empty() { "" } else { ", or `ttl 30d`" }))
        .unsafe_fix(title, vec![Edit::replace(ttl.span, nearest.to_string())]),
    );
}

/// Whether WhatsApp takes it as the time to live of such a template.
pub fn is_valid(ttl: Duration, category: Category) -> bool {
    let seconds = i64::try_from(ttl.seconds).unwrap_or(i64::MAX);
    // Thirty days are -1 to authentication and utility templates.
    seconds == limits::TTL_30_DAYS || limits_of(category).1.contains(&seconds)
}

fn limits_of(category: Category) -> (&'static Lint, RangeInclusive<i64>) {
    match category {
        Category::Authentication => (&AUTHENTICATION_LINT, limits::TTL_AUTHENTICATION),
        Category::Utility => (&UTILITY_LINT, limits::TTL_UTILITY),
        Category::Marketing => (&MARKETING_LINT, limits::TTL_MARKETING),
    }
}
