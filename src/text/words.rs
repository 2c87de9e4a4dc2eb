//! The words of a message: near names, lists and plurals.

/// The candidate that `word` was most likely meant to be, if one is near enough to offer:
/// at most a third of the longer word may differ, case aside.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let word = word.to_lowercase();
    let length = word.chars().count();
    let is_near = |distance: usize, candidate: &str| distance * 3 <= length.max(candidate.len());
    candidates
        .into_iter()
        // The longer one has as many letters that differ: a word of a whole file is near to nothing.
        .filter(|candidate| is_near(length.abs_diff(candidate.chars().count()), candidate))
        .map(|candidate| (strsim::osa_distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| is_near(*distance, candidate))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// The candidates that `word` looks like or is a part of, the likeliest first. A part of a
/// candidate is what stands between two of its hyphens.
pub fn similar<'c>(word: &str, candidates: impl Iterator<Item = &'c str>) -> Vec<&'c str> {
    /// Below this, on the scale of Jaro and Winkler, what two words share is chance.
    const LIKE: f64 = 0.86;
    let word = word.to_lowercase();
    let likeness = |candidate: &str| {
        let parts = std::iter::once(candidate).chain(candidate.split('-'));
        parts.map(|part| strsim::jaro_winkler(&word, part)).fold(0.0, f64::max)
    };
    let mut similar: Vec<(f64, &str)> = candidates
        .map(|candidate| (likeness(candidate), candidate))
        .filter(|(likeness, name)| *likeness > LIKE || (word.len() > 2 && name.contains(&word)))
        .collect();
    similar.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    similar.into_iter().map(|(_, candidate)| candidate).collect()
}

/// `` `a`, `b` or `c` ``.
pub fn either<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    join(words.into_iter().map(quoted), "or")
}

/// `` `a`, `b` and `c` ``.
pub fn all<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    join(words.into_iter().map(quoted), "and")
}

fn quoted(word: &str) -> String {
    format!("`{word}`")
}

/// `a, b or c`, with `or` as the last word between them.
pub fn join(words: impl IntoIterator<Item = String>, last: &str) -> String {
    let words: Vec<String> = words.into_iter().collect();
    match words.split_last() {
        Some((end, rest)) if !rest.is_empty() => format!("{} {last} {end}", rest.join(", ")),
        Some((only, _)) => only.clone(),
        None => String::new(),
    }
}

/// The lines of a text that is to be no wider than `width` characters. A longer word gets a line of
/// its own.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if length < room => {
                line.push(' ');
                line.push_str(word);
                room -= length + 1;
            }
            _ => {
                lines.push(word.to_owned());
                room = width.saturating_sub(length);
            }
        }
    }
    lines
}

/// `1 character`, `2 characters`.
pub fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

/// A number with commas between thousands: `1,030`.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `a video`, `an image`. What we write with a `u` begins like `utility`.
pub fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    format!("{article} {noun}")
}

/// `is` for one, `are` for any other number.
pub fn is_are(number: usize) -> &'static str {
    if number == 1 { "is" } else { "are" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_only() {
        assert_eq!(nearest("categry", ["category", "carousel"]), Some("category"));
        assert_eq!(nearest("Utility", ["utility", "marketing"]), Some("utility"));
        assert_eq!(nearest("xyz", ["utility", "marketing"]), None);
    }

    #[test]
    fn lines_are_as_full_as_they_can_be() {
        assert_eq!(wrap("one two  three\nf", 7), ["one two", "three f"]);
        assert_eq!(wrap("a toolongword b", 5), ["a", "toolongword", "b"]);
        assert!(wrap("", 5).is_empty());
    }

    #[test]
    fn lists_read_aloud() {
        assert_eq!(either(["a", "b", "c"]), "`a`, `b` or `c`");
        assert_eq!(all(["a"]), "`a`");
    }
}
