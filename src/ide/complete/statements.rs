//! Statements and whole templates.

use std::collections::BTreeSet;

use super::{Proposal, ProposalKind, attribute, placeholders};
use crate::analysis::Analysis;
use crate::ide::spot::Spot;
use crate::model::shape::{Argument, Contents, Kind, Scope, Shape};
use crate::model::vocabulary;
use crate::syntax::tree::statements;
use crate::syntax::{Part, Statement};
use crate::text::Span;

/// The statements that may stand at a spot.
pub fn all(analysis: &Analysis, spot: &Spot, typed: Span) -> Vec<Proposal> {
    let source = &analysis.report.source;
    if spot.scope == Some(Scope::Entries) {
        return placeholders::samples(analysis, spot, typed);
    }
    let owner = spot.path.iter().rev().find(|statement| statement.block.is_some());
    let owner = owner.filter(|_| spot.owner.is_some());
    let siblings: Vec<&Statement> = match owner {
        Some(owner) => owner.children().collect(),
        None => statements(&analysis.tree.items).collect(),
    };
    let siblings = siblings.iter().filter(|statement| statement.keyword != typed);
    // What may be written as a statement of the block may stand before the block, too.
    let named = owner.into_iter().flat_map(|owner| &owner.parts).filter_map(|part| match part {
        Part::Named(named) => Some(source.slice(named.name)),
        Part::Argument(_) => None,
    });
    let there: BTreeSet<&str> =
        siblings.map(|statement| statement.word(source)).chain(named).collect();
    let shapes = spot.scope.into_iter().flat_map(vocabulary::within);
    let mut proposals: Vec<Proposal> = shapes
        .filter(|shape| shape.repeated.is_none() || !there.contains(shape.keyword))
        .map(|shape| statement(shape, typed))
        .collect();
    let first = owner.and_then(|owner| owner.parts.first()).map(|part| source.slice(part.span()));
    let named = spot.owner.map_or(&[][..], |shape| vocabulary::named(shape, first));
    let open = named.iter().filter(|argument| !there.contains(argument.name));
    proposals.extend(open.map(|argument| attribute(argument, " ", typed)));
    if spot.scope == Some(Scope::File) && there.is_empty() {
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
pub fn hole(argument: &Argument, number: usize) -> String {
    match argument.kind {
        Kind::Text => format!("\"${{{number}}}\""),
        Kind::Choice(words) => format!("${{{number}|{}|}}", words.join(",")),
        Kind::Bool => format!("${{{number}|true,false|}}"),
        Kind::Exactly(word) => word.to_owned(),
        Kind::Duration(samples) => {
            format!("${{{number}:{}}}", samples[samples.len() / 2])
        }
        Kind::Word | Kind::Number => format!("${{{number}}}"),
    }
}

/// What a statement means and how it is written, in Markdown.
pub fn about(shape: &Shape) -> String {
    format!("{}\n\n```wattle\n{}\n```", shape.doc, shape.example)
}
