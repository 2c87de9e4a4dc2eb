//! `url-duplicate`

use super::address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Buttons, Card};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "url-duplicate",
    group: Group::Url,
    severity: Severity::Warning,
    pedantic: false,
    what: "Two buttons of a message open two pages.",
    why: "There is room for two URL buttons only; a second one for the same page is most often a slip.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
  url "Get help" "https://www.acme-stores.com/track"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
  url "Get help" "https://www.acme-stores.com/help"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

fn check(buttons: &Buttons, _: Option<&Card>, context: &mut Context) {
    for (index, button) in buttons.list.iter().enumerate() {
        let Some(text) = address(button).filter(|text| !text.is_blank()) else { continue };
        let mut before = buttons.list[..index].iter().filter_map(address);
        if let Some(first) = before.find(|first| first.written() == text.written()) {
            context.report(
                Diagnostic::new(&LINT, text.span, "two buttons open the same page")
                    .label("the same address again")
                    .also(first.span, "the first one")
                    .help("let the second one open another page, or take it out"),
            );
        }
    }
}
