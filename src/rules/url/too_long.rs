//! `url-too-long`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::Text;
use crate::rules::common::length;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Url], check) };

static LINT: Lint = Lint {
    name: "url-too-long",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "The address of a URL button has at most 2000 characters.",
    why: "8x8 and Meta refuse a longer one. The placeholder counts as it is sent: `{{1}}` is five.",
    bad: BAD,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388040"],
    sources: &[reference::EIGHT_COMPONENTS, reference::EIGHT_API, reference::META_COMPONENTS],
};

macro_rules! twenty_times {
    ($text:literal) => {
        concat!(
            $text, $text, $text, $text, $text, $text, $text, $text, $text, $text, $text, $text,
            $text, $text, $text, $text, $text, $text, $text, $text
        )
    };
}

const BAD: &str = concat!(
    "buttons {\n  url \"Track order\" \"https://www.acme-stores.com/track?",
    twenty_times!(
        "campaign=autumn&channel=whatsapp&store=george-street&parcel=small&courier=bicycle&window=morning&ok&"
    ),
    "\"\n}"
);

fn check(text: &Text, place: &Place, context: &mut Context) {
    if let Some(finding) =
        length::too_long(&LINT, text, place.kind, context.limit(&LINT, limits::URL))
    {
        context.report(finding);
    }
}
