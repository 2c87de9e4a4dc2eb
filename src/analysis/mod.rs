//! From a source to its findings: the one door through which front ends check a file.

mod allow;
mod comparison;
pub mod fixing;
mod project;
mod tidy;

pub use comparison::Comparison;
pub use project::{Found, project};

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Lint, Severity};
use crate::model::{self, Document};
use crate::rules::plan::Plan;
use crate::rules::run::run;
use crate::settings::Settings;
use crate::syntax::lints::{MISSING_QUOTES, UNCLOSED_STRING};
use crate::syntax::{self, Tree};
use crate::text::words::grouped;
use crate::text::{Source, Span};

/// The most findings of one template that are kept. More help nobody.
const MOST_FINDINGS: usize = 200;

/// What is known of one file after its analysis.
#[derive(Debug)]
pub struct Analysis {
    /// What was found.
    pub report: FileReport,
    /// Its statements.
    pub tree: Tree,
    /// What they mean.
    pub document: Document,
}

/// The findings of one file.
#[derive(Clone, Debug)]
pub struct FileReport {
    /// The text that was read.
    pub source: Arc<Source>,
    /// What was found in it, by offset.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether it is JSON, of which fixes are told and not applied.
    pub is_json: bool,
}

impl FileReport {
    /// Whether `wattle check` can apply fixes to it: not to JSON, nor to what is not UTF-8.
    pub fn is_mendable(&self) -> bool {
        !self.is_json && self.source.is_faithful()
    }

    /// Whether a finding is an error: then nothing may be built from the file.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// Checks one file.
pub fn file(source: Arc<Source>, settings: &Settings) -> Analysis {
    let mut analysis = read(source, settings);
    cut(&mut analysis.report.diagnostics, 1);
    // They are kept until all files are read.
    analysis.report.diagnostics.shrink_to_fit();
    analysis
}

/// What a file says, without checking it: all that comparing files needs.
pub fn document(source: &Source) -> Document {
    model::lower(source, &syntax::parse(source)).document
}

/// Checks one file, however much there is to find.
fn read(source: Arc<Source>, settings: &Settings) -> Analysis {
    let parsed = syntax::parse(&source);
    let lowered = model::lower(&source, &parsed);
    let (document, syntax::Parsed { tree, mut diagnostics }) = (lowered.document, parsed);
    diagnostics.extend(lowered.diagnostics);
    one_for_each_quote(&mut diagnostics, &source);
    // Of what is not read nobody can say what it lacks.
    if !source.is_too_large() && !source.is_utf16() {
        diagnostics.extend(run(plan(&document, settings), &source, &document, settings));
    }
    settle(&mut diagnostics, &document, settings);
    tidy::fixes(&mut diagnostics, &source);
    Analysis { report: FileReport { source, diagnostics, is_json: false }, tree, document }
}

/// Leaves out that a text has no closing quote in rows where one before it has no opening one: then the quotes pair
/// otherwise.
fn one_for_each_quote(diagnostics: &mut Vec<Diagnostic>, source: &Source) {
    let is = |lint: &'static Lint| move |one: &&Diagnostic| one.lint.name == lint.name;
    if !diagnostics.iter().any(|one| is(&UNCLOSED_STRING)(&one)) {
        return;
    }
    let texts = diagnostics.iter().filter(is(&MISSING_QUOTES)).map(|one| one.span);
    let unopened = texts.filter(|span| source.slice(*span).ends_with('"'));
    let rows: BTreeSet<usize> = unopened.map(|span| source.line_of(span.end as usize)).collect();
    diagnostics.retain(|one| {
        let row = || source.line_of(one.span.start as usize);
        one.lint.name != UNCLOSED_STRING.name || !rows.contains(&row())
    });
}

/// The rules that are worth running. Where something is allowed that is all of them, because an `allow`
/// counts as used by what a rule finds, reported or not.
fn plan(document: &Document, settings: &Settings) -> &'static Plan {
    if document.allows.is_empty() { Plan::of(settings) } else { Plan::all() }
}

/// Applies `allow` and levels, puts findings in order, and drops those said twice: a component that
/// several languages share is looked at once for each of them.
///
/// What an author allows is taken out first, so that the `allow` of a rule which is off at the
/// moment does not count as unused.
fn settle(diagnostics: &mut Vec<Diagnostic>, document: &Document, settings: &Settings) {
    let faults = allow::apply(diagnostics, document);
    diagnostics.extend(faults);
    arrange(diagnostics, settings);
    diagnostics.dedup_by_key(|finding| (finding.span, finding.lint.name));
}

/// Applies levels, and puts findings in order.
pub(crate) fn arrange(diagnostics: &mut Vec<Diagnostic>, settings: &Settings) {
    diagnostics.retain_mut(|finding| settings.apply(finding));
    diagnostics.sort_by_key(|finding| (finding.span.start, finding.lint.name, finding.span.end));
}

/// Cuts what is too much for anybody to read. What stands for it is as bad as the worst of it.
pub(crate) fn cut(diagnostics: &mut Vec<Diagnostic>, templates: usize) {
    let most = MOST_FINDINGS * templates.max(1);
    let Some((kept, rest)) = diagnostics.split_at_checked(most) else { return };
    let Some(worst) = rest.iter().map(|finding| finding.severity).max() else { return };
    let at = kept.last().map_or(Span::at(0), |last| last.span);
    let rest = too_many(rest.len(), at).severity(worst);
    diagnostics.truncate(most);
    diagnostics.push(rest);
}

fn too_many(rest: usize, at: Span) -> Diagnostic {
    let message = match rest {
        1 => "one more finding in this file is not shown".to_owned(),
        _ => format!("{} more findings in this file are not shown", grouped(rest)),
    };
    Diagnostic::new(&model::lints::TOO_MANY_FINDINGS, at, message)
        .label("the last one shown")
        .help("mend the first ones; most of the others tend to go with them")
}
