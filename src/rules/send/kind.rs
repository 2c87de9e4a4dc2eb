//! `send-param-type`, `send-param-type-auto-text`

use super::Report;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::{Kind, quoted};
use crate::model::MediaFormat;
use crate::rules::{Check, Rule};
use crate::send::{
    Dialect, Entry, Pair, Parameter, ParameterKind, Part, Sending, SubType, Want, open, start,
};
use crate::text::{Edit, words};
use ParameterKind as Type;

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };
pub static AUTO_TEXT: Rule = Rule { lint: &AUTO_LINT, check: Check::Send(check_auto_text) };

static LINT: Lint = Lint {
    name: "send-param-type",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "Each value has a type that can stand in its place.",
    why: "Texts go into bodies and addresses, a file or a place into the header that shows one, an offer code into its button. A value of another type, or one without quotes, is refused.",
    bad: r#"header image "https://cdn.acme-stores.com/parcel.png"
body "Hi, your order has left our house and comes tomorrow."
---
{ "type": "header", "parameters": [ { "type": "video", "url": "https://cdn.acme-stores.com/parcel.mp4" } ] }"#,
    good: r#"header image "https://cdn.acme-stores.com/parcel.png"
body "Hi, your order has left our house and comes tomorrow."
---
{ "type": "header", "parameters": [ { "type": "image", "url": "https://cdn.acme-stores.com/parcel.png" } ] }"#,
    fix: FixKind::None,
    codes: &["8x8 3042", "8x8 3045", "8x8 1000", "Meta 132012", "Meta 100"],
    sources: &[reference::EIGHT_MESSAGES],
};

static AUTO_LINT: Lint = Lint {
    name: "send-param-type-auto-text",
    group: Group::Send,
    severity: Severity::Warning,
    pedantic: false,
    what: "Amounts and dates go through 8x8 as texts.",
    why: "Meta has values of the types `currency` and `date_time`, which it writes in the customer's way. 8x8's schema does not list them.",
    bad: r#"body "Hi, your deposit of {{amount}} has arrived with us today."
examples { amount "SGD 25.00" }
---
{ "type": "body", "parameters": [ { "type": "currency", "currency": { "fallback_value": "SGD 25.00", "code": "SGD", "amount_1000": 25000 } } ] }"#,
    good: r#"body "Hi, your deposit of {{amount}} has arrived with us today."
examples { amount "SGD 25.00" }
---
{ "type": "body", "parameters": [ { "type": "text", "text": "SGD 25.00" } ] }"#,
    fix: FixKind::None,
    codes: &["8x8 3042"],
    sources: &[reference::EIGHT_MESSAGES],
};

fn check(sending: &Sending, report: &mut Report) {
    let dialect = sending.message.dialect;
    for entry in sending.entries() {
        if let Some(finding) = no_list(entry) {
            report.prevent(&["8x8 1000", "Meta 100"], finding);
        }
    }
    for pair in &sending.pairs {
        let parameters = pair.entry.into_iter().flat_map(|entry| &entry.parameters);
        for parameter in parameters {
            let form = form(parameter, dialect).or_else(|| value(parameter));
            if let Some(finding) = form {
                report.prevent(&["8x8 1000", "Meta 100"], finding);
            } else if let Some(finding) = place(pair, parameter, sending) {
                let codes: &[&str] = match parameter.kind {
                    Some(Type::TtlMinutes) => &["8x8 3045", "Meta 132012"],
                    _ => &["8x8 3042", "Meta 132012"],
                };
                report.prevent(codes, finding);
            }
        }
    }
}

fn no_list(entry: &Entry) -> Option<Diagnostic> {
    let list = entry.list?;
    if matches!(list.value.kind, Kind::Array(_) | Kind::Null | Kind::Faulty) {
        return None;
    }
    let what = format!("`parameters` is {}, not a list", list.value.noun());
    let finding = Diagnostic::new(&LINT, list.value.span, what).label("no list");
    (!open::is_open(list.value.word().unwrap_or_default()))
        .then(|| finding.help("put the values between `[` and `]`"))
}

/// Whether it can be read at all.
fn form(parameter: &Parameter, dialect: Dialect) -> Option<Diagnostic> {
    let span = parameter.value.span;
    let sample = "`{ \"type\": \"text\", \"text\": \"…\" }`";
    if parameter.value.members().is_none() {
        let what = format!("a value is {}, not an object with a type", parameter.value.noun());
        let open = open::is_open(parameter.value.word().unwrap_or_default());
        let finding =
            Diagnostic::new(&LINT, span, what).label("no object").help(format!("write {sample}"));
        let unreadable = matches!(parameter.value.kind, Kind::Faulty);
        return (!open && !unreadable).then_some(finding);
    }
    let Some(field) = parameter.kind_field else {
        let finding =
            Diagnostic::new(&LINT, start(parameter.value), "the value does not say its type");
        return Some(finding.label("no `type`").help(format!("write {sample}")));
    };
    let word = field.value.word().unwrap_or_default();
    let known = || names(Type::ALL, dialect);
    let near = |finding: Diagnostic| match words::nearest(word, known()) {
        Some(near) => finding.label(format!("did you mean `{near}`?")).unsafe_fix(
            format!("write `{near}`"),
            vec![Edit::replace(field.value.span, quoted(near))],
        ),
        None => finding.label("unknown"),
    };
    let Some(kind) = parameter.kind else {
        let what = format!("{} knows no value of the type `{word}`", dialect.name());
        let finding = Diagnostic::new(&LINT, field.value.span, what);
        return (!open::is_open(word))
            .then(|| near(finding.help(format!("the types are {}", words::all(known())))));
    };
    let right = dialect.own(kind.spellings());
    let foreign = !right.is_empty() && !word.eq_ignore_ascii_case(right);
    foreign.then(|| {
        let what = format!("{} spells the type `{word}` as `{right}`", dialect.name());
        let title = format!("write `{right}`");
        let edit = vec![Edit::replace(field.value.span, quoted(right))];
        let finding = Diagnostic::new(&LINT, field.value.span, what).label("another API's word");
        finding.help(title.clone()).fix(title, edit)
    })
}

/// What an API calls some types; not all have those of the other one.
fn names(types: &[Type], dialect: Dialect) -> impl Iterator<Item = &'static str> {
    let names = types.iter().map(move |kind| dialect.own(kind.spellings()));
    names.filter(|name| !name.is_empty())
}

/// Whether a text is one.
fn value(parameter: &Parameter) -> Option<Diagnostic> {
    let content =
        parameter.content.filter(|_| matches!(parameter.kind, Some(Type::Text | Type::Payload)))?;
    let span = content.value.span;
    let word = content.value.word().unwrap_or_default();
    let what = || format!("the value is {}, not a text", content.value.noun());
    match content.value.kind {
        Kind::String(_) | Kind::Null | Kind::Faulty => None,
        Kind::Number(_) | Kind::Bool(_) => {
            let title = "put it in quotes";
            let finding = Diagnostic::new(&LINT, span, what()).label("not in quotes").help(title);
            Some(finding.unsafe_fix(title, vec![Edit::replace(span, quoted(word))]))
        }
        Kind::Array(_) | Kind::Object(_) => Some(
            Diagnostic::new(&LINT, span, what()).label("no text").help("give one text in quotes"),
        ),
    }
}

/// Whether it may stand where it stands.
fn place(pair: &Pair, parameter: &Parameter, sending: &Sending) -> Option<Diagnostic> {
    let kind = parameter.kind?;
    let dialect = sending.message.dialect;
    if pair.fault.is_some() || pair.again || is_odd(kind, dialect) {
        return None;
    }
    let entry = pair.entry?;
    let want = pair.slot.map(|slot| &slot.want);
    let known = sending.wants.is_some_and(|wants| !wants.unread);
    let allowed = match want {
        Some(Want::Unknown) => return None,
        Some(want) => by_want(want, kind),
        None if known && pair.site.part == Part::Header => {
            // Texts that are too many are counted.
            if kind.is_media() || kind == Type::Location { Vec::new() } else { return None }
        }
        None => by_entry(pair.site.part, entry.sub_type)?,
    };
    if allowed.contains(&kind) {
        return None;
    }
    let word = dialect.own(kind.spellings());
    let (message, help) = match allowed[..] {
        [] => (format!("{} takes no `{word}`", pair.site), "take the entry out".to_owned()),
        _ => {
            let wanted = words::either(names(&allowed, dialect));
            (
                format!("{} takes {wanted}, and this is `{word}`", pair.site),
                format!("give {wanted}"),
            )
        }
    };
    let finding =
        Diagnostic::new(&LINT, parameter.spot(), message).label("cannot stand here").help(help);
    // Older documents of Meta's have quick replies with texts.
    let old = dialect == Dialect::Meta && kind == Type::Text && allowed == [Type::Payload];
    Some(if old { finding.severity(Severity::Warning) } else { finding })
}

/// Whether 8x8 has no such type, or it belongs to a part that the language has not.
fn is_odd(kind: Type, dialect: Dialect) -> bool {
    let auto = matches!(kind, Type::Currency | Type::DateTime);
    kind == Type::Product || (auto && dialect == Dialect::Eight)
}

/// The types for a part of a template. Where none is wanted, what texts there are is counted.
fn by_want(want: &Want, kind: Type) -> Vec<Type> {
    match want {
        Want::Media(MediaFormat::Image) => vec![Type::Image],
        Want::Media(MediaFormat::Video) => vec![Type::Video],
        Want::Media(MediaFormat::Document) => vec![Type::Document],
        Want::Media(MediaFormat::Gif) => vec![Type::Gif, Type::Video],
        Want::Location => vec![Type::Location],
        Want::Texts { .. } => vec![Type::Text, Type::Currency, Type::DateTime],
        Want::Code | Want::Ending { .. } | Want::CodeButton => vec![Type::Text],
        Want::Payload => vec![Type::Payload],
        Want::Coupon { .. } => vec![Type::CouponCode],
        Want::Flow => vec![Type::Action],
        Want::Call => vec![Type::TtlMinutes, Type::Payload],
        Want::Nothing if kind.is_media() || kind == Type::Location => Vec::new(),
        Want::Nothing | Want::Link | Want::Phone | Want::Contact | Want::Unknown => vec![kind],
    }
}

/// The types for a part of which only the entry is known.
fn by_entry(part: Part, sub_type: Option<SubType>) -> Option<Vec<Type>> {
    Some(match (part, sub_type) {
        (Part::Header, _) => vec![
            Type::Text,
            Type::Image,
            Type::Video,
            Type::Document,
            Type::Gif,
            Type::Location,
            Type::Currency,
            Type::DateTime,
            Type::Product,
        ],
        (Part::Body, _) => vec![Type::Text, Type::Currency, Type::DateTime],
        (Part::Button(_), Some(SubType::Url)) => vec![Type::Text],
        (Part::Button(_), Some(SubType::QuickReply)) => vec![Type::Payload],
        (Part::Button(_), Some(SubType::CopyCode)) => vec![Type::CouponCode],
        (Part::Button(_), Some(SubType::Flow)) => vec![Type::Action],
        (Part::Button(_), Some(SubType::VoiceCall)) => vec![Type::TtlMinutes, Type::Payload],
        _ => return None,
    })
}

fn check_auto_text(sending: &Sending, report: &mut Report) {
    if sending.message.dialect == Dialect::Meta {
        return;
    }
    for parameter in sending.entries().flat_map(|entry| &entry.parameters) {
        if let Some(kind @ (Type::Currency | Type::DateTime)) = parameter.kind {
            let what = format!("8x8's schema has no values of the type `{}`", kind.spellings()[1]);
            let finding =
                Diagnostic::new(&AUTO_LINT, parameter.spot(), what).label("a type of Meta's");
            report
                .add(finding.help("write the amount or the date yourself, and give it as `text`"));
        }
    }
}
