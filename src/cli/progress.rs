//! How far a run is, on a terminal and nowhere else, and only if it takes long.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::terminal;

/// A run that is shorter needs no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// Time between two drawings.
const PACE: Duration = Duration::from_millis(100);

/// How far a run is. The bar is gone without a trace when this is dropped.
#[derive(Debug, Default)]
pub struct Progress {
    files: Arc<Files>,
    drawing: Option<Drawing>,
}

/// How many files there are to do, and how many are done.
#[derive(Debug, Default)]
struct Files {
    all: AtomicU64,
    done: AtomicU64,
}

/// The thread that draws; it ends when nobody can send to it any more.
#[derive(Debug)]
struct Drawing {
    end: Sender<()>,
    thread: JoinHandle<()>,
}

impl Progress {
    /// Starts the clock; nothing is ever drawn unless `wanted`, and standard error is a terminal.
    pub fn start(wanted: bool) -> Progress {
        let mut progress = Progress::default();
        if wanted && terminal::can_draw_bars() {
            let (end, ended) = mpsc::channel();
            let files = Arc::clone(&progress.files);
            // Without a thread for it, there is no bar.
            let thread = thread::Builder::new().spawn(move || draw(&files, &ended));
            progress.drawing = thread.ok().map(|thread| Drawing { end, thread });
        }
        progress
    }

    /// There are so many more files to do.
    pub fn expect(&self, files: usize) {
        self.files.all.fetch_add(files as u64, Relaxed);
    }

    /// One of them is done.
    pub fn step(&self) {
        self.files.done.fetch_add(1, Relaxed);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(Drawing { end, thread }) = self.drawing.take() {
            drop(end);
            // It has nothing to say, and what made it panic must not hide what the run has found.
            let _ = thread.join();
        }
    }
}

fn draw(files: &Files, ended: &Receiver<()>) {
    let running = |time| ended.recv_timeout(time) == Err(RecvTimeoutError::Timeout);
    if !running(PATIENCE) {
        return;
    }
    let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos} of {len} files") {
        bar.set_style(style);
    }
    loop {
        let all = files.all.load(Relaxed);
        // While files are still looked for, nobody knows how far it is.
        if all > 0 {
            bar.update(|state| {
                state.set_len(all);
                state.set_pos(files.done.load(Relaxed));
            });
        }
        if !running(PACE) {
            break;
        }
    }
    bar.finish_and_clear();
}
