//! Links in texts.

use std::ops::Range;

use crate::lang::hosts;
use crate::model::Text;
use crate::text::url::Url;

/// The web addresses of a text, as ranges of [`Text::written`]: what begins with a scheme or with
/// `www.`, up to the next blank.
pub fn links(text: &Text) -> Vec<Range<usize>> {
    let written = text.written();
    let mut links: Vec<Range<usize>> = Vec::new();
    for dot_or_colon in memchr::memchr2_iter(b':', b'.', written.as_bytes()) {
        let (before, rest) = written.split_at(dot_or_colon);
        let start = ["https", "http", "www"].into_iter().find_map(|head| {
            let at = before.len().checked_sub(head.len())?;
            let fits = before.get(at..)?.eq_ignore_ascii_case(head)
                && (rest.starts_with("://") || (head == "www" && rest.starts_with('.')));
            fits.then_some(at)
        });
        if let Some(start) =
            start.filter(|start| links.last().is_none_or(|last| last.end <= *start))
        {
            let length = written[start..].find(char::is_whitespace);
            let whole = &written[start..length.map_or(written.len(), |length| start + length)];
            let kept = whole.trim_end_matches([
                '.', ',', ';', ':', '!', '?', ')', ']', '"', '\'', '*', '_', '~',
            ]);
            links.push(start..start + kept.len());
        }
    }
    links
}

/// The first word of a text that is a link.
pub fn link(text: &str) -> Option<Range<usize>> {
    if !text.contains('.') {
        return None;
    }
    let words = text.split_whitespace();
    let mut words = words.map(|word| word.trim_end_matches(['.', ',', '!', '?']));
    let link = words.find(|word| is_link(word))?;
    text.find(link).map(|start| start..start + link.len())
}

/// With a scheme, with `www.`, or a host in small letters such as `acme.com`: one that a missing blank
/// behind a full stop does not look like.
fn is_link(word: &str) -> bool {
    if word.contains("://") {
        return Url::parse(word).is_ok();
    }
    let is_telling = |url: Url| {
        let host = url.host.text;
        let is_small = !host.contains(|sign: char| sign.is_ascii_uppercase());
        is_small && (host.starts_with("www.") || hosts::is_telling(host, word.contains('/')))
    };
    word.contains('.') && Url::parse(&format!("https://{word}")).is_ok_and(is_telling)
}
