//! What is to be said of the thing at the cursor, in Markdown.

use std::borrow::Cow;

use super::complete::about;
use super::names;
use super::preview;
use super::spot::{self, holds};
use crate::analysis::Analysis;
use crate::diagnostic::Diagnostic;
use crate::docs::rule_page;
use crate::lang::{countries, languages};
use crate::model::shape::Shape;
use crate::model::{Text, vocabulary};
use crate::rules::options::longest;
use crate::rules::rule::texts;
use crate::rules::variables::uses::samples;
use crate::rules::{self, Place};
use crate::settings::Settings;
use crate::syntax::{Part, Value};
use crate::text::{Span, count};

/// An explanation of what stands in a span.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    /// What it is about.
    pub span: Span,
    /// What there is to say, in Markdown.
    pub markdown: String,
}

/// Explains what is at `offset`, and the findings there. With `preview`, texts are shown as customers
/// will see them.
pub fn at<'f>(
    analysis: &Analysis,
    findings: impl IntoIterator<Item = &'f Diagnostic>,
    settings: &Settings,
    offset: usize,
    preview: bool,
) -> Option<Hover> {
    let subject = placeholder(analysis, settings, offset)
        .or_else(|| word(analysis, offset))
        .or_else(|| text(analysis, settings, offset).filter(|_| preview));
    let found = explain(findings, offset);
    match (subject, found) {
        (Some(hover), None) => Some(hover),
        (None, found) => found,
        (Some(hover), Some(found)) => Some(Hover {
            markdown: format!("{}\n\n---\n\n{}", hover.markdown, found.markdown),
            ..hover
        }),
    }
}

/// What the rules say here.
fn explain<'f>(findings: impl IntoIterator<Item = &'f Diagnostic>, offset: usize) -> Option<Hover> {
    let here = findings.into_iter().filter(|found| holds(found.span, offset));
    let found: Vec<_> = here.take(3).collect();
    let span = found.iter().map(|found| found.span).min_by_key(|span| span.len())?;
    let lines = found.iter().map(|found| {
        let (name, what, why, url) =
            (found.lint.name, found.lint.what, found.lint.why, found.lint.url());
        format!("**[{name}]({url})**: {what} {why}")
    });
    Some(Hover { span, markdown: lines.collect::<Vec<_>>().join("\n\n") })
}

fn placeholder(analysis: &Analysis, settings: &Settings, offset: usize) -> Option<Hover> {
    let document = &analysis.document;
    let name = names::at(document, offset)?;
    let source = &analysis.report.source;
    let mentions = names::mentions(source, document, &name);
    let span = mentions.iter().find(|mention| mention.touches(offset))?.span;
    let mut lines = vec![format!("**`{{{{{name}}}}}`**, a placeholder")];
    let mut samples: Vec<&str> = samples(document)
        .filter(|sample| sample.name.value == name)
        .map(|sample| sample.value.written())
        .collect();
    samples.dedup();
    samples.extend(settings.examples.get(&name).map(String::as_str).filter(|_| samples.is_empty()));
    lines.push(match samples.as_slice() {
        [] => "It has no sample yet.".to_owned(),
        samples => format!(
            "Sample: {}",
            samples.iter().map(|value| code(value)).collect::<Vec<_>>().join(", ")
        ),
    });
    for template in &document.templates {
        let code = template.language.get().map_or("the template", |code| code.value.as_str());
        let places: Vec<String> = texts(template)
            .iter()
            .filter_map(|(text, place)| {
                let hole = text.placeholders.iter().find(|hole| hole.name == name)?;
                Some(format!("{} {{{{{}}}}}", part(place), hole.position))
            })
            .collect();
        if !places.is_empty() {
            lines.push(format!("In {code}: {}", places.join(", ")));
        }
    }
    Some(Hover { span, markdown: lines.join("\n\n") })
}

/// How a hover calls the part that a text is in.
fn part(place: &Place) -> String {
    let name = place.kind.name();
    match place.card {
        Some((card, _)) => format!("{name} of card {}", card + 1),
        None => name.to_owned(),
    }
}

/// A keyword, the name of a value, a language, a country or a rule.
fn word(analysis: &Analysis, offset: usize) -> Option<Hover> {
    let source = &analysis.report.source;
    let spot = spot::find(source, &analysis.tree, offset);
    let statement = *spot.path.last()?;
    let Some(shape) = vocabulary::shape(statement.word(source)) else {
        // A named value may be written as a statement of a block.
        let span = Some(statement.keyword).filter(|span| holds(*span, offset))?;
        return named(spot.owner?, source.slice(span), span);
    };
    if holds(statement.keyword, offset) {
        return Some(Hover { span: statement.keyword, markdown: about(shape) });
    }
    for part in &statement.parts {
        match part {
            Part::Named(named) if holds(named.name, offset) => {
                return self::named(shape, source.slice(named.name), named.name);
            }
            Part::Named(named) => {
                let value = named.value.filter(|value| holds(value.span, offset));
                if let Some(value) = value {
                    return explained(source.slice(named.name), value, source.slice(value.span));
                }
            }
            Part::Argument(value) if holds(value.span, offset) => {
                return explained(statement.word(source), *value, source.slice(value.span));
            }
            Part::Argument(_) => {}
        }
    }
    None
}

/// The name of a value that a statement takes.
fn named(shape: &Shape, name: &str, span: Span) -> Option<Hover> {
    let argument = shape.named.iter().find(|argument| argument.name == name)?;
    let markdown = format!("`{name}`: {}, {}", argument.doc, argument.kind.name());
    Some(Hover { span, markdown })
}

fn explained(owner: &str, value: Value, word: &str) -> Option<Hover> {
    let markdown = match owner {
        "language" => format!("`{word}`: {}", languages::name(word)?),
        "country" => {
            let code = countries::dial_code(word)?;
            format!("`{word}`: {}, +{code}", countries::name(word)?)
        }
        "allow" => {
            let lint = rules::find(word)?;
            format!("**{word}**: {}\n\n{}", lint.what, rule_page::reasons(lint))
        }
        _ => return None,
    };
    Some(Hover { span: value.span, markdown })
}

/// A text as customers will see it, and its length.
fn text(analysis: &Analysis, settings: &Settings, offset: usize) -> Option<Hover> {
    let templates = analysis.document.templates.iter();
    let (template, text, place) = templates
        .flat_map(|template| {
            texts(template).into_iter().map(move |(text, place)| (template, text, place))
        })
        .find(|(_, text, _)| holds(text.span, offset))?;
    let sample = |name: &str| -> Option<&str> {
        let own = place.card.and_then(|(_, card)| card.examples.get(name));
        let sample = own.or_else(|| template.examples.get(name));
        let sample = sample.or_else(|| analysis.document.examples.get(name));
        let sample = sample.map(|sample| sample.value.written());
        sample.or_else(|| settings.examples.get(name).map(String::as_str))
    };
    let shown = preview::markdown(text, |hole| sample(&hole.name));
    let filled = text.fill(|hole| match sample(&hole.name) {
        Some(sample) => Cow::Borrowed(sample),
        None => Cow::Owned(format!("{{{{{}}}}}", hole.position)),
    });
    let length = length(text, &filled, longest(&place, settings));
    Some(Hover { span: text.span, markdown: format!("{shown}\n\n{length}") })
}

/// The length of a text as the limits count it, and with its samples if that is another.
fn length(text: &Text, filled: &str, limit: Option<usize>) -> String {
    let (units, filled) = (text.units(), count::units(filled));
    let limit = limit.map_or_else(String::new, |limit| format!(" of {limit}"));
    match units == filled {
        true => format!("{units}{limit} characters"),
        false => format!("{units}{limit} characters; {filled} with its samples"),
    }
}

fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'"))
}
