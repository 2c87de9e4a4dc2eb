//! `buttons-in-auth` and `url-auth`, and what all rules on foreign buttons in authentication
//! templates share

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::{ButtonKind, Buttons, Card};
use crate::rules::{Check, Context, Rule};

pub static BUTTONS_IN_AUTH: Rule =
    Rule { lint: &BUTTONS_IN_AUTH_LINT, check: Check::Buttons(buttons_in_auth) };
pub static URL_AUTH: Rule = Rule { lint: &URL_AUTH_LINT, check: Check::Buttons(url_auth) };

static BUTTONS_IN_AUTH_LINT: Lint = Lint {
    name: "buttons-in-auth",
    group: Group::Buttons,
    severity: Severity::Error,
    pedantic: false,
    what: "An authentication template has the one-time code button and no other.",
    why: "WhatsApp lays out messages with one-time codes itself and refuses any other button in them.",
    bad: r#"category authentication
body { security_recommendation true }
buttons {
  otp copy_code
  quick_reply "That was not me"
}"#,
    good: "category authentication
body { security_recommendation true }
buttons { otp copy_code }",
    fix: FixKind::None,
    codes: &["8x8 3034", "Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_AUTHENTICATION, reference::GUPSHUP],
};

static URL_AUTH_LINT: Lint = Lint {
    name: "url-auth",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "An authentication template has no URL button.",
    why: "One-time codes and links make phishing easy, so WhatsApp refuses links in these templates altogether.",
    bad: r#"category authentication
body { security_recommendation true }
buttons {
  otp copy_code
  url "Sign in" "https://www.acme-stores.com/account"
}"#,
    good: "category authentication
body { security_recommendation true }
buttons { otp copy_code }",
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_GOVERNANCE, reference::META_AUTHENTICATION],
};

fn buttons_in_auth(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let plain = |kind: &ButtonKind| {
        matches!(kind, ButtonKind::QuickReply { .. } | ButtonKind::Phone { .. })
    };
    refuse(&BUTTONS_IN_AUTH_LINT, plain, buttons, card, context);
}

fn url_auth(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let url = |kind: &ButtonKind| matches!(kind, ButtonKind::Url { .. });
    refuse(&URL_AUTH_LINT, url, buttons, card, context);
}

/// Reports buttons of a kind that an authentication template cannot have. Cards are left out: there
/// the carousel itself is at fault.
pub fn refuse(
    lint: &'static Lint,
    is_of_kind: impl Fn(&ButtonKind) -> bool,
    buttons: &Buttons,
    card: Option<&Card>,
    context: &mut Context,
) {
    if card.is_some() || !context.is_authentication() {
        return;
    }
    for button in buttons.list.iter().filter(|button| is_of_kind(&button.kind)) {
        let keyword = button.keyword;
        context.report(
            Diagnostic::new(
                lint,
                keyword.span,
                format!("an authentication template has no `{}` button", keyword.value),
            )
            .label("not here")
            .help("keep only `otp copy_code`; if the message carries no code, write `category utility`")
            .severity(Severity::Error),
        );
    }
}
