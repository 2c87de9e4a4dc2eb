//! URL buttons.

mod domain;
mod duplicate;
mod encoded_braces;
mod example;
pub mod example_missing;
mod host;
mod http;
mod invalid;
mod required;
mod scheme;
mod shortener;
mod space;
mod too_long;
mod too_many;
mod uppercase_host;
mod userinfo;
mod var_before;
mod var_index;
mod var_place;
mod whatsapp_link;

use std::borrow::Cow;

use super::value::Value;
use super::{Context, Rule};
use crate::diagnostic::Diagnostic;
use crate::model::{Button, ButtonKind, Buttons, Card, Placeholder, Text};
use crate::text::url::{Url, UrlError};

pub static RULES: &[&Rule] = &[
    &domain::RULE,
    &required::RULE,
    &too_many::RULE,
    &scheme::RULE,
    &invalid::RULE,
    &space::RULE,
    &http::RULE,
    &too_long::RULE,
    &var_place::VARS,
    &var_place::NOT_LAST,
    &var_place::IN_HOST,
    &var_index::RULE,
    &var_before::GLUED,
    &var_before::EMPTY_KEY,
    &var_before::OPEN_REDIRECT,
    &var_before::FRAGMENT,
    &encoded_braces::RULE,
    &example_missing::RULE,
    &example::FORM,
    &example::BAD,
    &host::PRIVATE,
    &host::IP,
    &whatsapp_link::RULE,
    &shortener::RULE,
    &userinfo::RULE,
    &uppercase_host::RULE,
    &duplicate::RULE,
];

/// The address of a button, taken apart.
struct Address<'a> {
    /// As it is written.
    text: &'a Text,
    /// With letters in place of placeholders, as many as each has, so that places stay the same.
    plain: &'a str,
    url: Result<Url<'a>, UrlError>,
    /// The project's own domains, where it names them.
    domains: &'a [String],
    /// What a customer's link would be made of.
    sample: Option<Value<'a>>,
}

/// What keeps an address from being one; the first that speaks is enough.
const FAULTS: &[fn(&Address) -> Option<Diagnostic>] =
    &[scheme::look, var_place::in_host, space::look, invalid::look];

/// What can be wrong with an address that is one.
const DETAILS: &[fn(&Address) -> Option<Diagnostic>] = &[
    http::look,
    whatsapp_link::look,
    shortener::look,
    host::look,
    domain::look,
    userinfo::look,
    uppercase_host::look,
    var_before::look,
    var_before::fragment,
    example::look,
];

/// Takes each address apart once, for all rules that look at it.
fn look_at_addresses(buttons: &Buttons, card: Option<&Card>, context: &mut Context) {
    let domains = context.settings.words(domain::RULE.lint.name);
    for text in buttons.list.iter().filter_map(address) {
        if text.is_blank() || !text.malformed.is_empty() {
            continue;
        }
        let plain = plain(text);
        let sample = text.placeholders.first();
        let sample = sample.and_then(|placeholder| Value::sample(placeholder, card, context));
        let address = Address { text, plain: &plain, url: Url::parse(&plain), domains, sample };
        let found: Vec<_> = match FAULTS.iter().find_map(|look| look(&address)) {
            Some(fault) => vec![fault],
            None => DETAILS.iter().filter_map(|look| look(&address)).collect(),
        };
        found.into_iter().for_each(|finding| context.report(finding));
    }
}

/// The address of a URL button.
fn address(button: &Button) -> Option<&Text> {
    match &button.kind {
        ButtonKind::Url { url } => url.get(),
        _ => None,
    }
}

fn plain(text: &Text) -> Cow<'_, str> {
    if text.placeholders.is_empty() {
        return Cow::Borrowed(text.written());
    }
    Cow::Owned(text.fill(|placeholder| "x".repeat(placeholder.at.len()).into()))
}

impl Address<'_> {
    /// The placeholder and what stands before it, if there is one and it is the last thing.
    fn ending(&self) -> Option<(&Placeholder, &str)> {
        let [placeholder] = self.text.placeholders.as_slice() else { return None };
        let before = &self.text.written()[..placeholder.at.start];
        (placeholder.at.end == self.text.written().len()).then_some((placeholder, before))
    }
}
