//! `example-unused`

use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::placeholder::repaired_name;
use crate::model::{Example, Malformed, Placeholder, Text};
use crate::rules::rule::{cards, texts};
use crate::rules::variables::uses::placeholders;
use crate::rules::variables::{mixed, numbers};
use crate::rules::{Check, Context, Place, Rule};
use crate::text::{Edit, Source, Span};

pub static RULE: Rule = Rule { lint: &LINT, check: Check::Document(check) };

static LINT: Lint = Lint {
    name: "example-unused",
    group: Group::Variables,
    severity: Severity::Warning,
    pedantic: false,
    what: "Each sample value belongs to a placeholder.",
    why: "A sample that nothing uses is most often a misspelt name, or left over from a text that has changed.",
    bad: r#"body "Hi {{customer}}, your order has left our house today."
examples {
  customer "Tony"
  sender "Acme Stores"
}"#,
    good: r#"body "Hi {{customer}}, your order has left our house today."
examples {
  customer "Tony"
}"#,
    fix: FixKind::Safe,
    codes: &[],
    sources: &[reference::DERIVED],
};

fn check(context: &mut Context) {
    let document = context.document;
    let all: Vec<(&Text, Place)> = document.templates.iter().flat_map(texts).collect();
    // What could not be made out may be where a sample is used, and where names and numbers are in
    // a muddle, so are the samples.
    let are_broken = all.iter().any(|(text, place)| numbers::are_broken(text, place.kind));
    if document.has_unknown || are_broken || mixed::find(document).is_some() {
        return;
    }
    let of_languages = document.templates.iter().map(|template| &*template.examples);
    for block in std::iter::once(&document.examples).chain(of_languages) {
        for entry in &block.entries {
            if !all.iter().any(|(text, _)| uses(text, &entry.name.value)) {
                report(entry, "no placeholder uses this sample", context);
            }
        }
    }
    for card in document.templates.iter().flat_map(cards) {
        let is_own = |place: &Place| place.card.is_some_and(|(_, own)| std::ptr::eq(own, card));
        for entry in &card.examples.entries {
            let name = &entry.name.value;
            if !all.iter().any(|(text, place)| is_own(place) && uses(text, name)) {
                report(entry, "no placeholder of this card uses this sample", context);
            }
        }
    }
}

/// Whether a text has a placeholder of that name, be it with a slip.
fn uses(text: &Text, name: &str) -> bool {
    let is_it = |hole: &Placeholder| {
        hole.name == name
            || hole.fault.is_some()
                && match hole.number {
                    Some(number) => number.to_string() == name,
                    None => repaired_name(&hole.name) == name,
                }
    };
    let is_meant = |braces: &Malformed| {
        braces.repaired.as_deref().is_some_and(|meant| meant.trim_matches(['{', '}']) == name)
    };
    text.placeholders.iter().any(is_it) || text.malformed.iter().any(is_meant)
}

fn report(entry: &Example, message: &str, context: &mut Context) {
    let name = &entry.name.value;
    if is_in_what_is_faulty(name, context) {
        return;
    }
    context.report(
        Diagnostic::new(&LINT, entry.name.span, message)
            .label("not used")
            .help(format!("take it out, or write `{{{{{name}}}}}` where the value goes"))
            .fix("take it out", vec![Edit::delete(whole_entry(entry, context.source))]),
    );
}

/// Whether the source has more placeholders of that name than the model: then some stand in what
/// was read as faulty.
fn is_in_what_is_faulty(name: &str, context: &Context) -> bool {
    let source = context.source.text();
    let in_source = source.match_indices(name).filter(|(at, _)| is_in_braces(source, *at, name));
    let named = placeholders(context.document).filter(|hole| hole.name == name);
    let in_model: BTreeSet<Span> = named.map(|hole| hole.span).collect();
    in_source.count() > in_model.len()
}

fn is_in_braces(text: &str, at: usize, name: &str) -> bool {
    text[..at].trim_end_matches(' ').ends_with("{{")
        && text[at + name.len()..].trim_start_matches(' ').starts_with("}}")
}

/// The entry with its line, where it has one to itself, or else with the `;` that parts it from
/// its neighbour.
fn whole_entry(entry: &Example, source: &Source) -> Span {
    let text = source.text();
    let span = entry.name.span.cover(entry.value.span);
    let (start, end) = (span.start as usize, span.end as usize);
    let line = source.line_span(source.line_of(start)).start as usize;
    let line_end = source.line_span(source.line_of(end)).end as usize;
    let behind = text[end..line_end].trim();
    if text[line..start].trim().is_empty() && (behind.is_empty() || behind.starts_with("//")) {
        let next = text[line_end..].find('\n').map_or(text.len(), |at| line_end + at + 1);
        return Span::new(line, next);
    }
    if behind.starts_with(';') {
        let rest = &text[end..];
        return Span::new(start, end + rest.len() - rest.trim_start_matches([' ', ';']).len());
    }
    let before = text[line..start].trim_end();
    match before.ends_with(';') {
        true => Span::new(line + before.len() - 1, end),
        false => span,
    }
}
