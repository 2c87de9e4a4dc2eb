//! Checking JSON where it stands: the rules look at what it would be in the language, and what they
//! find is led back.

mod back;
mod literal;
mod spared;
mod spoken;

use std::sync::Arc;

use self::back::Back;
use self::spared::Spared;
use super::names::Names;
use super::uses;
use super::writer::Writer;
use crate::analysis::{self, FileReport};
use crate::diagnostic::Diagnostic;
use crate::json;
use crate::model::lints::MEDIA_EXAMPLE_MISSING;
use crate::payload::{self, Dialect, Draft, lints, opening};
use crate::settings::Settings;
use crate::text::{Source, Span};

/// Checks a JSON file.
pub fn file(source: Arc<Source>, settings: &Settings) -> FileReport {
    let json = json::read(&source);
    let (mut drafts, mut shape) = payload::read(&source, &json, None);
    if let Some(guess) = json.guessed_from {
        // Of what was guessed nobody is accused.
        drafts.retain(|draft| draft.span.end <= guess);
        let sound = drafts.iter().map(|draft| draft.span.end).max().unwrap_or(0);
        shape.retain(|finding| finding.span.end <= sound);
    }
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
    let no_flags: Vec<Span> = diagnostics
        .iter()
        .filter(|finding| finding.lint.name == "auth-security-flag-type")
        .map(|finding| finding.span)
        .collect();
    // Without its quotes it would be no better.
    diagnostics.retain(|finding| {
        finding.lint.name != lints::PAYLOAD_TYPE.name || !no_flags.contains(&finding.span)
    });
    diagnostics.sort_by_key(|finding| (finding.span.start, finding.lint.name, finding.span.end));
    diagnostics.dedup_by_key(|finding| (finding.span, finding.lint.name));
    analysis::cut(&mut diagnostics, drafts.len());
    FileReport { source, diagnostics, is_json: true }
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

fn one(source: &Source, draft: &Draft, settings: &Settings) -> Vec<Diagnostic> {
    let uses = uses::of(0, draft);
    let spared = Spared::new(source, draft, &uses);
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
    let findings = checked.report.diagnostics.into_iter();
    findings
        .filter(|finding| !spared.covers(finding) && !is_given_as_handle(finding, draft, &back))
        .map(|finding| {
            let lacks = place_of_missing(finding.lint.name, draft);
            let finding = back.finding(finding);
            let finding = Diagnostic { span: lacks.unwrap_or(finding.span), ..finding };
            if finding.lint.name == MEDIA_EXAMPLE_MISSING.name {
                of_media(finding, source)
            } else {
                finding
            }
        })
        .collect()
}

/// A file has no name in JSON: what lacks the sample is its header.
fn of_media(finding: Diagnostic, source: &Source) -> Diagnostic {
    if !finding.message.starts_with("there is no sample") {
        return finding;
    }
    let format = source.slice(finding.span).trim_matches('"').to_lowercase();
    let message = match format.as_str() {
        "image" | "video" | "document" | "gif" => format!("the {format} header has no sample"),
        _ => "the header has no sample".to_owned(),
    };
    Diagnostic { message, ..finding }
}

/// Where to point when something is missing: at what stands empty in its place, or at the template.
fn place_of_missing(rule: &str, draft: &Draft) -> Option<Span> {
    let leaf = match rule {
        "name-required" => draft.name.as_ref(),
        "category-required" => draft.category.as_ref(),
        "language-required" => draft.languages.first(),
        "component-required" => None,
        _ => return None,
    };
    Some(leaf.map_or_else(|| opening(draft.span), |leaf| leaf.span))
}

/// Whether a sample is missed that the JSON gives as a handle.
fn is_given_as_handle(finding: &Diagnostic, draft: &Draft, back: &Back<'_>) -> bool {
    if draft.dialect.is_eight() || draft.dialect == Dialect::Other {
        return false;
    }
    let about = back.map.text.get(finding.span.range()).unwrap_or_default();
    let mut handles = back.tokens.iter().filter(|(_, shown)| shown == "handle");
    handles.any(|(token, _)| {
        finding.message.contains(token.as_str()) || about.contains(token.as_str())
    })
}
