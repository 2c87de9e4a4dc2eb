//! Applying fixes: to files, to standard input, or only on paper.

use std::io;
use std::sync::Arc;

use super::args::Fixes;
use super::diff;
use crate::analysis::fixing::{self, Fixed, Which};
use crate::analysis::{self, Analysis};
use crate::diagnostic::Diagnostic;
use crate::settings::Settings;
use crate::text::Source;
use crate::workspace::files::{Problem, Target, Work};
use crate::workspace::{read, save};

/// What to do with fixes.
#[derive(Clone, Copy, Debug)]
pub enum Mending {
    /// Apply none.
    None,
    /// Apply them, and write the files.
    Write(Which),
    /// Tell what applying them would change.
    Diff(Which),
}

/// What became of one file.
#[derive(Debug)]
pub struct Mended {
    /// How many fixes were applied.
    pub count: usize,
    /// What to print: the difference, or the new text of standard input.
    pub output: Option<String>,
    /// The name of the file, if another run might mend more.
    pub ended_early: Option<Arc<str>>,
}

/// A file that was checked, after mending it if that was asked for.
#[derive(Debug)]
pub struct Checked {
    /// What is left to say of it.
    pub analysis: Analysis,
    /// What was mended, where that was asked for.
    pub mended: Option<Mended>,
    /// Why it could not be mended; it was checked as it is then.
    pub problem: Option<Problem>,
}

impl Mending {
    /// What the command line asks for.
    pub fn asked(args: &Fixes) -> Mending {
        let which = if args.unsafe_fixes { Which::All } else { Which::Safe };
        match args {
            Fixes { diff: true, .. } => Mending::Diff(which),
            Fixes { fix: true, .. } | Fixes { unsafe_fixes: true, .. } => Mending::Write(which),
            _ => Mending::None,
        }
    }

    /// Whether anything is mended.
    pub fn is_asked(self) -> bool {
        !matches!(self, Mending::None)
    }

    /// Checks a file, and mends it before if that is asked for. `others` is what was found in it by
    /// comparing it with other files.
    pub fn check(
        self,
        target: &Target,
        source: Arc<Source>,
        settings: &Settings,
        others: &[Diagnostic],
    ) -> Checked {
        let which = match self {
            Mending::None => {
                let analysis = analysis::file(source, settings);
                return Checked { analysis, mended: None, problem: None };
            }
            Mending::Write(which) | Mending::Diff(which) => which,
        };
        let Fixed { analysis, count, ended_early } =
            fixing::fix_with(others, Arc::clone(&source), settings, which);
        match self.put(target, &source, &analysis.report.source) {
            Ok(output) => {
                let ended_early = ended_early.then(|| Arc::clone(&target.name));
                let mended = Mended { count, output, ended_early };
                Checked { analysis, mended: Some(mended), problem: None }
            }
            Err(error) => {
                let problem = Some(Problem::new(Work::Mend, &target.path, error));
                let analysis = analysis::file(source, settings);
                Checked { analysis, mended: None, problem }
            }
        }
    }

    /// What comes of a text that is never mended: from standard input it is printed as it is.
    pub fn left(self, target: &Target, source: &Source) -> Result<Option<Mended>, Problem> {
        let output = self.put(target, source, source);
        let output = output.map_err(|error| Problem::new(Work::Mend, &target.path, error))?;
        Ok(output.map(|output| Mended { count: 0, output: Some(output), ended_early: None }))
    }

    /// Writes the new text, or gives back what is to be printed.
    fn put(self, target: &Target, old: &Source, new: &Source) -> io::Result<Option<String>> {
        let changed = old.text() != new.text();
        match self {
            Mending::Diff(_) if changed => {
                Ok(Some(diff::unified(&target.name, &old.whole(), &new.whole())))
            }
            Mending::Write(_) if target.stdin && !old.is_faithful() => Err(read::unfaithful(old)),
            Mending::Write(_) if target.stdin => Ok(Some(new.whole())),
            Mending::Write(_) if changed => {
                save::whole(&target.path, new.whole().as_bytes()).map(|()| None)
            }
            _ => Ok(None),
        }
    }
}
