//! `buttons-desktop`, `buttons-folded`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule};

pub static DESKTOP: Rule = Rule { lint: &DESKTOP_LINT, check: Check::Buttons(check) };
pub static FOLDED: Rule = Rule { lint: &FOLDED_LINT, check: Check::Family };

static DESKTOP_LINT: Lint = Lint {
    name: "buttons-desktop",
    group: Group::Buttons,
    severity: Severity::Info,
    pedantic: true,
    what: "Messages for desktop clients have at most three buttons, and no quick reply beside another kind.",
    why: "WhatsApp on a computer does not show other messages; it tells customers to look at their phone.",
    bad: r#"buttons {
  quick_reply "Talk to us"
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

static FOLDED_LINT: Lint = Lint {
    name: "buttons-folded",
    group: Group::Buttons,
    severity: Severity::Info,
    pedantic: true,
    what: "The two main buttons come first when there are more than three.",
    why: "A phone then shows two of them and an entry that opens the list of all.",
    bad: r#"buttons {
  quick_reply "Monday"
  quick_reply "Tuesday"
  quick_reply "Wednesday"
  quick_reply "Thursday"
}"#,
    good: r#"buttons {
  quick_reply "Monday"
  quick_reply "Tuesday"
  quick_reply "Another day"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::META_COMPONENTS],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    if card.is_some() {
        return;
    }
    let count = buttons.list.len();
    if count > limits::BUTTONS_SHOWN {
        context.report(
            Diagnostic::new(
                &FOLDED_LINT,
                buttons.span,
                format!("a phone shows two of these {count} buttons, and the others in a list"),
            )
            .label(format!("{count} buttons"))
            .help("put the main action in the first two"),
        );
    }
    let quick =
        |button: &crate::model::Button| matches!(button.kind, ButtonKind::QuickReply { .. });
    let mixed = buttons.list.iter().any(quick) && !buttons.list.iter().all(quick);
    if mixed || count > limits::BUTTONS_ON_DESKTOP {
        let reason = if mixed {
            "quick replies beside other buttons".to_owned()
        } else {
            format!("{count} buttons")
        };
        context.report(
            Diagnostic::new(
                &DESKTOP_LINT,
                buttons.span,
                format!("WhatsApp on a computer does not show a message with {reason}"),
            )
            .label(reason)
            .help("use fewer buttons or one kind, if customers read this on a computer"),
        );
    }
}
