//! `button-group-order`

use std::mem::discriminant;

use super::regroup::regroup;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Button, ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "button-group-order",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "Buttons of one kind stand together.",
    why: "Meta takes quick replies as one group and all other buttons as another, and refuses a mixture. 8x8 asks that each kind stand together; where only that is broken, this is a warning.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
  quick_reply "Talk to us"
  url "Get help" "https://www.acme-stores.com/help"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
  url "Get help" "https://www.acme-stores.com/help"
  quick_reply "Talk to us"
}"#,
    fix: FixKind::Safe,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS, reference::GUPSHUP],
};

fn check(buttons: &Buttons, _: Option<&Card>, context: &mut Context) {
    let list = &buttons.list;
    let (severity, (first, second)) = match split(list, is_quick) {
        Some(parted) => (Severity::Error, parted),
        None => match split(list, |button| discriminant(&button.kind)) {
            Some(parted) => (Severity::Warning, parted),
            None => return,
        },
    };
    let (first, second) = (&list[first], &list[second]);
    let message = match severity {
        Severity::Error => "quick replies and other buttons are mixed".to_owned(),
        _ => format!("the `{}` buttons do not stand together", second.keyword.value),
    };
    let finding = Diagnostic::new(&LINT, second.span, message)
        .severity(severity)
        .label("parted from its group")
        .also(first.span, "its group ends here")
        .help("put the buttons of one kind next to each other");
    let title = "put the buttons of one kind together";
    context.report(match regroup(context.source, buttons, &grouped(list)) {
        Some(new) if new.clean => finding.fix(title, new.edits),
        Some(new) => finding.unsafe_fix(title, new.edits),
        None => finding,
    });
}

fn is_quick(button: &Button) -> bool {
    matches!(button.kind, ButtonKind::QuickReply { .. })
}

/// The first button whose group was left before, with the last one of that group.
fn split<K: PartialEq>(list: &[Button], group: impl Fn(&Button) -> K) -> Option<(usize, usize)> {
    (1..list.len()).find_map(|index| {
        let own = group(&list[index]);
        let last = list[..index].iter().rposition(|button| group(button) == own)?;
        (last + 1 < index).then_some((last, index))
    })
}

/// The buttons by group and kind, each in the order in which it first appears.
fn grouped(list: &[Button]) -> Vec<usize> {
    let mut kinds = Vec::new();
    for button in list {
        let kind = (is_quick(button), discriminant(&button.kind));
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by_key(|&index| {
        let (quick, kind) = (is_quick(&list[index]), discriminant(&list[index].kind));
        let group = kinds.iter().position(|(other, _)| *other == quick);
        (group, kinds.iter().position(|(_, other)| *other == kind))
    });
    order
}
