//! Finding the messages in a JSON document, wherever they are: requests, lists of them, batches, and
//! records of requests that were made.

use super::dialect::{Dialect, names};
use super::message::{Field, Message, Reader, Recipient};
use crate::json::Value;

/// All messages that send templates, in order.
pub fn messages(values: &[Value]) -> Vec<Message<'_>> {
    let mut found = Vec::new();
    values.iter().for_each(|value| look(value, &mut found));
    found
}

fn look<'j>(value: &'j Value, found: &mut Vec<Message<'j>>) {
    if let Some(items) = value.items() {
        items.iter().for_each(|item| look(item, found));
    } else if let Some((dialect, whole)) = nature(value) {
        found.push(read(value, value, dialect, whole, &[value]));
    } else if let Some((shared, messages)) = batch(value) {
        let recipients: Vec<&Value> = messages.iter().collect();
        found.push(read(shared, shared, Dialect::Eight, true, &recipients));
    } else if let Some(members) = value.members() {
        members.iter().for_each(|member| look(&member.value, found));
    }
}

/// A batch of 8x8's: one message for several recipients.
fn batch(value: &Value) -> Option<(&Value, &[Value])> {
    let messages = value.get("messages")?.items()?;
    let shared = value.get("template")?;
    shared.get("content")?.members()?;
    Some((shared, messages))
}

/// Whose message an object is, and whether it is all of it; nothing if it is none that sends a template.
fn nature(value: &Value) -> Option<(Dialect, bool)> {
    value.members()?;
    if batch(value).is_some() {
        return None;
    }
    let has = |key: &str| value.get(key).is_some();
    let kind = value.get("type").and_then(Value::as_str).unwrap_or_default();
    let says_template = kind.eq_ignore_ascii_case("template");
    let inner = value.get("content").and_then(|content| content.get("template"));
    let outer = value.get("template");
    let is_object = |inner: Option<&Value>| inner.is_some_and(|inner| inner.members().is_some());
    let eight = has("user") || has("clientMessageId");
    let meta = has("to") || has("messaging_product") || has("recipient_type");
    let whole = inner.is_some()
        || (eight && is_object(outer))
        || (says_template
            && (eight || meta || is_object(outer) || is_object(value.get("content"))))
        || (meta && outer.is_some_and(names_template));
    if whole {
        return Some((api(value, inner, outer), true));
    }
    if let Some(template) = outer.filter(|template| is_sent(template)) {
        return Some((by_language(template), false));
    }
    (names_template(value) && gives_values(value)).then(|| (by_language(value), false))
}

/// Whose a request is: the API for which more of it is right. No field decides alone, since requests may have one
/// that belongs to the other.
fn api(value: &Value, inner: Option<&Value>, outer: Option<&Value>) -> Dialect {
    let count = |keys: &[&str]| keys.iter().filter(|key| value.get(key).is_some()).count();
    let language = inner.or(outer).filter(|template| template.get("language").is_some());
    let language = language.map(by_language);
    let spoken = |dialect: Dialect| usize::from(language == Some(dialect));
    let of_eight = count(&["user", "content", "clientMessageId"]);
    let eight = of_eight + spoken(Dialect::Eight);
    // Meta demands the second one, and nobody else knows it.
    let meta = count(&["to", "messaging_product", "messaging_product", "recipient_type"])
        + spoken(Dialect::Meta)
        + usize::from(inner.is_none() && outer.is_some());
    let is_even = eight == meta && of_eight == 0;
    if meta > eight || is_even { Dialect::Meta } else { Dialect::Eight }
}

/// Whether an object has what tells which template is sent.
fn names_template(value: &Value) -> bool {
    value.get("name").is_some() && value.get("language").is_some()
}

/// Whether what is called a template, and is in no request, is one that is sent: it gives values, or has the language
/// as Meta wants it. The JSON that creates a template, an answer that tells of one, and a file of settings have not.
fn is_sent(template: &Value) -> bool {
    let language = template.get("language").and_then(|language| language.get("code"));
    let is_empty = template.get("components").and_then(Value::items).is_none_or(<[_]>::is_empty);
    names_template(template) && (gives_values(template) || language.is_some() && is_empty)
}

/// Whether a list of components is one of a message; those of a template have texts.
fn gives_values(value: &Value) -> bool {
    let items = value.get("components").and_then(Value::items).unwrap_or_default();
    let of_message = ["parameters", "cards", "subType", "sub_type"];
    let of_template = ["text", "format", "buttons", "example", "examples"];
    let has = |item: &Value, keys: &[&str]| keys.iter().any(|key| item.get(key).is_some());
    let sent = items.iter().any(|item| has(item, &of_message));
    sent && !items.iter().any(|item| has(item, &of_template)) && value.get("category").is_none()
}

/// Whose a template without an envelope is: 8x8 has the language as a text, Meta as an object.
fn by_language(template: &Value) -> Dialect {
    let text = template.get("language").is_some_and(|language| language.as_str().is_some());
    if text { Dialect::Eight } else { Dialect::Meta }
}

/// Reads a message. `recipients` are the objects that say whom it goes to.
fn read<'j>(
    value: &'j Value,
    around: &'j Value,
    dialect: Dialect,
    whole: bool,
    recipients: &[&'j Value],
) -> Message<'j> {
    let mut reader = Reader { dialect, misspelt: Vec::new() };
    let kind = if whole { reader.field(around, names::TYPE) } else { None };
    let content = match dialect {
        Dialect::Eight if whole => reader.field(around, names::CONTENT),
        _ => None,
    };
    let (template, misplaced) = template(&mut reader, value, content, whole);
    let inside = |reader: &mut Reader, name| template.and_then(|one| reader.field(one.value, name));
    let name = inside(&mut reader, names::NAME);
    let language = inside(&mut reader, names::LANGUAGE);
    let components = inside(&mut reader, names::COMPONENTS);
    let code = language.and_then(|language| match language.value.members() {
        Some(_) => language.value.member(names::CODE[0]).map(Field::of),
        None => Some(language),
    });
    let entries = reader.entries(components);
    let recipients = match whole {
        true => recipients.iter().map(|one| recipient(&mut reader, one)).collect(),
        false => Vec::new(),
    };
    let misspelt = reader.misspelt;
    Message {
        dialect,
        value,
        whole,
        kind,
        content,
        template,
        misplaced,
        recipients,
        name,
        language,
        code,
        components,
        entries,
        misspelt,
    }
}

/// The object that names the template, and whether it stands where the other API has it.
fn template<'j>(
    reader: &mut Reader,
    value: &'j Value,
    content: Option<Field<'j>>,
    whole: bool,
) -> (Option<Field<'j>>, bool) {
    let beside = |value: &'j Value| value.member(names::TEMPLATE[0]).map(Field::of);
    match reader.dialect {
        _ if !whole => (beside(value).or(Some(Field { key: None, value })), false),
        Dialect::Eight => {
            let inner = content.and_then(|content| reader.field(content.value, names::TEMPLATE));
            let outer = || beside(value).filter(|one| one.value.members().is_some());
            match inner {
                Some(inner) => (Some(inner), false),
                None => (outer(), outer().is_some()),
            }
        }
        Dialect::Meta => {
            let inner = value.get("content").and_then(beside);
            match inner {
                Some(inner) => (Some(inner), true),
                None => (reader.field(value, names::TEMPLATE), false),
            }
        }
    }
}

fn recipient<'j>(reader: &mut Reader, value: &'j Value) -> Recipient<'j> {
    match reader.dialect {
        Dialect::Eight => {
            let user = reader.field(value, names::USER);
            let mut of_user = |name| user.and_then(|user| reader.field(user.value, name));
            let (number, user_id) = (of_user(names::MSISDN), of_user(names::USER_ID));
            let client_id = value.member(names::CLIENT_ID[0]).map(Field::of);
            Recipient { value, user, number, user_id, client_id }
        }
        Dialect::Meta => {
            let number = reader.field(value, names::TO);
            let user_id = value.member(names::USER_ID[1]).map(Field::of);
            Recipient { value, user: None, number, user_id, client_id: None }
        }
    }
}
