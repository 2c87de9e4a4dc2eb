//! A statement's keyword and its values, as they are printed.

use std::borrow::Cow;

use super::INDENT;
use crate::syntax::{Named, Part, Statement, Value, ValueKind, strings};
use crate::text::{Source, Span};

/// Whether all is well with the head: then its tokens can be set anew. In any other, white space may
/// be a part of the text that somebody forgot to put in quotes.
pub fn is_sound(source: &Source, statement: &Statement) -> bool {
    let parts = &statement.parts;
    let words = parts
        .iter()
        .filter(|part| matches!(part, Part::Argument(value) if value.kind == ValueKind::Word));
    let brace_follows = statement.block.as_ref().is_none_or(|block| {
        let between = Span { start: statement.head().end, end: block.open.start };
        !has_line_end(source.slice(between))
    });
    brace_follows
        && is_in_order(source, statement)
        && words.count() <= 1
        && parts.iter().all(|part| is_sound_part(source, part))
}

/// Whether the values stand on one row, and no word right behind a quote, where it may belong to the text.
fn is_in_order(source: &Source, statement: &Statement) -> bool {
    let mut end = statement.keyword.end;
    statement.parts.iter().all(|part| {
        let between = source.slice(Span { start: end, end: part.span().start });
        end = part.span().end;
        let is_glued = between.is_empty() && part.kind() == Some(ValueKind::Word);
        let is_near = between.chars().all(|sign| sign.is_whitespace() || sign == '=');
        !is_glued && is_near && !has_line_end(between)
    })
}

fn is_sound_part(source: &Source, part: &Part) -> bool {
    let value = match part {
        Part::Argument(value) => value,
        Part::Named(Named { name, value: Some(value), .. }) if !name.is_empty() => value,
        Part::Named(_) => return false,
    };
    match value.kind {
        ValueKind::String | ValueKind::TextBlock => value.is_closed(),
        ValueKind::Placeholder => source.slice(value.span).ends_with("}}"),
        ValueKind::OtherQuotes | ValueKind::BareUrl => false,
        ValueKind::Word => true,
    }
}

/// The head of a broken statement, with the brace that follows, to the byte.
pub fn as_written(statement: &Statement) -> Span {
    let head = statement.head();
    statement.block.as_ref().map_or(head, |block| head.cover(block.open))
}

/// The keyword and each value of a statement that stands `depth` blocks deep.
pub fn cells<'s>(source: &'s Source, statement: &Statement, depth: usize) -> Vec<Cow<'s, str>> {
    let keyword = Cow::Borrowed(statement.word(source));
    let parts = statement.parts.iter().map(|part| match part {
        Part::Argument(value) => written(source, value, depth),
        Part::Named(Named { name, value, .. }) => {
            let value = value.as_ref().map(|value| written(source, value, depth));
            Cow::Owned(format!("{}={}", source.slice(*name), value.unwrap_or_default()))
        }
    });
    std::iter::once(keyword).chain(parts).collect()
}

fn written<'s>(source: &'s Source, value: &Value, depth: usize) -> Cow<'s, str> {
    match value.kind {
        // Moved to a line of its own, nobody would see that it was meant as a comment.
        ValueKind::TextBlock if strings::begins_with_comment(source.text(), value) => {
            Cow::Borrowed(source.slice(value.span))
        }
        ValueKind::TextBlock => Cow::Owned(text_block(source, value, depth)),
        _ => Cow::Borrowed(source.slice(value.span)),
    }
}

/// A text block, one level deeper than its statement. The closing quotes bound the indentation that
/// is taken off, so whatever stands deeper than they do is text as before.
fn text_block(source: &Source, value: &Value, depth: usize) -> String {
    let indentation = " ".repeat((depth + 1) * INDENT);
    let mut block = String::from("\"\"\"\n");
    for line in strings::block_lines(source.text(), value) {
        if !line.is_empty() {
            block.push_str(&indentation);
            block.push_str(source.slice(line));
        }
        block.push('\n');
    }
    block + &indentation + "\"\"\""
}

/// Whether a line ends in a piece of text.
pub fn has_line_end(text: &str) -> bool {
    text.contains(['\n', '\r'])
}
