//! The report for people, drawn by miette: the one place that knows it.

use std::error::Error;
use std::fmt;
use std::io::{self, Write};

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents,
    SourceCode, SourceSpan, SpanContents, ThemeCharacters, ThemeStyles,
};
use owo_colors::Style;

use super::snippet::{Mark, Snippet};
use super::{Findings, Look, paint};
use crate::analysis::FileReport;
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::text::Span;
use crate::text::visible::escaped;
use crate::text::words::count;

/// Writes each finding with its lines, and the numbers of the run.
pub fn write(findings: &Findings, look: &Look, out: &mut dyn Write) -> io::Result<()> {
    let handler = handler(look);
    let mut text = String::new();
    for report in &findings.reports {
        for diagnostic in &report.diagnostics {
            text.clear();
            let drawing = Drawing::new(report, diagnostic, look.width);
            handler.render_report(&mut text, &drawing).map_err(io::Error::other)?;
            for label in &diagnostic.labels {
                see(findings, label, &mut text);
            }
            text.push('\n');
            out.write_all(text.as_bytes())?;
        }
    }
    if look.summary { writeln!(out, "{}", findings.summary.sentence()) } else { Ok(()) }
}

/// Points to a place in another file.
fn see(findings: &Findings, label: &Label, text: &mut String) {
    let Some(file) = &label.file else { return };
    let (path, message) = (escaped(file), escaped(&label.message));
    let at = findings.source(file).map(|source| source.position(label.span.start as usize));
    let place = at.map(|at| format!(":{}:{}", at.line, at.column)).unwrap_or_default();
    text.push_str(&format!("  = see {path}{place}: {message}\n"));
}

fn handler(look: &Look) -> GraphicalReportHandler {
    let characters = if look.unicode {
        ThemeCharacters { advice: "ℹ".into(), ..ThemeCharacters::unicode() }
    } else {
        ThemeCharacters { advice: "i".into(), ..ThemeCharacters::ascii() }
    };
    let styles = if look.color { styles() } else { ThemeStyles::none() };
    GraphicalReportHandler::new_themed(GraphicalTheme { characters, styles })
        .with_width(look.width)
        .with_links(true)
        .with_urls(look.links)
        .with_link_display_text("(why?)")
        .without_syntax_highlighting()
}

fn styles() -> ThemeStyles {
    let plain = Style::new();
    ThemeStyles {
        error: paint::severity(Severity::Error),
        warning: paint::severity(Severity::Warning),
        advice: paint::severity(Severity::Info),
        help: plain.cyan(),
        link: plain.cyan().underline(),
        linum: plain.dimmed(),
        highlights: vec![plain.magenta().bold(), plain.blue().bold(), plain.yellow().bold()],
    }
}

/// A finding as miette wants to see it.
#[derive(Debug)]
struct Drawing<'d> {
    name: String,
    diagnostic: &'d Diagnostic,
    /// Whether `wattle check --fix` mends it.
    is_fixable: bool,
    snippet: Snippet,
    labels: Vec<LabeledSpan>,
}

impl<'d> Drawing<'d> {
    fn new(report: &FileReport, diagnostic: &'d Diagnostic, width: usize) -> Drawing<'d> {
        /// Columns for line numbers, borders, and the signs for what was cropped.
        const GUTTER: usize = 14;
        const LEAST: usize = 40;
        let source = &*report.source;
        let is_fixable = report.is_mendable() && diagnostic.fixes.iter().any(|fix| fix.safe);
        let others = || diagnostic.labels.iter().filter(|label| label.file.is_none());
        let spans: Vec<Span> =
            std::iter::once(diagnostic.span).chain(others().map(|label| label.span)).collect();
        let snippet = Snippet::new(source, &spans, width.saturating_sub(GUTTER).max(LEAST));
        let words = std::iter::once(&diagnostic.label).chain(others().map(|label| &label.message));
        let labels = snippet.marks.iter().zip(words).enumerate().map(|(index, (mark, words))| {
            let make = if index == 0 {
                LabeledSpan::new_primary_with_span
            } else {
                LabeledSpan::new_with_span
            };
            make(caption(words, mark), SourceSpan::from(mark.shown.clone()))
        });
        let labels = labels.collect();
        Drawing {
            name: escaped(source.name()).into_owned(),
            diagnostic,
            is_fixable,
            snippet,
            labels,
        }
    }
}

/// What is written at a mark.
fn caption(words: &str, mark: &Mark) -> Option<String> {
    let words = escaped(words);
    match (words.is_empty(), mark.cut) {
        (true, 0) => None,
        (false, 0) => Some(words.into_owned()),
        (true, cut) => Some(format!("and {} more", count(cut, "line"))),
        (false, cut) => Some(format!("{words} (and {} more)", count(cut, "line"))),
    }
}

impl fmt::Display for Drawing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&escaped(&self.diagnostic.message))
    }
}

impl Error for Drawing<'_> {}

impl miette::Diagnostic for Drawing<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let Diagnostic { severity, lint, .. } = self.diagnostic;
        let hint = if self.is_fixable { " [*] fixable" } else { "" };
        Some(Box::new(format!("{}[{}]{hint}", severity.name(), lint.name)))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.diagnostic.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Info => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(escaped(self.diagnostic.advice()?)))
    }

    fn url<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.diagnostic.lint.url()))
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

impl SourceCode for Drawing<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let start = span.offset();
        let part = self.snippet.part(start..start + span.len(), before, after);
        // miette shows the column of a label that it asked for without its surroundings; only
        // the file knows it, since the snippet may be cropped.
        let mark = self.snippet.marks.iter().find(|mark| mark.shown.start == start);
        let column = mark.filter(|_| before + after == 0).map_or(0, |mark| mark.at.column - 1);
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.clone(),
            part.text.as_bytes(),
            SourceSpan::from(part.start..part.start + part.text.len()),
            part.line,
            column,
            part.lines,
        )))
    }
}
