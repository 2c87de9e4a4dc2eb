//! `otp-text-length`

use crate::diagnostic::{FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::{Button, ButtonKind};
use crate::rules::{Check, Context, Rule, surplus};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Button(check) };

static LINT: Lint = Lint {
    name: "otp-text-length",
    group: Group::Authentication,
    severity: Severity::Error,
    pedantic: false,
    what: "The text of a one-time code button has at most 25 characters.",
    why: "Meta refuses a longer one; best is none at all, for then WhatsApp writes `Copy code` in the customer's language.",
    bad: r#"category authentication
body { security_recommendation true }
buttons { otp copy_code "Take this code to the shop" }"#,
    good: "category authentication
body { security_recommendation true }
buttons { otp copy_code }",
    fix: FixKind::None,
    codes: &["Meta 100 / 2388040"],
    sources: &[reference::META_ONE_TAP, reference::EIGHT_COMPONENTS],
};

fn check(button: &Button, context: &mut Context) {
    let (ButtonKind::Otp, Some(text)) = (&button.kind, button.text.get()) else { return };
    let finding = surplus::characters(&LINT, text, limits::BUTTON_TEXT, "WhatsApp accepts");
    if let Some(finding) = finding {
        let help = "take the text out: WhatsApp writes `Copy code` in the customer's language";
        context.report(finding.help(help));
    }
}
