//! `url-vars`, `url-var-not-last`, `url-var-in-host`

use super::Address;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::lang::limits;
use crate::model::Text;
use crate::rules::{Check, Context, Place, Rule, TextKind, web};

pub static VARS: Rule = Rule { lint: &VARS_LINT, check: Check::Text(&[TextKind::Url], check) };
pub static NOT_LAST: Rule = Rule { lint: &NOT_LAST_LINT, check: Check::Family };
pub static IN_HOST: Rule = Rule { lint: &IN_HOST_LINT, check: Check::Family };

static VARS_LINT: Lint = Lint {
    name: "url-vars",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "The address of a URL button has at most one placeholder.",
    why: "8x8 and Meta take one, at the end of the address.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/{{shop}}/{{order}}"
}
examples { shop "london"; order "AC-2041" }"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track/{{order}}"
}
examples { order "AC-2041" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388081"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS, reference::ALIBABA],
};

static NOT_LAST_LINT: Lint = Lint {
    name: "url-var-not-last",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "The placeholder of an address is its end.",
    why: "When the message is sent, WhatsApp puts the value behind the address; it cannot put it in the middle.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/{{order}}/status"
}
examples { order "AC-2041" }"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/status/{{order}}"
}
examples { order "AC-2041" }"#,
    fix: FixKind::None,
    codes: &["Meta 100 / 2388081"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_COMPONENTS],
};

static IN_HOST_LINT: Lint = Lint {
    name: "url-var-in-host",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "The placeholder of an address stands behind the host.",
    why: "Customers and reviewers must see whose page a button opens. An address whose host is filled in later could lead anywhere, so it is refused.",
    bad: r#"buttons {
  url "Track order" "https://{{link}}"
}
examples { link "www.acme-stores.com/track/AC-2041" }"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track/{{order}}"
}
examples { order "AC-2041" }"#,
    fix: FixKind::None,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::DERIVED],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    if text.placeholders.is_empty() {
        return;
    }
    if let Some(second) = text.placeholders.get(limits::URL_VARIABLES) {
        let count = text.placeholders.len();
        context.report(
            Diagnostic::new(
                &VARS_LINT,
                second.span,
                format!("the address has {count} placeholders, and WhatsApp fills in only one"),
            )
            .label("one too many")
            .also(text.placeholders[0].span, "the first one")
            .help("let one value stand for all of them, at the end of the address"),
        );
    }
    not_last(text, context);
}

fn not_last(text: &Text, context: &mut Context) {
    let Some(last) = text.placeholders.last() else { return };
    let rest = &text.written()[last.at.end..];
    let in_host = last.at.start < web::host_end(text.written());
    if in_host || rest.trim().is_empty() || !text.malformed.is_empty() {
        return;
    }
    context.report(
        Diagnostic::new(
            &NOT_LAST_LINT,
            last.span,
            format!("the address goes on behind the placeholder, with `{rest}`"),
        )
        .label("not at the end")
        .help("put the placeholder at the very end of the address"),
    );
}

pub fn in_host(address: &Address) -> Option<Diagnostic> {
    let placeholder = address.text.placeholders.first()?;
    if placeholder.at.start >= web::host_end(address.plain) {
        return None;
    }
    let message = if address.text.lone_placeholder().is_some() {
        "the whole address is a placeholder"
    } else {
        "the placeholder stands where the host of the address belongs"
    };
    Some(
        Diagnostic::new(&IN_HOST_LINT, placeholder.span, message)
            .label("not behind the host")
            .help("write scheme and host out, and put only the end of the address in the placeholder: `https://www.acme-stores.com/{{…}}`"),
    )
}
