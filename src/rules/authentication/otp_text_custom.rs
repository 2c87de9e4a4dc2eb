//! `otp-text-custom`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Button, ButtonKind};
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;
use crate::text::removal;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Button(check) };

static LINT: Lint = Lint {
    name: "otp-text-custom",
    group: Group::Authentication,
    severity: Severity::Warning,
    pedantic: false,
    what: "A one-time code button has no text of its own.",
    why: "8x8 says that the label cannot be changed; WhatsApp writes `Copy code` in the customer's language.",
    bad: r#"category authentication
body { security_recommendation true }
buttons { otp copy_code "Grab it" }"#,
    good: "category authentication
body { security_recommendation true }
buttons { otp copy_code }",
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::EIGHT_COMPONENTS],
};

fn check(button: &Button, context: &mut Context) {
    let (ButtonKind::Otp, Some(text)) = (&button.kind, button.text.get()) else { return };
    let label = text.written().trim();
    let usual = label.is_empty() || label.eq_ignore_ascii_case("copy code");
    if usual || !text.placeholders.is_empty() || text.units() > limits::BUTTON_TEXT {
        return;
    }
    let span = removal::argument(context.source, text.span);
    context.report(
        Diagnostic::new(&LINT, text.span, "WhatsApp writes the text of this button itself")
            .label("may not show")
            .help("take the text out")
            .unsafe_fix("take it out", vec![Edit::delete(span)]),
    );
}
