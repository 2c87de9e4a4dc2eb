//! `wattle check --watch`: checks again whenever a file changes, until somebody ends it.
//!
//! It looks at the files every now and then rather than have the system tell of changes: that works the
//! same on every disk, network and container, asks for nothing that runs out in large repositories, and
//! sees new files and configurations by the rules by which `check` finds them.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use super::args::{Check, Color};
use super::baseline::Baseline;
use super::jobs::Jobs;
use super::memory::{Memory, Stamp, stamp};
use super::report;
use super::run::Outcome;
use super::{Status, check, complain, terminal};
use crate::settings::Settings;
use crate::text::words::count;
use crate::workspace::config::Broken;
use crate::workspace::files::{Problem, Work};

/// Time between two looks at the files.
const PACE: Duration = Duration::from_millis(200);
/// A look may take this part of all the time, and no more.
const SHARE: u32 = 20;
/// Time in which nothing may change before a change is taken for whole: an editor may write a file
/// beside its place first and then move it there.
const STILL: Duration = Duration::from_millis(50);
/// Looks after which what does not keep still is checked all the same.
const MOST_LOOKS: usize = 20;

/// Runs the command with `--watch`.
pub fn run(args: &Check, color: Color) -> Status {
    if check::reads_stdin(args) {
        complain("standard input cannot be watched");
        return Status::Failed;
    }
    let mut memory = Memory::default();
    let mut shown = None;
    loop {
        let start = Instant::now();
        let seen = Seen::now(args);
        let took = start.elapsed();
        if shown.as_ref() != Some(&seen.state) {
            let Seen { jobs, state } = seen.stilled(args);
            match Frame::of(jobs, args, color, &mut memory).show() {
                Ok(()) => shown = Some(state),
                // Whoever reads has seen enough.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Status::Clean,
                Err(error) => {
                    complain(format_args!("cannot print: {error}"));
                    return Status::Failed;
                }
            }
        }
        thread::sleep(PACE.max(took * SHARE));
    }
}

/// What a look at the files has shown.
struct Seen {
    jobs: Result<Jobs, Broken>,
    state: State,
}

/// All that decides what a check finds.
#[derive(PartialEq)]
struct State {
    files: Vec<(PathBuf, Option<Stamp>, Arc<Settings>)>,
    problems: Vec<String>,
    /// Why there is no configuration, as it is shown.
    broken: Vec<u8>,
    baseline: Option<Stamp>,
}

impl Seen {
    fn now(args: &Check) -> Seen {
        let jobs = check::find(args);
        let found = jobs.iter().flat_map(|jobs| jobs.list.iter().chain(&jobs.around));
        let files = found.map(|job| {
            let path = job.target.path.clone();
            let stamp = stamp(&path);
            (path, stamp, Arc::clone(&job.settings))
        });
        let problems = jobs.iter().flat_map(|jobs| &jobs.problems);
        let state = State {
            files: files.collect(),
            problems: problems.map(ToString::to_string).collect(),
            broken: jobs
                .as_ref()
                .err()
                .map(|broken| report::page_of(broken, Color::Never))
                .unwrap_or_default(),
            baseline: args.held.baseline.as_deref().and_then(stamp),
        };
        Seen { jobs, state }
    }

    /// The same, once nothing changes any more.
    fn stilled(self, args: &Check) -> Seen {
        let mut seen = self;
        for _ in 0..MOST_LOOKS {
            thread::sleep(STILL);
            let again = Seen::now(args);
            let still = again.state == seen.state;
            seen = again;
            if still {
                break;
            }
        }
        seen
    }
}

/// What is shown at once.
struct Frame {
    /// The report.
    page: Vec<u8>,
    /// What is said besides.
    remarks: Vec<String>,
}

impl Frame {
    fn of(jobs: Result<Jobs, Broken>, args: &Check, color: Color, memory: &mut Memory) -> Frame {
        let jobs = match jobs {
            Ok(jobs) => jobs,
            Err(broken) => {
                let remarks = vec!["waiting until it is mended; Ctrl-C ends it".to_owned()];
                return Frame { page: report::page_of(&broken, color), remarks };
            }
        };
        let Outcome { mut findings, problems, checked, .. } = memory.check(jobs);
        let mut remarks: Vec<String> = problems.iter().map(ToString::to_string).collect();
        if let Some(path) = &args.held.baseline {
            let held = Baseline::read(path, false);
            match held
                .and_then(|mut held| held.apply(&mut findings, &checked, !args.rules.narrow()))
            {
                Ok(said) => remarks.extend(said),
                Err(error) => remarks.push(Problem::new(Work::Read, path, error).to_string()),
            }
        }
        let (page, failed) = report::gather(&findings, &args.output, color);
        remarks.extend(failed);
        remarks.push(format!("watching {}; Ctrl-C ends it", count(checked.len(), "file")));
        Frame { page, remarks }
    }

    /// Shows it: on a terminal in one piece and in place of the last one, so that nothing flickers.
    fn show(&self) -> io::Result<()> {
        let mut out = io::stdout().lock();
        if terminal::can_redraw() {
            let remarks = self.remarks.iter().flat_map(|remark| [remark.as_bytes(), b"\n"]);
            let page = [&self.page, &b"\n"[..]].into_iter().chain(remarks).collect::<Vec<_>>();
            out.write_all(&redrawn(&page.concat()))?;
        } else {
            out.write_all(&self.page)?;
            self.remarks.iter().for_each(complain);
        }
        out.flush()
    }
}

/// A page that takes the place of what is on the screen. Each line wipes the rest of the one that it is
/// written over, so that the screen is at no time empty; terminals that can show all of it at once are
/// told where it begins and ends. What has scrolled out goes, being an older page.
///
/// It ends with a line end, since standard output keeps back what follows the last one.
fn redrawn(page: &[u8]) -> Vec<u8> {
    const BEGIN: &[u8] = b"\x1b[?2026h\x1b[H\x1b[3J";
    const END: &[u8] = b"\x1b[J\x1b[?2026l\n";
    let lines: Vec<&[u8]> = page.trim_ascii_end().split(|&byte| byte == b'\n').collect();
    [BEGIN, &lines.join(&b"\x1b[K\n"[..]), END].concat()
}
