//! Running the program itself.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A folder with files, in which the program is run.
pub struct Place(TempDir);

/// What a run left behind.
#[derive(Debug)]
pub struct Ran {
    /// The exit status.
    pub status: i32,
    /// What it printed.
    pub out: String,
    /// What it complained of.
    pub err: String,
}

impl Place {
    pub fn with(files: &[(&str, &str)]) -> Place {
        let place = Place(TempDir::new().expect("a folder"));
        for (path, text) in files {
            place.write(path, text);
        }
        place
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file. A template is named after its place and speaks of it, so that no two are the
    /// same.
    pub fn write(&self, path: &str, text: &str) {
        let own: String = path.chars().filter(char::is_ascii_alphanumeric).collect();
        let text = text.replace("template order_shipped", &format!("template {own}"));
        let text = text.replace("within the next days", &format!("within the next days at {own}"));
        let path = self.path().join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path().join(path)).expect("a file")
    }

    pub fn run(&self, arguments: &str) -> Ran {
        self.run_with(arguments, "", &[])
    }

    pub fn run_with(&self, arguments: &str, stdin: &str, variables: &[(&str, &str)]) -> Ran {
        let arguments: Vec<&str> = arguments.split_whitespace().collect();
        self.run_words(&arguments, stdin, variables)
    }

    /// The program, ready to be started here.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wattle"));
        command.args(arguments).current_dir(self.path());
        command.env_clear().env("LC_ALL", "C.UTF-8");
        command
    }

    /// Runs the program with arguments that may hold blanks.
    pub fn run_words(&self, arguments: &[&str], stdin: &str, variables: &[(&str, &str)]) -> Ran {
        let mut command = self.command(arguments);
        command.envs(variables.iter().copied());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut input = child.stdin.take().expect("it has an input");
        let _ = input.write_all(stdin.as_bytes());
        drop(input);
        let output = child.wait_with_output().expect("the program ends");
        Ran {
            status: output.status.code().expect("it was not killed"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }
}
