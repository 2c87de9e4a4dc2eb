//! What a placeholder may be called: by its sample, and by the words before it.

use super::uses::Use;
use crate::model::placeholder::repaired_name;

/// Words that greet; what follows is a person.
const GREETINGS: &[&str] = &[
    "hi", "hello", "hey", "dear", "hola", "olá", "ola", "oi", "hallo", "bonjour", "ciao", "halo",
    "hai", "welcome",
];

/// Words before a placeholder that say nothing of it.
const EMPTY: &[&str] = &[
    "your", "this", "that", "with", "from", "until", "have", "been", "will", "for", "the", "and",
    "are", "has", "code:", "here", "at", "on", "by", "is", "to", "of", "in", "no", "number", "id",
    "ref", "just", "over", "only", "than", "about",
];

/// Names of months, as far as they are alike in many languages.
const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "mai", "jun", "jul", "aug", "ago", "sep", "oct", "okt",
    "out", "nov", "dec", "dez", "dic",
];

/// A name, if something tells one.
pub fn name(of: &Use) -> Option<String> {
    if of.whole {
        return Some(match (of.key.as_str(), of.place.as_str()) {
            ("code", _) => "offer_code".to_owned(),
            _ => "header_file".to_owned(),
        });
    }
    if of.place.starts_with("button") {
        return Some(in_address(&of.before));
    }
    let sample = of.sample.as_ref().map_or("", |sample| sample.text.text.trim());
    let word = last_word(&of.before);
    if GREETINGS.contains(&word.as_str()) {
        return Some("customer".to_owned());
    }
    of_sample(sample, &word).map(str::to_owned).or_else(|| of_word(&word))
}

/// What the shape of a sample tells.
fn of_sample(sample: &str, word: &str) -> Option<&'static str> {
    let lower = sample.to_lowercase();
    let digits = sample.bytes().filter(u8::is_ascii_digit).count();
    let letters = sample.chars().filter(|sign| sign.is_alphabetic()).count();
    if lower.starts_with("http://") || lower.starts_with("https://") || lower.starts_with("www.") {
        return Some("link");
    }
    if sample.contains('@') && sample.contains('.') && !sample.contains(' ') {
        return Some("email");
    }
    if digits == 0 {
        return None;
    }
    if sample.ends_with('%') {
        return Some("discount");
    }
    if sample.contains(['$', '€', '£', '₹', '¥'])
        || ["usd", "eur", "sgd", "brl", "inr", "idr", "rp "].iter().any(|unit| lower.contains(unit))
    {
        return Some("amount");
    }
    let month = lower.split(|sign: char| !sign.is_alphabetic()).any(|part| {
        part.len() >= 3 && part.len() < 10 && MONTHS.iter().any(|month| part.starts_with(month))
    });
    let dashed = sample
        .split(['-', '/', '.'])
        .filter(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
        .count()
        == 3;
    if month || dashed {
        return Some("date");
    }
    if sample.contains(':') && (3..=6).contains(&digits) {
        return Some("time");
    }
    if letters == 0 && digits >= 9 && (sample.starts_with('+') || word.contains("phone")) {
        return Some("phone");
    }
    if word.contains("code") {
        return Some("promo_code");
    }
    None
}

/// The word before, where it is one that names things.
fn of_word(word: &str) -> Option<String> {
    let plain =
        word.len() >= 4 && word.len() <= 20 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    (plain && !EMPTY.contains(&word)).then(|| word.to_owned())
}

fn last_word(before: &str) -> String {
    let line = before.rsplit(['.', '!', '?', '}']).next().unwrap_or_default();
    let mut words = line
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .rev()
        .map(str::to_lowercase);
    let first = words.next().unwrap_or_default();
    // `order number {{1}}`: the word before says more.
    if ["number", "no", "id", "is", "ref", "num", "nr", "reference"].contains(&first.as_str()) {
        return words.next().unwrap_or(first);
    }
    first
}

/// What stands before a placeholder in an address: a key of the query, or a part of the path.
fn in_address(before: &str) -> String {
    let path = before.split_once("://").map_or(before, |(_, rest)| rest);
    let path = path.split_once('/').map_or("", |(_, path)| path);
    let last =
        path.rsplit(['/', '?', '&', '=', '#']).find(|part| !part.is_empty()).unwrap_or_default();
    let name = repaired_name(last);
    if name.is_empty() || name.len() > 24 { "path".to_owned() } else { name }
}
