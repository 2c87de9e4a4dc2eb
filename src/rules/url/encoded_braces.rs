//! `url-encoded-braces`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::model::placeholder::is_name;
use crate::rules::{Check, Context, Place, Rule, TextKind};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Url], check) };

static LINT: Lint = Lint {
    name: "url-encoded-braces",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "The braces of a placeholder are not percent escapes.",
    why: "`%7B%7B1%7D%7D` is what browsers make of `{{1}}` when an address is copied. WhatsApp takes it for plain text, and every customer gets the same broken link.",
    bad: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track?id=%7B%7Border%7D%7D"
}
examples { order "AC-2041" }"#,
    good: r#"buttons {
  url "Track order" "https://www.acme-stores.com/track?id={{order}}"
}
examples { order "AC-2041" }"#,
    fix: FixKind::Unsafe,
    codes: &[],
    sources: &[reference::COMMUNITY],
};

const OPEN: &str = "%7b%7b";
const CLOSE: &str = "%7d%7d";

fn check(text: &Text, _: &Place, context: &mut Context) {
    if !text.written().contains('%') {
        return;
    }
    let lower = text.written().to_ascii_lowercase();
    let Some(start) = lower.find(OPEN) else { return };
    let inside = start + OPEN.len();
    let Some(length) = lower[inside..].find(CLOSE) else { return };
    let end = inside + length + CLOSE.len();
    let name = &text.written()[inside..inside + length];
    let span = text.span_of(start..end);
    let finding = Diagnostic::new(
        &LINT,
        span,
        "the braces of this placeholder are percent escapes, so it will not be filled in",
    )
    .label("plain text for WhatsApp")
    .help(format!("write `{{{{{name}}}}}`"));
    let plain = is_name(name) || name.bytes().all(|byte| byte.is_ascii_digit());
    context.report(if plain {
        finding.unsafe_fix(
            "write the braces out",
            vec![Edit::replace(span, format!("{{{{{name}}}}}"))],
        )
    } else {
        finding
    });
}
