//! `url-var-index`

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::Text;
use crate::rules::variables::rename;
use crate::rules::{Check, Context, Place, Rule, TextKind};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Text(&[TextKind::Url], check) };

static LINT: Lint = Lint {
    name: "url-var-index",
    group: Group::Url,
    severity: Severity::Error,
    pedantic: false,
    what: "A number in the placeholder of an address is 1.",
    why: "WhatsApp counts the placeholders of each address for itself, whatever numbers the body uses. With names instead of numbers Wattle does the counting.",
    bad: r#"body "Hi {{1}}, your order has left our house and will reach you tomorrow."
buttons {
  url "Track order" "https://www.acme-stores.com/track/{{2}}"
}
examples { 1 "Tony"; 2 "AC-2041" }"#,
    good: r#"body "Hi {{customer}}, your order has left our house and will reach you tomorrow."
buttons {
  url "Track order" "https://www.acme-stores.com/track/{{order}}"
}
examples { customer "Tony"; order "AC-2041" }"#,
    fix: FixKind::Unsafe,
    codes: &["Meta 100"],
    sources: &[reference::EIGHT_COMPONENTS, reference::META_CAROUSEL, reference::COMMUNITY],
};

fn check(text: &Text, _: &Place, context: &mut Context) {
    let [placeholder] = text.placeholders.as_slice() else { return };
    if placeholder.fault.is_some() {
        return;
    }
    let Some(number) = placeholder.number.filter(|number| *number != 1) else { return };
    let message = format!("the only placeholder of an address is number 1, not {number}");
    let finding = Diagnostic::new(&LINT, placeholder.span, message)
        .label(format!("number {number}"))
        .help("write names instead of numbers everywhere in the file; they are numbered for you");
    context.report(rename::with_names(finding, context.document));
}
