//! From rows to a tree: pairing braces.
//!
//! If all braces pair, they alone decide. Only if they do not, and the file is indented, does its
//! layout say where a block was meant to end.

mod brackets;

use super::lints;
use super::rows::{self, Row, Sink};
use super::tree::{Block, Item, Parts, Statement, Tree, ValueKind};
use crate::diagnostic::{Diagnostic, Gathered};
use crate::text::{Edit, Span};

/// How deep blocks may nest. The language needs 4; a much deeper tree could not be dropped without
/// recursion deep enough to overflow a thread's stack.
const MAX_DEPTH: usize = 32;

/// How deep the blocks of templates go, with the top of the file: deeper ones cost memory anew.
const USUAL_LEVELS: usize = 5;

/// How many bytes of a usual file there are to an item.
const BYTES_AN_ITEM: usize = 24;

/// Builds the tree of a file. Braces that do not pair are reported.
pub fn build(text: &str, diagnostics: &mut Gathered) -> Tree {
    let mut builder = rows::read(text, || Builder::new(text), diagnostics);
    if !builder.braces_pair() {
        let rows = rows::read(text, Vec::new, &mut Gathered::default());
        if is_indented(text, &rows) {
            let excess_closers = excess_closers(&rows);
            builder = Builder { by_layout: true, excess_closers, ..Builder::new(text) };
            rows.into_iter().for_each(|row| builder.row(row));
        }
    }
    builder.finish(diagnostics)
}

fn excess_closers(rows: &[Row]) -> usize {
    let opened = rows.iter().filter(|row| matches!(row, Row::Open(_))).count();
    let closed = rows.iter().filter(|row| matches!(row, Row::Close(_))).count();
    closed.saturating_sub(opened)
}

/// Whether most blocks that begin on a line of their own are indented.
fn is_indented(text: &str, rows: &[Row]) -> bool {
    let (mut deeper, mut not) = (0, 0);
    for window in rows.windows(3) {
        if let [Row::Open(open), Row::Newline(_), Row::Statement { keyword, .. }] = window {
            match indentation(text, keyword.start as usize) {
                Some(inner) if inner > line_indentation(text, open.start as usize) => deeper += 1,
                _ => not += 1,
            }
        }
    }
    deeper > not
}

/// The column, in bytes from 0, of what stands at `offset`, if nothing stands before it on its line.
fn indentation(text: &str, offset: usize) -> Option<usize> {
    let before = text[..offset].trim_end_matches(|sign: char| sign.is_whitespace() && sign != '\n');
    (before.is_empty() || before.ends_with('\n')).then(|| offset - before.len())
}

fn line_indentation(text: &str, offset: usize) -> usize {
    let start = text[..offset].rfind('\n').map_or(0, |end| end + 1);
    let line = &text[start..offset];
    line.len() - line.trim_start().len()
}

struct Builder<'t> {
    text: &'t str,
    diagnostics: Gathered,
    by_layout: bool,
    excess_closers: usize,
    /// What stands at the top of the file and, behind it, in the blocks that are open.
    items: Vec<Item>,
    /// The top of the file and, above it, the blocks that are open.
    levels: Vec<Level>,
    /// Open blocks beyond the deepest level.
    too_deep: usize,
    /// Whether a closing brace closed nothing.
    stray_closer: bool,
    /// Blocks whose opening brace was missing.
    opened_by_layout: usize,
    line_has_content: bool,
    blank: Option<Span>,
}

/// A block that is still open.
#[derive(Default)]
struct Level {
    /// The first of its items.
    first: usize,
    open: Span,
    /// The statement it belongs to; none at the top, and for a brace without a statement.
    owner: Option<Statement>,
    /// Indentation of the owner, if it begins its line.
    column: Option<usize>,
}

impl Sink for Builder<'_> {
    fn row(&mut self, row: Row) {
        if let Row::Newline(span) = row {
            return self.newline(span);
        }
        if let Some(blank) = self.blank.take() {
            self.items.push(Item::Blank(blank));
        }
        let same_line = std::mem::replace(&mut self.line_has_content, true);
        match row {
            Row::Statement { keyword, parts } => {
                self.close_by_layout(keyword, false);
                match self.has_brackets(keyword, &parts) {
                    true => self.bracketed(keyword, parts),
                    false => self.statement(keyword, parts),
                }
            }
            Row::Stray { span, parts } => self.stray(span, parts),
            Row::Comment(span) => self.items.push(Item::Comment(span)),
            Row::Open(span) => self.open(span, same_line),
            Row::Close(span) => self.close(span),
            Row::Newline(_) => {}
        }
    }
}

impl<'t> Builder<'t> {
    fn new(text: &'t str) -> Builder<'t> {
        let mut levels = Vec::with_capacity(USUAL_LEVELS);
        levels.push(Level::default());
        Builder {
            text,
            diagnostics: Gathered::default(),
            by_layout: false,
            excess_closers: 0,
            items: Vec::with_capacity(text.len() / BYTES_AN_ITEM),
            levels,
            too_deep: 0,
            stray_closer: false,
            opened_by_layout: 0,
            line_has_content: false,
            blank: None,
        }
    }

    fn braces_pair(&self) -> bool {
        self.levels.len() == 1 && !self.stray_closer
    }

    fn newline(&mut self, span: Span) {
        if !std::mem::replace(&mut self.line_has_content, false) {
            self.blank = Some(self.blank.map_or(span, |blank| blank.cover(span)));
        }
    }

    fn statement(&mut self, keyword: Span, parts: Parts) {
        let span = parts.last().map_or(keyword, |part| keyword.cover(part.span()));
        self.items.push(Item::Statement(Statement { span, keyword, parts, block: None }));
    }

    fn open(&mut self, open: Span, same_line: bool) {
        if self.levels.len() > MAX_DEPTH {
            if self.too_deep == 0 {
                self.nested_too_deep(open);
            }
            self.too_deep += 1;
            return;
        }
        let owner = self.take_owner();
        match &owner {
            None => self.brace_without_statement(open),
            Some(owner) if !same_line => self.brace_on_next_line(owner.head(), open),
            Some(_) => {}
        }
        let column =
            owner.as_ref().and_then(|owner| indentation(self.text, owner.keyword.start as usize));
        self.levels.push(Level { first: self.items.len(), open, owner, column });
    }

    /// The statement just before an opening brace, with only a line end between.
    fn take_owner(&mut self) -> Option<Statement> {
        let first = self.levels.last()?.first;
        let owns = |item: &mut Item| matches!(item, Item::Statement(statement) if statement.block.is_none());
        let last = if self.items.len() > first { self.items.pop_if(owns) } else { None };
        match last {
            Some(Item::Statement(statement)) => Some(statement),
            _ => None,
        }
    }

    fn close(&mut self, span: Span) {
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        self.close_by_layout(span, true);
        let deeper = match (self.levels.last(), indentation(self.text, span.start as usize)) {
            (Some(level), Some(column)) => level.column.is_some_and(|owner| owner < column),
            _ => false,
        };
        let stray = self.by_layout && self.excess_closers > 0 && deeper;
        if self.levels.len() == 1 || stray {
            self.excess_closers = self.excess_closers.saturating_sub(1);
            self.stray_closer = true;
            return match self.unopened(span) {
                Some(owner) => self.close_unopened(owner, span),
                None => self.stray_closer(span),
            };
        }
        self.close_top(span);
    }

    /// The statement whose block a brace closes although none opened it, going by layout: it stands at the
    /// column of the brace, has no block, and all between stands deeper.
    fn unopened(&self, close: Span) -> Option<usize> {
        let column = indentation(self.text, close.start as usize)?;
        let first = self.levels.last()?.first;
        let mut holds_statements = false;
        for (index, item) in self.items.iter().enumerate().skip(first).rev() {
            let statement = match item {
                Item::Statement(statement) => statement,
                // So that no item is looked at again for each brace that closes nothing.
                Item::Stray(_) => return None,
                Item::Comment(_) | Item::Blank(_) => continue,
            };
            match indentation(self.text, statement.keyword.start as usize) {
                Some(own) if own <= column => {
                    let opens = own == column && holds_statements && statement.block.is_none();
                    let fits = self.levels.len() + self.opened_by_layout < MAX_DEPTH;
                    return (opens && fits).then_some(index);
                }
                _ => holds_statements = true,
            }
        }
        None
    }

    fn close_unopened(&mut self, owner: usize, close: Span) {
        self.opened_by_layout += 1;
        let items = self.items.split_off(owner + 1);
        let Some(Item::Statement(owner)) = self.items.last_mut() else { return };
        let head = owner.head();
        owner.span = head.cover(close);
        owner.block = Some(Block { open: Span::at(head.end as usize), close, items });
        let keyword = &self.text[owner.keyword.range()];
        self.diagnostics.push(
            Diagnostic::new(
                &lints::STRAY_BRACE,
                head,
                format!("the block of `{keyword}` is never opened"),
            )
            .label("a `{` should follow")
            .also(close, "it ends here")
            .help("put a `{` at the end of this line")
            .unsafe_fix("open the block", vec![Edit::insert(head.end as usize, " {")]),
        );
    }

    /// Where layout decides: closes the blocks whose owners stand right of `at`, or, unless `at` is a
    /// closing brace, at its very column.
    fn close_by_layout(&mut self, at: Span, closer: bool) {
        if !self.by_layout {
            return;
        }
        let Some(column) = indentation(self.text, at.start as usize) else { return };
        while let Some(owner) = self.levels.last().and_then(|level| level.column) {
            if column > owner || (closer && column == owner) {
                return;
            }
            self.close_missing(at.start as usize - column);
        }
    }

    /// Closes the top block, whose brace should have stood before `offset`.
    fn close_missing(&mut self, offset: usize) {
        if let Some(level) = self.levels.last() {
            let diagnostic = unclosed(self.text, level, offset);
            self.diagnostics.push(diagnostic);
        }
        let end = self.text[..offset].trim_end().len();
        self.close_top(Span::at(end));
    }

    fn close_top(&mut self, close: Span) {
        let Some(level) = self.levels.pop() else { return };
        if self.is(level.open, b'[') && !close.is_empty() {
            self.brackets(level.open, close);
        }
        // What stands between braces without a statement belongs to what is around them.
        if let Some(mut owner) = level.owner {
            owner.span = owner.span.cover(level.open).cover(close);
            let items = self.items.split_off(level.first);
            owner.block = Some(Block { open: level.open, close, items });
            self.items.push(Item::Statement(owner));
        }
    }

    fn finish(mut self, diagnostics: &mut Gathered) -> Tree {
        while self.levels.len() > 1 {
            self.close_missing(self.text.len());
        }
        if let Some(blank) = self.blank.take() {
            self.items.push(Item::Blank(blank));
        }
        diagnostics.append(self.diagnostics);
        Tree { items: self.items }
    }

    /// Values without a keyword: those of the statement just before, if that has no text yet.
    fn stray(&mut self, span: Span, parts: Parts) {
        let first = self.levels.last().map_or(0, |level| level.first);
        if let Some(Item::Statement(before)) = self.items[first..].last_mut()
            && before.block.is_none()
            && before.parts.iter().all(|part| part.kind() == Some(ValueKind::Word))
            && self.text[before.head().end as usize..span.start as usize]
                .chars()
                .all(|sign| sign.is_whitespace() || sign == ';')
        {
            let head = before.head();
            before.span = before.span.cover(span);
            before.parts.extend(parts);
            return self.value_on_next_line(head, span);
        }
        self.items.push(Item::Stray(span));
        let owner = self.levels.last().and_then(|level| level.owner.as_ref());
        let help = match owner.map(|owner| &self.text[owner.keyword.range()]) {
            Some("examples" | "data") => "begin the line with a name, as in `customer \"Tony\"`",
            _ => "put a keyword such as `body` in front of it, or take it out",
        };
        self.diagnostics.push(
            Diagnostic::new(&lints::STRAY_TEXT, span, "a statement must begin with a keyword")
                .label("this belongs to no statement")
                .help(help),
        );
    }

    fn nested_too_deep(&mut self, open: Span) {
        self.diagnostics.push(
            Diagnostic::new(
                &lints::NESTING_TOO_DEEP,
                open,
                format!("blocks are nested more than {MAX_DEPTH} deep"),
            )
            .label("from here on, blocks are read as one")
            .help("no template needs more than 4; take the extra braces out"),
        );
    }

    fn brace_without_statement(&mut self, open: Span) {
        self.diagnostics.push(
            Diagnostic::new(&lints::STRAY_BRACE, open, "this `{` belongs to no statement")
                .label("no statement stands before it")
                .help("write the statement that it belongs to in front, or take it out"),
        );
    }

    fn value_on_next_line(&mut self, head: Span, value: Span) {
        let between = Span { start: head.end, end: value.start };
        self.diagnostics.push(
            Diagnostic::new(
                &lints::STRAY_TEXT,
                value,
                "a value must stand right behind its statement",
            )
            .label("not here")
            .also(head, "it seems to belong here")
            .help("move it up")
            .fix("move it up", vec![Edit::replace(between, " ")]),
        );
    }

    fn brace_on_next_line(&mut self, head: Span, open: Span) {
        let between = Span { start: head.end, end: open.start };
        self.diagnostics.push(
            Diagnostic::new(
                &lints::BRACE_PLACEMENT,
                open,
                "the `{` of a block must stand on the line of its statement",
            )
            .also(head, "it opens the block of this")
            .help("move it up")
            .fix("move the brace up", vec![Edit::replace(between, " ")]),
        );
    }

    fn stray_closer(&mut self, span: Span) {
        self.items.push(Item::Stray(span));
        self.diagnostics.push(
            Diagnostic::new(&lints::STRAY_BRACE, span, "this `}` closes nothing")
                .label("no block is open here")
                .help("take it out")
                .unsafe_fix("take the brace out", vec![Edit::delete(span)]),
        );
    }
}

fn unclosed(text: &str, level: &Level, offset: usize) -> Diagnostic {
    let keyword = level.owner.as_ref().map_or("{", |owner| &text[owner.keyword.range()]);
    let indentation = " ".repeat(level.column.unwrap_or(0));
    let closer = if offset < text.len() || text.ends_with('\n') {
        format!("{indentation}}}\n")
    } else {
        format!("\n{indentation}}}\n")
    };
    Diagnostic::new(
        &lints::UNCLOSED_BLOCK,
        level.open,
        format!("the block of `{keyword}` is never closed"),
    )
    .label("opened here")
    .help("put a `}` after its last statement")
    .unsafe_fix("close the block", vec![Edit::insert(offset, closer)])
}
