//! What only a terminal shows: the bar of a long run, and `--watch`. Where no terminal can be made, the
//! tests are skipped, and say so.

#![cfg(all(feature = "cli", unix))]

mod common;

use std::fs;
use std::io::Read;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use common::place::Place;
use common::terminal::Terminal;

const CLEAN: &str = include_str!("cli/clean.wattle");

/// A place whose check takes an unoptimised build more than half a second, on a fast machine a whole one.
fn long() -> Place {
    let place = Place::with(&[]);
    for number in 0..80 {
        let comments = "// What was agreed upon.\n".repeat(36_000);
        place.write(&format!("t{number}.wattle"), &format!("{CLEAN}{comments}"));
    }
    place
}

#[test]
#[cfg_attr(not(debug_assertions), ignore = "an optimised build is too fast to draw a bar")]
fn a_long_run_shows_how_far_it_is_and_leaves_no_trace() {
    let place = long();
    for command in ["check", "check --diff", "build --out-dir out", "fmt --check"] {
        let Some(terminal) = Terminal::run(place.path(), command, &[]) else { return };
        let (_, screen) = terminal.end();
        let bar = screen.rfind(['█', '░']).unwrap_or_else(|| panic!("{command}: {screen:?}"));
        assert!(screen[bar..].contains("\r\u{1b}[2K"), "{command}: it is wiped: {screen:?}");
    }
}

#[test]
fn nothing_but_a_terminal_shows_how_far_it_is() {
    let place = long();
    let ran = place.run("check");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    for (arguments, variables) in [("check --quiet", &[][..]), ("check", &[("TERM", "dumb")])] {
        let Some(terminal) = Terminal::run(place.path(), arguments, variables) else { return };
        let (status, screen) = terminal.end();
        assert_eq!(status, Some(0));
        assert!(!screen.contains(['█', '░', '\u{1b}']), "{screen:?}");
    }
}

/// The pages that were drawn.
fn frames(screen: &str) -> Vec<&str> {
    screen.split("\u{1b}[?2026h").skip(1).collect()
}

/// What an editor does: it writes beside the file, and moves that into its place.
fn save(place: &Place, path: &str, text: &str) {
    fs::write(place.path().join("4913~"), text).expect("a file");
    fs::rename(place.path().join("4913~"), place.path().join(path)).expect("it moves");
}

#[test]
fn changes_are_seen_as_they_are_made() {
    let place = Place::with(&[("a.wattle", CLEAN)]);
    let Some(mut terminal) = Terminal::run(place.path(), "check --watch", &[]) else { return };
    let clean = "Checked 1 file: no problems\u{1b}[K";
    let mut screen = terminal.wait_for("Ctrl-C ends it", 0);
    assert!(screen.contains(clean), "{screen:?}");
    let mut change = |path: &str, text: Option<&str>, expected: &str| {
        match text {
            Some(text) => save(&place, path, text),
            None => fs::remove_file(place.path().join(path)).expect("it was there"),
        }
        let from = screen.len();
        terminal.wait_for(expected, from);
        screen = terminal.wait_for("Ctrl-C ends it", from);
    };
    let text = place.read("a.wattle");
    let name = text.lines().next().expect("a line");
    change("a.wattle", Some(&text.replace(name, "template A-A")), "name-charset");
    change("a.wattle", Some(&text), clean);
    change("b.wattle", Some(&text), "dup-name-language");
    change("b.wattle", None, clean);
    change("wattle.toml", Some("wrong = 1\n"), "`wrong` is not a key");
    change("wattle.toml", Some("[files]\nexclude = ['a.wattle']\n"), "Checked 0 files");
    change("wattle.toml", None, clean);
    change("a.wattle", None, "Checked 0 files");
    change("a.wattle", Some(&text), clean);
    terminal.press("\u{3}");
    let (status, screen) = terminal.end();
    assert_eq!(status, Some(130), "{screen:?}");
    for frame in frames(&screen) {
        assert!(frame.starts_with("\u{1b}[H\u{1b}[3J"), "{frame:?}");
        assert!(frame.contains("\u{1b}[J\u{1b}[?2026l"), "{frame:?}");
        assert!(!frame.contains("\u{1b}[2J"), "the screen is never empty: {frame:?}");
    }
}

#[test]
fn what_did_not_change_is_not_looked_at_again() {
    let place = Place::with(&[("a.wattle", CLEAN), ("b.wattle", CLEAN)]);
    let Some(mut terminal) = Terminal::run(place.path(), "check --watch a.wattle b.wattle", &[])
    else {
        return;
    };
    let screen = terminal.wait_for("Ctrl-C ends it", 0);
    // A mistake of the same length with the same date cannot be seen. It comes all at once.
    let path = place.path().join("b.wattle");
    let date = path.metadata().and_then(|data| data.modified()).expect("a date");
    let beside = place.path().join("b.new");
    fs::write(&beside, place.read("b.wattle").replace("template b", "template B")).expect("a file");
    let file = fs::File::options().append(true).open(&beside).expect("a file");
    file.set_modified(date).expect("a date");
    fs::rename(&beside, &path).expect("a file");
    save(&place, "a.wattle", &place.read("a.wattle").replace("template a", "template A"));
    let screen = terminal.wait_for("Ctrl-C ends it", screen.len());
    let last = frames(&screen).pop().expect("a page");
    assert!(last.contains("a.wattle:1:10") && !last.contains("b.wattle:1:10"), "{last:?}");
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, Some(130));
}

#[test]
fn a_baseline_is_watched_too() {
    let place = Place::with(&[]);
    fs::write(place.path().join("a.wattle"), CLEAN.replace("template ", "template A-"))
        .expect("a file");
    assert_eq!(place.run("check --baseline base.json --write-baseline").status, 0);
    let all = place.read("base.json");
    let watch = "check --watch --baseline base.json";
    let Some(mut terminal) = Terminal::run(place.path(), watch, &[]) else { return };
    let screen = terminal.wait_for("Ctrl-C ends it", 0);
    assert!(screen.contains("1 finding is held back by base.json"), "{screen:?}");
    save(&place, "base.json", "{\"version\":1,\"findings\":[]}");
    let screen = terminal.wait_for("name-charset", screen.len());
    save(&place, "base.json", &all);
    terminal.wait_for("held back", screen.len());
    terminal.press("\u{3}");
    assert_eq!(terminal.end().0, Some(130));
}

/// In a pipe reports follow each other, without any signs of a screen; and when its reader leaves, it
/// ends with the next one.
#[test]
fn a_pipe_can_be_watched_too() {
    let place = Place::with(&[("a.wattle", CLEAN)]);
    let mut command = place.command(&["check", "--watch", "--output-format", "concise"]);
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("it starts");
    let mut out = child.stdout.take().expect("an output");
    thread::sleep(Duration::from_millis(500));
    let faulty = place.read("a.wattle").replace("template a", "template A");
    save(&place, "a.wattle", &faulty);
    let mut bytes = [0; 1000];
    let length = out.read(&mut bytes).expect("a report");
    let report = String::from_utf8_lossy(&bytes[..length]).into_owned();
    assert!(report.starts_with("a.wattle:1:10: error[name-charset]"), "{report:?}");
    drop(out);
    for number in 0..200 {
        save(&place, "a.wattle", &format!("{faulty}// {number}\n"));
        thread::sleep(Duration::from_millis(100));
        if let Some(status) = child.try_wait().expect("it can be waited for") {
            return assert_eq!(status.code(), Some(0));
        }
    }
    let _ = child.kill();
    panic!("it does not end");
}

#[test]
fn what_cannot_be_watched_is_refused() {
    let place = Place::with(&[]);
    for option in ["--fix", "--diff", "--show-files", "--baseline b --write-baseline", "-"] {
        assert_eq!(place.run(&format!("check --watch {option}")).status, 2, "{option}");
    }
}
