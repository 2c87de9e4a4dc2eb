//! The work that `check` and `build` share: finding files, reading and analysing them in parallel,
//! and joining what was found.

use std::collections::HashMap;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::args::Configuration;
use super::mend::{Mended, Mending};
use crate::analysis::{self, Analysis, FileReport};
use crate::diagnostic::Diagnostic;
use crate::import;
use crate::model::Summary;
use crate::render::{self, Findings};
use crate::settings::Settings;
use crate::workspace::config::{Broken, Choice, Configs};
use crate::workspace::files::{self, Problem, Target, Work};
use crate::workspace::read;

/// A file to work on, and how to analyse it.
#[derive(Debug)]
pub struct Job {
    /// Which file.
    pub target: Target,
    /// What the configuration says for it.
    pub settings: Arc<Settings>,
}

/// All files to work on.
#[derive(Debug)]
pub struct Jobs {
    list: Vec<Job>,
    problems: Vec<Problem>,
    mending: Mending,
    /// Where the configuration of the first file wants built files.
    pub out_dir: Option<PathBuf>,
}

/// What came of the work.
#[derive(Debug)]
pub struct Outcome<K> {
    /// What was found.
    pub findings: Findings,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// What was mended, in the order of the names.
    pub mended: Vec<Mended>,
    /// What was kept of each file, in the order of their names.
    pub kept: Vec<K>,
}

impl Jobs {
    /// Finds the files that `paths` name.
    pub fn find(
        paths: &[PathBuf],
        stdin_filename: Option<&Path>,
        configuration: &Configuration,
        choice: Choice,
    ) -> Result<Jobs, Broken> {
        let mut configs = Configs::new(&configuration.asked(), choice)?;
        let (stdin, paths): (Vec<_>, Vec<_>) =
            paths.iter().cloned().partition(|path| path == Path::new("-"));
        let (mut targets, problems) = files::find(&paths);
        targets.extend(stdin.first().map(|_| Target::stdin(stdin_filename)));
        let list = Vec::with_capacity(targets.len());
        let mut jobs = Jobs { list, problems, mending: Mending::None, out_dir: None };
        // A folder that is named outright is searched, like a file, whatever leaves it out.
        let mut named = Vec::new();
        for path in paths.iter().filter(|path| path.is_dir()) {
            let within = path.join("template.wattle");
            if configs.folder_of(&within)?.excludes(&within) {
                named.push(path);
            }
        }
        for target in targets {
            let folder = configs.folder_of(&target.path)?;
            let outright = !target.found || named.iter().any(|path| target.path.starts_with(path));
            if outright || folder.covers(&target.path) {
                if jobs.list.is_empty() {
                    jobs.out_dir = folder.out_dir();
                }
                let settings = folder.settings(&target.path);
                jobs.list.push(Job { target, settings });
            }
        }
        Ok(jobs)
    }

    /// The files by name, and what stood in the way of finding more.
    pub fn into_targets(self) -> (Vec<Target>, Vec<Problem>) {
        let mut targets: Vec<Target> = self.list.into_iter().map(|job| job.target).collect();
        targets.sort_by(|a, b| a.name.cmp(&b.name));
        (targets, self.problems)
    }

    /// The same work, with fixes.
    pub fn with(self, mending: Mending) -> Jobs {
        Jobs { mending, ..self }
    }

    /// What comparing the files finds, before anything is mended. Standard input can be read only
    /// once, so it is not compared.
    fn compared(&self) -> Others {
        let mut others = Others::new();
        if self.list.iter().any(|job| job.target.stdin) {
            return others;
        }
        let part =
            in_parallel(self, &|jobs| in_turn(jobs, Mending::None, &Others::new(), &|_, _| ()));
        let settings: HashMap<&str, &Settings> =
            self.list.iter().map(|job| (job.target.name.as_str(), &*job.settings)).collect();
        let summaries = part.files.iter().map(|file| &file.summary).collect();
        for analysis::Found { file, mut diagnostic } in analysis::project(summaries) {
            if settings.get(file.as_str()).is_some_and(|own| own.apply(&mut diagnostic)) {
                others.entry(file).or_default().push(diagnostic);
            }
        }
        others
    }

    /// Analyses all files. Of each, `keep` says what is needed later; its text and tree are dropped
    /// unless something was found in it, so that memory does not grow with the number of files.
    pub fn run<K: Send>(self, keep: impl Fn(&Job, &Analysis) -> K + Sync) -> Outcome<K> {
        let others = if self.mending.is_asked() { self.compared() } else { Others::new() };
        let mut part = in_parallel(&self, &|jobs| in_turn(jobs, self.mending, &others, &keep));
        part.problems.splice(0..0, self.problems);
        part.files.sort_by(|a, b| a.summary.file.cmp(&b.summary.file));
        part.mended.sort_by(|a, b| a.file.cmp(&b.file));
        part.reports.sort_by(|a, b| a.source.name().cmp(b.source.name()));
        let count = part.files.len() + part.json;
        let (summaries, kept): (Vec<_>, _) =
            part.files.into_iter().map(|file| (file.summary, file.kept)).unzip();
        let mut findings = Findings { reports: part.reports, ..Findings::default() };
        together(&self.list, &summaries, &mut findings);
        findings.summary = render::Summary::of(count, &findings.reports);
        Outcome { findings, problems: part.problems, mended: part.mended, kept }
    }
}

/// What was found in files by comparing them, by the names of the files.
type Others = HashMap<String, Vec<Diagnostic>>;

/// What one thread has done.
struct Part<K> {
    files: Vec<Done<K>>,
    reports: Vec<FileReport>,
    problems: Vec<Problem>,
    mended: Vec<Mended>,
    /// How many files of JSON were checked: they are neither compared with others nor mended.
    json: usize,
}

impl<K> Part<K> {
    fn new() -> Part<K> {
        let (reports, problems) = (Vec::new(), Vec::new());
        Part { files: Vec::new(), reports, problems, mended: Vec::new(), json: 0 }
    }

    fn join(&mut self, other: Part<K>) {
        self.files.extend(other.files);
        self.reports.extend(other.reports);
        self.problems.extend(other.problems);
        self.mended.extend(other.mended);
        self.json += other.json;
    }
}

/// What is left of a file after its analysis.
struct Done<K> {
    summary: Summary,
    kept: K,
}

/// Shares the files out among threads, where there are enough to pay for starting them.
fn in_parallel<K: Send>(jobs: &Jobs, work: &(impl Fn(&[Job]) -> Part<K> + Sync)) -> Part<K> {
    const WORTH_A_THREAD: usize = 100;
    let threads = match jobs.list.len() {
        ..WORTH_A_THREAD => 1,
        _ => std::thread::available_parallelism().map_or(1, NonZero::get),
    };
    if threads == 1 {
        return work(&jobs.list);
    }
    let mut all = Part::new();
    std::thread::scope(|scope| {
        let shares = jobs.list.chunks(jobs.list.len().div_ceil(threads));
        let start = |share| scope.spawn(move || work(share));
        let running: Vec<_> = shares.map(start).collect();
        for thread in running {
            match thread.join() {
                Ok(part) => all.join(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
    all
}

fn in_turn<K>(
    jobs: &[Job],
    mending: Mending,
    others: &Others,
    keep: &impl Fn(&Job, &Analysis) -> K,
) -> Part<K> {
    let mut part = Part::new();
    for job in jobs {
        match read::target(&job.target) {
            Ok(source) if job.target.is_json() => {
                let report = import::check::file(Arc::new(source), &job.settings);
                part.json += 1;
                part.reports.extend((!report.diagnostics.is_empty()).then_some(report));
            }
            Ok(source) => {
                let others = others.get(&job.target.name).map_or(&[][..], Vec::as_slice);
                let source = Arc::new(source);
                let checked = mending.check(&job.target, source, &job.settings, others);
                part.mended.extend(checked.mended);
                part.problems.extend(checked.problem);
                let analysis = checked.analysis;
                let summary =
                    Summary::new(&job.target.name, &analysis.document, &job.settings.examples)
                        .wanting(job.settings.words("language-fallback-set"));
                part.files.push(Done { summary, kept: keep(job, &analysis) });
                if !analysis.report.diagnostics.is_empty() {
                    part.reports.push(analysis.report);
                }
            }
            Err(error) => {
                part.problems.push(Problem::new(Work::Read, &job.target.path, error));
            }
        }
    }
    part
}

/// Adds what only the files together show. The texts that it speaks of are read once more.
fn together(jobs: &[Job], summaries: &[Summary], findings: &mut Findings) {
    let found = analysis::project(summaries.iter().collect());
    if found.is_empty() {
        return;
    }
    let jobs: HashMap<&str, &Job> =
        jobs.iter().map(|job| (job.target.name.as_str(), job)).collect();
    let again = |name: &str| {
        let job = jobs.get(name).filter(|job| !job.target.stdin)?;
        read::target(&job.target).ok()
    };
    for analysis::Found { file, mut diagnostic } in found {
        let Some(job) = jobs.get(file.as_str()) else { continue };
        if !job.settings.apply(&mut diagnostic) {
            continue;
        }
        for name in diagnostic.labels.iter().filter_map(|label| label.file.as_deref()) {
            if findings.source(name).is_none()
                && let Some(source) = again(name)
            {
                findings.related.push(Arc::new(source));
            }
        }
        findings.add(&file, diagnostic, || again(&file));
    }
}
