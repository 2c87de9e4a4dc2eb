//! `copy-code-category`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{Button, ButtonKind, Buttons, Card, Category};
use crate::rules::{Check, Context, Rule, authentication};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "copy-code-category",
    group: Group::CopyCode,
    severity: Severity::Warning,
    pedantic: false,
    what: "Offer codes belong in marketing templates.",
    why: "8x8 takes copy code buttons in marketing templates only. Meta takes them in utility templates too, so that there it is a risk; in an authentication template nobody does, and it is an error.",
    bad: r#"category utility
buttons {
  copy_code "SPRING25"
}"#,
    good: r#"category marketing
buttons {
  copy_code "SPRING25"
}"#,
    fix: FixKind::None,
    codes: &["8x8 3034", "Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_UTILITY, reference::GUPSHUP],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let is_code = |kind: &ButtonKind| matches!(kind, ButtonKind::CopyCode { .. });
    authentication::refuse(&LINT, is_code, buttons, card, context);
    if card.is_some() || context.category() != Some(Category::Utility) {
        return;
    }
    let codes = |button: &&Button| is_code(&button.kind);
    for button in buttons.list.iter().filter(codes) {
        context.report(
            Diagnostic::new(
                &LINT,
                button.keyword.span,
                "8x8 takes copy code buttons in marketing templates only",
            )
            .label("in a utility template")
            .help("write `category marketing`, or put the code in the text"),
        );
    }
}
