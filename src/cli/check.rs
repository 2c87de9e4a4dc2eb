//! `wattle check`: finds, reads and analyses files, and reports.

use std::io::{self, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::Arc;

use super::args::{Check, Color, Output};
use super::config::{Broken, Configs};
use super::files::{self, Problem, Target};
use super::{Status, complain, read, save, statistics, terminal};
use crate::analysis::{self, FileReport, Settings};
use crate::render::{Findings, Look, Summary};
use crate::text::Source;

/// Runs the command.
pub fn run(args: &Check, color: Color) -> Status {
    match check(args) {
        Ok((findings, problems)) => {
            problems.iter().for_each(complain);
            let unread = if problems.is_empty() { Status::Clean } else { Status::Failed };
            let written = report(&findings, &args.output, color);
            verdict(&findings.summary, args.rules.deny_warnings).max(unread).max(written)
        }
        Err(broken) => {
            broken.show(color);
            Status::Failed
        }
    }
}

fn verdict(summary: &Summary, deny_warnings: bool) -> Status {
    let failed = summary.errors > 0 || (deny_warnings && summary.warnings > 0);
    if failed { Status::Found } else { Status::Clean }
}

/// Checks everything that the arguments name.
fn check(args: &Check) -> Result<(Findings, Vec<Problem>), Broken> {
    let mut configs = Configs::new(&args.configuration, args.rules.selectors())?;
    let (stdin, paths): (Vec<_>, Vec<_>) =
        args.paths.iter().cloned().partition(|path| path == Path::new("-"));
    let (targets, mut problems) = files::find(&paths);
    let mut jobs = Vec::with_capacity(targets.len());
    for target in targets {
        let folder = configs.folder_of(&target.path)?;
        if !target.found || folder.covers(&target.path) {
            let settings = folder.settings(&target.path);
            jobs.push((target, settings));
        }
    }
    let mut part = in_parallel(&jobs);
    if !stdin.is_empty() {
        let path = args.stdin_filename.as_deref();
        let name = path.map_or("<stdin>".to_owned(), files::name);
        let path = path.unwrap_or(Path::new("-"));
        let settings = configs.folder_of(path)?.settings(path);
        part.take(read::stdin(&name), path, &settings);
    }
    problems.append(&mut part.problems);
    if part.summary.files == 0 && problems.is_empty() && !args.output.quiet {
        complain("found no templates (*.wattle)");
    }
    part.reports.sort_by(|a, b| a.source.name().cmp(b.source.name()));
    let findings = Findings { reports: part.reports, related: Vec::new(), summary: part.summary };
    Ok((findings, problems))
}

/// What one thread has found. Only reports with findings are kept, so that the memory used
/// does not grow with the number of files.
#[derive(Default)]
struct Part {
    reports: Vec<FileReport>,
    summary: Summary,
    problems: Vec<Problem>,
}

impl Part {
    fn take(&mut self, source: io::Result<Source>, path: &Path, settings: &Settings) {
        match source {
            Ok(source) => {
                let report = analysis::file(Arc::new(source), settings).report;
                self.summary.add(&report);
                if !report.diagnostics.is_empty() {
                    self.reports.push(report);
                }
            }
            Err(error) => self.problems.push(Problem { path: path.to_owned(), error }),
        }
    }

    fn join(&mut self, other: Part) {
        self.reports.extend(other.reports);
        self.summary.join(other.summary);
        self.problems.extend(other.problems);
    }
}

type Job = (Target, Arc<Settings>);

/// Shares the files out among threads, where there are enough to pay for starting them.
fn in_parallel(jobs: &[Job]) -> Part {
    const WORTH_A_THREAD: usize = 100;
    let threads = match jobs.len() {
        ..WORTH_A_THREAD => 1,
        _ => std::thread::available_parallelism().map_or(1, NonZero::get),
    };
    if threads == 1 {
        return in_turn(jobs);
    }
    let mut all = Part::default();
    std::thread::scope(|scope| {
        let shares = jobs.chunks(jobs.len().div_ceil(threads));
        let running: Vec<_> = shares.map(|share| scope.spawn(|| in_turn(share))).collect();
        for thread in running {
            match thread.join() {
                Ok(part) => all.join(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
    all
}

fn in_turn(jobs: &[Job]) -> Part {
    let mut part = Part::default();
    for (target, settings) in jobs {
        part.take(read::file(&target.path, &target.name), &target.path, settings);
    }
    part
}

/// Writes the report to where it was asked for.
fn report(findings: &Findings, output: &Output, color: Color) -> Status {
    let look = terminal::look(color, output.output_file.is_some());
    let look = Look { summary: !output.quiet, ..look };
    let mut bytes = Vec::new();
    let written = if output.statistics {
        statistics::write(findings, &mut bytes)
    } else {
        output.output_format.write(findings, &look, &mut bytes)
    };
    let written = written.and_then(|()| match &output.output_file {
        Some(path) => save::whole(path, &bytes),
        None => to_stdout(&bytes),
    });
    match written {
        Ok(()) => Status::Clean,
        Err(error) => {
            complain(format_args!("cannot write the report: {error}"));
            Status::Failed
        }
    }
}

fn to_stdout(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        // Whoever reads has seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}
