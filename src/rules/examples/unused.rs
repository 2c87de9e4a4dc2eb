//! `example-unused`

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity, reference};
use crate::model::placeholder::repaired_name;
use crate::model::{Example, Template, Text};
use crate::rules::common::ENOUGH;
use crate::rules::rule::{Texts, cards};
use crate::rules::variables::uses::{placeholders, samples};
use crate::rules::variables::{lookalikes, mixed, numbers};
use crate::rules::{Check, Context, Rule};
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
    let all = || context.all_texts.iter().flatten();
    // What could not be made out may be where a sample is used, and where names and numbers are in
    // a muddle, so are the samples.
    let are_broken = || all().any(|(text, place)| numbers::are_broken(text, place.kind));
    if document.has_unknown || are_broken() {
        return;
    }
    // Most texts have none.
    let with_names = all().filter(|(text, _)| text.has_braces());
    let used = sorted(with_names.flat_map(|(text, _)| names(text)));
    let of_languages = document.templates.iter().map(|template| &*template.examples);
    let entries = std::iter::once(&document.examples).chain(of_languages);
    let entries = entries.flat_map(|block| &block.entries);
    let unused = entries.filter(|entry| !holds(&used, &Cow::from(&entry.name.value)));
    let mut found: Vec<(&Example, &str)> =
        unused.map(|entry| (entry, "no placeholder uses this sample")).take(ENOUGH).collect();
    for (template, texts) in document.templates.iter().zip(context.all_texts) {
        let unused = unused_of_cards(template, texts).take(ENOUGH);
        found.extend(unused.map(|entry| (entry, "no placeholder of this card uses this sample")));
    }
    if found.is_empty() || mixed::find(context).is_some() {
        return;
    }
    // Where a placeholder lacks its sample, one that is not used may be it under a misspelt name; or it
    // belongs to what was meant as a placeholder.
    let given = context.settings.examples.keys().map(String::as_str);
    let given = sorted(samples(document).map(|entry| entry.name.value.as_str()).chain(given));
    let is_safe = !document.has_faults
        // Without a single placeholder it is more likely the text that is amiss.
        && !used.is_empty()
        && used.iter().all(|name| holds(&given, &&**name))
        && all().all(|(text, _)| lookalikes::stand_ins(text).is_empty());
    for (entry, message) in found.into_iter().take(ENOUGH) {
        report(entry, message, is_safe, context);
    }
}

fn unused_of_cards<'a>(
    template: &'a Template,
    texts: &Texts<'a>,
) -> impl Iterator<Item = &'a Example> {
    let has_samples = cards(template).any(|card| !card.examples.entries.is_empty());
    let texts = texts.iter().filter(|_| has_samples);
    let used = sorted(texts.flat_map(|(text, place)| {
        let card = place.card.map(|(index, _)| index);
        names(text).filter_map(move |name| Some((card?, name)))
    }));
    let entries = cards(template)
        .enumerate()
        .flat_map(|(index, card)| card.examples.entries.iter().map(move |entry| (index, entry)));
    let unused = entries
        .filter(move |(index, entry)| !holds(&used, &(*index, Cow::from(&entry.name.value))));
    unused.map(|(_, entry)| entry)
}

/// Few names need no set.
fn sorted<T: Ord>(names: impl Iterator<Item = T>) -> Vec<T> {
    let mut names: Vec<T> = names.collect();
    names.sort_unstable();
    names
}

fn holds<T: Ord>(sorted: &[T], name: &T) -> bool {
    sorted.binary_search(name).is_ok()
}

/// The names of the placeholders of a text, and what is most likely meant by those with a slip.
fn names(text: &Text) -> impl Iterator<Item = Cow<'_, str>> {
    let written = text.placeholders.iter().map(|hole| Cow::Borrowed(hole.name.as_str()));
    let faulty = text.placeholders.iter().filter(|hole| hole.fault.is_some());
    let repaired = faulty.map(|hole| match hole.number {
        Some(number) => Cow::Owned(number.to_string()),
        None => Cow::Owned(repaired_name(&hole.name)),
    });
    let broken = text.malformed.iter().filter_map(|braces| braces.repaired.as_deref());
    let meant = broken.map(|braces| Cow::Borrowed(braces.trim_matches(['{', '}'])));
    written.chain(repaired).chain(meant)
}

fn report(entry: &Example, message: &str, is_safe: bool, context: &mut Context) {
    let name = &entry.name.value;
    if is_in_what_is_faulty(name, context) {
        return;
    }
    let finding = Diagnostic::new(&LINT, entry.name.span, message)
        .label("not used")
        .help(format!("take it out, or write `{{{{{name}}}}}` where the value goes"));
    let edits = vec![Edit::delete(whole_entry(entry, context.source))];
    context.report(match is_safe {
        true => finding.fix("take it out", edits),
        false => finding.unsafe_fix("take it out", edits),
    });
}

/// Whether the source has that name in braces more often than the model has placeholders: then some stand in
/// what was read as faulty, or are written as in other languages: `${photo}`, `{order | upper}`.
fn is_in_what_is_faulty(name: &str, context: &Context) -> bool {
    let source = context.source.text();
    let in_source = source.match_indices(name).filter(|(at, _)| is_in_braces(source, *at, name));
    let named = placeholders(context.document).filter(|hole| hole.name == name);
    let in_model: BTreeSet<Span> = named.map(|hole| hole.span).collect();
    in_source.count() > in_model.len()
}

fn is_in_braces(text: &str, at: usize, name: &str) -> bool {
    let behind = text[at + name.len()..].trim_start();
    // `examples { order "A1" }` has a brace before the name as well.
    text[..at].trim_end().ends_with('{')
        && behind
            .starts_with(|sign: char| sign.is_ascii_punctuation() && !matches!(sign, '"' | '{'))
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
        return Span::new(line, line_end);
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
