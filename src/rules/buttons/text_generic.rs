//! `button-text-generic`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Label], check) };

static LINT: Lint = Lint {
    name: "button-text-generic",
    group: Group::Buttons,
    severity: Severity::Info,
    pedantic: true,
    what: "The text on a button says what it does.",
    why: "`Click here` tells customers nothing, least of all those who listen to the screen.",
    bad: r#"buttons {
  url "Click here" "https://www.acme-stores.com/track"
}"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::ADVICE],
};

const EMPTY_WORDS: &[&str] = &["click", "click here", "here", "link", "ok", "tap", "tap here"];

fn check(text: &Text, _: &Place, context: &mut Context) {
    let label = text.written().trim();
    let generic = || EMPTY_WORDS.iter().any(|words| label.eq_ignore_ascii_case(words));
    if generic() {
        context.report(
            Diagnostic::new(&LINT, text.span, format!("`{label}` does not say what happens"))
                .label("says nothing")
                .help("name the action: `Track order`"),
        );
    }
}
