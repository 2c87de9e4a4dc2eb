//! `url-duplicate`

use super::address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Buttons, Card};
use crate::rules::{Check, Context, Rule};
use crate::text::{Firsts, Span};

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
    let mut seen: Firsts<&str, Span> = Firsts::default();
    for text in buttons.list.iter().filter_map(address).filter(|text| !text.is_blank()) {
        if let Some(first) = seen.put(text.written(), text.span) {
            context.report(
                Diagnostic::new(&LINT, text.span, "two buttons open the same page")
                    .label("the same address again")
                    .also(*first, "the first one")
                    .help("let the second one open another page, or take it out"),
            );
        }
    }
}
