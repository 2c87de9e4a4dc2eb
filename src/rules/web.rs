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

/// The first sign, behind the host, that must be written as a percent escape.
pub fn first_unescaped(text: &str, error: &UrlError) -> Option<Range<usize>> {
    let UrlError::BadCharacter { character, at } = error else { return None };
    let (_, after) = text.split_once("://")?;
    let host_end = text.len() - after.len() + after.find(['/', '?', '#'])?;
    (*at >= host_end).then(|| *at..at + character.len_utf8())
}

/// A part of an address with percent escapes for all signs that need one.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        let hex = |digit: Option<&u8>| digit.is_some_and(u8::is_ascii_hexdigit);
        let bytes = text.as_bytes();
        let escape = sign == '%' && hex(bytes.get(at + 1)) && hex(bytes.get(at + 2));
        if escape || (sign != '%' && (url::may_follow_host(sign) || sign == '#')) {
            out.push(sign);
            continue;
        }
        for byte in sign.encode_utf8(&mut [0; 4]).bytes() {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
