//! The words of a message: near names, lists and plurals.

/// The candidate that `word` was most likely meant to be, if one is near enough to offer:
/// at most a third of the longer word may differ, case aside.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, candidate)| distance * 3 <= word.chars().count().max(candidate.len()))
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// `` `a`, `b` or `c` ``.
pub fn either<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    join(words, "or")
}

/// `` `a`, `b` and `c` ``.
pub fn all<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    join(words, "and")
}

fn join<'w>(words: impl IntoIterator<Item = &'w str>, last: &str) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((end, rest)) if !rest.is_empty() => format!("{} {last} {end}", rest.join(", ")),
        Some((only, _)) => only.clone(),
        None => String::new(),
    }
}

/// `1 character`, `2 characters`.
pub fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
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
    fn lists_read_aloud() {
        assert_eq!(either(["a", "b", "c"]), "`a`, `b` or `c`");
        assert_eq!(all(["a"]), "`a`");
    }
}
