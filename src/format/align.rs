//! Columns: where the values of neighbouring statements stand below each other.

use std::borrow::Cow;

use unicode_width::UnicodeWidthStr;

use super::head;
use super::{INDENT, LINE_WIDTH};
use crate::syntax::{Item, Statement};
use crate::text::Source;

/// The widest name that its neighbours make room for.
const WIDEST_NAME: usize = 40;

/// How far a statement's first cells are padded.
#[derive(Clone, Copy, Debug, Default)]
pub struct Column {
    cells: usize,
    width: usize,
}

impl Column {
    /// Joins the cells of a head, with blanks up to the column.
    pub fn join(self, cells: &[Cow<str>]) -> String {
        let (left, right) = cells.split_at(self.cells.min(cells.len()));
        let left = left.join(" ");
        if left.is_empty() || right.is_empty() {
            return left + &right.join(" ");
        }
        let blanks = self.width.saturating_sub(left.width()) + 1;
        format!("{left}{}{}", " ".repeat(blanks), right.join(" "))
    }
}

/// The ways to align.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Values below each other, behind names of any length.
    Names,
    /// What follows the labels of buttons of one kind, while that keeps them on their lines.
    Labels,
}

/// The column of each item of a block.
pub fn columns(source: &Source, owner: &str, items: &[Item], depth: usize) -> Vec<Column> {
    let mut columns = vec![Column::default(); items.len()];
    let kind = match owner {
        "examples" | "data" | "header" | "flow" | "voice_call" => Kind::Names,
        "buttons" => Kind::Labels,
        _ => return columns,
    };
    let mut run = Run { kind, room: LINE_WIDTH - depth * INDENT, keyword: "", rows: Vec::new() };
    for (index, item) in items.iter().enumerate() {
        match item {
            Item::Comment(_) => {}
            Item::Statement(statement) if run.takes(source, statement) => {
                if !run.goes_on_with(statement.word(source)) {
                    run.settle(&mut columns);
                    run.keyword = statement.word(source);
                }
                run.rows.extend(Row::of(source, statement, kind, index));
            }
            _ => run.settle(&mut columns),
        }
    }
    run.settle(&mut columns);
    columns
}

/// Neighbouring statements that are aligned with each other.
struct Run<'s> {
    kind: Kind,
    room: usize,
    keyword: &'s str,
    rows: Vec<Row>,
}

/// A statement with something in the column.
struct Row {
    index: usize,
    left: usize,
    right: usize,
}

impl Run<'_> {
    /// Whether a statement is of one line that can be aligned, and stays that.
    fn takes(&self, source: &Source, statement: &Statement) -> bool {
        statement.block.is_none()
            && head::is_sound(source, statement)
            && !head::has_line_end(source.slice(statement.head()))
            && !head::cells(source, statement, 0).iter().any(|cell| head::has_line_end(cell))
    }

    fn goes_on_with(&self, keyword: &str) -> bool {
        self.kind == Kind::Names || self.keyword == keyword
    }

    /// Gives the rows their column, and begins anew.
    fn settle(&mut self, columns: &mut [Column]) {
        let rows = std::mem::take(&mut self.rows);
        let width = rows.iter().map(|row| row.left).max().unwrap_or(0);
        let fits = |row: &Row| width + 1 + row.right <= self.room;
        if self.kind == Kind::Names || rows.iter().all(fits) {
            for row in rows {
                columns[row.index] = Column { cells: self.kind.cells(), width };
            }
        }
    }
}

impl Row {
    fn of(source: &Source, statement: &Statement, kind: Kind, index: usize) -> Option<Row> {
        let cells = head::cells(source, statement, 0);
        let (left, right) = cells.split_at_checked(kind.cells())?;
        let (left, right) = (left.join(" ").width(), right.join(" ").width());
        let exception = kind == Kind::Names && (left > WIDEST_NAME || cells[0] == "allow");
        (right > 0 && !exception).then_some(Row { index, left, right })
    }
}

impl Kind {
    /// How many cells stand before the column.
    fn cells(self) -> usize {
        match self {
            Kind::Names => 1,
            Kind::Labels => 2,
        }
    }
}
