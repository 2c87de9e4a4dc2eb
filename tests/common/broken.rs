//! Broken files: good ones after some blows.

use proptest::prelude::*;
use proptest::sample::{Index, select};

/// A file with some stretches cut out or overwritten by words of the language.
pub fn broken(text: &str) -> impl Strategy<Value = Vec<u8>> + use<> {
    let text = text.as_bytes().to_vec();
    let blow = (any::<Index>(), 0..12_usize, select(WORDS));
    prop::collection::vec(blow, 1..5).prop_map(move |blows| {
        let mut text = text.clone();
        for (at, length, word) in blows {
            let at = at.index(text.len());
            let end = (at + length).min(text.len());
            text.splice(at..end, word.bytes());
        }
        text
    })
}

/// Words and signs that mean something.
pub const WORDS: &[&str] = &[
    "template ",
    "order_shipped",
    "category ",
    "utility",
    "marketing",
    "authentication",
    "language ",
    "en_US ",
    "{",
    "}",
    "{{",
    "}}",
    "{{name}}",
    "{{1}}",
    "{{{",
    "\"",
    "\"\"\"",
    "\"Hi {{name}}\"",
    "\n",
    "\r\n",
    "  ",
    "\t",
    ";",
    "=",
    "//",
    "/// ",
    "\\",
    "\\n",
    "\\u{1F600}",
    "header ",
    "image ",
    "location ",
    "body ",
    "footer ",
    "buttons ",
    "url ",
    "\"https://a.example/{{id}}\"",
    "phone ",
    "copy_code ",
    "flow ",
    "id=",
    "data ",
    "otp ",
    "voice_call ",
    "ttl=7d ",
    "ttl 12h",
    "carousel ",
    "card ",
    "examples ",
    "name \"x\"",
    "allow ",
    "none",
    "“",
    "”",
    "'",
    "é",
    "日本",
    "👨‍👩‍👧",
    "مرحبا",
    "\u{feff}",
    "\u{a0}",
    "\u{0}",
    "latitude 1.5",
    "security_recommendation true",
    "expires 5m",
    "call_permission_request",
    "request_contact_info",
    "quick_reply ",
    "payload=",
];
