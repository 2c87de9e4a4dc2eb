//! Image, video, document and GIF headers.

mod document_advice;
mod example_missing;
mod file_type;
mod gif;
mod url_expiring;
mod url_https;
mod url_invalid;
mod url_private;
mod url_share_page;
mod url_shortener;
mod variable_url;

use super::value::Value;
use super::{Context, Rule};
use crate::diagnostic::Diagnostic;
use crate::model::{Card, Header, MediaFormat, Template};
use crate::rules::rule::cards;
use crate::text::Spanned;
use crate::text::url::{Url, UrlError};

pub static RULES: &[&Rule] = &[
    &example_missing::RULE,
    &url_invalid::RULE,
    &url_https::RULE,
    &url_private::RULE,
    &url_share_page::RULE,
    &url_shortener::RULE,
    &url_expiring::RULE,
    &file_type::EXTENSION,
    &file_type::IMAGE,
    &file_type::VIDEO,
    &file_type::DOCUMENT,
    &gif::RULE,
    &document_advice::NON_PDF,
    &document_advice::FILENAME,
    &variable_url::RULE,
];

/// The file of a header as reviewers get it.
struct File<'a> {
    format: Spanned<MediaFormat>,
    value: Value<'a>,
    url: Result<Url<'a>, UrlError>,
}

/// What can be wrong with the address; the first that speaks is enough.
const ADDRESS: &[fn(&File) -> Option<Diagnostic>] =
    &[url_invalid::look, url_private::look, url_share_page::look, url_shortener::look];

/// What can be wrong besides.
const FILE: &[fn(&File) -> Option<Diagnostic>] = &[
    file_type::look,
    gif::look,
    url_expiring::look,
    document_advice::non_pdf,
    document_advice::filename,
];

/// Takes each address apart once, for all rules that look at it.
fn look_at_files(template: &Template, context: &mut Context) {
    for (header, card) in headers(template) {
        let Header::Media { format, media } = header else { continue };
        let value = Value::of(&media.0, card, context);
        let Some(value) = value.filter(|value| !value.text.trim().is_empty()) else { continue };
        let file = File { format: *format, value, url: Url::parse(value.text) };
        let found: Vec<_> = match ADDRESS.iter().find_map(|look| look(&file)) {
            Some(finding) => vec![finding],
            None => FILE.iter().filter_map(|look| look(&file)).collect(),
        };
        found.into_iter().chain(url_https::look(&file)).for_each(|one| context.report(one));
    }
}

/// The message's header, then those of the cards.
fn headers(template: &Template) -> impl Iterator<Item = (&Header, Option<&Card>)> {
    let own = template.header.get().map(|header| (&**header, None));
    let of_cards = cards(template).filter_map(|card| Some((card.header.get()?, Some(card))));
    own.into_iter().chain(of_cards)
}
