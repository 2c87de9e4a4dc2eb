//! `send-recipient`, `send-auth-bsuid`

use super::{Report, is_blank, is_of_program};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::json::{Kind, quoted};
use crate::lang::{countries, limits};
use crate::model::Category;
use crate::rules::{Check, Rule};
use crate::send::{Dialect, Field, Recipient, Sending, open, start};
use crate::text::{Edit, words};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Send(check) };
pub static AUTHENTICATION: Rule =
    Rule { lint: &AUTHENTICATION_LINT, check: Check::Send(check_authentication) };

static LINT: Lint = Lint {
    name: "send-recipient",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "A request says whom the message goes to.",
    why: "8x8 takes a phone number in `user.msisdn` or an id in `user.channelUserId`, Meta a number in `to`. A number has its country code, and 7 to 15 digits.",
    bad: r#"body "Hi, your order has left our house and comes tomorrow."
---
{
  "user": {},
  "type": "template",
  "content": { "template": { "name": "order_shipped", "language": "en_US", "components": [] } }
}"#,
    good: r#"body "Hi, your order has left our house and comes tomorrow."
---
{
  "user": { "msisdn": "+6591234567" },
  "type": "template",
  "content": { "template": { "name": "order_shipped", "language": "en_US", "components": [] } }
}"#,
    fix: FixKind::None,
    codes: &["8x8 3002", "8x8 1002", "Meta 100", "Meta 131009"],
    sources: &[reference::EIGHT_USER_IDS, reference::EIGHT_MESSAGES],
};

static AUTHENTICATION_LINT: Lint = Lint {
    name: "send-auth-bsuid",
    group: Group::Send,
    severity: Severity::Error,
    pedantic: false,
    what: "A one-time code goes to a phone number.",
    why: "Codes prove that somebody holds a number. WhatsApp does not send them to a user whose number the business does not know.",
    bad: r#"category authentication
body { security_recommendation true }
footer { expires 10m }
buttons { otp copy_code }
---
{
  "user": { "channelUserId": "SG.13491208655302741918" },
  "type": "template",
  "content": {
    "template": {
      "name": "order_shipped",
      "language": "en_US",
      "components": [
        { "type": "body", "parameters": [ { "type": "text", "text": "493021" } ] },
        { "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "493021" } ] }
      ]
    }
  }
}"#,
    good: r#"category authentication
body { security_recommendation true }
footer { expires 10m }
buttons { otp copy_code }
---
{
  "user": { "msisdn": "+6591234567" },
  "type": "template",
  "content": {
    "template": {
      "name": "order_shipped",
      "language": "en_US",
      "components": [
        { "type": "body", "parameters": [ { "type": "text", "text": "493021" } ] },
        { "type": "button", "subType": "Url", "index": 0, "parameters": [ { "type": "text", "text": "493021" } ] }
      ]
    }
  }
}"#,
    fix: FixKind::None,
    codes: &["8x8 1054", "Meta 131062"],
    sources: &[reference::EIGHT_USER_IDS, reference::META_USER_IDS],
};

fn check(sending: &Sending, report: &mut Report) {
    let dialect = sending.message.dialect;
    // A library that puts the request together is told the number in another way.
    let by_hand =
        dialect == Dialect::Eight || sending.message.value.get("messaging_product").is_some();
    for recipient in &sending.message.recipients {
        if recipient.number.is_none() && recipient.user_id.is_none() && by_hand {
            report.prevent(&["8x8 3002", "Meta 100"], missing(recipient, dialect));
        }
        let given = recipient.number.into_iter().chain(recipient.user_id);
        if let Some(empty) = given.clone().find(|field| is_empty(field)) {
            let finding = Diagnostic::new(&LINT, empty.value.span, "the recipient is empty");
            let finding = finding.label("nobody").help("give a phone number with its country code");
            report.prevent(&["8x8 3002", "Meta 100"], finding);
        } else if let Some(finding) =
            recipient.number.and_then(|number| wrong_number(number, recipient))
        {
            report.prevent(&["8x8 1002", "Meta 131009"], finding);
        }
        if let Some(finding) = recipient.user.and_then(wrong_country) {
            report.prevent(&["8x8 1009"], finding);
        }
    }
}

fn missing(recipient: &Recipient, dialect: Dialect) -> Diagnostic {
    let at = recipient.user.map_or_else(|| start(recipient.value), |user| user.spot());
    let place = match dialect {
        Dialect::Eight => "\"user\": { \"msisdn\": \"+6591234567\" }",
        Dialect::Meta => "\"to\": \"6591234567\"",
    };
    Diagnostic::new(&LINT, at, "the request does not say whom the message goes to")
        .label("no recipient")
        .help(format!("give a phone number, as in `{place}`"))
}

fn is_empty(field: &Field) -> bool {
    match &field.value.kind {
        Kind::Null => true,
        Kind::String(text) => is_blank(&text.text),
        _ => false,
    }
}

/// What is wrong with a phone number, if it is one: names of what belongs there are not.
fn wrong_number(number: Field, recipient: &Recipient) -> Option<Diagnostic> {
    let span = number.value.span;
    let word = number.value.word().unwrap_or_default();
    if !matches!(number.value.kind, Kind::String(_)) {
        let finding = Diagnostic::new(
            &LINT,
            span,
            format!("the phone number is {}, not a text", number.value.noun()),
        );
        let finding = finding.label("no text").help("put it in quotes");
        return Some(match number.value.kind {
            Kind::Number(_) => {
                finding.unsafe_fix("put it in quotes", vec![Edit::replace(span, quoted(word))])
            }
            _ => finding,
        });
    }
    if open::is_stand_in(word) {
        return None;
    }
    if !word.chars().all(is_of_number) {
        let what = if is_several(word) {
            "there are several phone numbers, and a message goes to one"
        } else if is_of_program(word) || matches!(word, "None" | "N/A") {
            "the phone number is what a program writes where it has none"
        } else if is_meant_as_number(word) {
            "the phone number holds more than digits"
        } else {
            return None;
        };
        let finding = Diagnostic::new(&LINT, span, what).label("no phone number");
        return Some(finding.help(WITH_COUNTRY));
    }
    let digits: String = word.chars().filter(char::is_ascii_digit).collect();
    let range = limits::PHONE_DIGITS;
    if !range.contains(&digits.len()) {
        let (fewest, most) = (range.start(), range.end());
        let digits = words::count(digits.len(), "digit");
        let what =
            format!("the phone number has {digits}, and such numbers have {fewest} to {most}");
        let finding = Diagnostic::new(&LINT, span, what).label("nobody has this number");
        return Some(finding.help(WITH_COUNTRY));
    }
    if word.trim_start().starts_with("+0") {
        let finding = Diagnostic::new(&LINT, span, "no country code begins with 0");
        return Some(finding.label("nobody has this number").help(WITH_COUNTRY));
    }
    let country = recipient.user.is_some_and(|user| user.value.get("country").is_some());
    (digits.starts_with('0') && !word.starts_with('+') && !country).then(|| {
        Diagnostic::new(&LINT, span, "the phone number has no country code")
            .severity(Severity::Warning)
            .label("begins with 0")
            .help("give it with its country code, as in `+6591234567`")
    })
}

fn is_of_number(sign: char) -> bool {
    sign.is_ascii_digit() || " +-().".contains(sign)
}

/// Whether there are several numbers in one text.
fn is_several(word: &str) -> bool {
    let is_one = |part: &str| {
        part.chars().all(is_of_number) && part.chars().filter(char::is_ascii_digit).count() > 6
    };
    word.contains([',', ';', '/']) && word.split([',', ';', '/']).all(is_one)
}

/// Whether what is no number stands where one was meant: `+65 9123 456O`, `whatsapp:+6591234567`, an
/// address for mail, or digits of another script. Other words are names of what belongs there.
fn is_meant_as_number(word: &str) -> bool {
    let is_digit = |sign: char| sign.is_ascii_digit();
    let number = word.rsplit_once(':').map_or(word, |(_, behind)| behind);
    let scheme =
        number.len() < word.len() && number.chars().filter(|sign| is_digit(*sign)).count() > 6;
    let of_other_scripts = word.chars().all(|sign| sign.is_numeric() || " +-().".contains(sign));
    let mail =
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    word.strip_prefix('+').is_some_and(|rest| rest.starts_with(is_digit))
        || scheme
        || of_other_scripts
        || mail
}

/// What is wrong with the country of a national number.
fn wrong_country(user: Field) -> Option<Diagnostic> {
    let country = user.value.get("country")?;
    let word = country.word().unwrap_or_default();
    let named = |what: String| {
        Diagnostic::new(&LINT, country.span, what).label("no country code").help(
            match countries::called(word) {
                Some(code) => format!("write {}", quoted(code)),
                None => {
                    "write the two letters of the country, such as `SG`, or take it out".to_owned()
                }
            },
        )
    };
    match &country.kind {
        Kind::Faulty => None,
        Kind::String(_)
            if open::is_stand_in(word) || countries::exists(&word.to_ascii_uppercase()) =>
        {
            None
        }
        Kind::String(_) => Some(named(format!("there is no country `{word}`"))),
        _ => Some(named(format!("the country is {}, not a text", country.noun()))),
    }
}

const WITH_COUNTRY: &str = "give the number with its country code, as in `+6591234567`";

fn check_authentication(sending: &Sending, report: &mut Report) {
    let Some(wants) = sending.wants else { return };
    if wants.category != Some(Category::Authentication) {
        return;
    }
    for recipient in &sending.message.recipients {
        if let (None, Some(id)) = (recipient.number, recipient.user_id) {
            let what = "a one-time code is sent to a user id, not to a phone number";
            let finding = Diagnostic::new(&AUTHENTICATION_LINT, id.value.span, what);
            report.add(finding.label("no phone number").help("give the phone number"));
        }
    }
}
