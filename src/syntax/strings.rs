//! From a string or a text block as written to the text that it means.

use super::lints;
use super::tree::{Value, ValueKind};
use crate::diagnostic::{Diagnostic, Gathered};
use crate::text::{Cooked, Edit, Source, Span};

/// Reads a value as text. Escapes that do not exist are reported and kept as they are.
pub fn cook(source: &Source, value: &Value, diagnostics: &mut Gathered) -> Cooked {
    match value.kind {
        ValueKind::OtherQuotes if source.slice(value.content).contains('\n') => {
            cook_block(source.text(), value, diagnostics)
        }
        ValueKind::String | ValueKind::OtherQuotes => {
            let mut cooked = Cooked::within(value.content);
            if value.kind == ValueKind::OtherQuotes {
                cooked.copy(source.text(), value.content);
            } else {
                unescape(source.text(), value.content, &mut cooked, diagnostics);
            }
            cooked
        }
        ValueKind::TextBlock => cook_block(source.text(), value, diagnostics),
        _ => Cooked::verbatim(source, value.span),
    }
}

fn cook_block(text: &str, value: &Value, diagnostics: &mut Gathered) -> Cooked {
    let lines = Lines::of(text, value);
    if let Some(first) = lines.opening(text) {
        diagnostics.push(text_on_opening_line(first, begins_with_comment(text, value)));
    }
    let mut cooked = Cooked::within(value.content);
    // Of most lines one for the text and one for the line's end.
    cooked.reserve_runs(2 * lines.spans.len());
    // Most blocks have no escape in any line.
    let has_escapes = memchr::memchr(b'\\', text[value.content.range()].as_bytes()).is_some();
    let mut joined = true;
    for (line, kept) in lines.kept(text) {
        if !joined {
            let end = line.start as usize;
            let before = &text[..end];
            let from = before.strip_suffix("\r\n").or_else(|| before.strip_suffix('\n'));
            let from = from.map_or(end, str::len);
            cooked.put('\n', Span::new(from, end));
        }
        joined = has_escapes && ends_in_join(&text[kept.range()]);
        let kept = if joined { Span { end: kept.end - 1, ..kept } } else { kept };
        match has_escapes {
            true => unescape(text, kept, &mut cooked, diagnostics),
            false => cooked.copy(text, kept),
        }
    }
    cooked
}

/// The lines of a text block without what does not count: the shared indentation, blanks at their
/// ends and the line of the closing quotes. Escapes and the `\` of joined lines are in them still.
pub fn block_lines(text: &str, value: &Value) -> Vec<Span> {
    Lines::of(text, value).kept(text).map(|(_, kept)| kept).collect()
}

/// Whether a text block begins with what its author may have meant as a comment behind the opening quotes.
pub fn begins_with_comment(text: &str, value: &Value) -> bool {
    let first = text[value.content.range()].split('\n').next().unwrap_or_default();
    first.trim_start().starts_with(COMMENT)
}

const COMMENT: &str = "//";

/// The lines of a text block without their ends.
struct Lines {
    spans: Vec<Span>,
    /// What stands before the closing quotes, if they stand on a line of their own.
    closing: Option<Span>,
    begins_on_opening_line: bool,
}

impl Lines {
    fn of(text: &str, value: &Value) -> Lines {
        let content = value.content;
        let ends = memchr::memchr_iter(b'\n', text[content.range()].as_bytes());
        let mut spans = Vec::with_capacity(1 + ends.clone().count());
        let mut start = content.start as usize;
        for end in ends {
            let end = content.start as usize + end;
            spans.push(Span::new(start, end));
            start = end + 1;
        }
        spans.push(Span::new(start, content.end as usize));
        let blank = |span: &Span| is_blank(&text[span.range()]);
        let closing = match spans.last() {
            Some(last) if spans.len() > 1 && blank(last) => {
                let last = *last;
                spans.pop();
                value.is_closed().then_some(last)
            }
            _ => None,
        };
        let begins_on_opening_line = !blank(&spans[0]);
        if !begins_on_opening_line {
            spans.remove(0);
        }
        Lines { spans, closing, begins_on_opening_line }
    }

    /// Each line whole, and as far as it counts.
    fn kept(&self, text: &str) -> impl Iterator<Item = (Span, Span)> {
        let indentation = self.shared_indentation(text);
        self.spans.iter().map(move |&line| {
            let indented = shared(indentation, blank_prefix(text, line)).len();
            let kept = Span { start: line.start + indented as u32, end: line.end };
            let mut signs = text.as_bytes()[kept.range()].iter().rev();
            let trimmed = signs.position(|sign| !matches!(sign, b' ' | b'\t' | b'\r'));
            let trimmed = trimmed.unwrap_or(kept.len());
            (line, Span { end: kept.end - trimmed as u32, ..kept })
        })
    }

    /// The text that stands behind the opening quotes, where none should.
    fn opening(&self, text: &str) -> Option<Span> {
        let first = *self.spans.first().filter(|_| self.begins_on_opening_line)?;
        let written = text[first.range()].trim_end();
        let blanks = written.len() - written.trim_start().len();
        let end = first.start + written.len() as u32;
        Some(Span { start: first.start + blanks as u32, end })
    }

    /// The very signs, tabs and spaces, with which all lines begin that are not blank.
    fn shared_indentation<'t>(&self, text: &'t str) -> &'t str {
        let skipped = usize::from(self.begins_on_opening_line);
        let lines = self.spans.iter().skip(skipped);
        let filled = lines.filter(|line| !is_blank(&text[line.range()]));
        let prefixes = filled.chain(&self.closing).map(|line| blank_prefix(text, *line));
        prefixes.reduce(shared).unwrap_or_default()
    }
}

fn is_blank(line: &str) -> bool {
    line.trim_start().is_empty()
}

fn blank_prefix(text: &str, line: Span) -> &str {
    let line = &text[line.range()];
    let length = line.bytes().position(|sign| !matches!(sign, b' ' | b'\t'));
    &line[..length.unwrap_or(line.len())]
}

/// What two indentations have in common at their beginnings.
fn shared<'t>(one: &'t str, other: &str) -> &'t str {
    let length = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    &one[..length]
}

/// Whether a line ends in a backslash that no other backslash escapes.
fn ends_in_join(line: &str) -> bool {
    line.bytes().rev().take_while(|&sign| sign == b'\\').count() % 2 == 1
}

fn unescape(text: &str, span: Span, cooked: &mut Cooked, diagnostics: &mut Gathered) {
    let mut at = span.start as usize;
    let end = span.end as usize;
    while let Some(found) = memchr::memchr(b'\\', &text.as_bytes()[at..end]) {
        cooked.copy(text, Span::new(at, at + found));
        at += found;
        let (length, meaning) = escape(&text[at..end]);
        let escape = Span::new(at, at + length);
        match meaning {
            Some(character) => cooked.put(character, escape),
            None => {
                diagnostics.push(unknown_escape(text, escape));
                // Without its braces, which nobody meant as those of a placeholder.
                let has_braces = text[escape.range()].starts_with("\\u{");
                let kept = if has_braces { "\\u".len() } else { length };
                cooked.copy(text, Span::new(at, at + kept));
            }
        }
        at += length;
    }
    cooked.copy(text, Span::new(at, end));
}

/// The length of the escape at the start of `text`, and what it means.
fn escape(text: &str) -> (usize, Option<char>) {
    let simple = |character| (2, Some(character));
    match text[1..].chars().next() {
        Some('"') => simple('"'),
        Some('\\') => simple('\\'),
        Some('n') => simple('\n'),
        Some('t') => simple('\t'),
        Some('u') => unicode_escape(text),
        Some(other) => (1 + other.len_utf8(), None),
        None => (1, None),
    }
}

/// `\u{1F600}`: one to six hexadecimal digits.
fn unicode_escape(text: &str) -> (usize, Option<char>) {
    let digits = text
        .strip_prefix("\\u{")
        .map(|rest| &rest[..rest.bytes().take(7).take_while(u8::is_ascii_hexdigit).count()]);
    match digits {
        Some(digits) if text[3 + digits.len()..].starts_with('}') => {
            let value = u32::from_str_radix(digits, 16).ok();
            (digits.len() + 4, value.and_then(char::from_u32))
        }
        Some(digits) => (3 + digits.len(), None),
        None => (2, None),
    }
}

fn unknown_escape(text: &str, span: Span) -> Diagnostic {
    let written = &text[span.range()];
    let finding =
        Diagnostic::new(&lints::UNKNOWN_ESCAPE, span, format!("`{written}` is no escape"))
            .label("unknown");
    // Somebody meant a character, so a backslash is not what should stand here.
    if written.starts_with("\\u{") {
        return finding.help(
            "write 1 to 6 hexadecimal digits of a character that exists, such as `\\u{1F44D}`",
        );
    }
    finding
        .help("the escapes are `\\\"`, `\\\\`, `\\n`, `\\t` and `\\u{1F600}`; for a backslash itself write `\\\\`")
        .fix("write a backslash", vec![Edit::insert(span.start as usize, "\\")])
}

fn text_on_opening_line(span: Span, is_comment: bool) -> Diagnostic {
    if is_comment {
        let message = "a comment behind the opening `\"\"\"` is a part of the text";
        return Diagnostic::new(&lints::TEXT_BLOCK_LAYOUT, span, message)
            .label("customers would read this")
            .help("write the comment on a line of its own above the statement");
    }
    Diagnostic::new(
        &lints::TEXT_BLOCK_LAYOUT,
        span,
        "the text of a block begins on the line after the opening `\"\"\"`",
    )
    .label("move this to the next line")
    .help("break the line after `\"\"\"`; for one line of text a plain `\"…\"` will do")
}
