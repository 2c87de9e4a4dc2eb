//! Values: words of a choice, languages, countries, rules, and the names of other values.

use super::{Proposal, ProposalKind, attribute, value};
use crate::diagnostic::Group;
use crate::lang::{countries, languages};
use crate::model::shape::{Argument, Kind, Shape};
use crate::model::vocabulary;
use crate::rules;
use crate::syntax::{Leaf, LeafKind};
use crate::text::{Source, Span};

/// The values that a statement still takes, after those in `before`.
pub fn all(shape: &'static Shape, before: &[Leaf], source: &Source, typed: Span) -> Vec<Proposal> {
    let text = |leaf: &Leaf| source.slice(leaf.span);
    if let [.., name, Leaf { kind: LeafKind::Equals, .. }] = before {
        return of(shape, text(name), typed);
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
        let named = vocabulary::named(shape, before.first().map(text));
        let free = named.iter().filter(|argument| !names.contains(&argument.name));
        proposals.extend(free.map(|argument| attribute(argument, "=", typed)));
    }
    proposals
}

/// The words that a named value of a statement may be.
pub fn of(shape: &Shape, name: &str, typed: Span) -> Vec<Proposal> {
    let named = shape.named.iter().find(|argument| argument.name == name);
    named.map_or_else(Vec::new, |argument| choices(shape, argument, typed))
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
            .filter(|lint| lint.group != Group::Syntax)
            .map(|lint| Proposal {
                docs: lint.what.to_owned(),
                ..value(lint.name, ProposalKind::Rule, lint.severity.name(), span)
            })
            .collect(),
        (_, _, Kind::Choice(words)) => words.iter().map(|each| word(each, argument.doc)).collect(),
        (_, _, Kind::Exactly(each)) => vec![word(each, "")],
        (_, _, Kind::Bool) => vec![word("true", argument.doc), word("false", argument.doc)],
        (_, _, Kind::Duration(samples)) => {
            samples.iter().map(|each| word(each, argument.doc)).collect()
        }
        _ => Vec::new(),
    }
}
