//! What rules on web addresses share.

use std::fmt::Write;
use std::ops::Range;

use crate::lang::hosts;
use crate::text::url::{self, Url, UrlError};

/// A top-level domain that is kept for tests (RFC 2606). `example` is kept for documentation, and
/// so many templates are drafted with it that only the others are worth a word.
const TEST_DOMAIN: &str = "test";

/// Whether a host cannot be reached from the internet.
pub fn is_private(host: &str) -> bool {
    hosts::is_private_host(host) || hosts::belongs_to(host, TEST_DOMAIN)
}

/// What is wrong with an address: the words under it, and where they go.
pub fn fault(text: &str, error: &UrlError) -> (String, Range<usize>) {
    let end = text.len();
    match error {
        UrlError::NoScheme => ("`https://` should stand before this".to_owned(), 0..end),
        UrlError::EmptyHost(at) => ("a domain should stand here".to_owned(), *at..*at),
        UrlError::HostWithoutDot(host) => ("a domain has a dot".to_owned(), host.clone()),
        UrlError::BadHost(host) => ("this is no domain".to_owned(), host.clone()),
        UrlError::BadPort(port) => ("a port is a number up to 65535".to_owned(), port.clone()),
        UrlError::BadCharacter { character, at } => {
            let sign = if character.is_whitespace() { "a blank" } else { "this sign" };
            (format!("{sign} cannot stand here"), *at..at + character.len_utf8())
        }
    }
}

/// Whether the address only lacks `https://`.
pub fn lacks_scheme(text: &str) -> bool {
    url::scheme(text).is_none()
        && Url::parse(&format!("https://{text}")).is_ok_and(|url| url.host.text.contains('.'))
}

/// Where the host of an address ends, with or without a scheme before it.
pub fn host_end(text: &str) -> usize {
    let start = text.find("://").map_or(0, |at| at + "://".len());
    text[start..].find(['/', '?', '#']).map_or(text.len(), |at| start + at)
}

/// The signs that must be written as percent escapes, in a part of an address behind the host.
pub fn unescaped(part: &str) -> impl Iterator<Item = Range<usize>> {
    let mut fragment = false;
    let wrong = part.char_indices().filter(move |&(at, sign)| match sign {
        '%' => !url::begins_escape(&part.as_bytes()[at..]),
        '#' => std::mem::replace(&mut fragment, true),
        _ => !url::may_follow_host(sign),
    });
    wrong.map(|(at, sign)| at..at + sign.len_utf8())
}

/// A sign as percent escapes.
pub fn escape(sign: &str) -> String {
    sign.bytes().fold(String::new(), |mut escape, byte| {
        // Writing to a string cannot fail.
        let _ = write!(escape, "%{byte:02X}");
        escape
    })
}
