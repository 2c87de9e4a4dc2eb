//! `send-type`

use super::Report;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::{Kind, quoted};
use crate::rules::{Check, Rule};
use crate::send::{Dialect, Message, Sending, open, start};
use crate::text::Edit;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };

static LINT: Lint = Lint {
    name: "send-type",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "A request that sends a template has the type `template`, and the template where its API looks for it.",
    why: "8x8 reads the template in `content.template`, Meta in `template`. Without the type the request counts as a text message and is refused, and so is one to Meta whose `messaging_product` is not `whatsapp`.",
    bad: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }
---
{
  "user": { "msisdn": "+6591234567" },
  "type": "text",
  "content": {
    "template": {
      "name": "order_shipped",
      "language": "en_US",
      "components": [ { "type": "body", "parameters": [ { "type": "text", "text": "Tony" } ] } ]
    }
  }
}"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples { customer "Tony" }
---
{
  "user": { "msisdn": "+6591234567" },
  "type": "template",
  "content": {
    "template": {
      "name": "order_shipped",
      "language": "en_US",
      "components": [ { "type": "body", "parameters": [ { "type": "text", "text": "Tony" } ] } ]
    }
  }
}"#,
    fix: FixKind::Safe,
    codes: &["8x8 1005", "8x8 3030", "Meta 100"],
    sources: &[reference::EIGHT_MESSAGES, reference::EIGHT_OPERATIONS],
};

const WORD: &str = "template";

fn check(sending: &Sending, report: &mut Report) {
    let message = sending.message;
    if !message.whole {
        return;
    }
    if let Some(finding) = kind(message) {
        report.prevent(&["8x8 1005", "Meta 100"], finding);
    }
    if let Some(finding) = product(message) {
        report.prevent(&["Meta 100"], finding);
    }
    if let Some(finding) = template(message) {
        report.prevent(&["8x8 3030", "Meta 100"], finding);
    }
}

fn kind(message: &Message) -> Option<Diagnostic> {
    let help = format!("write `\"type\": {}`", quoted(WORD));
    let Some(kind) = message.kind else {
        // Libraries that put a request together add the type themselves.
        let by_hand =
            message.dialect == Dialect::Eight || message.value.get("messaging_product").is_some();
        let at = start(message.value);
        return by_hand.then(|| {
            Diagnostic::new(&LINT, at, "the request does not say that it sends a template")
                .label("no `type`")
                .help(help)
        });
    };
    let word = kind.value.word().unwrap_or_default();
    if word == WORD || open::is_open(word) {
        return None;
    }
    let severity =
        if word.eq_ignore_ascii_case(WORD) { Severity::Warning } else { Severity::Error };
    Some(
        Diagnostic::new(
            &LINT,
            kind.value.span,
            format!("the request has a template, and the type `{word}`"),
        )
        .severity(severity)
        .label(format!("should be `{WORD}`"))
        .help(help)
        .fix(format!("write `{WORD}`"), vec![Edit::replace(kind.value.span, quoted(WORD))]),
    )
}

/// What a request to Meta says of the product; libraries that put requests together add it themselves.
fn product(message: &Message) -> Option<Diagnostic> {
    const PRODUCT: &str = "whatsapp";
    if message.dialect != Dialect::Meta {
        return None;
    }
    let Some(product) = message.value.get("messaging_product") else {
        let is_whole =
            ["to", "type", "template"].iter().all(|key| message.value.get(key).is_some());
        let at = start(message.value);
        return is_whole.then(|| {
            Diagnostic::new(&LINT, at, "the request does not say that it is for WhatsApp")
                .severity(Severity::Warning)
                .label("no `messaging_product`")
                .help("write `\"messaging_product\": \"whatsapp\"`, unless a library adds it")
        });
    };
    let word = product.word().unwrap_or_default();
    let fits = word == PRODUCT || open::is_open(word) || matches!(product.kind, Kind::Faulty);
    (!fits).then(|| {
        let help = format!("write {}", quoted(PRODUCT));
        Diagnostic::new(&LINT, product.span, "the product of the message is not `whatsapp`")
            .label(format!("should be `{PRODUCT}`"))
            .help(help.clone())
            .fix(help, vec![Edit::replace(product.span, quoted(PRODUCT))])
    })
}

fn template(message: &Message) -> Option<Diagnostic> {
    let (place, help) = match message.dialect {
        Dialect::Eight => {
            ("content.template", "put it into `content`: `\"content\": { \"template\": { … } }`")
        }
        Dialect::Meta => ("template", "put it beside `type`: `\"template\": { … }`"),
    };
    let Some(template) = message.template else {
        let at = message.content.map_or_else(|| start(message.value), |content| content.spot());
        let what = format!("the request has no `{place}`");
        return Some(Diagnostic::new(&LINT, at, what).label("no template in it").help(help));
    };
    if template.value.members().is_none() {
        let what = format!("`{place}` is {}, not an object", template.value.noun());
        let finding = Diagnostic::new(&LINT, template.value.span, what).label("no object");
        return Some(finding.help("write `{ \"name\": \"…\", \"language\": … }`"));
    }
    message.misplaced.then(|| {
        let what =
            format!("the template does not stand where {} looks for it", message.dialect.name());
        Diagnostic::new(&LINT, template.spot(), what).label(format!("not `{place}`")).help(help)
    })
}
