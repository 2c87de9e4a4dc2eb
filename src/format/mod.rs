//! The one layout of a file: from a tree back to text.
//!
//! Only what lies between tokens changes, and the indentation of text blocks; so a formatted file
//! means what it meant. Broken heads of statements and stray text are kept to the byte, line ends aside. Where braces
//! do not pair or a text block has no end, the file has no layout: nobody knows what belongs where.

mod align;
mod head;
mod piece;
mod print;

use piece::Piece;
use print::Printer;

use crate::syntax::{self, Item, Leaf, LeafKind, Tree, ValueKind};
use crate::text::{Edit, MAX_BYTES, Source, Span};

/// Blanks for each level of blocks.
const INDENT: usize = 2;

/// How long a line may be that the author did not break.
const LINE_WIDTH: usize = 100;

/// The whole text of a file in its layout; none if the file is too broken to have one.
pub fn text(source: &Source, tree: &Tree) -> Option<String> {
    Some(pieces(source, tree)?.into_iter().map(|piece| piece.text).collect())
}

/// What to change to bring a file into its layout, sorted and disjoint, in the line ends that it has. Each edit is
/// good without the others.
pub fn edits(source: &Source, tree: &Tree) -> Vec<Edit> {
    chosen(source, tree, |_| true)
}

/// What to change to bring the lines that `span` touches into their layout. A text block is laid out
/// whole or not at all.
pub fn range(source: &Source, tree: &Tree, span: Span) -> Vec<Edit> {
    let last = source.text().len();
    let line = |offset: u32| source.line_span(source.line_of((offset as usize).min(last)));
    let lines = line(span.start).cover(line(span.end));
    chosen(source, tree, |piece| lines.start <= piece.end && piece.start <= lines.end)
}

fn chosen(source: &Source, tree: &Tree, wanted: impl Fn(Span) -> bool) -> Vec<Edit> {
    let pieces = pieces(source, tree).unwrap_or_default();
    let mut from = 0;
    let mut edits = Vec::new();
    for piece in pieces {
        let old = Span { start: from, end: piece.span.end };
        from = old.end;
        if wanted(piece.span) {
            let text = source.in_own_line_ends(piece.text);
            edits.extend(Piece { text, ..piece }.edit(source, old));
        }
    }
    edits
}

fn pieces(source: &Source, tree: &Tree) -> Option<Vec<Piece>> {
    if !has_layout(source, tree) {
        return None;
    }
    let mut pieces = Printer::new(source).file(&tree.items);
    // What is kept as it is written brings its own.
    for piece in pieces.iter_mut().filter(|piece| piece.text.contains('\r')) {
        piece.text = in_unix_line_ends(&piece.text);
    }
    let length: usize = pieces.iter().map(|piece| piece.text.len()).sum();
    // A text that could not be read again as it is: too long, or with a second byte-order mark, which
    // would be taken for the first.
    let readable = length <= MAX_BYTES && !pieces[0].text.starts_with('\u{feff}');
    readable.then_some(pieces)
}

/// A text without the signs before its line ends.
fn in_unix_line_ends(text: &str) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let last = lines.len() - 1;
    lines[..last].iter_mut().for_each(|line| *line = line.trim_end_matches('\r'));
    lines.join("\n")
}

/// Whether it is certain which statements are in which block: each brace is that of a block, each
/// text block has its marks, and all of the text was read.
fn has_layout(source: &Source, tree: &Tree) -> bool {
    let leaves = syntax::leaves(source);
    let read = leaves.last().map_or(0, |leaf| leaf.span.end as usize);
    let braces = leaves.iter().filter(|leaf| matches!(leaf.kind, LeafKind::Open | LeafKind::Close));
    let is_marked = |leaf: &Leaf| {
        let text = source.slice(leaf.span);
        match leaf.kind {
            LeafKind::Value(ValueKind::TextBlock) => {
                text.len() >= 6 && text.starts_with("\"\"\"") && text.ends_with("\"\"\"")
            }
            LeafKind::Value(ValueKind::OtherQuotes) => !head::has_line_end(text),
            _ => true,
        }
    };
    source.invalid_at().is_none()
        && read == source.text().len()
        && leaves.iter().all(is_marked)
        && braces_of_blocks(source, &tree.items) == Some(braces.count())
}

/// How many braces the blocks have; none if one lacks a brace, or has a bracket instead.
fn braces_of_blocks(source: &Source, items: &[Item]) -> Option<usize> {
    let mut count = 0;
    for item in items {
        if let Item::Statement(statement) = item
            && let Some(block) = &statement.block
        {
            if source.slice(block.open) != "{" || source.slice(block.close) != "}" {
                return None;
            }
            count += 2 + braces_of_blocks(source, &block.items)?;
        }
    }
    Some(count)
}
