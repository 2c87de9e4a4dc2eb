//! `footer-with-carousel` and `footer-auth-text`: footers that have no place in the message.

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::Template;
use crate::rules::{Check, Context, Rule};
use crate::text::Edit;

pub static WITH_CAROUSEL: Rule =
    Rule { lint: &WITH_CAROUSEL_LINT, check: Check::Template(with_carousel) };
pub static AUTH_TEXT: Rule = Rule { lint: &AUTH_TEXT_LINT, check: Check::Template(auth_text) };

static WITH_CAROUSEL_LINT: Lint = Lint {
    name: "footer-with-carousel",
    group: Group::Footer,
    severity: Severity::Error,
    pedantic: false,
    what: "A message with a carousel has no footer.",
    why: "Such a message is a body and its cards, and nothing else; 8x8 and Meta refuse the rest.",
    bad: r#"category marketing
body "Two vases from the kiln at Acme Stores. Reply STOP to unsubscribe."
footer "Acme Stores"
carousel {
  card {
    header image "https://cdn.acme-stores.com/tall.jpg"
    body "The tall one, for branches."
    buttons { quick_reply "Keep it for me" }
  }
  card {
    header image "https://cdn.acme-stores.com/round.jpg"
    body "The round one, for tulips."
    buttons { quick_reply "Keep it for me" }
  }
}"#,
    good: r#"category marketing
body "Two vases from the kiln at Acme Stores. Reply STOP to unsubscribe."
carousel {
  card {
    header image "https://cdn.acme-stores.com/tall.jpg"
    body "The tall one, for branches."
    buttons { quick_reply "Keep it for me" }
  }
  card {
    header image "https://cdn.acme-stores.com/round.jpg"
    body "The round one, for tulips."
    buttons { quick_reply "Keep it for me" }
  }
}"#,
    fix: FixKind::Unsafe,
    codes: &["8x8 3034"],
    sources: &[reference::META_CAROUSEL],
};

static AUTH_TEXT_LINT: Lint = Lint {
    name: "footer-auth-text",
    group: Group::Footer,
    severity: Severity::Error,
    pedantic: false,
    what: "The footer of an authentication template has no text.",
    why: "WhatsApp writes it: how long the code is valid. Meta answers any other text with an error.",
    bad: r#"category authentication
body { security_recommendation true }
footer "Acme Stores"
buttons { otp copy_code }"#,
    good: r#"category authentication
body { security_recommendation true }
footer { expires 5m }
buttons { otp copy_code }"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100 / 2388042"],
    sources: &[reference::EIGHT_LIBRARY, reference::META_AUTHENTICATION, reference::COMMUNITY],
};

/// What most senders choose.
const MINUTES: u32 = 5;

/// How the words for minutes and hours begin.
const MINUTE: &[&str] = &["min", "menit"];
const HOUR: &[&str] = &["hour", "hr", "hora", "heure", "stunde", "ora", "ore", "jam"];

fn with_carousel(template: &Template, context: &mut Context) {
    let (Some(footer), Some(carousel)) = (template.footer.get(), template.carousel.get()) else {
        return;
    };
    let diagnostic = Diagnostic::new(
        &WITH_CAROUSEL_LINT,
        footer.span,
        "a message with a carousel has no footer",
    )
    .label("not beside a carousel")
    .also(carousel.span, "the carousel")
    .help("take the footer out; what it says may go to the body")
    .unsafe_fix("take the footer out", vec![Edit::delete(footer.span)]);
    context.report(diagnostic);
}

fn auth_text(template: &Template, context: &mut Context) {
    if !context.is_authentication() {
        return;
    }
    let Some(footer) = template.footer.get() else { return };
    let Some(text) = footer.text.get().filter(|text| !text.is_blank()) else { return };
    let diagnostic = Diagnostic::new(
        &AUTH_TEXT_LINT,
        text.span,
        "an authentication footer takes no text of yours",
    )
    .label("not here");
    let block = match footer.expires.is_absent() {
        true => minutes(text.written()).map(|minutes| format!("{{ expires {minutes}m }}")),
        false => Some(String::new()),
    };
    context.report(match block {
        Some(block) => {
            let shown = if block.is_empty() { "{ expires 5m }" } else { &block };
            diagnostic
                .help(format!(
                    "take it out; `footer {shown}` lets WhatsApp say how long the code is valid"
                ))
                .unsafe_fix(
                    "let the footer say when the code expires",
                    vec![Edit::replace(text.span, block)],
                )
        }
        None => diagnostic.help(
            "take it out; `footer { expires 5m }` lets WhatsApp say how long the code is valid",
        ),
    });
}

/// How many minutes a footer says a code is valid, five where it has no number; nothing if that cannot be told.
fn minutes(text: &str) -> Option<u32> {
    let Some(at) = text.find(|sign: char| sign.is_numeric()) else { return Some(MINUTES) };
    let rest = text[at..].trim_start_matches(|sign: char| sign.is_ascii_digit());
    let number: u32 = text[at..text.len() - rest.len()].parse().ok()?;
    let unit = rest.trim_start().to_lowercase();
    let is = |beginnings: &[&str]| beginnings.iter().any(|begins| unit.starts_with(begins));
    let minutes = match () {
        () if is(MINUTE) => number,
        () if is(HOUR) => number.checked_mul(60)?,
        () => return None,
    };
    limits::AUTH_EXPIRY_MINUTES.contains(&minutes).then_some(minutes)
}
