//! From text to a tree of statements.
//!
//! Every text gives a tree: what cannot be read is a finding and an item of the tree, and what
//! stands around it is still read.

mod blocks;
pub mod lints;
mod rows;
pub mod strings;
mod tokens;
pub mod tree;

pub use tree::{Block, Item, Leaf, LeafKind, Named, Part, Statement, Tree, Value, ValueKind};

use crate::diagnostic::{Diagnostic, Gathered};
use crate::text::source::MAX_BYTES;
use crate::text::{Source, Span};

/// A tree, and what was wrong with the text.
#[derive(Debug)]
pub struct Parsed {
    /// The statements of the file.
    pub tree: Tree,
    /// What was found, in no particular order.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a file. Takes time linear in its size, whatever the text.
///
/// A file over [`MAX_BYTES`] is not read at all, nor is UTF-16: the finding says so, and the tree is empty.
pub fn parse(source: &Source) -> Parsed {
    let mut diagnostics = Gathered::default();
    if source.is_too_large() {
        diagnostics.push(file_too_large());
        return Parsed { tree: Tree::default(), diagnostics: diagnostics.into_vec() };
    }
    if source.is_utf16() {
        diagnostics.push(utf16());
        return Parsed { tree: Tree::default(), diagnostics: diagnostics.into_vec() };
    }
    if let Some(at) = source.invalid_at() {
        diagnostics.push(not_utf8(at));
    }
    let tree = blocks::build(source.text(), &mut diagnostics);
    Parsed { tree, diagnostics: diagnostics.into_vec() }
}

/// The tokens of a file in order; joined, they are its text. Of a file over [`MAX_BYTES`] there are none.
///
/// Few ask for them, so they are read anew.
pub fn leaves(source: &Source) -> Vec<Leaf> {
    match source.is_too_large() {
        true => Vec::new(),
        false => rows::read(source.text(), Vec::new, &mut Gathered::default()),
    }
}

fn file_too_large() -> Diagnostic {
    let limit = MAX_BYTES / 1024;
    Diagnostic::new(
        &lints::FILE_TOO_LARGE,
        Span::at(0),
        format!("the file is larger than {limit} KiB, so it was not checked"),
    )
    .help("one file describes one template; check that this is the right file, or split it")
}

fn utf16() -> Diagnostic {
    Diagnostic::new(&lints::FILE_NOT_UTF8, Span::at(0), "the file is saved as UTF-16")
        .help("save it again with the encoding UTF-8")
}

fn not_utf8(at: usize) -> Diagnostic {
    Diagnostic::new(&lints::FILE_NOT_UTF8, Span::new(at, at + 1), "the file is not UTF-8 text")
        .label("this byte does not fit")
        .help("save the file again with the encoding UTF-8")
}
