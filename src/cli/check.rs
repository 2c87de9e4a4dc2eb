//! `wattle check`: analyses files, mends them if asked to, and reports what was found.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::args::{Check, Color, Held};
use super::baseline::Baseline;
use super::jobs::{Jobs, Wanted};
use super::mend::{Mended, Mending};
use super::progress::Progress;
use super::report::{self, Stream};
use super::run::Outcome;
use super::{Status, complain};
use crate::analysis::fixing::Which;
use crate::render::{Findings, Summary};
use crate::text::visible::escaped;
use crate::text::words::count;
use crate::workspace::config::Broken;
use crate::workspace::files::{Problem, Target, Work};

/// Runs the command.
pub fn run(args: &Check, color: Color) -> Status {
    let mut baseline = match baseline(&args.held) {
        Ok(baseline) => baseline,
        Err(failed) => return failed,
    };
    let progress = Progress::start(!args.output.quiet && !reads_stdin(args));
    let (jobs, matched) = match Jobs::ready(find(args), &args.files, args.output.quiet, color) {
        Ok(ready) => ready,
        Err(ended) => return ended,
    };
    let mending = Mending::asked(&args.fixes);
    let Outcome { mut findings, problems, mended, checked, .. } =
        jobs.run(mending, &progress, |_, _| ());
    drop(progress);
    problems.iter().for_each(complain);
    findings.undone = problems.iter().map(ToString::to_string).collect();
    for file in mended.iter().filter_map(|mended| mended.ended_early.as_ref()) {
        let more = "has too much to be mended in one go; the same command once more may mend more";
        complain(format_args!("{} {more}", escaped(file)));
    }
    if mending.is_asked() && has_json(args) {
        complain("JSON is checked and left as it is; `--output-format json` gives the fixes");
    }
    let held = match &mut baseline {
        Some(baseline) => hold_back(baseline, &mut findings, &checked, args),
        None => Status::Clean,
    };
    let unread = if problems.is_empty() { Status::Clean } else { Status::Failed };
    let printed = print(&mended);
    let shown = if let Mending::Diff(_) = mending {
        if !args.output.quiet {
            tell(&findings.summary, &mended);
        }
        let changes = mended.iter().any(|mended| mended.count > 0) && !args.verdict.exit_zero;
        if changes { Status::Found } else { Status::Clean }
    } else {
        count_mended(&mut findings.summary, mending, &mended);
        let taken = reads_stdin(args) && matches!(mending, Mending::Write(_));
        let stream = if taken { Stream::Err } else { Stream::Out };
        report::write(&findings, &args.output, color, stream)
    };
    let found = report::verdict(&findings.summary, &args.verdict);
    // The process is about to end, which gives them back at once.
    std::mem::forget((findings, checked));
    matched.max(held).max(found).max(unread).max(printed).max(shown)
}

/// Whether JSON is named, or standard input is.
fn has_json(args: &Check) -> bool {
    let stdin = args.stdin_filename.iter().filter(|_| reads_stdin(args));
    args.paths.iter().chain(stdin).any(|path| Target::named(path).is_json())
}

/// Whether standard input is checked.
pub fn reads_stdin(args: &Check) -> bool {
    args.paths.iter().any(|path| path == Path::new("-"))
}

/// Finds the files that are to be checked.
pub fn find(args: &Check) -> Result<Jobs, Broken> {
    Jobs::find_for(
        &args.rules,
        Wanted {
            paths: &args.paths,
            stdin_filename: args.stdin_filename.as_deref(),
            files: &args.files,
            configuration: &args.configuration,
            choice: args.rules.choice(),
        },
    )
}

/// The baseline that the command line names.
fn baseline(args: &Held) -> Result<Option<Baseline>, Status> {
    let Some(path) = &args.baseline else { return Ok(None) };
    Baseline::read(path, args.write_baseline).map(Some).map_err(|error| {
        let missing = error.kind() == io::ErrorKind::NotFound;
        let advice = if missing { "; `--write-baseline` makes it" } else { "" };
        complain(format_args!("{}{advice}", Problem::new(Work::Read, path, error)));
        Status::Failed
    })
}

/// Takes out of the findings what is recorded, and says how much that was.
fn hold_back(
    baseline: &mut Baseline,
    findings: &mut Findings,
    checked: &[Arc<str>],
    args: &Check,
) -> Status {
    match baseline.apply(findings, checked, !args.rules.narrow()) {
        Ok(remarks) if args.output.quiet => drop(remarks),
        Ok(remarks) => remarks.iter().for_each(complain),
        Err(error) => {
            complain(format_args!("cannot write the baseline: {error}"));
            return Status::Failed;
        }
    }
    Status::Clean
}

/// Prints the differences, or standard input with its fixes.
fn print(mended: &[Mended]) -> Status {
    let output: String = mended.iter().filter_map(|mended| mended.output.as_deref()).collect();
    report::page(&output)
}

/// Says what mending would change, and what it would leave.
fn tell(summary: &Summary, mended: &[Mended]) {
    let problems: usize = mended.iter().map(|mended| mended.count).sum();
    let files = mended.iter().filter(|mended| mended.count > 0).count();
    let left = summary.found().unwrap_or_else(|| "nothing".to_owned());
    let (problems, files) = (count(problems, "problem"), count(files, "file"));
    complain(format_args!("would mend {problems} in {files} and leave {left}"));
}

/// Adds what was mended to the numbers; what was to be mended and is still there cannot be.
fn count_mended(summary: &mut Summary, mending: Mending, mended: &[Mended]) {
    summary.mended = mended.iter().map(|mended| mended.count).sum();
    if let Mending::Write(which) = mending {
        summary.mendable = 0;
        if which == Which::All {
            summary.mendable_unsafely = 0;
        }
    }
}
