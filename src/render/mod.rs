//! Findings, written for people and for programs.
//!
//! Each format is a file of its own and a row of the table below.

mod azure;
mod checkstyle;
mod concise;
mod crop;
mod finding;
pub mod fingerprint;
mod github;
mod gitlab;
mod json;
mod jsonl;
mod junit;
mod narrated;
pub mod paint;
mod pretty;
mod rdjson;
mod sarif;
mod snippet;
mod visible;
mod xml;

use std::io::{self, Write};
use std::sync::Arc;

use crate::analysis::FileReport;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::Source;
use crate::text::visible::escaped;
use crate::text::words::count;

/// What is to be written.
#[derive(Debug, Default)]
pub struct Findings {
    /// The files with something to report, sorted by name.
    pub reports: Vec<FileReport>,
    /// Files without findings of their own that a label points to, sorted by name.
    pub related: Vec<Arc<Source>>,
    /// The numbers of the whole run.
    pub summary: Summary,
    /// What could not be done, in words: most often a file that cannot be read. Formats of which only
    /// machines see anything tell of it.
    pub undone: Vec<String>,
}

impl Findings {
    /// Adds findings by the names of their files, those of one file together. The text of a file in which
    /// nothing else was found is asked for.
    pub fn add<'f>(
        &mut self,
        found: impl IntoIterator<Item = (&'f str, Diagnostic)>,
        text: impl Fn(&str) -> Option<Arc<Source>>,
    ) {
        let mut more: Vec<FileReport> = Vec::new();
        for (file, diagnostic) in found {
            let old = self.reports.binary_search_by(|report| report.source.name().cmp(file));
            let new = more.last_mut().filter(|report| report.source.name() == file);
            let found = match (old, new) {
                (Ok(at), _) => &mut self.reports[at].diagnostics,
                (Err(_), Some(report)) => &mut report.diagnostics,
                (Err(_), None) => {
                    let source = text(file).unwrap_or_else(|| Arc::new(Source::new(file, "")));
                    more.push(FileReport { source, diagnostics: vec![diagnostic], is_json: false });
                    continue;
                }
            };
            let at = found.partition_point(|other| other.span.start <= diagnostic.span.start);
            found.insert(at, diagnostic);
        }
        self.reports.append(&mut more);
        self.reports.sort_by(|a, b| a.source.name().cmp(b.source.name()));
    }

    /// Each finding with its file, in the order of the report.
    fn each(&self) -> impl Iterator<Item = (&FileReport, &Diagnostic)> {
        let reports = self.reports.iter();
        reports.flat_map(|report| report.diagnostics.iter().map(move |found| (report, found)))
    }

    /// The text of the file that reports call `name`.
    pub fn source(&self, name: &str) -> Option<&Source> {
        let at = self.reports.binary_search_by(|report| report.source.name().cmp(name));
        match at {
            Ok(at) => Some(&self.reports[at].source),
            Err(_) => {
                let at = self.related.binary_search_by(|source| source.name().cmp(name)).ok()?;
                Some(&self.related[at])
            }
        }
    }
}

/// What is wrong and what to do about it, on one line: for formats that have room for no more.
fn sentence(found: &Diagnostic) -> String {
    match found.advice() {
        Some(advice) => escaped(&format!("{}; {advice}", found.message)).into_owned(),
        None => escaped(&found.message).into_owned(),
    }
}

/// How much was checked, and how much was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files that were checked.
    pub files: usize,
    /// Findings at error severity.
    pub errors: usize,
    /// Findings at warning severity.
    pub warnings: usize,
    /// Findings at info severity.
    pub infos: usize,
    /// Findings that were mended, and are not counted any more.
    pub mended: usize,
    /// Findings with a fix that is safe.
    pub mendable: usize,
    /// Findings with a fix, but none that is safe.
    pub mendable_unsafely: usize,
}

impl Summary {
    /// Counts what was found in some of the files.
    pub fn of(files: usize, reports: &[FileReport]) -> Summary {
        let mut summary = Summary { files, ..Summary::default() };
        let all = reports
            .iter()
            .flat_map(|report| report.diagnostics.iter().map(move |found| (report, found)));
        for (report, diagnostic) in all {
            match diagnostic.severity {
                Severity::Error => summary.errors += 1,
                Severity::Warning => summary.warnings += 1,
                Severity::Info => summary.infos += 1,
            }
            if !report.is_mendable() {
                continue;
            }
            summary.mendable += usize::from(diagnostic.fixes.iter().any(|fix| fix.safe));
            let unsafely =
                !diagnostic.fixes.is_empty() && diagnostic.fixes.iter().all(|fix| !fix.safe);
            summary.mendable_unsafely += usize::from(unsafely);
        }
        summary
    }

    /// `Checked 24 files: 3 errors, 1 warning`, and in a second line what can be done about it.
    pub fn sentence(&self) -> String {
        let checked = format!("Checked {}", count(self.files, "file"));
        let hint = self.hint().map(|hint| format!("\n{hint}")).unwrap_or_default();
        let found = self.found();
        match self.mended {
            0 => format!("{checked}: {}{hint}", found.as_deref().unwrap_or("no problems")),
            mended => {
                let left = found.map_or("nothing left".to_owned(), |found| format!("{found} left"));
                format!("{checked}: {} mended, {left}{hint}", count(mended, "problem"))
            }
        }
    }

    /// `3 errors, 1 warning`.
    pub fn found(&self) -> Option<String> {
        let numbers = [(self.errors, "error"), (self.warnings, "warning"), (self.infos, "info")];
        let found: Vec<String> = numbers
            .into_iter()
            .filter(|&(number, _)| number > 0)
            .map(|(number, noun)| count(number, noun))
            .collect();
        (!found.is_empty()).then(|| found.join(", "))
    }

    fn hint(&self) -> Option<String> {
        match (self.mendable, self.mendable_unsafely) {
            (0, 0) => None,
            (safe, 0) => Some(format!("{safe} can be mended with `wattle check --fix`")),
            (0, more) => Some(format!("{more} can be mended with `wattle check --unsafe-fixes`")),
            (safe, more) => Some(format!(
                "{safe} can be mended with `wattle check --fix`, and {more} more with `--unsafe-fixes`"
            )),
        }
    }
}

/// How a report for people should look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Whether to colour.
    pub color: bool,
    /// Whether to draw with Unicode; with ASCII otherwise.
    pub unicode: bool,
    /// Whether to make the name of a rule a link to its page.
    pub links: bool,
    /// How many columns there are.
    pub width: usize,
    /// Whether to end with the numbers of the run.
    pub summary: bool,
}

impl Default for Look {
    /// What a file or a pipe gets.
    fn default() -> Look {
        Look { color: false, unicode: true, links: false, width: 100, summary: true }
    }
}

/// Declares the formats, each with its name, its writer and what it is for.
macro_rules! formats {
    ($($variant:ident $name:literal $write:path, $about:literal;)*) => {
        /// A way to write findings.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Format { $(#[doc = $about] $variant),* }

        impl Format {
            /// All formats, in the order in which help lists them.
            pub const ALL: &'static [Format] = &[$(Format::$variant),*];

            /// The name on the command line.
            pub fn name(self) -> &'static str {
                match self { $(Format::$variant => $name),* }
            }

            /// What it is for.
            pub fn about(self) -> &'static str {
                match self { $(Format::$variant => $about),* }
            }

            /// Writes `findings` in this format.
            pub fn write(
                self,
                findings: &Findings,
                look: &Look,
                out: &mut dyn Write,
            ) -> io::Result<()> {
                match self { $(Format::$variant => $write(findings, look, out)),* }
            }
        }
    };
}

formats! {
    Pretty "pretty" pretty::write, "The lines in question with what is wrong in them, for people";
    Narrated "narrated" narrated::write, "The same in plain sentences, to be read aloud";
    Concise "concise" concise::write, "One line for each finding";
    Json "json" json::write, "One JSON array of all findings";
    Jsonl "jsonl" jsonl::write, "One JSON object a line";
    Sarif "sarif" sarif::write, "SARIF 2.1.0, for GitHub code scanning and security tools";
    Github "github" github::write, "Annotations in the log of GitHub Actions";
    Azure "azure" azure::write, "Issues in the log of Azure Pipelines";
    Gitlab "gitlab" gitlab::write, "GitLab's Code Quality report";
    Junit "junit" junit::write, "JUnit XML: errors as failed tests";
    Checkstyle "checkstyle" checkstyle::write, "Checkstyle XML, for Jenkins and others";
    Rdjson "rdjson" rdjson::write, "Reviewdog's format, with fixes as suggestions";
}
