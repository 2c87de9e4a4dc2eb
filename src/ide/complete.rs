//! What could be written at the cursor.

use std::collections::BTreeSet;

use super::names::{declared, used};
use super::spot::{self, Spot};
use crate::analysis::Analysis;
use crate::lang::{countries, languages};
use crate::model::shape::{Argument, Contents, Kind, Scope, Shape};
use crate::model::vocabulary;
use crate::rules;
use crate::syntax::{Leaf, LeafKind, ValueKind};
use crate::text::{Source, Span};

/// Something that could be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What the list shows.
    pub label: String,
    /// What kind of thing it is.
    pub kind: ProposalKind,
    /// A few words behind the label.
    pub detail: String,
    /// More about it, in Markdown.
    pub docs: String,
    /// What is written, without places to fill in.
    pub plain: String,
    /// What is written, with `$1` and `${1:text}` for the places to fill in.
    pub snippet: String,
    /// What it takes the place of.
    pub span: Span,
}

/// The kinds of proposals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalKind {
    /// A statement.
    Statement,
    /// A named value.
    Attribute,
    /// One of some words.
    Value,
    /// A placeholder.
    Placeholder,
    /// A rule.
    Rule,
    /// A whole template.
    Template,
}

/// What could be written at `offset`.
pub fn at(analysis: &Analysis, offset: usize) -> Vec<Proposal> {
    let source = &analysis.report.source;
    let row = spot::row(&analysis.tree, offset);
    let last = row.last().copied();
    match last {
        Some(Leaf { kind: LeafKind::Comment, span }) if span.end as usize >= offset => {
            return Vec::new();
        }
        Some(Leaf { kind: LeafKind::Value(kind), span })
            if is_inside(kind, span, source, offset) =>
        {
            return placeholders(analysis, source, offset);
        }
        _ => {}
    }
    let typed = last
        .filter(|leaf| is_word(leaf.kind) && leaf.span.end as usize >= offset)
        .map_or(Span::at(offset), |leaf| leaf.span);
    let before: Vec<Leaf> = row.into_iter().filter(|leaf| leaf.span != typed).collect();
    let spot = spot::find(source, &analysis.tree, offset);
    match before.first() {
        None => statements(analysis, &spot, typed),
        Some(first) => {
            let word = source.slice(first.span);
            let shape = vocabulary::within(scope_of_row(&spot, source, first.span))
                .find(|shape| shape.keyword == word);
            shape.map_or_else(Vec::new, |shape| values(shape, &before[1..], source, typed))
        }
    }
}

fn is_word(kind: LeafKind) -> bool {
    matches!(kind, LeafKind::Word | LeafKind::Value(ValueKind::Word))
}

/// Whether the cursor is between the quotes or braces of a value.
fn is_inside(kind: ValueKind, span: Span, source: &Source, offset: usize) -> bool {
    let text = source.slice(span);
    let closed = match kind {
        ValueKind::String => text.len() > 1 && text.ends_with('"'),
        ValueKind::TextBlock => text.len() > 5 && text.ends_with("\"\"\""),
        ValueKind::Placeholder => text.ends_with("}}"),
        _ => return false,
    };
    let end = span.end as usize;
    if closed { offset < end } else { offset <= end }
}

/// The scope of the row's own statement: the block that it stands in.
fn scope_of_row(spot: &Spot, source: &Source, keyword: Span) -> Scope {
    let mut scope = Scope::File;
    for statement in &spot.path {
        if statement.keyword == keyword {
            break;
        }
        let shape = vocabulary::shape(statement.word(source));
        scope = shape.and_then(|shape| shape.block.scope()).unwrap_or(scope);
    }
    scope
}

fn statements(analysis: &Analysis, spot: &Spot, typed: Span) -> Vec<Proposal> {
    let source = &analysis.report.source;
    if spot.scope == Scope::Entries {
        return entries(analysis, spot, typed);
    }
    let siblings = match spot.path.iter().rev().find(|statement| statement.block.is_some()) {
        Some(owner) if spot.owner.is_some() => owner.children().collect(),
        _ => crate::syntax::tree::statements(&analysis.tree.items).collect::<Vec<_>>(),
    };
    let there: BTreeSet<&str> = siblings
        .iter()
        .filter(|statement| statement.keyword != typed)
        .map(|statement| statement.word(source))
        .collect();
    let mut proposals: Vec<Proposal> = vocabulary::within(spot.scope)
        .filter(|shape| shape.repeated.is_none() || !there.contains(shape.keyword))
        .map(|shape| statement(shape, typed))
        .collect();
    let named = spot.owner.map_or(&[][..], |shape| shape.named);
    let open = named.iter().filter(|argument| !there.contains(argument.name));
    proposals.extend(open.map(|argument| attribute(argument, " ", typed)));
    if spot.scope == Scope::File && there.is_empty() {
        proposals.insert(0, skeleton(typed));
    }
    proposals
}

/// A whole template, for an empty file.
fn skeleton(typed: Span) -> Proposal {
    let lines = |name: &str, text: &str, value: &str, end: &str| {
        format!(
            "template {name}\ncategory utility\nlanguage en_US\n\nbody \"Hi {{{{customer}}}}, {text}\"\n\n\
             examples {{\n  customer \"{value}\"\n}}\n{end}"
        )
    };
    let text = "your order has left our house and will reach you tomorrow.";
    Proposal {
        label: "template …".to_owned(),
        kind: ProposalKind::Template,
        detail: "a whole template".to_owned(),
        docs: "A template with a body, a placeholder and its sample.".to_owned(),
        plain: lines("order_shipped", text, "Tony", ""),
        snippet: lines("${1:order_shipped}", &format!("${{2:{text}}}"), "${3:Tony}", "$0"),
        span: typed,
    }
}

fn statement(shape: &'static Shape, span: Span) -> Proposal {
    let keyword = shape.keyword;
    let mut snippet = keyword.to_owned();
    let mut next = 0;
    for argument in shape.args.iter().filter(|argument| is_usual(shape, argument)) {
        next += 1;
        snippet += &format!(" {}", hole(argument, next));
    }
    for argument in shape.named.iter().filter(|argument| argument.missing.is_some()) {
        next += 1;
        snippet += &format!(" {}={}", argument.name, hole(argument, next));
    }
    if matches!(shape.block, Contents::Required(..)) || matches!(keyword, "buttons") {
        snippet += " {\n  $0\n}";
    }
    Proposal {
        label: keyword.to_owned(),
        kind: ProposalKind::Statement,
        detail: shape.example.lines().next().unwrap_or_default().to_owned(),
        docs: about(shape),
        plain: keyword.to_owned(),
        snippet,
        span,
    }
}

/// Whether most authors write the argument.
fn is_usual(shape: &Shape, argument: &Argument) -> bool {
    let text = matches!(argument.kind, Kind::Text);
    argument.missing.is_some() || (text && matches!(shape.keyword, "body" | "header" | "footer"))
}

/// A place to fill in.
fn hole(argument: &Argument, number: usize) -> String {
    match argument.kind {
        Kind::Text => format!("\"${{{number}}}\""),
        Kind::Choice(words) => format!("${{{number}|{}|}}", words.join(",")),
        Kind::Bool => format!("${{{number}|true,false|}}"),
        Kind::Exactly(word) => word.to_owned(),
        Kind::Duration => format!("${{{number}:12h}}"),
        Kind::Word | Kind::Number => format!("${{{number}}}"),
    }
}

/// What a statement means and how it is written, in Markdown.
pub fn about(shape: &Shape) -> String {
    format!("{}\n\n```wattle\n{}\n```", shape.doc, shape.example)
}

fn attribute(argument: &Argument, between: &str, span: Span) -> Proposal {
    let name = argument.name;
    Proposal {
        label: name.to_owned(),
        kind: ProposalKind::Attribute,
        detail: argument.doc.to_owned(),
        docs: format!("{}: {}", capital(argument.doc), argument.kind.name()),
        plain: format!("{name}{between}"),
        snippet: format!("{name}{between}{}", hole(argument, 1)),
        span,
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The values that a statement still takes, after those in `before`.
fn values(shape: &'static Shape, before: &[Leaf], source: &Source, typed: Span) -> Vec<Proposal> {
    let text = |leaf: &Leaf| source.slice(leaf.span);
    if let [.., name, Leaf { kind: LeafKind::Equals, .. }] = before {
        let named = shape.named.iter().find(|argument| argument.name == text(name));
        return named.map_or_else(Vec::new, |argument| choices(shape, argument, typed));
    }
    let mut given = 0;
    let mut names = Vec::new();
    for (index, leaf) in before.iter().enumerate() {
        let next = before.get(index + 1).map(|leaf| leaf.kind);
        let after_equals = index > 0 && before[index - 1].kind == LeafKind::Equals;
        if next == Some(LeafKind::Equals) {
            names.push(text(leaf));
        } else if leaf.kind != LeafKind::Equals && !after_equals {
            given += 1;
        }
    }
    let open = shape.args.get(given..).unwrap_or_default();
    let until =
        open.iter().position(|argument| argument.missing.is_some()).map_or(open.len(), |at| at + 1);
    let mut proposals: Vec<Proposal> =
        open[..until].iter().flat_map(|argument| choices(shape, argument, typed)).collect();
    let required = open.iter().any(|argument| argument.missing.is_some());
    if !required {
        let free = shape.named.iter().filter(|argument| !names.contains(&argument.name));
        proposals.extend(free.map(|argument| attribute(argument, "=", typed)));
    }
    proposals
}

/// The words that an argument may be.
fn choices(shape: &Shape, argument: &Argument, span: Span) -> Vec<Proposal> {
    let word = |word: &str, detail: &str| value(word, ProposalKind::Value, detail, span);
    match (shape.keyword, argument.name, argument.kind) {
        ("language", "code", _) => {
            let name = |code| languages::name(code).unwrap_or_default();
            languages::codes().map(|code| word(code, name(code))).collect()
        }
        ("phone", "country", _) => countries::codes()
            .map(|code| word(code, countries::name(code).unwrap_or_default()))
            .collect(),
        ("allow", "rule", _) => rules::catalog()
            .filter(|lint| !lint.is_fixed())
            .map(|lint| Proposal {
                docs: lint.what.to_owned(),
                ..value(lint.name, ProposalKind::Rule, lint.severity.name(), span)
            })
            .collect(),
        (_, _, Kind::Choice(words)) => words.iter().map(|each| word(each, argument.doc)).collect(),
        (_, _, Kind::Exactly(each)) => vec![word(each, "")],
        (_, _, Kind::Bool) => vec![word("true", argument.doc), word("false", argument.doc)],
        (_, _, Kind::Duration) => ["10m", "12h", "7d"].map(|each| word(each, argument.doc)).into(),
        _ => Vec::new(),
    }
}

fn value(word: &str, kind: ProposalKind, detail: &str, span: Span) -> Proposal {
    Proposal {
        label: word.to_owned(),
        kind,
        detail: detail.to_owned(),
        docs: String::new(),
        plain: word.to_owned(),
        snippet: word.to_owned(),
        span,
    }
}

/// Samples that are still to be given.
fn entries(analysis: &Analysis, spot: &Spot, typed: Span) -> Vec<Proposal> {
    let is_examples = spot.owner.is_some_and(|shape| shape.keyword == "examples");
    if !is_examples {
        return Vec::new();
    }
    let given = declared(&analysis.document);
    used(&analysis.document)
        .into_iter()
        .filter(|name| !given.contains(name))
        .map(|name| Proposal {
            snippet: format!("{name} \"$1\""),
            plain: format!("{name} \"\""),
            ..value(name, ProposalKind::Placeholder, "has no sample yet", typed)
        })
        .collect()
}

/// Placeholders, where the cursor follows two opening braces.
fn placeholders(analysis: &Analysis, source: &Source, offset: usize) -> Vec<Proposal> {
    let text = source.text();
    let Some(before) = text.get(..offset) else { return Vec::new() };
    let name = before.len() - before.trim_end_matches(is_name).len();
    let start = before.len() - name;
    if !before[..start].trim_end_matches(' ').ends_with("{{") {
        return Vec::new();
    }
    let after = &text[offset..];
    let rest = after.len() - after.trim_start_matches(is_name).len();
    let close = if after[rest..].starts_with("}}") { "" } else { "}}" };
    let names: BTreeSet<&str> =
        used(&analysis.document).into_iter().chain(declared(&analysis.document)).collect();
    let typed = &text[start..offset + rest];
    names
        .into_iter()
        .filter(|name| *name != typed || close.is_empty())
        .map(|name| Proposal {
            plain: format!("{name}{close}"),
            snippet: format!("{name}{close}"),
            ..value(name, ProposalKind::Placeholder, "placeholder", Span::new(start, offset + rest))
        })
        .collect()
}

fn is_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_'
}
