//! Values that a program fills in before it sends: `{{name}}`, `${name}`, `<name>`.

use std::ops::Range;

/// What opens and closes a gap that a program fills. Longer signs come first.
const BRACKETS: &[(&str, &str)] =
    &[("{{", "}}"), ("${", "}"), ("#{", "}"), ("[[", "]]"), ("%(", ")s"), ("{", "}"), ("<", ">")];

/// The gaps of a value that a program will fill, in order.
pub fn gaps(text: &str) -> Vec<Range<usize>> {
    let mut gaps = Vec::new();
    let mut at = 0;
    while let Some(sign) = text[at..].chars().next() {
        match gap(&text[at..]) {
            Some(length) => {
                gaps.push(at..at + length);
                at += length;
            }
            None => at += sign.len_utf8(),
        }
    }
    gaps
}

/// Whether a program fills the value or a part of it, so that nobody knows yet what it will be.
pub fn is_open(text: &str) -> bool {
    let trimmed = text.trim();
    !gaps(trimmed).is_empty() || is_variable(trimmed) || is_format(trimmed)
}

/// Whether a name, a code or a number only tells what belongs there: `LANGUAGE_CODE`, `+65xxxxxxxx`.
pub fn is_stand_in(word: &str) -> bool {
    let capitals = |sign: char| sign.is_ascii_uppercase() || sign.is_ascii_digit() || sign == '_';
    let shouted = word.contains('_') && word.chars().all(capitals);
    let crossed = ["xxx", "XXX", "***", "..."].iter().any(|sign| word.contains(sign));
    is_open(word) || shouted || crossed
}

/// The name in a value that is one gap and no more.
pub fn name(text: &str) -> Option<&str> {
    let trimmed = text.trim();
    let (open, close) = BRACKETS.iter().find(|(open, _)| trimmed.starts_with(open))?;
    let inside = trimmed.strip_prefix(open)?.strip_suffix(close)?;
    Some(inside.trim())
        .filter(|inside| !inside.is_empty() && !inside.contains(['{', '}', '<', '>']))
}

/// The length of the gap that the text begins with.
fn gap(text: &str) -> Option<usize> {
    let (open, close) = BRACKETS.iter().find(|(open, _)| text.starts_with(open))?;
    let inside = &text[open.len()..];
    let end = inside.find(close)?;
    let names = |inside: &str| {
        let sign = |sign: char| sign.is_alphanumeric() || " _-.:".contains(sign);
        inside.chars().all(sign) && inside.starts_with(char::is_alphanumeric)
    };
    // What is in single brackets may be anything, unless it looks like a name.
    let fine = open.len() > 1 || names(&inside[..end]);
    fine.then_some(open.len() + end + close.len())
}

/// `$name`, `:name`, `__NAME__`, `%name%`: signs that mark a variable only where nothing else stands.
fn is_variable(text: &str) -> bool {
    let marked = |text: &str| {
        text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_')
            && text.chars().all(|sign| sign.is_ascii_alphanumeric() || "_.[]'\"".contains(sign))
    };
    let enclosed = |sign: &str| {
        let inside = text.strip_prefix(sign).and_then(|rest| rest.strip_suffix(sign));
        inside.is_some_and(marked)
    };
    text.strip_prefix('$').is_some_and(marked)
        || text.strip_prefix(':').is_some_and(marked)
        || enclosed("__")
        || enclosed("%")
}

/// `%s`, `%d`, `%1$s`.
fn is_format(text: &str) -> bool {
    text.match_indices('%').any(|(at, _)| {
        let numbered = text[at + 1..].trim_start_matches(|sign: char| sign.is_ascii_digit());
        let conversion = numbered.strip_prefix('$').unwrap_or(&text[at + 1..]);
        let mut after = conversion.chars();
        let letter = matches!(after.next(), Some('s' | 'd'));
        let ends = !after.next().is_some_and(char::is_alphanumeric);
        letter && ends && !text[..at].ends_with(|sign: char| sign.is_ascii_digit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_of_every_kind() {
        for text in [
            "{{customer}}",
            "{{ ticket.requester.phone }}",
            "${name}",
            "Hi ${name}!",
            "#{name}",
            "<Insert Template Name>",
            "{templateName}",
            "{0}",
            "[[name]]",
            "%s",
            "%1$s",
            "%(name)s",
            "$name",
            "$json.body['name']",
            ":name",
            "__NAME__",
            "%NAME%",
            "={{ $json.a }}",
        ] {
            assert!(is_open(text), "{text}");
        }
    }

    #[test]
    fn values_that_only_look_alike() {
        for text in
            ["$100", "100%", "5% discount", "a < b > c", "#523534", "J$FpnYnP", "{}", ":-)", "50%s"]
        {
            assert!(!is_open(text), "{text}");
        }
    }

    #[test]
    fn where_gaps_are() {
        let text = "é ${name}, {{ a\nb }}<c> and %(d)s, {} no {e.}";
        let found: Vec<&str> = gaps(text).into_iter().map(|gap| &text[gap]).collect();
        assert_eq!(found, ["${name}", "{{ a\nb }}", "<c>", "%(d)s", "{e.}"]);
    }

    #[test]
    fn words_that_stand_for_others() {
        for word in ["LANGUAGE_CODE", "CODE_2", "+65xxxxxxxx", "65XXX", "65***", "65...", "<code>"]
        {
            assert!(is_stand_in(word), "{word}");
        }
        for word in ["en", "en_US", "CODE", "+6591234567", "12"] {
            assert!(!is_stand_in(word), "{word}");
        }
    }

    #[test]
    fn the_name_in_a_gap() {
        assert_eq!(name("{{ customer }}"), Some("customer"));
        assert_eq!(name("<order>"), Some("order"));
        for text in ["{{a}} {{b}}", "<a> or <b>", "{{ }}", "order"] {
            assert_eq!(name(text), None, "{text}");
        }
    }
}
