//! `wattle fmt`: brings files into their layout.

use std::io;
use std::mem;

use super::args::{Color, Fmt};
use super::files::{Problem, Target};
use super::run::Jobs;
use super::{Status, complain, diff, read, report, save};
use crate::format;
use crate::syntax;
use crate::text::Source;
use crate::text::words::count;

/// Runs the command.
pub fn run(args: &Fmt, color: Color) -> Status {
    let stdin = args.stdin_filename.as_deref();
    let jobs = match Jobs::find(&args.paths, stdin, &args.configuration, Vec::new()) {
        Ok(jobs) => jobs,
        Err(broken) => {
            broken.show(color);
            return Status::Failed;
        }
    };
    let (targets, problems) = jobs.into_targets();
    problems.iter().for_each(complain);
    let unread = if problems.is_empty() { Status::Clean } else { Status::Failed };
    if targets.is_empty() && problems.is_empty() {
        complain("found no templates (*.wattle)");
    }
    let mut work = Work { args, out: String::new(), changed: 0, unchanged: 0 };
    let worst = targets.iter().map(|target| work.target(target)).max().unwrap_or(unread);
    worst.max(unread).max(work.finish())
}

/// The work on all files.
struct Work<'a> {
    args: &'a Fmt,
    /// What goes to standard output.
    out: String,
    changed: usize,
    unchanged: usize,
}

impl Work<'_> {
    fn target(&mut self, target: &Target) -> Status {
        match read::target(target) {
            Ok(source) if !source.is_faithful() => {
                let name = &target.name;
                complain(format_args!("cannot format {name}: it is too large, or not UTF-8"));
                Status::Failed
            }
            Ok(source) => self.source(target, &source),
            Err(error) => {
                complain(Problem { path: target.path.clone(), error });
                Status::Failed
            }
        }
    }

    fn source(&mut self, target: &Target, source: &Source) -> Status {
        let name = &target.name;
        let old = source.whole();
        let new = format::text(source, &syntax::parse(source).tree).unwrap_or_else(|| {
            complain(format_args!(
                "{name} stays as it is: its braces do not pair, or a text block in it has no end; \
                 `wattle check` shows where"
            ));
            old.clone()
        });
        let changed = old != new;
        let count = if changed { &mut self.changed } else { &mut self.unchanged };
        *count += 1;
        if let Err(error) = self.put(target, &old, new) {
            complain(format_args!("cannot write {name}: {error}"));
            return Status::Failed;
        }
        if changed && self.args.check { Status::Found } else { Status::Clean }
    }

    /// Writes the new text, or tells what would change.
    fn put(&mut self, target: &Target, old: &str, new: String) -> io::Result<()> {
        let Fmt { check, diff, .. } = *self.args;
        if diff {
            self.out += &diff::unified(&target.name, old, &new);
        } else if check {
            if old != new {
                self.out.extend([&target.name, "\n"]);
            }
        } else if target.stdin {
            self.out += &new;
        } else if old != new {
            return save::whole(&target.path, new.as_bytes());
        }
        Ok(())
    }

    /// Prints what is to be printed, and the numbers where they are not part of it.
    fn finish(mut self) -> Status {
        let printed = report::to_stdout(mem::take(&mut self.out).as_bytes());
        let total = count(self.changed + self.unchanged, "file");
        match (self.args.check || self.args.diff, self.args.paths.as_slice()) {
            (_, [path]) if path.as_os_str() == "-" => {}
            (true, _) => complain(format_args!("{} of {total} would change", self.changed)),
            (false, _) => complain(format_args!("formatted {} of {total}", self.changed)),
        }
        match printed {
            Ok(()) => Status::Clean,
            Err(error) => {
                complain(format_args!("cannot print: {error}"));
                Status::Failed
            }
        }
    }
}
