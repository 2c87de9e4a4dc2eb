//! `wattle check`: analyses files, mends them if asked to, and reports what was found.

use std::path::Path;

use super::args::{Check, Color};
use super::mend::{Mended, Mending};
use super::report::{self, Stream};
use super::run::{Jobs, Outcome};
use super::{Status, complain};
use crate::analysis::fixing::Which;
use crate::render::Summary;
use crate::text::words::count;
use crate::workspace::config::Broken;
use crate::workspace::files::Target;

/// Runs the command.
pub fn run(args: &Check, color: Color) -> Status {
    let mending = Mending::asked(&args.fixes);
    let Outcome { mut findings, problems, mended, .. } = match check(args, mending) {
        Ok(outcome) => outcome,
        Err(broken) => {
            report::broken(broken, color);
            return Status::Failed;
        }
    };
    problems.iter().for_each(complain);
    if mending.is_asked() && args.paths.iter().any(|path| Target::named(path).is_json()) {
        complain("JSON is checked and left as it is; `--output-format json` gives the fixes");
    }
    if findings.summary.files == 0 && problems.is_empty() && !args.output.quiet {
        complain("found no templates (*.wattle)");
    }
    let unread = if problems.is_empty() { Status::Clean } else { Status::Failed };
    let printed = print(&mended);
    let shown = if let Mending::Diff(_) = mending {
        if !args.output.quiet {
            tell(&findings.summary, &mended);
        }
        let changes = mended.iter().any(|mended| mended.count > 0);
        if changes { Status::Found } else { Status::Clean }
    } else {
        count_mended(&mut findings.summary, mending, &mended);
        let stdin = args.paths.iter().any(|path| path == Path::new("-"));
        let taken = stdin && matches!(mending, Mending::Write(_));
        let stream = if taken { Stream::Err } else { Stream::Out };
        report::write(&findings, &args.output, color, stream)
    };
    let found = report::verdict(&findings.summary, args.rules.deny_warnings);
    found.max(unread).max(printed).max(shown)
}

fn check(args: &Check, mending: Mending) -> Result<Outcome<()>, Broken> {
    let stdin = args.stdin_filename.as_deref();
    let jobs = Jobs::find(&args.paths, stdin, &args.configuration, args.rules.choice())?;
    Ok(jobs.with(mending).run(|_, _| ()))
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
