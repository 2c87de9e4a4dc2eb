//! What each stretch of a file is, for colours.

use crate::analysis::Analysis;
use crate::model::vocabulary;
use crate::rules::rule::texts;
use crate::syntax::{self, Item, LeafKind, Part, Statement, ValueKind};
use crate::text::{Source, Span};

/// What a stretch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// The keyword of a statement.
    Keyword,
    /// The name of a value or a sample.
    Property,
    /// One of some words.
    EnumMember,
    /// Text.
    String,
    /// A placeholder.
    Variable,
    /// A number or a duration.
    Number,
    /// A comment.
    Comment,
}

impl TokenKind {
    /// All of them, in the order of their numbers in the protocol.
    pub const ALL: [(TokenKind, &'static str); 7] = [
        (TokenKind::Keyword, "keyword"),
        (TokenKind::Property, "property"),
        (TokenKind::EnumMember, "enumMember"),
        (TokenKind::String, "string"),
        (TokenKind::Variable, "variable"),
        (TokenKind::Number, "number"),
        (TokenKind::Comment, "comment"),
    ];
}

/// A stretch of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: TokenKind,
}

/// The stretches of a file, in order; none overlaps another or goes over a line end.
pub fn all(analysis: &Analysis) -> Vec<Token> {
    let source = &analysis.report.source;
    let mut holes: Vec<Span> = analysis
        .document
        .templates
        .iter()
        .flat_map(texts)
        .flat_map(|(text, _)| text.placeholders.iter().map(|hole| hole.span))
        .filter(|span| source.slice(*span).starts_with("{{"))
        .collect();
    holes.sort();
    holes.dedup();
    let mut tokens = Vec::new();
    items(source, &analysis.tree.items, "", &mut tokens);
    let leaves = syntax::leaves(source);
    let comments = leaves.iter().filter(|leaf| leaf.kind == LeafKind::Comment);
    tokens.extend(comments.map(|leaf| Token { span: leaf.span, kind: TokenKind::Comment }));
    tokens.sort_by_key(|token| token.span);
    let cut = tokens.iter().flat_map(|token| around(*token, &holes));
    let mut pieces: Vec<Token> = cut.flat_map(|token| lines(source, token)).collect();
    let mut end = 0;
    pieces.retain(|piece| {
        let fits = piece.span.start >= end && !piece.span.is_empty();
        end = if fits { piece.span.end } else { end };
        fits
    });
    pieces
}

fn items(source: &Source, list: &[Item], owner: &str, tokens: &mut Vec<Token>) {
    for statement in crate::syntax::tree::statements(list) {
        statement_tokens(source, statement, owner, tokens);
        if let Some(block) = &statement.block {
            items(source, &block.items, statement.word(source), tokens);
        }
    }
}

fn statement_tokens(source: &Source, statement: &Statement, owner: &str, tokens: &mut Vec<Token>) {
    let word = statement.word(source);
    let is_keyword = !matches!(owner, "examples" | "data") && vocabulary::shape(word).is_some();
    let kind = if is_keyword { TokenKind::Keyword } else { TokenKind::Property };
    tokens.push(Token { span: statement.keyword, kind });
    for part in &statement.parts {
        let value = match part {
            Part::Argument(value) => Some(*value),
            Part::Named(named) => {
                tokens.push(Token { span: named.name, kind: TokenKind::Property });
                named.value
            }
        };
        let Some(value) = value else { continue };
        let kind = match value.kind {
            ValueKind::Placeholder => TokenKind::Variable,
            ValueKind::Word
                if source
                    .slice(value.span)
                    .starts_with(|sign: char| sign.is_ascii_digit() || sign == '-') =>
            {
                TokenKind::Number
            }
            ValueKind::Word => TokenKind::EnumMember,
            _ => TokenKind::String,
        };
        tokens.push(Token { span: value.span, kind });
    }
}

/// A text without the placeholders in it, and these.
fn around(token: Token, holes: &[Span]) -> Vec<Token> {
    if token.kind != TokenKind::String {
        return vec![token];
    }
    let mut pieces = Vec::new();
    let mut start = token.span.start;
    let first = holes.partition_point(|hole| hole.start < token.span.start);
    for hole in holes[first..].iter().take_while(|hole| hole.end <= token.span.end) {
        if hole.start < start {
            continue;
        }
        pieces.push(Token { span: Span { start, end: hole.start }, ..token });
        pieces.push(Token { span: *hole, kind: TokenKind::Variable });
        start = hole.end;
    }
    pieces.push(Token { span: Span { start, end: token.span.end }, ..token });
    pieces
}

/// The lines of a stretch.
fn lines(source: &Source, token: Token) -> Vec<Token> {
    let mut start = token.span.start as usize;
    let mut pieces = Vec::new();
    for line in source.slice(token.span).split_inclusive('\n') {
        let end = start + line.trim_end_matches(['\n', '\r']).len();
        pieces.push(Token { span: Span::new(start, end), ..token });
        start += line.len();
    }
    pieces
}
