//! The walk over a tree that prints it line by line.

use unicode_width::UnicodeWidthStr;

use super::align::{self, Column};
use super::head;
use super::piece::Piece;
use super::{INDENT, LINE_WIDTH};
use crate::syntax::{Block, Item, Statement};
use crate::text::{Source, Span};

/// Prints one file.
pub struct Printer<'s> {
    source: &'s Source,
    pieces: Vec<Piece>,
    depth: usize,
    /// Nothing stands in the block yet, so an empty line would be its first.
    at_start: bool,
    /// An empty line comes next.
    gap: bool,
    /// The last piece is broken: a semicolon behind it may be all that parts it from a comment.
    after_broken: bool,
}

impl<'s> Printer<'s> {
    /// A printer at the start of a file.
    pub fn new(source: &'s Source) -> Printer<'s> {
        Printer {
            source,
            pieces: Vec::new(),
            depth: 0,
            at_start: true,
            gap: false,
            after_broken: false,
        }
    }

    /// Prints all of it. The last piece is the line end at the end.
    pub fn file(mut self, items: &[Item]) -> Vec<Piece> {
        self.items("", items);
        let end = if self.pieces.is_empty() { "" } else { "\n" };
        let span = Span::at(self.source.text().len());
        self.pieces.push(Piece { span, text: end.to_owned() });
        self.pieces
    }

    fn items(&mut self, owner: &str, items: &[Item]) {
        let columns = align::columns(self.source, owner, items, self.depth);
        for (item, column) in items.iter().zip(columns) {
            match item {
                Item::Blank(_) => self.gap = !self.at_start,
                Item::Comment(span) => self.comment(*span),
                Item::Stray(span) => {
                    self.line(*span, self.source.slice(*span));
                    self.after_broken = true;
                }
                Item::Statement(statement) => self.statement(statement, column),
            }
        }
    }

    /// A comment stays behind what it follows on its line.
    fn comment(&mut self, span: Span) {
        let text = self.source.slice(span).trim_end();
        let before = self.pieces.last().map(|piece| piece.span.end);
        let between = before.map(|end| self.source.slice(Span { start: end, end: span.start }));
        match between {
            Some(between) if !head::has_line_end(between) => {
                let between = if self.after_broken { between } else { " " };
                self.pieces.push(Piece { span, text: format!("{between}{text}") });
            }
            _ => self.line(span, text),
        }
    }

    fn statement(&mut self, statement: &Statement, column: Column) {
        let source = self.source;
        let sound = head::is_sound(source, statement);
        if sound && let Some(line) = on_one_line(source, statement, self.depth) {
            return self.line(statement.span, &line);
        }
        let head = match &statement.block {
            _ if !sound => source.slice(head::as_written(statement)).to_owned(),
            None => column.join(&head::cells(source, statement, self.depth)),
            Some(_) => head::cells(source, statement, self.depth).join(" ") + " {",
        };
        self.line(head::as_written(statement), &head);
        self.after_broken = !sound;
        if let Some(block) = &statement.block {
            self.block(statement.word(source), block);
        }
    }

    fn block(&mut self, owner: &str, block: &Block) {
        self.depth += 1;
        self.at_start = true;
        self.items(owner, &block.items);
        self.depth -= 1;
        self.gap = false;
        self.line(block.close, "}");
    }

    /// Something that begins a line.
    fn line(&mut self, span: Span, text: &str) {
        let before = match self.pieces.is_empty() {
            true => "",
            false if self.gap => "\n\n",
            false => "\n",
        };
        let blanks = self.depth * INDENT;
        self.pieces.push(Piece { span, text: format!("{before}{:blanks$}{text}", "") });
        self.at_start = false;
        self.gap = false;
        self.after_broken = false;
    }
}

/// A statement whose block stays on its line: an empty one, and one that the author wrote so, if all
/// that is in it is simple and the line is not too long.
fn on_one_line(source: &Source, statement: &Statement, depth: usize) -> Option<String> {
    let block = statement.block.as_ref()?;
    let head = head::cells(source, statement, depth).join(" ");
    if block.items.iter().all(|item| matches!(item, Item::Blank(_))) {
        return Some(head + " {}");
    }
    let inside = inside(source, block, depth + 1)?;
    let line = format!("{head} {{ {inside} }}");
    let last = line.rsplit('\n').next().unwrap_or_default();
    (depth * INDENT + last.width() <= LINE_WIDTH).then_some(line)
}

/// The statements of a block on one line. Blocks within it stay as well if each is all that its own
/// holds, as in `flow "…" { data { … } }`.
fn inside(source: &Source, block: &Block, depth: usize) -> Option<String> {
    if head::has_line_end(source.slice(block.open.cover(block.close))) {
        return None;
    }
    let mut statements = Vec::with_capacity(block.items.len());
    for item in &block.items {
        let Item::Statement(statement) = item else { return None };
        if !head::is_sound(source, statement) {
            return None;
        }
        statements.push(match statement.block {
            None => head::cells(source, statement, depth).join(" "),
            Some(_) if block.items.len() == 1 => on_one_line(source, statement, depth)?,
            Some(_) => return None,
        });
    }
    let inside = statements.join("; ");
    (!head::has_line_end(&inside)).then_some(inside)
}
