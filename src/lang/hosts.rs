//! Hosts that links should not lead to.
//!
//! Every function takes a host as it stands in a URL, in any case, an IPv6 address in brackets.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Shorteners that WhatsApp Manager refuses.
const SHORTENERS_REFUSED: &[&str] = &["bit.ly", "goo.gl", "tinyurl.com"];

/// Shorteners that nothing refuses outright, but reviewers do not like.
const SHORTENERS: &[&str] = &[
    "buff.ly",
    "cutt.ly",
    "is.gd",
    "lnkd.in",
    "ow.ly",
    "rb.gy",
    "rebrand.ly",
    "s.id",
    "shorturl.at",
    "t.co",
    "t.ly",
    "tiny.cc",
];

/// WhatsApp's own hosts.
const WHATSAPP: &[&str] = &["wa.me", "whatsapp.com"];

/// Host and beginning of the path of the WhatsApp links that are allowed all the same.
const WHATSAPP_ALLOWED: &[(&str, &str)] =
    &[("wa.me", "/in/bill/reminder"), ("wa.me", "/pay"), ("whatsapp.com", "/otp")];

/// Hosts that show a page around a file instead of the file.
const SHARE_PAGES: &[&str] = &[
    "1drv.ms",
    "docs.google.com",
    "drive.google.com",
    "dropbox.com",
    "icloud.com",
    "imgur.com",
    "onedrive.live.com",
    "photos.app.goo.gl",
    "photos.google.com",
];

/// What asks them for the file itself: a host, a part of the path and a pair of the query.
const SHARED_FILES: &[(&str, &str, &str)] = &[
    ("docs.google.com", "/export", ""),
    ("drive.google.com", "/uc", "export=download"),
    ("dropbox.com", "", "dl=1"),
    ("dropbox.com", "", "raw=1"),
    ("i.imgur.com", "", ""),
    ("onedrive.live.com", "/download", ""),
];

/// Names that only lead somewhere inside a network.
const PRIVATE_DOMAINS: &[&str] =
    &["home.arpa", "internal", "intranet", "lan", "local", "localdomain", "localhost"];

/// Domains that are kept for tests and documentation (RFC 2606), so nobody can open them.
const RESERVED_DOMAINS: &[&str] =
    &["example", "example.com", "example.net", "example.org", "invalid", "test"];

/// Ends of hosts that are no words, so that what ends with them is hardly two words without a blank between them.
/// Those of countries that are short words somewhere, such as `in`, `it`, `is` and `es`, tell of a host
/// only below one of [`SECOND_LEVEL`] or before a path.
const TELLING_ENDS: &[&str] = &[
    "ae", "ai", "ar", "bd", "biz", "br", "ch", "cl", "cn", "com", "cz", "de", "dev", "dk", "edu",
    "eg", "eu", "fi", "fr", "gov", "gr", "hk", "hu", "ie", "io", "jp", "ke", "kr", "lk", "mx",
    "net", "ng", "nl", "nz", "org", "ph", "pk", "pl", "pt", "ro", "ru", "sg", "th", "tr", "tw",
    "ua", "uk", "vn", "xyz", "za",
];

/// What stands before the end of a country in many hosts.
const SECOND_LEVEL: &[&str] = &["ac", "co", "com", "edu", "gov", "net", "org"];

/// How a shortened link fares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shortener {
    /// The template cannot be submitted.
    Refused,
    /// Reviewers may reject the template.
    Discouraged,
}

/// What becomes of a link to `host`, if that host shortens links.
pub fn shortener(host: &str) -> Option<Shortener> {
    if belongs_to_any(host, SHORTENERS_REFUSED) {
        // Below these there are others: `maps.app.goo.gl` leads to a place on the map.
        let name = host.strip_prefix("www.").unwrap_or(host);
        let is_refused = SHORTENERS_REFUSED.iter().any(|short| name.eq_ignore_ascii_case(short));
        return Some(if is_refused { Shortener::Refused } else { Shortener::Discouraged });
    }
    belongs_to_any(host, SHORTENERS).then_some(Shortener::Discouraged)
}

/// Whether a link leads into WhatsApp in a way that is not allowed.
pub fn is_whatsapp(host: &str, path: &str) -> bool {
    let is_allowed =
        |(domain, start): &(&str, &str)| belongs_to(host, domain) && path.starts_with(start);
    belongs_to_any(host, WHATSAPP) && !WHATSAPP_ALLOWED.iter().any(is_allowed)
}

/// Whether a link leads to a page that shows a file, and not to the file.
pub fn is_share_page(host: &str, path: &str, query: &str) -> bool {
    let has = |pair: &str| pair.is_empty() || query.split('&').any(|one| one == pair);
    let is_file = |(domain, part, pair): &(&str, &str, &str)| {
        belongs_to(host, domain) && path.contains(part) && has(pair)
    };
    belongs_to_any(host, SHARE_PAGES) && !SHARED_FILES.iter().any(is_file)
}

/// Whether what looks like a host, in small letters, is one for certain, and not two words with a full stop
/// between them; `has_path` says that a path follows.
pub fn is_telling(host: &str, has_path: bool) -> bool {
    let Some((name, end)) = host.rsplit_once('.') else { return false };
    let is_country = end.len() == 2 && end.bytes().all(|byte| byte.is_ascii_lowercase());
    let second = name.rsplit_once('.').map(|(_, second)| second);
    let is_below = second.is_some_and(|second| SECOND_LEVEL.contains(&second));
    name.len() > 1 && (TELLING_ENDS.contains(&end) || (is_country && (has_path || is_below)))
}

/// Whether `host` is an IP address instead of a name.
pub fn is_ip(host: &str) -> bool {
    address(host).is_some()
}

/// Whether `host` cannot be reached from outside its own network.
pub fn is_private_host(host: &str) -> bool {
    match address(host) {
        Some(IpAddr::V4(address)) => is_private_v4(address),
        Some(IpAddr::V6(address)) => is_private_v6(address),
        None => belongs_to_any(host, PRIVATE_DOMAINS),
    }
}

/// Whether `host` is of a domain that only tests and documentation use.
pub fn is_reserved_host(host: &str) -> bool {
    belongs_to_any(host, RESERVED_DOMAINS)
}

/// Whether `host` is `domain` or stands under it.
pub fn belongs_to(host: &str, domain: &str) -> bool {
    let (host, domain) = (host.strip_suffix('.').unwrap_or(host).as_bytes(), domain.as_bytes());
    let Some(start) = host.len().checked_sub(domain.len()) else { return false };
    // What few hosts have in common comes first.
    (start == 0 || host[start - 1] == b'.') && host[start..].eq_ignore_ascii_case(domain)
}

fn belongs_to_any(host: &str, domains: &[&str]) -> bool {
    domains.iter().any(|domain| belongs_to(host, domain))
}

fn address(host: &str) -> Option<IpAddr> {
    match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(v6) => v6.parse().ok().map(IpAddr::V6),
        // Most hosts are names, and need not be read as numbers.
        None if host.starts_with(|first: char| first.is_ascii_digit()) || host.contains(':') => {
            host.parse().ok()
        }
        None => None,
    }
}

fn is_private_v4(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    let carrier_grade = first == 100 && (64..128).contains(&second);
    let this_network = first == 0;
    this_network
        || carrier_grade
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_broadcast()
}

fn is_private_v6(address: Ipv6Addr) -> bool {
    address.to_ipv4_mapped().is_some_and(is_private_v4)
        || address.is_loopback()
        || address.is_unspecified()
        || address.is_unique_local()
        || address.is_unicast_link_local()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_belongs_to_itself_and_what_is_above() {
        assert!(belongs_to("bit.ly", "bit.ly") && belongs_to("WWW.Bit.Ly.", "bit.ly"));
        for other in ["", "ly", "rabbit.ly", "bit.ly.example", "é.ly", "ébit.ly"] {
            assert!(!belongs_to(other, "bit.ly"), "{other}");
        }
    }

    #[test]
    fn shorteners_come_in_two_classes() {
        assert_eq!(shortener("bit.ly"), Some(Shortener::Refused));
        assert_eq!(shortener("T.co"), Some(Shortener::Discouraged));
        assert_eq!(shortener("reddit.com"), None);
    }

    #[test]
    fn a_missing_blank_makes_no_host() {
        for (host, has_path) in
            [("acme.com", false), ("acme.de", false), ("acme.co.in", false), ("acme.it", true)]
        {
            assert!(is_telling(host, has_path), "{host}");
        }
        for host in ["v2.beta", "5.in.stock", "here.it", "a.com", "com", "8.30"] {
            assert!(!is_telling(host, false), "{host}");
        }
    }

    #[test]
    fn some_whatsapp_links_are_allowed() {
        assert!(is_whatsapp("wa.me", "/6591234567") && is_whatsapp("api.whatsapp.com", "/send"));
        assert!(!is_whatsapp("www.whatsapp.com", "/otp/copy") && !is_whatsapp("wa.me", "/pay/1"));
        assert!(!is_whatsapp("notwhatsapp.com", "/"));
    }

    #[test]
    fn share_pages() {
        for (host, path, query) in [
            ("www.dropbox.com", "/s/a/b.png", "rlkey=a&dl=0"),
            ("drive.google.com", "/file/d/1/view", "usp=sharing"),
            ("drive.google.com", "/uc", "id=1"),
            ("docs.google.com", "/document/d/1/edit", ""),
            ("onedrive.live.com", "/", "resid=1"),
            ("imgur.com", "/a", ""),
        ] {
            assert!(is_share_page(host, path, query), "{host}{path}?{query}");
        }
        for (host, path, query) in [
            ("www.dropbox.com", "/s/a/b.png", "rlkey=a&dl=1"),
            ("drive.google.com", "/uc", "export=download&id=1"),
            ("docs.google.com", "/document/d/1/export", "format=pdf"),
            ("onedrive.live.com", "/download", "resid=1"),
            ("i.imgur.com", "/a.png", ""),
            ("cdn.acme.com", "/a.png", ""),
        ] {
            assert!(!is_share_page(host, path, query), "{host}{path}?{query}");
        }
    }

    #[test]
    fn private_hosts() {
        let private = [
            "localhost",
            "LOCALHOST",
            "a.localhost",
            "nas.local",
            "db.internal",
            "127.0.0.1",
            "10.0.0.4",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "[::1]",
            "[::]",
            "[fd00::1]",
            "[fe80::1]",
            "[::ffff:10.0.0.1]",
            "::1",
        ];
        let public = [
            "",
            "acme.com",
            "local.acme.com",
            "8.8.8.8",
            "172.32.0.1",
            "100.128.0.1",
            "[2001:db8::1]",
            "[",
            "[]",
            "mylocal",
            "10.0.0",
            "10.acme.com",
        ];
        assert_eq!(private.iter().find(|host| !is_private_host(host)), None);
        assert_eq!(public.iter().find(|host| is_private_host(host)), None);
    }

    #[test]
    fn addresses_and_reserved_names() {
        assert!(is_ip("203.0.113.7") && is_ip("[2001:db8::1]"));
        assert!(!is_ip("acme.com") && !is_ip("1.2.3") && !is_ip("[1.2.3.4]"));
        assert!(is_reserved_host("acme.example") && is_reserved_host("www.example.com"));
        assert!(!is_reserved_host("example.acme.com"));
    }
}
