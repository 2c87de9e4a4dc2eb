//! From text to rows, as `grammar/wattle.pest` says what they are.

use super::lints;
use super::tokens::{self, Token};
use super::tree::{Leaf, LeafKind, Named, Part, Parts, Value, ValueKind};
use crate::diagnostic::{Diagnostic, Gathered};
use crate::text::{Edit, Span};

/// One row of a file.
#[derive(Debug)]
pub enum Row {
    /// A keyword and what follows it on its line.
    Statement {
        keyword: Span,
        parts: Parts,
    },
    /// Values without a keyword.
    Stray {
        span: Span,
        parts: Parts,
    },
    Comment(Span),
    Newline(Span),
    Open(Span),
    Close(Span),
}

/// Takes what is read, in order.
pub trait Sink {
    /// Takes a row; its tokens came before.
    fn row(&mut self, _row: Row) {}
    /// Takes a token.
    fn leaf(&mut self, _leaf: Leaf) {}
}

impl Sink for Vec<Row> {
    fn row(&mut self, row: Row) {
        self.push(row);
    }
}

impl Sink for Vec<Leaf> {
    fn leaf(&mut self, leaf: Leaf) {
        self.push(leaf);
    }
}

/// At most this many text blocks without quotes at one of their ends are mended. For each the file
/// is read anew, so the number is what keeps the whole linear.
const MOST_CUTS: usize = 4;

/// How many lines are searched for the beginning of a text block.
const MOST_LINES: usize = 100;

/// Splits a text into rows and hands them to a sink. Quotes that never close are reported.
pub fn read<S: Sink>(text: &str, sink: impl Fn() -> S, diagnostics: &mut Gathered) -> S {
    let mut cuts = Vec::new();
    loop {
        let mut reader = Reader::new(text, &cuts, sink());
        reader.read();
        match reader.cut_point() {
            Some(cut) if cuts.len() < MOST_CUTS => cuts.push(cut),
            _ => {
                diagnostics.append(reader.diagnostics);
                return reader.out;
            }
        }
    }
}

/// A text block that lacks the quotes at one of its ends: where it begins, and where it must have ended.
#[derive(Debug)]
struct Cut {
    block: usize,
    end: usize,
    /// Whether it has those at its end.
    unopened: bool,
}

struct Reader<'t, S> {
    text: &'t str,
    at: usize,
    /// Where the last token ends.
    taken: usize,
    cuts: &'t [Cut],
    out: S,
    diagnostics: Gathered,
    /// The first text block of each row that has one, and where the row begins.
    blocks: Vec<(usize, Span)>,
    /// Whether a text block runs to the end of the text.
    endless: bool,
}

impl<'t, S: Sink> Reader<'t, S> {
    fn new(text: &'t str, cuts: &'t [Cut], out: S) -> Reader<'t, S> {
        let (diagnostics, blocks) = (Gathered::default(), Vec::new());
        Reader { text, at: 0, taken: 0, cuts, out, diagnostics, blocks, endless: false }
    }

    fn read(&mut self) {
        while let Some(byte) = self.text.as_bytes().get(self.at) {
            match byte {
                b' ' | b'\t' => self.at += 1,
                b'\n' | b'\r' => {
                    let end = tokens::newline(self.text, self.at);
                    self.row(LeafKind::Newline, end, Row::Newline);
                }
                b'{' => match tokens::braced(self.text, self.at) {
                    Some(end) => self.statement(end),
                    None => self.row(LeafKind::Open, self.at + 1, Row::Open),
                },
                b'}' => self.row(LeafKind::Close, self.at + 1, Row::Close),
                b';' => {
                    self.leaf(LeafKind::Semicolon, self.at + 1);
                }
                b'"' | b'=' => self.stray(),
                b'/' if tokens::is_comment(self.text, self.at) => {
                    let end = tokens::line(self.text, self.at);
                    self.row(LeafKind::Comment, end, Row::Comment);
                }
                _ => match tokens::wide_blank(self.text, self.at) {
                    0 => self.statement(tokens::word(self.text, self.at)),
                    length => self.at += length,
                },
            }
        }
        self.blank();
    }

    /// Takes in a row of one token.
    fn row(&mut self, kind: LeafKind, end: usize, row: fn(Span) -> Row) {
        let span = self.leaf(kind, end);
        self.out.row(row(span));
    }

    /// Reads a row whose keyword ends at `end`.
    fn statement(&mut self, end: usize) {
        let start = self.at;
        let keyword = self.leaf(LeafKind::Word, end);
        let parts = self.parts(start);
        self.out.row(Row::Statement { keyword, parts });
        self.end_row();
    }

    fn stray(&mut self) {
        let start = self.at;
        let parts = self.parts(start);
        let end = parts.last().map_or(start, |part| part.span().end as usize);
        self.out.row(Row::Stray { span: Span::new(start, end), parts });
        self.end_row();
    }

    /// A text block that was cut short ends where its line does, though no line end is left. A brace right behind
    /// a row opens its block, whatever follows.
    fn end_row(&mut self) {
        if self.is_cut() {
            self.out.row(Row::Newline(Span::at(self.at)));
        } else if self.text.as_bytes().get(self.at) == Some(&b'{') {
            self.row(LeafKind::Open, self.at + 1, Row::Open);
        }
    }

    /// Whether what was just read is a text block that was cut short.
    fn is_cut(&self) -> bool {
        self.cuts.iter().any(|cut| cut.end == self.at && !cut.unopened)
    }

    /// Reads the rest of the row that began at `start`.
    fn parts(&mut self, start: usize) -> Parts {
        let mut parts = Parts::new();
        while let Some(byte) = self.text.as_bytes().get(self.at) {
            match byte {
                b' ' | b'\t' => self.at += 1,
                b'\n' | b'\r' => match self.unopened(start) {
                    Some(value) => add(value, &mut parts),
                    None => break,
                },
                b'}' | b';' => break,
                b'/' if tokens::is_comment(self.text, self.at) => break,
                b'=' => self.equals(&mut parts),
                _ => match tokens::wide_blank(self.text, self.at) {
                    0 => {
                        let Some(value) = self.value(start) else { break };
                        add(value, &mut parts);
                        if self.is_cut() {
                            break;
                        }
                    }
                    length => self.at += length,
                },
            }
        }
        parts
    }

    /// Reads an `=`, which makes the word before it the name of what follows.
    fn equals(&mut self, parts: &mut Parts) {
        let equals = self.leaf(LeafKind::Equals, self.at + 1);
        let name = match parts.last() {
            Some(Part::Argument(word)) if word.kind == ValueKind::Word => {
                let name = word.span;
                parts.pop();
                name
            }
            _ => Span::at(equals.start as usize),
        };
        parts.push(Part::Named(Named { span: name.cover(equals), name, value: None }));
    }

    /// Reads a value of the row that began at `row`; none where a block opens.
    fn value(&mut self, row: usize) -> Option<Value> {
        let start = self.at;
        let mut token = tokens::value(self.text, start)?;
        if let Some(cut) = self.cuts.iter().find(|cut| cut.block == start) {
            token = Token { end: cut.end, closed: false, ..token };
        }
        let span = self.leaf(LeafKind::Value(token.kind), token.end);
        let is_other = token.kind == ValueKind::OtherQuotes;
        if token.kind == ValueKind::TextBlock || is_other && !token.closed {
            self.note_text_block(row, span, token.closed);
        }
        if !token.closed && !is_other {
            self.unclosed(token.kind, span);
        }
        let text = &self.text[span.range()];
        let closed = usize::from(token.closed);
        let (before, after) = match token.kind {
            ValueKind::String => (1, closed),
            ValueKind::TextBlock => (3, 3 * closed),
            ValueKind::Placeholder => (2, text.len() - text.trim_end_matches('}').len()),
            ValueKind::OtherQuotes => self.other_quotes(text, span),
            ValueKind::BareUrl | ValueKind::Word => (0, 0),
        };
        let content = Span::new(start + before, token.end - after);
        Some(Value { kind: token.kind, span, content })
    }

    /// Remembers where rows have text blocks, should one have no end.
    fn note_text_block(&mut self, row: usize, span: Span, closed: bool) {
        if self.blocks.last().is_none_or(|(last, _)| *last != row) {
            self.blocks.push((row, span));
        }
        self.endless |= !closed && span.end as usize == self.text.len();
    }

    /// The text block of the row that began at `row`, if it lacks its opening quotes, which is reported.
    fn unopened(&mut self, row: usize) -> Option<Value> {
        let end = self.cuts.iter().find(|cut| cut.unopened && cut.block == self.at)?.end;
        let head = Span::new(row, self.taken);
        let span = self.leaf(LeafKind::Value(ValueKind::TextBlock), end);
        let content = Span { end: span.end - 3, ..span };
        self.diagnostics.push(
            Diagnostic::new(
                &lints::MISSING_QUOTES,
                head,
                "this text of several lines has no opening `\"\"\"`",
            )
            .label("`\"\"\"` should follow")
            .also(Span { start: content.end, ..span }, "the text ends here")
            .help("put `\"\"\"` at the end of this line")
            .fix("open the text block", vec![Edit::insert(head.end as usize, " \"\"\"")]),
        );
        Some(Value { kind: ValueKind::TextBlock, span, content })
    }

    /// Reports quotes that are not ours; gives their lengths in bytes.
    fn other_quotes(&mut self, text: &str, span: Span) -> (usize, usize) {
        let first = text.chars().next().map_or(0, char::len_utf8);
        let last = match text.chars().next_back() {
            Some(quote @ ('”' | '“' | '»' | '"' | '\'' | '’')) if text.len() > first => {
                quote.len_utf8()
            }
            _ => 0,
        };
        let (opening, closing) = match tokens::other_marks(text) {
            Some((opening, closing)) if closing == 0 || text.contains(['\n', '\r']) => {
                self.other_block(text, span, opening, closing);
                // Of a lone mark its inside is what the statement is given.
                return if opening < text.len() { (opening, closing) } else { (first, last) };
            }
            Some(marks) => marks,
            None => (first, last),
        };
        let inner = &text[opening..text.len() - closing];
        let inner = inner.replace('\\', "\\\\").replace('"', "\\\"");
        self.diagnostics.push(
            Diagnostic::new(&lints::WRONG_QUOTES, span, "text stands in straight double quotes")
                .label("these are quotes of another kind")
                .help("write `\"` at both ends; word processors like to turn it into “ and ”")
                .fix(
                    "use straight double quotes",
                    vec![Edit::replace(span, format!("\"{inner}\""))],
                ),
        );
        (opening, closing)
    }

    /// Reports the marks of a text of several lines that are not ours; `closing` is 0 where one is missing.
    fn other_block(&mut self, text: &str, span: Span, opening: usize, closing: usize) {
        let (start, end) = (span.start as usize, span.end as usize);
        let (first, last) = (Span::new(start, start + opening), Span::new(end - closing, end));
        let finding = Diagnostic::new(
            &lints::WRONG_QUOTES,
            first,
            "a text of several lines stands between `\"\"\"`",
        )
        .label("these are quotes of another kind")
        .help("write `\"\"\"` here and at the other end, each at the end of its line");
        let is_whole = closing > 0 && !text.contains("\"\"\"");
        self.diagnostics.push(match is_whole {
            true => finding.also(last, "the text ends here").fix(
                "use straight double quotes",
                vec![Edit::replace(first, "\"\"\""), Edit::replace(last, "\"\"\"")],
            ),
            false => finding,
        });
    }

    fn unclosed(&mut self, kind: ValueKind, span: Span) {
        let start = span.start as usize;
        self.diagnostics.push(if kind == ValueKind::TextBlock {
            Diagnostic::new(
                &lints::UNCLOSED_TEXT_BLOCK,
                Span::new(start, start + 3),
                "this text block has no end",
            )
            .label("it begins here")
            .help("put `\"\"\"` on a line of its own after the last line of the text")
        } else {
            Diagnostic::new(&lints::UNCLOSED_STRING, span, "this text has no closing quote")
                .label("it runs to the end of the line")
                .help("put a `\"` after the last word, or use a `\"\"\"` block for several lines")
        });
    }

    /// If a text block never closes: where the first that went too far must have ended, or the first that begins
    /// where another was meant to end.
    fn cut_point(&self) -> Option<Cut> {
        let mut blocks = self.blocks.iter().filter(|_| self.endless);
        blocks.find_map(|(row, block)| {
            let start = block.start as usize;
            if let Some(beginning) = self.beginning(start) {
                return Some(Cut { block: beginning, end: start + 3, unopened: true });
            }
            let end = self.end_by_layout(*row, *block)?;
            Some(Cut { block: start, end, unopened: false })
        })
    }

    /// Where the text must have begun that the quotes at `end` end, going by its layout: behind a word that stands
    /// alone on its line, and less deep than all lines between.
    fn beginning(&self, end: usize) -> Option<usize> {
        let mut lines = self.text[..end].rsplit('\n');
        let last = lines.next()?;
        let indentation = last.len() - last.trim_start().len();
        let mut depth = if indentation == last.len() { usize::MAX } else { indentation };
        if depth < usize::MAX && last.ends_with(char::is_whitespace) {
            // These quotes begin a text.
            return None;
        }
        let mut start = end - last.len();
        for line in lines.take(MOST_LINES) {
            start -= line.len() + 1;
            let word = line.trim();
            if word.is_empty() {
                continue;
            }
            let indentation = line.len() - line.trim_start().len();
            let is_word = word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
            if is_word && indentation < depth && depth < usize::MAX {
                return Some(start + line.trim_end_matches('\r').len());
            }
            depth = depth.min(indentation);
            if depth == 0 || word.contains("\"\"\"") {
                return None;
            }
        }
        None
    }

    /// Where the text block of a row must have ended, going by its layout: before a line that
    /// is indented no deeper than the row and starts with a word that begins statements.
    fn end_by_layout(&self, row: usize, block: Span) -> Option<usize> {
        let depth = row - self.text[..row].rfind('\n').map_or(0, |end| end + 1);
        let mut at = block.start as usize;
        for line in self.text[block.range()].split_inclusive('\n') {
            let indented = line.trim_start();
            let indentation = line.len() - indented.len();
            let begins = at > block.start as usize;
            if begins && indentation <= depth && starts_statement(indented) {
                return Some(at);
            }
            at += line.len();
        }
        None
    }

    /// Takes in the token up to `end`, and the blanks before it.
    fn leaf(&mut self, kind: LeafKind, end: usize) -> Span {
        self.blank();
        let span = Span::new(self.at, end);
        self.out.leaf(Leaf { kind, span });
        (self.at, self.taken) = (end, end);
        span
    }

    /// Takes in what lies between the last token and the next one.
    fn blank(&mut self) {
        if self.taken < self.at {
            let span = Span::new(self.taken, self.at);
            self.out.leaf(Leaf { kind: LeafKind::Blank, span });
        }
    }
}

/// Adds a value: that of a name if one waits for it, else an argument.
fn add(value: Value, parts: &mut Parts) {
    match parts.last_mut() {
        Some(Part::Named(named)) if named.value.is_none() => {
            named.span = named.span.cover(value.span);
            named.value = Some(value);
        }
        _ => parts.push(Part::Argument(value)),
    }
}

/// Whether a line looks like the start of a statement and not like a sentence: a lower-case word, then a
/// quote, a brace or a single word. Asked only of files that are broken already.
fn starts_statement(line: &str) -> bool {
    let line = line.trim_end();
    let end = line.find([' ', '\t', '{', '"', ';', '=']).unwrap_or(line.len());
    let (word, rest) = (&line[..end], line[end..].trim_start());
    line.starts_with('}')
        || (!word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
            && (rest.contains(['"', '{']) || !rest.contains(char::is_whitespace)))
}
