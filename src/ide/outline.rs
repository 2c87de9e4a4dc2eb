//! The shape of a file: its parts by name, what can be folded, and what encloses what.

use super::spot;
use crate::syntax::{self, Item, LeafKind, Part, Statement, Tree, ValueKind};
use crate::text::{Source, Span};

/// A part of a file that has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// What it is called.
    pub name: String,
    /// A few words more.
    pub detail: String,
    /// What kind of thing it is.
    pub kind: SymbolKind,
    /// All of it.
    pub span: Span,
    /// Its name.
    pub head: Span,
    /// The parts in it.
    pub children: Vec<Symbol>,
}

/// The kinds of parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SymbolKind {
    /// The template itself.
    Template,
    /// A language.
    Language,
    /// What holds other parts.
    Group,
    /// A text or another part of the message.
    Part,
    /// A button.
    Button,
    /// A sample value.
    Sample,
}

/// The parts of a file.
pub fn symbols(source: &Source, tree: &Tree) -> Vec<Symbol> {
    let hidden = ["allow", "allow_category_change"];
    let shown = |statement: &&Statement| !hidden.contains(&statement.word(source));
    crate::syntax::tree::statements(&tree.items)
        .filter(shown)
        .map(|one| symbol(source, one, ""))
        .collect()
}

fn symbol(source: &Source, statement: &Statement, owner: &str) -> Symbol {
    let word = statement.word(source);
    let kind = match (word, owner) {
        ("template", _) => SymbolKind::Template,
        ("language", _) => SymbolKind::Language,
        ("buttons" | "carousel" | "card" | "examples" | "data", _) => SymbolKind::Group,
        (_, "buttons") => SymbolKind::Button,
        (_, "examples" | "data") => SymbolKind::Sample,
        _ => SymbolKind::Part,
    };
    let first = statement.parts.first().map(|part| part.span());
    let detail = first.map_or("", |span| source.slice(span));
    let is_name = matches!(kind, SymbolKind::Template | SymbolKind::Language) && first.is_some();
    let (name, detail) = if is_name { (detail, word) } else { (word, detail) };
    let children = statement.children().map(|child| symbol(source, child, word)).collect();
    Symbol {
        // A name must not be empty.
        name: if name.is_empty() { "?".to_owned() } else { name.to_owned() },
        detail: detail.trim_matches('"').split_whitespace().take(8).collect::<Vec<_>>().join(" "),
        kind,
        span: statement.span,
        head: if is_name { first.unwrap_or(statement.keyword) } else { statement.keyword },
        children,
    }
}

/// What can be folded: blocks, text blocks and runs of comments; from the end of the first line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fold {
    /// From the first to the last character.
    pub span: Span,
    /// Whether it is a comment.
    pub is_comment: bool,
}

/// All that has more than one line and can be folded.
pub fn folds(source: &Source, tree: &Tree) -> Vec<Fold> {
    let mut folds = Vec::new();
    fold(&tree.items, &mut folds);
    folds.retain(|fold| source.slice(fold.span).contains('\n'));
    folds.sort_by_key(|fold| fold.span);
    folds
}

fn fold(items: &[Item], folds: &mut Vec<Fold>) {
    let mut comments: Option<Span> = None;
    for item in items {
        if let Item::Comment(span) = item {
            comments = Some(comments.map_or(*span, |run| run.cover(*span)));
            continue;
        }
        folds.extend(comments.take().map(|span| Fold { span, is_comment: true }));
        let Item::Statement(statement) = item else { continue };
        let values = statement.parts.iter().filter_map(|part| match part {
            Part::Argument(value) => Some(*value),
            Part::Named(named) => named.value,
        });
        let blocks = values.filter(|value| value.kind == ValueKind::TextBlock);
        folds.extend(blocks.map(|value| Fold { span: value.span, is_comment: false }));
        if let Some(block) = &statement.block {
            folds.push(Fold { span: block.open.cover(block.close), is_comment: false });
            fold(&block.items, folds);
        }
    }
    folds.extend(comments.map(|span| Fold { span, is_comment: true }));
}

/// What encloses a place, from the smallest to the whole file, each larger than the one before.
pub fn enclosing(source: &Source, tree: &Tree, offset: usize) -> Vec<Span> {
    let mut spans = Vec::new();
    let text = source.text();
    if let (Some(before), Some(after)) = (text.get(..offset), text.get(offset..)) {
        let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
        let start = before.trim_end_matches(is_word).len();
        let end = text.len() - after.trim_start_matches(is_word).len();
        spans.push(Span::new(start, end));
    }
    let leaves = syntax::leaves(source);
    let leaf = leaves.iter().find(|leaf| spot::holds(leaf.span, offset) && !leaf.span.is_empty());
    if let Some(leaf) =
        leaf.filter(|leaf| matches!(leaf.kind, LeafKind::Value(_) | LeafKind::Comment))
    {
        spans.push(leaf.span);
    }
    for statement in spot::find(source, tree, offset).path.iter().rev() {
        let part = statement.parts.iter().map(Part::span).find(|span| spot::holds(*span, offset));
        spans.extend(part);
        let block = statement.block.as_ref().map(|block| block.open.cover(block.close));
        spans.extend(block.filter(|span| spot::holds(*span, offset)));
        spans.push(statement.head());
        spans.push(statement.span);
    }
    spans.push(Span::new(0, text.len()));
    spans.retain(|span| spot::holds(*span, offset));
    spans.sort_by_key(|span| span.len());
    spans.dedup();
    let mut nested: Vec<Span> = Vec::new();
    for span in spans {
        if nested.last().is_none_or(|inner| span.contains(*inner) && span != *inner) {
            nested.push(span);
        }
    }
    nested
}
