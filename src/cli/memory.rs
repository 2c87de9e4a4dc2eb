//! What an earlier check has found, so that the next one looks only at what has changed since.

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::jobs::{Job, Jobs};
use super::run::{Outcome, in_parallel};
use crate::analysis::{self, FileReport};
use crate::import;
use crate::model::Summary;
use crate::render::{self, Findings};
use crate::settings::Settings;
use crate::workspace::files::{Problem, Work};
use crate::workspace::read;

/// When a file was written, and its length: what changes when the file does.
pub type Stamp = (SystemTime, u64);

/// The stamp of the file at `path`, if it is there.
pub fn stamp(path: &Path) -> Option<Stamp> {
    let metadata = path.metadata().ok()?;
    Some((metadata.modified().ok()?, metadata.len()))
}

/// What is known of files.
#[derive(Default)]
pub struct Memory(HashMap<PathBuf, Known>);

/// What is known of a file.
struct Known {
    stamp: Option<Stamp>,
    settings: Arc<Settings>,
    /// Whether it was checked, and not only compared with others.
    checked: bool,
    /// What others are compared with; JSON is not.
    summary: Option<Summary>,
    report: Option<FileReport>,
}

impl Memory {
    /// Checks what has changed, and gives what is found in all files.
    pub fn check(&mut self, jobs: Jobs) -> Outcome<()> {
        let mut problems = self.learn(&jobs.list, true);
        self.learn(&jobs.around, false);
        let mut findings = Findings::default();
        let mut checked = Vec::new();
        for job in &jobs.list {
            let Some(known) = self.0.get(&job.target.path) else { continue };
            checked.push(Arc::clone(&job.target.name));
            findings.reports.extend(known.report.clone());
        }
        let all = jobs.list.iter().chain(&jobs.around);
        let summaries =
            all.filter_map(|job| Some((job, self.0.get(&job.target.path)?.summary.as_ref()?)));
        jobs.together(summaries, &[], &mut findings);
        findings.summary = render::Summary::of(checked.len(), &findings.reports);
        problems.splice(0..0, jobs.problems);
        Outcome { findings, problems, checked, mended: Vec::new(), kept: Vec::new() }
    }

    /// Looks at those files that have changed; gives what cannot be read.
    fn learn(&mut self, jobs: &[Job], checked: bool) -> Vec<Problem> {
        let changed: Vec<&Job> = jobs.iter().filter(|job| !self.knows(job, checked)).collect();
        let learn = |jobs: &[&Job]| {
            jobs.iter().map(|job| (job.target.path.clone(), look(job, checked))).collect::<Vec<_>>()
        };
        let mut problems = Vec::new();
        for (path, known) in in_parallel(&changed, &learn).into_iter().flatten() {
            match known {
                Ok(known) => _ = self.0.insert(path, known),
                Err(error) => {
                    problems.push(Problem::new(Work::Read, &path, error));
                    self.0.remove(&path);
                }
            }
        }
        problems
    }

    fn knows(&self, job: &Job, checked: bool) -> bool {
        self.0.get(&job.target.path).is_some_and(|known| {
            known.checked == checked
                && known.stamp.is_some()
                && known.stamp == stamp(&job.target.path)
                && known.settings == job.settings
        })
    }
}

fn look(job: &Job, checked: bool) -> io::Result<Known> {
    // Taken first: what is written while the file is read must be seen the next time.
    let stamp = stamp(&job.target.path);
    let source = read::target(&job.target)?;
    let (summary, report) = if job.target.is_json() {
        (None, Some(import::check::file(Arc::new(source), &job.settings)))
    } else if checked {
        let analysis = analysis::file(Arc::new(source), &job.settings);
        (Some(job.summary(&analysis.document)), Some(analysis.report))
    } else {
        (Some(job.summary(&analysis::document(&source))), None)
    };
    let report = report.filter(|report| !report.diagnostics.is_empty());
    Ok(Known { stamp, settings: Arc::clone(&job.settings), checked, summary, report })
}
