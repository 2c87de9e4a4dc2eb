//! A finding in the shape that programs read: what `json` and `jsonl` write.

use serde::Serialize;

use super::Findings;
use crate::analysis::FileReport;
use crate::diagnostic::{Diagnostic, Fix, Label, Severity};
use crate::text::{Position, Source, Span};

/// One finding.
#[derive(Serialize)]
pub struct Finding<'f> {
    file: &'f str,
    rule: &'static str,
    severity: Severity,
    message: &'f str,
    help: Option<&'f str>,
    span: Place,
    labels: Vec<LabelShape<'f>>,
    fixes: Vec<FixShape<'f>>,
    url: String,
}

#[derive(Serialize)]
struct Place {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct LabelShape<'f> {
    message: &'f str,
    /// The file, where it is another than the finding's.
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'f str>,
    span: Option<Place>,
}

#[derive(Serialize)]
struct FixShape<'f> {
    message: &'f str,
    safe: bool,
    edits: Vec<EditShape<'f>>,
}

#[derive(Serialize)]
struct EditShape<'f> {
    span: Place,
    text: &'f str,
}

impl<'f> Finding<'f> {
    /// Reads everything from `found`, and what other files it speaks of from `all`.
    pub fn new(all: &'f Findings, report: &'f FileReport, found: &'f Diagnostic) -> Finding<'f> {
        let source = &*report.source;
        let span = Place::new(source, found.span);
        let primary = LabelShape {
            message: &found.label,
            file: None,
            span: Some(Place::new(source, found.span)),
        };
        let others = found.labels.iter().map(|label| LabelShape::new(all, source, label));
        Finding {
            file: source.name(),
            rule: found.lint.name,
            severity: found.severity,
            message: &found.message,
            help: found.help.as_deref(),
            span,
            labels: Some(primary)
                .filter(|label| !label.message.is_empty())
                .into_iter()
                .chain(others)
                .collect(),
            fixes: found.fixes.iter().map(|fix| FixShape::new(source, fix)).collect(),
            url: found.lint.url(),
        }
    }
}

impl Place {
    fn new(source: &Source, span: Span) -> Place {
        Place {
            start: source.position(span.start as usize),
            end: source.position(span.end as usize),
        }
    }
}

impl<'f> LabelShape<'f> {
    fn new(all: &'f Findings, source: &'f Source, label: &'f Label) -> LabelShape<'f> {
        let file = label.file.as_deref();
        let source = file.map_or(Some(source), |name| all.source(name));
        let span = source.map(|source| Place::new(source, label.span));
        LabelShape { message: &label.message, file, span }
    }
}

impl<'f> FixShape<'f> {
    fn new(source: &Source, fix: &'f Fix) -> FixShape<'f> {
        let edits = fix
            .edits
            .iter()
            .map(|edit| EditShape { span: Place::new(source, edit.span), text: &edit.text });
        FixShape { message: &fix.title, safe: fix.safe, edits: edits.collect() }
    }
}
