//! The tree of a file: spans into its source, comments and blank lines included.

use smallvec::SmallVec;

use crate::text::{Source, Span};

/// All statements of a file.
#[derive(Debug, Default)]
pub struct Tree {
    /// What stands at the top of the file, in order.
    pub items: Vec<Item>,
}

/// A token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// What it is.
    pub kind: LeafKind,
    /// Where it is.
    pub span: Span,
}

/// The kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the grammar says what each is")]
pub enum LeafKind {
    Blank,
    Newline,
    Comment,
    Semicolon,
    Open,
    Close,
    Equals,
    Word,
    Value(ValueKind),
}

/// One thing of a file or a block.
#[derive(Debug)]
pub enum Item {
    /// A statement with its block.
    Statement(Statement),
    /// A comment, from `//` to the end of its line. `///` makes it a doc comment.
    Comment(Span),
    /// One or more empty lines.
    Blank(Span),
    /// Text that is no statement: it has been reported, and is kept as it is.
    Stray(Span),
}

/// `keyword argument* name=value* { block }?`
#[derive(Debug)]
pub struct Statement {
    /// From the keyword to the end of the last value or of the block.
    pub span: Span,
    /// The keyword.
    pub keyword: Span,
    /// Arguments and named values in order.
    pub parts: Parts,
    /// The block, if there is one.
    pub block: Option<Block>,
}

/// All that follows a keyword, which mostly is one value: it then needs no memory of its own.
pub type Parts = SmallVec<[Part; 1]>;

/// What follows a keyword.
#[derive(Clone, Copy, Debug)]
pub enum Part {
    /// An argument.
    Argument(Value),
    /// A named value.
    Named(Named),
}

/// `name=value`
#[derive(Clone, Copy, Debug)]
pub struct Named {
    /// From the name to the end of the value.
    pub span: Span,
    /// The name; empty where an `=` follows nothing.
    pub name: Span,
    /// The value, if there is one.
    pub value: Option<Value>,
}

/// An argument or a value.
#[derive(Clone, Copy, Debug)]
pub struct Value {
    /// How it is written.
    pub kind: ValueKind,
    /// With quotes or braces.
    pub span: Span,
    /// Without them.
    pub content: Span,
}

/// The ways to write a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// `"…"`
    String,
    /// `"""` lines `"""`
    TextBlock,
    /// Text in quotes of another kind; reported already.
    OtherQuotes,
    /// `{{name}}`
    Placeholder,
    /// An address without quotes.
    BareUrl,
    /// Anything else: a word, a number, a duration.
    Word,
}

/// `{ … }`
#[derive(Debug)]
pub struct Block {
    /// The opening brace.
    pub open: Span,
    /// The closing brace; empty where it is missing.
    pub close: Span,
    /// What stands between.
    pub items: Vec<Item>,
}

impl Statement {
    /// The keyword as it is written.
    pub fn word<'s>(&self, source: &'s Source) -> &'s str {
        source.slice(self.keyword)
    }

    /// The statement's first line: the keyword and its values, without the block.
    pub fn head(&self) -> Span {
        match self.parts.last() {
            Some(part) => self.keyword.cover(part.span()),
            None => self.keyword,
        }
    }

    /// The statements of its block.
    pub fn children(&self) -> impl Iterator<Item = &Statement> {
        statements(self.block.as_ref().map_or(&[], |block| &block.items))
    }
}

/// The statements among some items.
pub fn statements(items: &[Item]) -> impl Iterator<Item = &Statement> {
    items.iter().filter_map(|item| match item {
        Item::Statement(statement) => Some(statement),
        _ => None,
    })
}

impl Value {
    /// Whether the quotes around it are closed; what has none counts as closed.
    pub fn is_closed(&self) -> bool {
        let quoted = matches!(self.kind, ValueKind::String | ValueKind::TextBlock);
        !quoted || self.content.end < self.span.end
    }
}

impl Part {
    /// How an argument is written.
    pub fn kind(&self) -> Option<ValueKind> {
        match self {
            Part::Argument(value) => Some(value.kind),
            Part::Named(_) => None,
        }
    }

    /// Where it stands.
    pub fn span(&self) -> Span {
        match self {
            Part::Argument(value) => value.span,
            Part::Named(named) => named.span,
        }
    }
}
