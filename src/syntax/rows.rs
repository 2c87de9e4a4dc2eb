//! From text to rows: the only place that knows pest.

use pest::Parser;
use pest::iterators::Pair;
use pest_derive::Parser;

use super::lints;
use super::tree::{Leaf, LeafKind, Named, Part, Value, ValueKind};
use crate::diagnostic::Diagnostic;
use crate::text::{Edit, Span};

#[derive(Parser)]
#[grammar = "../grammar/wattle.pest"]
struct Grammar;

/// One row of a file.
#[derive(Debug)]
pub enum Row {
    /// A keyword and what follows it on its line.
    Statement {
        keyword: Span,
        parts: Vec<Part>,
    },
    /// Values without a keyword.
    Stray(Span),
    Comment(Span),
    Newline(Span),
    Open(Span),
    Close(Span),
}

/// The rows of a file, and its tokens.
#[derive(Debug, Default)]
pub struct Rows {
    pub rows: Vec<Row>,
    pub leaves: Vec<Leaf>,
}

/// At most this many text blocks without an end are mended by cutting them short. Each costs a
/// second reading of what follows, so the number is what keeps the whole linear.
const MOST_CUTS: usize = 4;

/// Splits a text into rows. Quotes that never close are reported.
pub fn read(text: &str, diagnostics: &mut Vec<Diagnostic>) -> Rows {
    let mut reader = Reader { text, from: 0, out: Rows::default(), diagnostics };
    for _ in 0..MOST_CUTS {
        match reader.read(true) {
            Some(cut) => reader.from = cut,
            None => return reader.out,
        }
    }
    reader.read(false);
    reader.out
}

struct Reader<'t, 'd> {
    text: &'t str,
    /// Where this reading began: after an unclosed text block it begins again.
    from: usize,
    out: Rows,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl Reader<'_, '_> {
    /// Reads from `self.from` to the end, or, if it `may_cut`, up to where a text block that never
    /// closes must have ended; then says where to go on.
    fn read(&mut self, may_cut: bool) -> Option<usize> {
        let text = &self.text[self.from..];
        let Ok(mut file) = Grammar::parse(Rule::file, text) else {
            return self.keep_whole(text);
        };
        let rows = file.next()?.into_inner();
        self.out.rows.reserve(rows.len());
        self.out.leaves.reserve(4 * rows.len());
        let unclosed = may_cut && ends_in_open_text_block(text, rows.clone().rev().take(3));
        for pair in rows {
            if pair.as_rule() == Rule::EOI {
                self.blank(self.text.len());
                break;
            }
            if unclosed && let Some(cut) = self.cut_point(&pair) {
                self.cut_row(pair, cut);
                return Some(cut);
            }
            self.row(pair);
        }
        None
    }

    /// The grammar is total, so this is only for the parser's own limits: the text is kept, as one
    /// stray row.
    fn keep_whole(&mut self, text: &str) -> Option<usize> {
        let span = Span::new(self.from, self.from + text.len());
        self.out.rows.push(Row::Stray(span));
        self.out.leaves.push(Leaf { kind: LeafKind::Word, span });
        None
    }

    fn row(&mut self, pair: Pair<Rule>) {
        let span = self.span(&pair);
        match pair.as_rule() {
            Rule::statement => {
                let mut tokens = pair.into_inner();
                let Some(keyword) = tokens.next() else { return };
                let keyword = self.span(&keyword);
                self.leaf(LeafKind::Word, keyword);
                let parts = self.parts(tokens);
                self.out.rows.push(Row::Statement { keyword, parts });
            }
            Rule::stray => {
                let parts = self.parts(pair.into_inner());
                let span = parts.last().map_or(span, |part| Span { end: part.span().end, ..span });
                self.out.rows.push(Row::Stray(span));
            }
            Rule::comment => {
                self.leaf(LeafKind::Comment, span);
                self.out.rows.push(Row::Comment(span));
            }
            Rule::newline => {
                self.leaf(LeafKind::Newline, span);
                self.out.rows.push(Row::Newline(span));
            }
            Rule::open => {
                self.leaf(LeafKind::Open, span);
                self.out.rows.push(Row::Open(span));
            }
            Rule::close => {
                self.leaf(LeafKind::Close, span);
                self.out.rows.push(Row::Close(span));
            }
            _ => self.leaf(LeafKind::Semicolon, span),
        }
    }

    /// Folds the tokens after a keyword: a word, `=` and a value are one named value.
    fn parts<'p>(&mut self, tokens: impl Iterator<Item = Pair<'p, Rule>>) -> Vec<Part> {
        let mut parts: Vec<Part> = Vec::new();
        let mut after_equals = false;
        for token in tokens {
            let span = self.span(&token);
            match token.as_rule() {
                Rule::equals => {
                    self.leaf(LeafKind::Equals, span);
                    let named = match parts.last() {
                        Some(Part::Argument(word)) if word.kind == ValueKind::Word => {
                            let name = word.span;
                            parts.pop();
                            Named { span: name.cover(span), name, value: None }
                        }
                        _ => Named { span, name: Span::at(span.start as usize), value: None },
                    };
                    parts.push(Part::Named(named));
                    after_equals = true;
                }
                _ => {
                    let value = self.value(token, span);
                    self.leaf(LeafKind::Value(value.kind), span);
                    match parts.last_mut() {
                        Some(Part::Named(named)) if after_equals => {
                            named.span = named.span.cover(span);
                            named.value = Some(value);
                        }
                        _ => parts.push(Part::Argument(value)),
                    }
                    after_equals = false;
                }
            }
        }
        parts
    }

    fn value(&mut self, token: Pair<Rule>, span: Span) -> Value {
        let text = token.as_str();
        let (kind, before, after) = match token.as_rule() {
            Rule::string => (ValueKind::String, 1, 1),
            Rule::open_string => (ValueKind::String, 1, 0),
            Rule::text_block => (ValueKind::TextBlock, 3, 3),
            Rule::open_text_block => (ValueKind::TextBlock, 3, 0),
            Rule::placeholder => {
                (ValueKind::Placeholder, 2, text.len() - text.trim_end_matches('}').len())
            }
            Rule::bare_url => (ValueKind::BareUrl, 0, 0),
            Rule::curly_string | Rule::single_string => {
                let (before, after) = self.other_quotes(text, span);
                (ValueKind::OtherQuotes, before, after)
            }
            _ => (ValueKind::Word, 0, 0),
        };
        if matches!(token.as_rule(), Rule::open_string | Rule::open_text_block) {
            self.unclosed(kind, span);
        }
        let content = Span { start: span.start + before as u32, end: span.end - after as u32 };
        Value { kind, span, content }
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
        let inner = text[first..text.len() - last].replace('\\', "\\\\").replace('"', "\\\"");
        self.diagnostics.push(
            Diagnostic::new(&lints::WRONG_QUOTES, span, "text stands in straight double quotes")
                .label("these are quotes of another kind")
                .help("write `\"` at both ends; word processors like to turn it into “ and ”")
                .fix(
                    "use straight double quotes",
                    vec![Edit::replace(span, format!("\"{inner}\""))],
                ),
        );
        (first, last)
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

    /// Where the first text block of a row must have ended, going by its layout: before a line that
    /// is indented no deeper than the row and starts with a word that begins statements.
    fn cut_point(&self, row: &Pair<Rule>) -> Option<usize> {
        if !matches!(row.as_rule(), Rule::statement | Rule::stray) {
            return None;
        }
        let block = row.clone().into_inner().find(is_text_block)?;
        let start = self.from + row.as_span().start();
        let depth = start - self.text[..start].rfind('\n').map_or(0, |end| end + 1);
        let mut at = self.from + block.as_span().start();
        let end = self.from + block.as_span().end();
        for line in self.text[at..end].split_inclusive('\n') {
            let indented = line.trim_start();
            let indentation = line.len() - indented.len();
            let begins = at > self.from + block.as_span().start();
            if begins && indentation <= depth && starts_statement(indented) {
                return Some(at);
            }
            at += line.len();
        }
        None
    }

    /// Takes in a row whose text block ends early, at `cut`.
    fn cut_row(&mut self, row: Pair<Rule>, cut: usize) {
        let stray = row.as_rule() == Rule::stray;
        let whole = self.span(&row);
        let mut tokens: Vec<Pair<Rule>> = row.into_inner().collect();
        let at = tokens.iter().position(is_text_block);
        tokens.truncate(at.map_or(0, |at| at + 1));
        let Some(block) = tokens.pop() else { return };
        let mut tokens = tokens.into_iter();
        let keyword = if stray { None } else { tokens.next().map(|word| self.span(&word)) };
        if let Some(keyword) = keyword {
            self.leaf(LeafKind::Word, keyword);
        }
        let mut parts = self.parts(tokens);
        let span = Span { end: cut as u32, ..self.span(&block) };
        self.unclosed(ValueKind::TextBlock, span);
        self.leaf(LeafKind::Value(ValueKind::TextBlock), span);
        let content = Span { start: span.start + 3, end: span.end };
        let value = Value { kind: ValueKind::TextBlock, span, content };
        match parts.last_mut() {
            Some(Part::Named(named)) if named.value.is_none() => {
                named.span = named.span.cover(span);
                named.value = Some(value);
            }
            _ => parts.push(Part::Argument(value)),
        }
        self.out.rows.push(match keyword {
            Some(keyword) => Row::Statement { keyword, parts },
            None => Row::Stray(Span { end: cut as u32, ..whole }),
        });
        self.out.rows.push(Row::Newline(Span::at(cut)));
    }

    fn span(&self, pair: &Pair<Rule>) -> Span {
        let span = pair.as_span();
        Span::new(self.from + span.start(), self.from + span.end())
    }

    fn leaf(&mut self, kind: LeafKind, span: Span) {
        self.blank(span.start as usize);
        self.out.leaves.push(Leaf { kind, span });
    }

    /// Adds what lies between the last token and the next one, at `end`.
    fn blank(&mut self, end: usize) {
        let start = self.out.leaves.last().map_or(0, |leaf| leaf.span.end as usize);
        if start < end {
            self.out.leaves.push(Leaf { kind: LeafKind::Blank, span: Span::new(start, end) });
        }
    }
}

/// Whether one of the last rows holds a text block that runs to the end of the text.
fn ends_in_open_text_block<'p>(text: &str, mut last: impl Iterator<Item = Pair<'p, Rule>>) -> bool {
    last.any(|row| {
        row.as_span().end() == text.len()
            && row.into_inner().any(|token| token.as_rule() == Rule::open_text_block)
    })
}

fn is_text_block(token: &Pair<Rule>) -> bool {
    matches!(token.as_rule(), Rule::text_block | Rule::open_text_block)
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
