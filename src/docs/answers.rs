//! From an error code to its meaning, and to the rules that prevent it.

use std::collections::HashSet;

use crate::diagnostic::Lint;
use crate::lang::errors::{self, Answer, Given};
use crate::rules;

/// What a code on a rule's page means, such as `Meta 100 / 2388040` or `INVALID_FORMAT`. Where a
/// vendor uses a number more than once, the first list that has it is meant.
pub fn of_page(code: &str) -> Option<&'static Answer> {
    let (vendor, numbers) = code.split_once(' ').unwrap_or(("", code));
    let number = numbers.rsplit(" / ").next()?;
    let by_vendor = |given: &Given| vendor.is_empty() || given.from.vendor() == vendor;
    errors::find(number).find(by_vendor).map(|given| given.answer)
}

/// The rules that prevent an answer.
pub fn preventing(answer: &Answer) -> Vec<&'static Lint> {
    let is_it = |code: &str| of_page(code).is_some_and(|other| std::ptr::eq(answer, other));
    let prevents = |lint: &&Lint| {
        answer.rules.contains(&lint.name) || lint.codes.iter().any(|code| is_it(code))
    };
    rules::catalog().filter(prevents).collect()
}

/// The answers that a text speaks of: a bare code, or the pasted text of an error.
pub fn mentioned(text: &str) -> Vec<Given> {
    let words = words(text);
    let alone = words.len() == 1;
    let marked = words.iter().any(|word| word.marked);
    let codes = words.iter().filter(|word| {
        // In a pasted text small numbers may be anything, unless something says that they are codes.
        alone || word.marked || (!marked && word.text.len() > 3)
    });
    let mut given: Vec<Given> = codes.flat_map(|word| errors::find(word.text)).collect();
    let mut seen = HashSet::new();
    given.retain(|given| seen.insert((given.from.key(), given.code, given.answer.says)));
    if !alone {
        keep_closest(&mut given, text);
    }
    given
}

/// Of answers with the same code keeps those whose words the text has, if any; a subcode says more
/// than the code that it comes with.
fn keep_closest(given: &mut Vec<Given>, text: &str) {
    let text = text.to_lowercase();
    given.retain(|given| text.contains(&given.answer.says.to_lowercase()));
    let told: HashSet<&str> = given
        .iter()
        .filter(|given| !given.answer.says.is_empty())
        .map(|given| given.code)
        .collect();
    given.retain(|given| !given.answer.says.is_empty() || !told.contains(given.code));
    if given.iter().any(|given| is_subcode(given.code)) {
        given.retain(|given| is_subcode(given.code));
    }
}

fn is_subcode(code: &str) -> bool {
    code.len() == "2388040".len() && code.starts_with("2388")
}

/// A word that could be a code.
struct Word<'t> {
    text: &'t str,
    /// Whether what stands before it says that it is one: `#`, or a word such as `error_code`.
    marked: bool,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word> = Vec::new();
    let mut end = 0;
    for part in text.split(|c: char| !c.is_alphanumeric() && c != '_') {
        let start = end;
        end += part.len();
        let gap_end = text[end..].chars().next().map_or(0, char::len_utf8);
        if !part.is_empty() {
            let before = words.last().map_or("", |word| word.text).to_lowercase();
            let named = ["code", "error", "http"].iter().any(|name| before.ends_with(name));
            let marked = named || text[..start].ends_with('#');
            words.push(Word { text: part, marked });
        }
        end += gap_end;
    }
    words
}
