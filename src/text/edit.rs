//! Replacing parts of a text.

use super::Span;

/// A replacement of the text in `span`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What is taken out; empty for an insertion.
    pub span: Span,
    /// What is put there; empty for a deletion.
    pub text: String,
}

impl Edit {
    /// Puts `text` in place of `span`.
    pub fn replace(span: Span, text: impl Into<String>) -> Edit {
        Edit { span, text: text.into() }
    }

    /// Takes out `span`.
    pub fn delete(span: Span) -> Edit {
        Edit::replace(span, "")
    }

    /// Puts `text` at `offset`.
    pub fn insert(offset: usize, text: impl Into<String>) -> Edit {
        Edit::replace(Span::at(offset), text)
    }
}

/// Applies edits that are sorted by offset and do not overlap.
pub fn apply<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for edit in edits {
        let Span { start, end } = edit.span;
        debug_assert!(done <= start as usize);
        out.push_str(text.get(done..start as usize).unwrap_or_default());
        out.push_str(&edit.text);
        done = end as usize;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    out
}

/// What to take out in place of `span`, so that a thing which fills a line takes the line with it,
/// and one among others on its line leaves neither blanks nor a semicolon behind.
pub fn without_remains(text: &str, span: Span) -> Span {
    let before = text[..span.start as usize].trim_end_matches(BLANKS);
    let after = text[span.end as usize..].trim_start_matches(BLANKS);
    let rest = after.strip_prefix(';').map(|rest| rest.trim_start_matches(BLANKS));
    let starts_line = before.is_empty() || before.ends_with('\n');
    if starts_line && let Some(next) = next_line(rest.unwrap_or(after)) {
        let end = text.len() - without_second_gap(before, next).len();
        return Span::new(before.len(), end);
    }
    match rest {
        Some(rest) if starts_line || before.ends_with(['{', ';']) => {
            Span { end: (text.len() - rest.len()) as u32, ..span }
        }
        None if next_line(after).is_some() => Span::new(before.len(), text.len() - after.len()),
        _ => span,
    }
}

const BLANKS: [char; 2] = [' ', '\t'];

/// What follows the line end that `rest` begins with, if it does.
fn next_line(rest: &str) -> Option<&str> {
    let line_end = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'));
    line_end.or_else(|| rest.is_empty().then_some(rest))
}

/// `next` without its empty first line, if one stands before the gap already.
fn without_second_gap<'t>(before: &str, next: &'t str) -> &'t str {
    let line = before.strip_suffix('\n').unwrap_or(before);
    let line = line.strip_suffix('\r').unwrap_or(line).trim_end_matches(BLANKS);
    let gap_before = line.is_empty() || line.ends_with('\n');
    let second = next_line(next.trim_start_matches(BLANKS)).filter(|_| gap_before);
    second.unwrap_or(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_remains_of_what_is_taken_out() {
        let cases = [
            ("a\n  [x]\nb\n", "a\nb\n"),
            ("a\r\n  [x]\r\nb\r\n", "a\r\nb\r\n"),
            ("a\n[x]", "a\n"),
            ("a\n\n[x] ; \n\nb\n", "a\n\nb\n"),
            ("[x]\n\nb\n", "b\n"),
            ("[x]; b\n", "b\n"),
            ("c { [x]; b }", "c { b }"),
            ("c { b; [x] }", "c { b;  }"),
            ("b [x]\nc", "b\nc"),
            ("b [x] // c\n", "b  // c\n"),
            ("b [x]; c\n", "b ; c\n"),
        ];
        for (marked, expected) in cases {
            let start = marked.find('[').unwrap_or_default();
            let end = marked.find(']').unwrap_or_default() - 1;
            let text = marked.replace(['[', ']'], "");
            let span = without_remains(&text, Span::new(start, end));
            assert_eq!(apply(&text, &[Edit::delete(span)]), expected, "{marked:?}");
        }
    }
}
