//! Where in a file the cursor is.

use crate::model::shape::{Scope, Shape};
use crate::model::vocabulary;
use crate::syntax::{self, Item, Leaf, LeafKind, Statement, Tree};
use crate::text::{Source, Span};

/// The statements around a place, and what may stand there.
pub struct Spot<'t> {
    /// The statements that the place is in, the outermost first.
    pub path: Vec<&'t Statement>,
    /// What may stand where each of these stands.
    scopes: Vec<Option<Scope>>,
    /// What statements may stand there; nothing where a block holds named values only.
    pub scope: Option<Scope>,
    /// The statement whose block the place is in.
    pub owner: Option<&'static Shape>,
}

impl Spot<'_> {
    /// What may stand where the statement stands that begins with a keyword.
    pub fn scope_of(&self, keyword: Span) -> Option<Scope> {
        let index = self.path.iter().position(|statement| statement.keyword == keyword);
        index.map_or(self.scope, |index| self.scopes[index])
    }
}

/// Finds the statements around a place.
pub fn find<'t>(source: &Source, tree: &'t Tree, offset: usize) -> Spot<'t> {
    let mut spot =
        Spot { path: Vec::new(), scopes: Vec::new(), scope: Some(Scope::File), owner: None };
    let mut items = tree.items.as_slice();
    while let Some(statement) = around(items, offset) {
        spot.path.push(statement);
        spot.scopes.push(spot.scope);
        let Some(block) = &statement.block else { break };
        let inside = block.open.end as usize <= offset
            && (block.close.is_empty() || offset <= block.close.start as usize);
        if !inside {
            break;
        }
        spot.owner = vocabulary::shape(statement.word(source));
        spot.scope = spot.owner.and_then(|shape| shape.block.scope());
        items = &block.items;
    }
    spot
}

fn around(items: &[Item], offset: usize) -> Option<&Statement> {
    crate::syntax::tree::statements(items)
        .find(|statement| holds(statement.span, offset) || unclosed(statement, offset))
}

/// Whether the block of a statement is not closed, and so reaches to the end of what it is in.
fn unclosed(statement: &Statement, offset: usize) -> bool {
    let block = statement.block.as_ref();
    block.is_some_and(|block| block.close.is_empty() && block.open.end as usize <= offset)
}

/// Whether a place is in a span, or at one of its ends.
pub fn holds(span: Span, offset: usize) -> bool {
    (span.start as usize..=span.end as usize).contains(&offset)
}

/// The tokens of the row that the cursor is in, as far as they begin before it.
pub fn row(source: &Source, offset: usize) -> Vec<Leaf> {
    let leaves = syntax::leaves(source);
    let before = leaves.partition_point(|leaf| (leaf.span.start as usize) < offset);
    let is_end = |leaf: &Leaf| match leaf.kind {
        LeafKind::Newline | LeafKind::Open | LeafKind::Close | LeafKind::Semicolon => {
            leaf.span.end as usize <= offset
        }
        _ => false,
    };
    let start = leaves[..before].iter().rposition(is_end).map_or(0, |end| end + 1);
    let row = leaves[start..before].iter();
    row.filter(|leaf| leaf.kind != LeafKind::Blank).copied().collect()
}
