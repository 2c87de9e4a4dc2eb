//! `wattle fmt`: brings files into their layout.

use std::io;
use std::path::Path;

use super::args::{Color, Fmt};
use super::jobs::{Job, Jobs, Wanted};
use super::progress::Progress;
use super::{Status, complain, diff, report};
use crate::format;
use crate::syntax;
use crate::text::Source;
use crate::text::words::count;
use crate::workspace::config::Choice;
use crate::workspace::files::{self, Problem, Target, Work};
use crate::workspace::{read, save};

/// Runs the command.
pub fn run(args: &Fmt, color: Color) -> Status {
    let wanted = Wanted {
        paths: &args.paths,
        stdin_filename: args.stdin_filename.as_deref(),
        files: &args.files,
        configuration: &args.configuration,
        choice: Choice::default(),
    };
    let progress = Progress::start(!args.paths.iter().any(|path| path == Path::new("-")));
    let (jobs, matched) = match Jobs::ready(Jobs::find(wanted), &args.files, false, color) {
        Ok(ready) => ready,
        Err(ended) => return ended,
    };
    let mut done = Done { problems: jobs.problems, ..Done::default() };
    progress.expect(jobs.list.len());
    for Job { target, .. } in &jobs.list {
        if let Err(error) = done.file(args, target) {
            done.problems.push(Problem::new(Work::Format, &target.path, error));
        }
        progress.step();
    }
    drop(progress);
    done.remarks.iter().for_each(complain);
    done.problems.iter().for_each(complain);
    let worst = if done.problems.is_empty() { Status::Clean } else { Status::Failed };
    let asked = args.check || args.diff;
    let found = if asked && done.changed > 0 { Status::Found } else { Status::Clean };
    let printed = report::page(&done.out);
    done.tell(args);
    matched.max(worst).max(found).max(printed)
}

/// What came of all files.
#[derive(Default)]
struct Done {
    /// What goes to standard output.
    out: String,
    files: usize,
    changed: usize,
    problems: Vec<Problem>,
    remarks: Vec<String>,
}

impl Done {
    fn file(&mut self, args: &Fmt, target: &Target) -> io::Result<()> {
        let source = match read::target(target) {
            Ok(source) => source,
            Err(error) => {
                self.problems.push(Problem::new(Work::Read, &target.path, error));
                return Ok(());
            }
        };
        if !target.stdin && !files::is_template(&target.path) {
            // Any text can be read as statements, and a page of prose would be spoilt by it.
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no *.wattle file"));
        }
        if !source.is_faithful() {
            return Err(read::unfaithful(&source));
        }
        let old = source.whole();
        let new = self.laid_out(target, &source).unwrap_or_else(|| old.clone());
        self.put(args, target, &old, &new)?;
        self.files += 1;
        self.changed += usize::from(old != new);
        Ok(())
    }

    /// Writes the new text, or tells what would change.
    fn put(&mut self, args: &Fmt, target: &Target, old: &str, new: &str) -> io::Result<()> {
        if args.diff {
            self.out += &diff::unified(&target.name, old, new);
        } else if args.check && old != new {
            self.out.extend([&target.name, "\n"]);
        } else if !args.check && target.stdin {
            self.out += new;
        } else if !args.check && old != new {
            save::whole(&target.path, new.as_bytes())?;
        }
        Ok(())
    }

    /// Says how many files it was, unless it was standard input alone.
    fn tell(&self, args: &Fmt) {
        let stdin = args.paths.iter().all(|path| path == Path::new("-"));
        if self.files > 0 && !stdin {
            let done = if args.check || args.diff { "would format" } else { "formatted" };
            let (changed, files) = (self.changed, count(self.files, "file"));
            complain(format_args!("{done} {changed} of {files}"));
        }
    }

    /// The text in its layout; none, and a remark, if it has none.
    fn laid_out(&mut self, target: &Target, source: &Source) -> Option<String> {
        let text = format::text(source, &syntax::parse(source).tree);
        if text.is_none() {
            self.remarks.push(format!(
                "{} stays as it is: its braces do not pair, or a text block in it has no end; \
                 `wattle check` shows where",
                target.name
            ));
        }
        text
    }
}
