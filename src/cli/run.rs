//! The work that `check` and `build` share: reading and analysing files in parallel, comparing them,
//! and joining what was found.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::jobs::{Job, Jobs};
use super::mend::{Mended, Mending};
use super::progress::Progress;
use crate::analysis::{self, Analysis, FileReport};
use crate::diagnostic::Diagnostic;
use crate::import;
use crate::model::Summary;
use crate::render::{self, Findings};
use crate::text::Source;
use crate::workspace::files::{Problem, Work};
use crate::workspace::read;

/// What came of the work.
#[derive(Debug)]
pub struct Outcome<K> {
    /// What was found.
    pub findings: Findings,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// The names of the files that were checked.
    pub checked: Vec<Arc<str>>,
    /// What was mended, in the order of the names.
    pub mended: Vec<Mended>,
    /// What was kept of each file, in the order of their names.
    pub kept: Vec<K>,
}

impl Jobs {
    /// Analyses all files, and mends them first if that is asked for. Of each, `keep` says what is
    /// needed later; its text and tree are dropped unless something was found in it, so that memory
    /// does not grow with the number of files. What comparing needs of the others stays until the process
    /// ends, so this is for commands that end soon after it.
    pub fn run<K: Send>(
        self,
        mending: Mending,
        progress: &Progress,
        keep: impl Fn(&Job, &Analysis) -> K + Sync,
    ) -> Outcome<K> {
        progress.expect(self.around.len() + self.list.len());
        let around = summaries(&self.around, progress);
        let others = if mending.is_asked() { self.compared(&around) } else { Others::new() };
        let parts =
            in_parallel(&self.list, &|jobs| in_turn(jobs, mending, &others, progress, &keep));
        let mut summaries = vec![around];
        let mut all = Part::of(0);
        for mut part in parts {
            summaries.push(std::mem::take(&mut part.summaries));
            all.join(part);
        }
        let mut findings = Findings { reports: all.reports, ..Findings::default() };
        self.together(each(summaries.iter().flatten()), &all.once, &mut findings);
        findings.summary = render::Summary::of(all.checked.len(), &findings.reports);
        let mut problems = self.problems;
        problems.append(&mut all.problems);
        let Part { checked, mended, kept, .. } = all;
        // The end of the process gives it back at once; piece by piece that takes a fiftieth of the time.
        std::mem::forget(summaries);
        std::mem::forget((self.list, self.around));
        Outcome { findings, problems, checked, mended, kept }
    }

    /// What comparing the files finds, before anything is mended. Standard input can be read only
    /// once, so it is not compared.
    fn compared(&self, around: &[Summed]) -> Others {
        let mut others = Others::new();
        if self.list.iter().any(|job| job.target.stdin) {
            return others;
        }
        // Each file is still to be done.
        let own = summaries(&self.list, &Progress::default());
        for (job, diagnostic) in self.compare(each(own.iter().chain(around))) {
            others.entry(Arc::clone(&job.target.name)).or_default().push(diagnostic);
        }
        others
    }

    /// What the files of each project show together. Of what is found elsewhere, only what points to
    /// a file that was asked for is of interest.
    fn compare<'s>(
        &self,
        summaries: impl Iterator<Item = (&'s Job, &'s Summary)>,
    ) -> Vec<(&Job, Diagnostic)> {
        let mut projects: BTreeMap<_, Vec<&Summary>> = BTreeMap::new();
        for (job, summary) in summaries {
            projects.entry(&job.project).or_default().push(summary);
        }
        let found: Vec<_> = projects.into_values().flat_map(analysis::project).collect();
        found
            .into_iter()
            .filter_map(|analysis::Found { file, mut diagnostic }| {
                let mut pointed_to =
                    diagnostic.labels.iter().filter_map(|label| label.file.as_deref());
                let is_asked_for = |file: &str| named(&self.list, file).is_some();
                let concerns = is_asked_for(&file) || pointed_to.any(is_asked_for);
                let job = self.named(&file).filter(|_| concerns)?;
                job.settings.apply(&mut diagnostic).then_some((job, diagnostic))
            })
            .collect()
    }

    /// Adds what only the files together show. The texts that it speaks of are read once more, but for
    /// `once`, which can be read no second time.
    pub fn together<'s>(
        &self,
        summaries: impl Iterator<Item = (&'s Job, &'s Summary)>,
        once: &[Arc<Source>],
        findings: &mut Findings,
    ) {
        let found = self.compare(summaries);
        if found.is_empty() {
            return;
        }
        let again = |name: &str| {
            let job = self.named(name)?;
            match job.target.stdin {
                true => once.iter().find(|source| source.name() == name).cloned(),
                false => read::target(&job.target).ok().map(Arc::new),
            }
        };
        let labels = found.iter().flat_map(|(_, diagnostic)| &diagnostic.labels);
        let pointed_to: BTreeSet<String> = labels.filter_map(|label| label.file.clone()).collect();
        let found = found.into_iter();
        findings.add(found.map(|(job, diagnostic)| (&*job.target.name, diagnostic)), again);
        let related = pointed_to.iter().filter(|name| findings.source(name).is_none());
        findings.related = related.filter_map(|name| again(name)).collect();
    }

    /// The file that reports call so.
    fn named(&self, name: &str) -> Option<&Job> {
        named(&self.list, name).or_else(|| named(&self.around, name))
    }
}

/// The one of some files, which are sorted, that reports call so.
fn named<'j>(jobs: &'j [Job], name: &str) -> Option<&'j Job> {
    let at = jobs.binary_search_by(|job| (*job.target.name).cmp(name));
    at.ok().map(|at| &jobs[at])
}

/// Files with their summaries, borrowed.
fn each<'s, 'j: 's>(
    summed: impl Iterator<Item = &'s Summed<'j>>,
) -> impl Iterator<Item = (&'s Job, &'s Summary)> {
    summed.map(|(job, summary)| (*job, summary))
}

/// What was found in files by comparing them, by the names of the files.
type Others = HashMap<Arc<str>, Vec<Diagnostic>>;

/// A file, and what others are compared with.
type Summed<'j> = (&'j Job, Summary);

/// What one thread has done.
struct Part<'j, K> {
    checked: Vec<Arc<str>>,
    summaries: Vec<Summed<'j>>,
    kept: Vec<K>,
    reports: Vec<FileReport>,
    problems: Vec<Problem>,
    mended: Vec<Mended>,
    /// Texts that cannot be read once more.
    once: Vec<Arc<Source>>,
}

impl<'j, K> Part<'j, K> {
    /// Nothing yet, with room for so many files.
    fn of(files: usize) -> Part<'j, K> {
        Part {
            checked: Vec::with_capacity(files),
            summaries: Vec::with_capacity(files),
            kept: Vec::with_capacity(files),
            reports: Vec::new(),
            problems: Vec::new(),
            mended: Vec::new(),
            once: Vec::new(),
        }
    }

    fn join(&mut self, other: Part<'j, K>) {
        self.checked.extend(other.checked);
        self.summaries.extend(other.summaries);
        self.kept.extend(other.kept);
        self.reports.extend(other.reports);
        self.problems.extend(other.problems);
        self.mended.extend(other.mended);
        self.once.extend(other.once);
    }
}

/// Shares the files out among threads, where there are enough to pay for starting them; gives what came of each
/// share, in order. There are more shares than threads, so that one that gets on slowly is not waited for.
pub fn in_parallel<'j, T: Sync, P: Send>(
    jobs: &'j [T],
    work: &(impl Fn(&'j [T]) -> P + Sync),
) -> Vec<P> {
    const WORTH_A_THREAD: usize = 100;
    const SHARES_A_THREAD: usize = 64;
    let threads = match jobs.len() {
        ..WORTH_A_THREAD => 1,
        _ => std::thread::available_parallelism().map_or(1, NonZero::get),
    };
    if threads == 1 {
        return vec![work(jobs)];
    }
    let shares: Vec<_> = jobs.chunks(jobs.len().div_ceil(threads * SHARES_A_THREAD)).collect();
    let next = AtomicUsize::new(0);
    let take = || {
        let index = next.fetch_add(1, Ordering::Relaxed);
        shares.get(index).map(|share| (index, work(share)))
    };
    let mut done: Vec<(usize, P)> = std::thread::scope(|scope| {
        let work_on = || std::iter::from_fn(take).collect();
        // Where the system gives no more threads, those that are there do the work.
        let other = |_| std::thread::Builder::new().spawn_scoped(scope, work_on).ok();
        let others: Vec<_> = (1..threads).map_while(other).collect();
        let mut done: Vec<_> = work_on();
        for other in others {
            let theirs: Vec<_> =
                other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            done.extend(theirs);
        }
        done
    });
    done.sort_unstable_by_key(|(index, _)| *index);
    done.into_iter().map(|(_, part)| part).collect()
}

fn in_turn<'j, K>(
    jobs: &'j [Job],
    mending: Mending,
    others: &Others,
    progress: &Progress,
    keep: &impl Fn(&Job, &Analysis) -> K,
) -> Part<'j, K> {
    let mut part = Part::of(jobs.len());
    for job in jobs {
        match read::target(&job.target) {
            Ok(source) if job.target.is_json() => {
                let source = Arc::new(source);
                match mending.left(&job.target, &source) {
                    Ok(mended) => part.mended.extend(mended),
                    Err(problem) => part.problems.push(problem),
                }
                let report = import::check::file(source, &job.settings);
                part.checked.push(Arc::clone(&job.target.name));
                part.reports.extend((!report.diagnostics.is_empty()).then_some(report));
            }
            Ok(source) => {
                let others = others.get(&job.target.name).map_or(&[][..], Vec::as_slice);
                let source = Arc::new(source);
                let checked = mending.check(&job.target, source, &job.settings, others);
                part.mended.extend(checked.mended);
                part.problems.extend(checked.problem);
                let analysis = checked.analysis;
                part.checked.push(Arc::clone(&job.target.name));
                part.summaries.push((job, job.summary(&analysis.document)));
                part.kept.push(keep(job, &analysis));
                if job.target.stdin {
                    part.once.push(Arc::clone(&analysis.report.source));
                }
                if !analysis.report.diagnostics.is_empty() {
                    part.reports.push(analysis.report);
                }
            }
            Err(error) => {
                part.problems.push(Problem::new(Work::Read, &job.target.path, error));
            }
        }
        progress.step();
    }
    part
}

/// Sums files up, without checking them; what cannot be read is left out, and so is JSON, which is not
/// compared.
fn summaries<'j>(jobs: &'j [Job], progress: &Progress) -> Vec<Summed<'j>> {
    let one = |job: &'j Job| {
        progress.step();
        if job.target.is_json() {
            return None;
        }
        let source = read::target(&job.target).ok()?;
        Some((job, job.summary(&analysis::document(&source))))
    };
    in_parallel(jobs, &|jobs| jobs.iter().filter_map(one).collect::<Vec<_>>()).concat()
}
