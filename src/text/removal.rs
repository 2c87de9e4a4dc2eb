//! What to take out of a file so that a value is gone and the rest still reads well.

use super::{Source, Span};

/// A value of a statement, with the blanks before it.
pub fn argument(source: &Source, value: Span) -> Span {
    let before = source.text()[..value.start as usize].trim_end_matches([' ', '\t']);
    Span { start: before.len() as u32, ..value }
}

/// The value `value` with its name, written as `name=value` or as `name value`.
pub fn entry(source: &Source, name: &str, value: Span) -> Span {
    let before = source.text()[..value.start as usize].trim_end();
    let before = before.strip_suffix('=').unwrap_or(before).trim_end();
    let start = before.strip_suffix(name).map_or(value.start as usize, str::len);
    Span { start: start as u32, ..value }
}

/// An entry with the blanks before it, and with the braces around it if nothing else stands in them.
pub fn whole(source: &Source, entry: Span) -> Span {
    argument(source, braces(source.text(), entry).unwrap_or(entry))
}

/// The braces around an entry that stands alone between them.
fn braces(text: &str, entry: Span) -> Option<Span> {
    let start = text[..entry.start as usize].trim_end().strip_suffix('{')?.len();
    let after = text[entry.end as usize..].trim_start();
    let after = after.strip_prefix(';').unwrap_or(after).trim_start().strip_prefix('}')?;
    Some(Span::new(start, text.len() - after.len()))
}
