//! `wattle check`: analyses files and reports what was found.

use super::args::{Check, Color};
use super::config::Broken;
use super::run::{Jobs, Outcome};
use super::{Status, complain, report};

/// Runs the command.
pub fn run(args: &Check, color: Color) -> Status {
    match check(args) {
        Ok(Outcome { findings, problems, .. }) => {
            problems.iter().for_each(complain);
            if findings.summary.files == 0 && problems.is_empty() && !args.output.quiet {
                complain("found no templates (*.wattle)");
            }
            let unread = if problems.is_empty() { Status::Clean } else { Status::Failed };
            let written = report::write(&findings, &args.output, color);
            report::verdict(&findings.summary, args.rules.deny_warnings).max(unread).max(written)
        }
        Err(broken) => {
            broken.show(color);
            Status::Failed
        }
    }
}

fn check(args: &Check) -> Result<Outcome<()>, Broken> {
    let stdin = args.stdin_filename.as_deref();
    let jobs = Jobs::find(&args.paths, stdin, &args.configuration, args.rules.selectors())?;
    Ok(jobs.run(|_, _| ()))
}
