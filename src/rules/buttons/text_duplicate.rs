//! `button-text-duplicate`, `carousel-label-duplicate`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Buttons, Card};
use crate::rules::{Check, Context, Rule};
use crate::text::{Firsts, Span};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };
pub static IN_CARD: Rule = Rule { lint: &IN_CARD_LINT, check: Check::Family };

static LINT: Lint = Lint {
    name: "button-text-duplicate",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "No two buttons have the same text.",
    why: "WhatsApp Manager refuses it: nobody could tell the buttons apart. Capitals and blanks at the ends make no difference.",
    bad: r#"buttons {
  quick_reply "Yes"
  quick_reply "yes"
}"#,
    good: r#"buttons {
  quick_reply "Yes"
  quick_reply "No"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388060"],
    sources: &[reference::META_MANAGER],
};

static IN_CARD_LINT: Lint = Lint {
    name: "carousel-label-duplicate",
    group: Group::Carousel,
    severity: Severity::Error,
    pedantic: false,
    what: "The two buttons of a card have different texts.",
    why: "The same text on different cards is fine and usual; on one card nobody could tell the buttons apart.",
    bad: r#"category marketing
body "Two plants are new in our shop. Reply STOP to unsubscribe."
carousel {
  card {
    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { quick_reply "More"; quick_reply "More" }
  }
  card {
    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "More"; quick_reply "Keep it for me" }
  }
}"#,
    good: r#"category marketing
body "Two plants are new in our shop. Reply STOP to unsubscribe."
carousel {
  card {
    header image "https://cdn.acme-stores.com/fern.jpg"
    body "Small fern, likes shade."
    buttons { quick_reply "More"; quick_reply "Keep it for me" }
  }
  card {
    header image "https://cdn.acme-stores.com/palm.jpg"
    body "Tall palm, likes sun."
    buttons { quick_reply "More"; quick_reply "Keep it for me" }
  }
}"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388060"],
    sources: &[reference::META_MANAGER],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    if buttons.list.len() < 2 {
        return;
    }
    let lint = if card.is_some() { &IN_CARD_LINT } else { &LINT };
    let mut seen: Firsts<String, Span> = Firsts::default();
    for text in buttons.list.iter().filter_map(|button| button.text.get()) {
        let label = text.written().trim();
        if label.is_empty() {
            continue;
        }
        if let Some(first) = seen.put(label.to_lowercase(), text.span) {
            context.report(
                Diagnostic::new(lint, text.span, format!("two buttons are called `{label}`"))
                    .label("the same text again")
                    .also(*first, "the first one")
                    .help("give each button a text of its own"),
            );
        }
    }
}
