//! Taking a URL apart, and saying where it is wrong.
//!
//! Stricter than browsers, which repair much: what passes here means the same to everyone.

use std::net::{Ipv4Addr, Ipv6Addr};
use std::ops::Range;

/// A part of a URL and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    /// The part as written.
    pub text: &'a str,
    /// Offset of its first byte in the whole URL.
    pub start: usize,
}

/// An absolute URL with a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Url<'a> {
    /// What stands before `://`.
    pub scheme: Part<'a>,
    /// What stands before the `@` of the host.
    pub userinfo: Option<Part<'a>>,
    /// The host, an IPv6 address with its brackets.
    pub host: Part<'a>,
    /// The digits after the host's `:`.
    pub port: Option<Part<'a>>,
    /// The path, with its leading `/`; may be empty.
    pub path: Part<'a>,
    /// What stands after `?`.
    pub query: Option<Part<'a>>,
    /// What stands after `#`.
    pub fragment: Option<Part<'a>>,
}

/// Why a text is not an absolute URL. Ranges and offsets are bytes of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UrlError {
    /// It does not begin with a scheme and `://`.
    NoScheme,
    /// There is no host.
    EmptyHost(usize),
    /// The host is a single word.
    HostWithoutDot(Range<usize>),
    /// The host cannot be a name or an address, though each of its characters could stand there.
    BadHost(Range<usize>),
    /// The port is not a number from 1 to 65535.
    BadPort(Range<usize>),
    /// A character that cannot stand where it stands.
    BadCharacter {
        /// The character; `%` when it does not begin an escape.
        character: char,
        /// Its offset.
        at: usize,
    },
}

/// The longest name and the longest label that the domain name system knows.
const HOST_BYTES: usize = 253;
const LABEL_BYTES: usize = 63;

impl<'a> Part<'a> {
    /// Where the part stands in the whole URL.
    pub fn range(self) -> Range<usize> {
        self.start..self.start + self.text.len()
    }

    /// Cuts at the first of an ASCII sign, which is left out.
    fn split_off(self, sign: u8) -> (Part<'a>, Option<Part<'a>>) {
        match memchr::memchr(sign, self.text.as_bytes()) {
            Some(at) => (self.split_at(at).0, Some(self.split_at(at + 1).1)),
            None => (self, None),
        }
    }

    fn split_at(self, at: usize) -> (Part<'a>, Part<'a>) {
        let (before, after) = self.text.split_at(at);
        (Part { text: before, ..self }, Part { text: after, start: self.start + at })
    }

    /// Whether it holds only what most addresses are made of, which may stand in each part. The host ends where a
    /// slash is.
    fn is_usual(self) -> bool {
        let is_usual =
            |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/' | b'.');
        self.text.bytes().all(is_usual)
    }

    /// Checks that each character is `allowed` or part of a percent escape.
    fn check_escaped(self, allowed: impl Fn(char) -> bool) -> Result<(), UrlError> {
        if self.is_usual() {
            return Ok(());
        }
        self.check(|at, character| match character {
            '%' => begins_escape(&self.text.as_bytes()[at..]),
            _ => allowed(character),
        })
    }

    fn check(self, allowed: impl Fn(usize, char) -> bool) -> Result<(), UrlError> {
        let wrong = self.text.char_indices().find(|&(at, character)| !allowed(at, character));
        wrong.map_or(Ok(()), |(at, character)| {
            Err(UrlError::BadCharacter { character, at: self.start + at })
        })
    }
}

impl<'a> Url<'a> {
    /// Takes `text` apart. The first fault from the left is returned.
    pub fn parse(text: &'a str) -> Result<Url<'a>, UrlError> {
        let scheme_text = scheme(text).ok_or(UrlError::NoScheme)?;
        let (scheme, rest) = Part { text, start: 0 }.split_at(scheme_text.len());
        let after = rest.text.strip_prefix("://").ok_or(UrlError::NoScheme)?;
        let rest = Part { text: after, start: rest.start + "://".len() };

        let authority = memchr::memchr3(b'/', b'?', b'#', rest.text.as_bytes());
        let (authority, rest) = rest.split_at(authority.unwrap_or(rest.text.len()));
        let (rest, fragment) = rest.split_off(b'#');
        let (path, query) = rest.split_off(b'?');
        let (userinfo, place) = match memchr::memrchr(b'@', authority.text.as_bytes()) {
            Some(at) => {
                let (userinfo, place) = authority.split_at(at);
                (Some(userinfo), place.split_at('@'.len_utf8()).1)
            }
            None => (None, authority),
        };
        let (host, port) = split_port(place);

        if let Some(userinfo) = userinfo {
            userinfo.check_escaped(|sign| is_plain(sign) || sign == ':')?;
        }
        check_host(host)?;
        if let Some(port) = port {
            check_port(port)?;
        }
        for part in [Some(path), query, fragment].into_iter().flatten() {
            part.check_escaped(may_follow_host)?;
        }
        Ok(Url { scheme, userinfo, host, port, path, query, fragment })
    }
}

/// The scheme that `text` begins with, as in `https://…` and `tel:…`.
///
/// `acme.com:443/a` has none: a word with a dot is a host unless `//` follows.
pub fn scheme(text: &str) -> Option<&str> {
    const USUAL: &str = "https";
    if text.starts_with("https://") {
        return text.get(..USUAL.len());
    }
    let (scheme, rest) = text.split_once(':')?;
    let well_formed = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    (well_formed && (rest.starts_with("//") || !scheme.contains('.'))).then_some(scheme)
}

/// Whether a character can stand unescaped in a path, a query or a fragment.
///
/// `[` and `]` are let through, as browsers do: `?a[]=1` is common.
pub fn may_follow_host(character: char) -> bool {
    is_plain(character) || matches!(character, '/' | '?' | ':' | '@' | '[' | ']')
}

/// Whether RFC 3986 calls the character unreserved or a sub-delimiter.
fn is_plain(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(character, '-' | '.' | '_' | '~' | '!' | '$' | '&'..=',' | ';' | '=')
}

/// Whether a percent escape stands at the beginning.
pub fn begins_escape(bytes: &[u8]) -> bool {
    matches!(bytes, [b'%', high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

fn split_port(place: Part) -> (Part, Option<Part>) {
    let (address, rest) = match memchr::memrchr(b']', place.text.as_bytes()) {
        Some(bracket) => place.split_at(bracket + 1),
        None => place.split_at(0),
    };
    let (name, port) = rest.split_off(b':');
    (Part { text: &place.text[..address.text.len() + name.text.len()], ..place }, port)
}

fn check_host(host: Part) -> Result<(), UrlError> {
    if host.text.is_empty() {
        return Err(UrlError::EmptyHost(host.start));
    }
    if let Some(inside) = host.text.strip_prefix('[') {
        let address = inside.strip_suffix(']').and_then(|inside| inside.parse::<Ipv6Addr>().ok());
        return address.map(|_| ()).ok_or(UrlError::BadHost(host.range()));
    }
    if !host.is_usual() {
        host.check(|_, sign| is_host_sign(sign))?;
    }
    if host.text.len() > HOST_BYTES
        || !host.text.as_bytes().split(|byte| *byte == b'.').all(is_label)
    {
        return Err(UrlError::BadHost(host.range()));
    }
    check_last_label(host)
}

/// Names in other scripts are fine, but not signs that cannot be seen.
fn is_host_sign(sign: char) -> bool {
    if sign.is_ascii() {
        return sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.' | '_');
    }
    let hidden = matches!(sign, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}');
    !hidden && !sign.is_whitespace() && !sign.is_control()
}

fn is_label(label: &[u8]) -> bool {
    (1..=LABEL_BYTES).contains(&label.len()) && !label.starts_with(b"-") && !label.ends_with(b"-")
}

/// A host needs a dot, save `localhost`, and one that ends in a number must be an address.
fn check_last_label(host: Part) -> Result<(), UrlError> {
    let Some(dot) = memchr::memrchr(b'.', host.text.as_bytes()) else {
        let local = host.text.eq_ignore_ascii_case("localhost");
        return if local { Ok(()) } else { Err(UrlError::HostWithoutDot(host.range())) };
    };
    let number = host.text[dot + 1..].bytes().all(|byte| byte.is_ascii_digit());
    if number && host.text.parse::<Ipv4Addr>().is_err() {
        return Err(UrlError::BadHost(host.range()));
    }
    Ok(())
}

fn check_port(port: Part) -> Result<(), UrlError> {
    let digits = port.text.bytes().all(|byte| byte.is_ascii_digit());
    match port.text.parse::<u16>() {
        Ok(1..) if digits => Ok(()),
        _ => Err(UrlError::BadPort(port.range())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_parts_and_where_they_are() {
        let text = "https://me:pw@shop.acme.com:8080/a/b.png?x=1&y[]=%20#top";
        let url = Url::parse(text).expect("a URL");
        let parts = [
            (Some(url.scheme), "https"),
            (url.userinfo, "me:pw"),
            (Some(url.host), "shop.acme.com"),
            (url.port, "8080"),
            (Some(url.path), "/a/b.png"),
            (url.query, "x=1&y[]=%20"),
            (url.fragment, "top"),
        ];
        for (part, expected) in parts {
            let part = part.expect("a part");
            assert_eq!(part.text, expected);
            assert_eq!(&text[part.range()], expected);
        }
    }

    #[test]
    fn parts_may_be_missing_or_empty() {
        let bare = Url::parse("http://acme.com").expect("a URL");
        assert_eq!((bare.path.text, bare.path.start), ("", 15));
        assert_eq!((bare.userinfo, bare.port, bare.query, bare.fragment), (None, None, None, None));
        let empty = Url::parse("http://acme.com?#").expect("a URL");
        assert_eq!(empty.query.map(|query| query.text), Some(""));
        assert_eq!(empty.fragment.map(Part::range), Some(17..17));
    }

    #[test]
    fn hosts_of_every_kind() {
        for (text, host) in [
            ("https://[2001:db8::1]:443/a", "[2001:db8::1]"),
            ("https://127.0.0.1", "127.0.0.1"),
            ("http://localhost:3000/", "localhost"),
            ("https://Bücher.example/a", "Bücher.example"),
            ("https://xn--bcher-kva.example", "xn--bcher-kva.example"),
            ("https://उदाहरण.परीक्षा", "उदाहरण.परीक्षा"),
        ] {
            assert_eq!(Url::parse(text).map(|url| url.host.text), Ok(host), "{text}");
        }
    }

    #[test]
    fn faults_and_where_they_are() {
        let bad = |character, at| UrlError::BadCharacter { character, at };
        for (text, error) in [
            ("", UrlError::NoScheme),
            ("acme.com/a", UrlError::NoScheme),
            ("//acme.com", UrlError::NoScheme),
            ("tel:+6591234567", UrlError::NoScheme),
            (" https://acme.com", UrlError::NoScheme),
            ("https://", UrlError::EmptyHost(8)),
            ("https:///a", UrlError::EmptyHost(8)),
            ("https://me@/a", UrlError::EmptyHost(11)),
            ("https://:80", UrlError::EmptyHost(8)),
            ("https://acme/a", UrlError::HostWithoutDot(8..12)),
            ("https://acme..com", UrlError::BadHost(8..17)),
            ("https://.acme.com", UrlError::BadHost(8..17)),
            ("https://acme.com.", UrlError::BadHost(8..17)),
            ("https://-acme.com", UrlError::BadHost(8..17)),
            ("https://1.2.3.999", UrlError::BadHost(8..17)),
            ("https://[::1/a", UrlError::BadHost(8..9)),
            ("https://[::g]", UrlError::BadHost(8..13)),
            ("https://[::1]x", UrlError::BadHost(8..14)),
            ("https://acme.com:", UrlError::BadPort(17..17)),
            ("https://acme.com:0", UrlError::BadPort(17..18)),
            ("https://acme.com:+80", UrlError::BadPort(17..20)),
            ("https://acme.com:70000/", UrlError::BadPort(17..22)),
            ("https://a@b@acme.com", bad('@', 9)),
            ("https://acme .com", bad(' ', 12)),
            ("https://acme\u{200b}.com", bad('\u{200b}', 12)),
            ("https://ac%6de.com", bad('%', 10)),
            ("https://acme.com\\@evil.com", bad('\\', 16)),
            ("https://acme.com/my page", bad(' ', 19)),
            ("https://acme.com/ñ", bad('ñ', 17)),
            ("https://acme.com/100%", bad('%', 20)),
            ("https://acme.com/%2g", bad('%', 17)),
            ("https://acme.com/{{1}}", bad('{', 17)),
            ("https://acme.com/?a=\"b\"", bad('"', 20)),
            ("https://acme.com/#a#b", bad('#', 19)),
        ] {
            assert_eq!(Url::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn schemes_without_slashes() {
        assert_eq!(scheme("mailto:me@acme.com"), Some("mailto"));
        assert_eq!(scheme("myapp://open"), Some("myapp"));
        for none in ["", ":", "acme.com:443/a", "1a://b", "a b:c", "é:a"] {
            assert_eq!(scheme(none), None, "{none}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_taken(text in ".*") {
            let _ = Url::parse(&text);
        }

        #[test]
        fn near_urls_are_taken(text in "https?://[a:@\\[\\]%./?# é🎉0-9-]*") {
            if let Ok(url) = Url::parse(&text) {
                proptest::prop_assert_eq!(&text[url.host.range()], url.host.text);
            }
        }
    }
}
