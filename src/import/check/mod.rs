//! Checking JSON where it stands: the rules look at what it would be in the language, and what they
//! find is led back.

mod back;
mod literal;
mod spoken;

use std::sync::Arc;

use self::back::Back;
use super::names::Names;
use super::uses::{self, Use};
use super::writer::{Writer, opening};
use crate::analysis::{self, FileReport};
use crate::diagnostic::{Diagnostic, Group};
use crate::json;
use crate::payload::{self, Dialect, Draft};
use crate::settings::Settings;
use crate::text::Source;

/// Checks a JSON file.
pub fn file(source: Arc<Source>, settings: &Settings) -> FileReport {
    let json = json::read(&source);
    let (drafts, shape) = payload::read(&source, &json, None);
    let mut diagnostics: Vec<Diagnostic> = json.diagnostics.into_iter().chain(shape).collect();
    diagnostics.retain_mut(|finding| settings.apply(finding));
    for draft in &drafts {
        if draft.span.len() > LARGEST {
            diagnostics.push(too_large(draft));
            continue;
        }
        let mut literal = literal::findings(&source, draft);
        literal.retain_mut(|finding| settings.apply(finding));
        diagnostics.extend(literal);
        diagnostics.extend(one(&source, draft, settings));
    }
    diagnostics.sort_by_key(|finding| (finding.span.start, finding.lint.name, finding.span.end));
    diagnostics.dedup_by_key(|finding| (finding.span, finding.lint.name));
    FileReport { source, diagnostics }
}

/// Rules that ask for what only 8x8 asks for.
const OF_EIGHT: &[&str] = &[
    "carousel-card-body-required",
    "otp-type-8x8",
    "media-url-invalid",
    "language-over-5-chars",
    "phone-country-required",
];

/// What names a flow at Meta in place of its id.
const FLOWS_OF_META: [&str; 2] = ["\"flow_name\"", "\"flow_json\""];

/// Rules about creating a template, which is done when it is in an answer; and answers leave samples out,
/// as do providers that wrap templates in their own way.
const OF_CREATION: &[&str] = &[
    "name-reserved-sample",
    "example-missing",
    "media-example-missing",
    "header-text-example-missing",
    "url-example-missing",
    "copy-code-example-missing",
];

/// Rules about numbers that are of no concern where some texts have names.
const OF_NUMBERS: &[&str] = &["var-mixed-formats"];

/// Rules about what cards hold, of which those of products hold something else.
const OF_CARDS: &[&str] =
    &["carousel-card-header", "carousel-card-buttons-min", "carousel-uniform"];

/// Whether a part of a card was not understood.
fn has_other_cards(draft: &Draft) -> bool {
    let carousels = draft.content.iter().filter(|part| part.keyword == "carousel");
    carousels
        .flat_map(|carousel| carousel.block.iter().flatten())
        .any(|card| !card.remarks.is_empty())
}

/// The largest template that the rules look at, in bytes: far more than one with ten cards takes.
const LARGEST: usize = 64 << 10;

fn too_large(draft: &Draft) -> Diagnostic {
    let limit = LARGEST >> 10;
    let message =
        format!("this template is larger than {limit} KiB, so its texts were not checked");
    Diagnostic::new(&json::lints::JSON_TOO_LARGE, opening(draft.span), message)
        .help("a template takes a few kilobytes; check that this is one")
}

/// Whether a placeholder of a text has a name.
fn is_named(one: &Use) -> bool {
    one.number.is_none() && !one.whole && !one.key.is_empty()
}

fn one(source: &Source, draft: &Draft, settings: &Settings) -> Vec<Diagnostic> {
    let uses = uses::of(0, draft);
    let mixed = uses.iter().any(|one| {
        uses.iter().any(|other| one.text == other.text && one.number.is_some() && is_named(other))
    });
    let (names, tokens) = Names::for_check(&uses);
    let mut writer = Writer::new(&names, false);
    writer.head(draft);
    writer.content(0, draft);
    let many = draft.languages.len() > 1;
    for language in draft.languages.iter().filter(|_| many) {
        writer.language(language, language.span);
        writer.open(language.span);
        writer.close(language.span);
    }
    let back = Back {
        source,
        dialect: draft.dialect,
        map: writer.out,
        strings: writer.strings,
        tokens,
        signs: writer.signs,
    };
    let checked = analysis::file(Arc::new(Source::new("", back.map.text.clone())), settings);
    let foreign = !draft.dialect.is_eight();
    let without_samples = draft.dialect.is_answer() || draft.dialect == Dialect::Other;
    let json = source.slice(draft.span);
    let other_flow = foreign && FLOWS_OF_META.iter().any(|key| json.contains(key));
    // What was not understood is there all the same.
    let other_cards = has_other_cards(draft);
    let emptied = draft.content.is_empty() && !draft.remarks.is_empty();
    checked
        .report
        .diagnostics
        .into_iter()
        .filter(|finding| finding.lint.group != Group::Style)
        .filter(|finding| !(foreign && OF_EIGHT.contains(&finding.lint.name)))
        .filter(|finding| !(other_flow && finding.lint.name == "flow-id-required"))
        .filter(|finding| !(without_samples && OF_CREATION.contains(&finding.lint.name)))
        .filter(|finding| !(emptied && finding.lint.name == "component-required"))
        .filter(|finding| !(other_cards && OF_CARDS.contains(&finding.lint.name)))
        .filter(|finding| mixed || !OF_NUMBERS.contains(&finding.lint.name))
        .filter(|finding| {
            !(foreign && draft.dialect != Dialect::Other && is_handle(finding, &back))
        })
        .map(|finding| match finding.lint.name {
            "component-required" => {
                Diagnostic { span: opening(draft.span), ..back.finding(finding) }
            }
            _ => back.finding(finding),
        })
        .collect()
}

/// Whether a sample is missed that the JSON gives as a handle.
fn is_handle(finding: &Diagnostic, back: &Back<'_>) -> bool {
    let handle = back.tokens.iter().filter(|(_, shown)| shown == "handle");
    handle.clone().any(|(token, _)| {
        finding.message.contains(token.as_str())
            || back
                .map
                .text
                .get(finding.span.range())
                .is_some_and(|text| text.contains(token.as_str()))
    })
}
