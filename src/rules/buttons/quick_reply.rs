//! `quick-reply-too-many`, `quick-reply-in-carousel`

use super::too_many;
use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule};

pub static TOO_MANY: Rule = Rule { lint: &TOO_MANY_LINT, check: Check::Buttons(check) };
pub static IN_CARD: Rule = Rule { lint: &IN_CARD_LINT, check: Check::Family };

static TOO_MANY_LINT: Lint = Lint {
    name: "quick-reply-too-many",
    group: Group::QuickReply,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has at most ten quick replies.",
    why: "8x8 and Meta refuse an eleventh one.",
    bad: r#"buttons {
  quick_reply "Monday"
  quick_reply "Tuesday"
  quick_reply "Wednesday"
  quick_reply "Thursday"
  quick_reply "Friday"
  quick_reply "Saturday"
  quick_reply "Sunday"
  quick_reply "Any day"
  quick_reply "Next week"
  quick_reply "No day"
  quick_reply "Call me"
}"#,
    good: r#"buttons {
  quick_reply "This week"
  quick_reply "Next week"
  quick_reply "Call me"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

static IN_CARD_LINT: Lint = Lint {
    name: "quick-reply-in-carousel",
    group: Group::QuickReply,
    severity: Severity::Error,
    pedantic: false,
    what: "A card has at most two quick replies.",
    why: "They count as the card's buttons, of which there are at most two.",
    bad: r#"category marketing
body "Two plants are new in our shop. Reply STOP to unsubscribe."
carousel {
  card {
    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { quick_reply "More"; quick_reply "Keep it"; quick_reply "No" }
  }
  card {
    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "More"; quick_reply "Keep it" }
  }
}"#,
    good: r#"category marketing
body "Two plants are new in our shop. Reply STOP to unsubscribe."
carousel {
  card {
    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { quick_reply "More"; quick_reply "Keep it" }
  }
  card {
    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "More"; quick_reply "Keep it" }
  }
}"#,
    fix: FixKind::None,
    codes: &["8x8 3034"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_CAROUSEL],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let (lint, most) = match card {
        Some(_) => (&IN_CARD_LINT, limits::CARD_BUTTONS),
        None => (&TOO_MANY_LINT, limits::QUICK_REPLIES),
    };
    let quick = |kind: &ButtonKind| matches!(kind, ButtonKind::QuickReply { .. });
    too_many::of_kind(lint, buttons, quick, most, "quick-reply button", context);
}
