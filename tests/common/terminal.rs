//! A terminal for the program, made by util-linux's `script`.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How long to wait for what must come.
const PATIENCE: Duration = Duration::from_secs(120);

pub struct Terminal {
    child: Child,
    keyboard: Option<ChildStdin>,
    screen: Arc<Mutex<String>>,
    reader: JoinHandle<()>,
}

impl Terminal {
    /// Runs the program with its arguments in a folder; nothing, and a remark, where no terminal can
    /// be made.
    pub fn run(folder: &Path, arguments: &str, variables: &[(&str, &str)]) -> Option<Terminal> {
        let program = env!("CARGO_BIN_EXE_wattle");
        // Whoever runs the tests in the background has Ctrl-C ignored, which goes down to all.
        let default = "env --default-signal=INT";
        let line = format!("stty cols 80 rows 24; exec {default} '{program}' {arguments}");
        let mut command = Command::new("script");
        command.args(["--quiet", "--return", "--flush", "--command", &line, "/dev/null"]);
        command.current_dir(folder).env_remove("NO_COLOR").env("TERM", "xterm");
        command.env("SHELL", "/bin/sh").envs(variables.iter().copied());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let Ok(mut child) = command.spawn() else {
            let _ = writeln!(std::io::stderr(), "terminal: `script` is not installed; skipped");
            return None;
        };
        let screen = Arc::new(Mutex::new(String::new()));
        let mut out = child.stdout.take().expect("it has an output");
        let written = Arc::clone(&screen);
        let reader = thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(length @ 1..) = out.read(&mut bytes) {
                let text = String::from_utf8_lossy(&bytes[..length]).into_owned();
                written.lock().expect("nobody panicked").push_str(&text);
            }
        });
        let keyboard = child.stdin.take();
        Some(Terminal { child, keyboard, screen, reader })
    }

    /// All that was written to the terminal so far.
    pub fn screen(&self) -> String {
        self.screen.lock().expect("nobody panicked").clone()
    }

    /// Waits until some words were written after the first `from` bytes; gives all up to now.
    pub fn wait_for(&self, words: &str, from: usize) -> String {
        let start = Instant::now();
        loop {
            let screen = self.screen();
            if screen.get(from..).is_some_and(|new| new.contains(words)) {
                return screen;
            }
            assert!(start.elapsed() < PATIENCE, "no `{words}` in {:?}", screen.get(from..));
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Presses keys.
    pub fn press(&mut self, keys: &str) {
        let keyboard = self.keyboard.as_mut().expect("it is open");
        keyboard.write_all(keys.as_bytes()).and_then(|()| keyboard.flush()).expect("it listens");
    }

    /// Waits for the end; gives the status and all that was written.
    pub fn end(mut self) -> (Option<i32>, String) {
        let start = Instant::now();
        let status = loop {
            match self.child.try_wait().expect("it can be waited for") {
                Some(status) => break status.code(),
                None if start.elapsed() > PATIENCE => {
                    let _ = self.child.kill();
                    panic!("it does not end");
                }
                None => thread::sleep(Duration::from_millis(20)),
            }
        };
        self.reader.join().expect("nobody panicked");
        let screen = self.screen.lock().expect("nobody panicked").clone();
        (status, screen)
    }
}
