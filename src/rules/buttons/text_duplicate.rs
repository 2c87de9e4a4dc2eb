//! `button-text-duplicate`, `carousel-label-duplicate`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Button, Buttons, Card, Text};
use crate::rules::{Check, Context, Rule};

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
    let lint = if card.is_some() { &IN_CARD_LINT } else { &LINT };
    for (index, button) in buttons.list.iter().enumerate() {
        let Some(text) = label(button) else { continue };
        let mut before = buttons.list[..index].iter().filter_map(label);
        if let Some(first) = before.find(|first| same(first.written(), text.written())) {
            let shown = text.written().trim();
            context.report(
                Diagnostic::new(lint, text.span, format!("two buttons are called `{shown}`"))
                    .label("the same text again")
                    .also(first.span, "the first one")
                    .help("give each button a text of its own"),
            );
        }
    }
}

fn label(button: &Button) -> Option<&Text> {
    button.text.get().filter(|text| !text.is_blank())
}

fn same(one: &str, other: &str) -> bool {
    let folded = |text: &str| text.trim().to_lowercase();
    one.trim().eq_ignore_ascii_case(other.trim())
        || (!one.is_ascii() && !other.is_ascii() && folded(one) == folded(other))
}
