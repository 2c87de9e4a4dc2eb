//! `wattle fmt` as users call it: what it writes, prints and leaves alone.

#![cfg(feature = "cli")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

const UNTIDY: &str = "\u{feff}template   a\r\nbuttons { }\r\n";
const TIDY: &str = "template a\nbuttons {}\n";
const BROKEN: &str = "\u{feff}template   a\r\nbuttons {\r\n";

struct Place(tempfile::TempDir);

impl Place {
    fn with(files: &[(&str, &str)]) -> Place {
        let place = Place(tempfile::tempdir().expect("a folder"));
        for (name, text) in files {
            let path = place.path(name);
            fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
            fs::write(path, text).expect("a file");
        }
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).expect("a file")
    }

    /// Runs the command; gives status, output and what it said on standard error.
    fn fmt(&self, args: &str, stdin: impl AsRef<[u8]>) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wattle"));
        command.arg("fmt").args(args.split_whitespace()).current_dir(self.0.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        let mut input = child.stdin.take().expect("it has an input");
        let _ = input.write_all(stdin.as_ref());
        drop(input);
        let done = child.wait_with_output().expect("the program ends");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        (done.status.code().expect("a status"), text(done.stdout), text(done.stderr))
    }
}

fn of(status: i32, out: &str, err: &str) -> (i32, String, String) {
    (status, out.to_owned(), err.to_owned())
}

#[test]
fn files_are_written_in_place() {
    let place = Place::with(&[("a.wattle", UNTIDY), ("deep/b.wattle", TIDY)]);
    assert_eq!(place.fmt("", ""), of(0, "", "wattle: formatted 1 of 2 files\n"));
    assert_eq!(place.read("a.wattle"), TIDY);
    let date = || place.path("a.wattle").metadata().and_then(|file| file.modified()).ok();
    let before = date();
    assert_eq!(place.fmt(". a.wattle", ""), of(0, "", "wattle: formatted 0 of 2 files\n"));
    assert_eq!(date(), before, "a file in its layout is not written");
}

#[test]
fn a_check_names_files_and_writes_nothing() {
    let place = Place::with(&[("b.wattle", UNTIDY), ("a.wattle", UNTIDY), ("c.wattle", TIDY)]);
    let expected = of(1, "a.wattle\nb.wattle\n", "wattle: would format 2 of 3 files\n");
    assert_eq!(place.fmt("--check", ""), expected);
    assert_eq!(place.read("a.wattle"), UNTIDY);
    assert_eq!(place.fmt("--check c.wattle", "").0, 0);
}

#[test]
fn a_difference_is_shown_and_nothing_written() {
    let text = "template  a\ncategory utility\n";
    let place = Place::with(&[("a.wattle", text)]);
    let diff = "--- a.wattle\n+++ a.wattle\n@@ -1,2 +1,2 @@\n-template  a\n+template a\n category utility\n";
    assert_eq!(place.fmt("--diff", ""), of(1, diff, "wattle: would format 1 of 1 file\n"));
    assert_eq!(place.fmt("--diff --check", "").0, 1);
    assert_eq!(place.read("a.wattle"), text);
}

#[test]
fn standard_input_goes_to_standard_output() {
    let place = Place::with(&[]);
    assert_eq!(place.fmt("-", UNTIDY), of(0, TIDY, ""));
    assert_eq!(place.fmt("- --check", UNTIDY), of(1, "<stdin>\n", ""));
    assert_eq!(place.fmt("- --check --stdin-filename x/a.wattle", UNTIDY).1, "x/a.wattle\n");
    let (status, out, err) = place.fmt("-", BROKEN);
    assert_eq!((status, out.as_str()), (0, BROKEN));
    assert!(err.starts_with("wattle: <stdin> stays as it is: "), "{err}");
    assert_eq!(
        place.fmt("-", b"template  \xff"),
        of(2, "", "wattle: cannot format -: it is not UTF-8 text\n")
    );
    assert_eq!(
        place.fmt("-", b"\xff\xfet\0"),
        of(2, "", "wattle: cannot format -: it is saved as UTF-16; save it again as UTF-8\n")
    );
    let large = vec![b'/'; (1 << 20) + 1];
    assert_eq!(
        place.fmt("-", large),
        of(2, "", "wattle: cannot format -: it is larger than 1024 KiB\n")
    );
}

#[test]
fn what_has_no_layout_is_left_alone() {
    let place = Place::with(&[("a.wattle", BROKEN), ("notes.md", "Some   prose.\n")]);
    let (status, out, err) = place.fmt("", "");
    assert_eq!((status, out.as_str()), (0, ""));
    assert!(err.contains("a.wattle stays as it is: "), "{err}");
    assert_eq!(place.read("a.wattle"), BROKEN);
    assert_eq!(place.fmt("notes.md", "").0, 2);
    assert_eq!(place.read("notes.md"), "Some   prose.\n");
    assert_eq!(place.fmt("gone.wattle", "").0, 2);
}

#[test]
fn the_configuration_leaves_files_out() {
    let config = "[files]\nexclude = [\"drafts/**\"]\n";
    let place = Place::with(&[("wattle.toml", config), ("drafts/a.wattle", UNTIDY)]);
    assert_eq!(place.fmt("", ""), of(0, "", "wattle: found no templates (*.wattle)\n"));
    assert_eq!(place.fmt("--no-config --check", "").0, 1);
    assert_eq!(place.fmt("--check drafts/a.wattle", "").0, 1);
}

#[cfg(unix)]
#[test]
fn permissions_stay() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::with(&[("a.wattle", UNTIDY)]);
    let path = place.path("a.wattle");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("permissions");
    assert_eq!(place.fmt("", "").0, 0);
    let mode = path.metadata().expect("a file").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}
