//! `copy-code-not-in-body`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Buttons(check) };

static LINT: Lint = Lint {
    name: "copy-code-not-in-body",
    group: Group::CopyCode,
    severity: Severity::Info,
    pedantic: true,
    what: "The body says the offer code too.",
    why: "A customer who reads the message elsewhere, or shows it at the till, has no button to tap.",
    bad: r#"category marketing
body "Half price until Sunday in all our shops."
buttons {
  copy_code "SPRING25"
}"#,
    good: r#"category marketing
body "Half price until Sunday in all our shops with SPRING25."
buttons {
  copy_code "SPRING25"
}"#,
    fix: FixKind::None,
    codes: &[],
    sources: &[reference::BIRD],
};

fn check(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let code = buttons.list.iter().find_map(|button| match &button.kind {
        ButtonKind::CopyCode { code } => code.get(),
        _ => None,
    });
    let body = context.template.body.get().and_then(|body| body.text.get());
    let (Some(code), Some(body)) = (code.filter(|code| !code.is_blank()), body) else { return };
    let said = match code.lone_placeholder() {
        Some(code) => body.placeholders.iter().any(|other| other.name == code.name),
        None => body.written().contains(code.written()),
    };
    if card.is_none() && !said {
        context.report(
            Diagnostic::new(&LINT, code.span, "the body does not say the code")
                .label("only on the button")
                .help("write the code in the body as well"),
        );
    }
}
