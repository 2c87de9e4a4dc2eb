//! `buttons-too-many`, and how the rules on the number of a kind count

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Button, ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule};
use crate::text::words;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "buttons-too-many",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "A template has at most ten buttons.",
    why: "8x8 and Meta refuse an eleventh one, and a send request cannot point at it.",
    bad: r#"buttons {
  url "See your order" "https://www.acme-stores.com/orders"
  quick_reply "Monday"
  quick_reply "Tuesday"
  quick_reply "Wednesday"
  quick_reply "Thursday"
  quick_reply "Friday"
  quick_reply "Saturday"
  quick_reply "Sunday"
  quick_reply "Any day"
  quick_reply "No day"
  quick_reply "Call me"
}"#,
    good: r#"buttons {
  url "See your order" "https://www.acme-stores.com/orders"
  quick_reply "This week"
  quick_reply "Next week"
  quick_reply "Call me"
}"#,
    fix: FixKind::None,
    codes: &["Meta 100", "8x8 3053"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let quick = |button: &&Button| matches!(button.kind, ButtonKind::QuickReply { .. });
    let of_one_kind = buttons.list.iter().filter(quick).count() > limits::QUICK_REPLIES;
    if card.is_none() && !of_one_kind {
        let most = context.limit(&LINT, limits::BUTTONS).most;
        of_kind(&LINT, buttons, |_| true, most, "button", context);
    }
}

/// Reports the first button of a kind that is one too many.
pub fn of_kind(
    lint: &'static Lint,
    buttons: &Buttons,
    kind: impl Fn(&ButtonKind) -> bool,
    most: usize,
    noun: &str,
    context: &mut Context,
) {
    let mut of_kind = buttons.list.iter().filter(|button| kind(&button.kind));
    let Some(extra) = of_kind.nth(most) else { return };
    let count = most + 1 + of_kind.count();
    context.report(
        Diagnostic::new(
            lint,
            extra.span,
            format!(
                "there are {}, and {most} {} allowed",
                words::count(count, noun),
                words::is_are(most)
            ),
        )
        .label(format!("number {}", most + 1))
        .also(buttons.span, format!("{} in here", words::count(count, noun)))
        .help(format!("keep {}", words::count(most, noun))),
    );
}
