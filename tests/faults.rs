//! The disk is full, the program is killed, another one is in the way: no file is ever half written,
//! and whatever could not be done is said.

#![cfg(all(feature = "cli", unix))]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Instant;

use common::place::Place;

/// A template without faults.
const GOOD: &str = "template order_shipped\ncategory utility\nlanguage en_US\n\
    body \"Hi {{customer}}, your order has left our house and comes within the next days.\"\n\
    examples { customer \"Tony\" }\n";

/// How often a program is killed, each time a little later.
const ROUNDS: u32 = 12;

/// A folder `templates` with that many of them.
fn many(count: usize, text: &str) -> Place {
    let place = Place::with(&[]);
    for number in 0..count {
        place.write(&format!("templates/t{number:04}.wattle"), text);
    }
    place
}

/// All files below a folder, by their paths from there, without those that were to be moved to their
/// places.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = all_files(folder);
    files.retain(|path, _| !is_on_its_way(path));
    files
}

fn all_files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let found = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let found = found.filter(|entry| entry.file_type().is_file());
    found
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("it is below").to_string_lossy();
            (path.into_owned(), fs::read(entry.path()).expect("a file"))
        })
        .collect()
}

fn is_on_its_way(path: &str) -> bool {
    Path::new(path).file_name().is_some_and(|name| name.to_string_lossy().starts_with(".wattle-"))
}

/// Whether files in a folder can be written before they have a name.
#[cfg(target_os = "linux")]
fn may_be_nameless(folder: &Path) -> bool {
    use std::os::unix::fs::OpenOptionsExt;
    const TMPFILE: i32 = 0o20_200_000;
    fs::OpenOptions::new().write(true).custom_flags(TMPFILE).open(folder).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn may_be_nameless(_: &Path) -> bool {
    false
}

/// Starts the program over and over, and kills it sooner or later.
fn kill_at_any_moment(place: &Place, arguments: &[&str], prepare: impl Fn(), look: impl Fn()) {
    let mut command = place.command(arguments);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    prepare();
    let start = Instant::now();
    assert!(command.status().expect("it runs").success());
    let whole = start.elapsed();
    for round in 0..ROUNDS {
        prepare();
        let mut child = command.spawn().expect("it starts");
        thread::sleep(whole * round / ROUNDS);
        let _ = child.kill();
        child.wait().expect("it ends");
        look();
    }
}

#[test]
fn a_build_that_is_killed_leaves_whole_files() {
    let place = many(150, GOOD);
    assert_eq!(place.run("build templates --out-dir whole").status, 0);
    let whole = files(&place.path().join("whole"));
    assert!(whole.len() > 300);
    let out = place.path().join("out");
    let nameless = may_be_nameless(place.path());
    kill_at_any_moment(
        &place,
        &["build", "templates", "--out-dir", "out"],
        || _ = fs::remove_dir_all(&out),
        || {
            for (path, bytes) in all_files(&out) {
                if is_on_its_way(&path) && !nameless {
                    continue;
                }
                assert!(whole.get(&path) == Some(&bytes), "{path} is half written");
            }
        },
    );
    assert_eq!(place.run("build templates --out-dir out").status, 0);
    assert_eq!(files(&out), whole, "the next build makes up for it");
}

#[test]
fn mending_that_is_killed_leaves_old_files_or_new_ones() {
    let place = many(150, &GOOD.replace("category", "   category"));
    let templates = place.path().join("templates");
    let old = files(&templates);
    assert_eq!(place.run("fmt templates").status, 0);
    let new = files(&templates);
    assert!(old.iter().all(|(path, bytes)| new[path] != *bytes));
    let nameless = may_be_nameless(place.path());
    kill_at_any_moment(
        &place,
        &["fmt", "templates"],
        || {
            for (path, bytes) in &old {
                fs::write(templates.join(path), bytes).expect("a file");
            }
        },
        || {
            assert_eq!(files(&templates).len(), old.len());
            for (path, bytes) in all_files(&templates) {
                let is_whole = match is_on_its_way(&path) {
                    true => !nameless || new.values().any(|new| *new == bytes),
                    false => old[&path] == bytes || new[&path] == bytes,
                };
                assert!(is_whole, "{path} is half written");
            }
        },
    );
}

#[test]
fn two_builds_into_one_folder_do_not_hurt_each_other() {
    let place = many(100, GOOD);
    assert_eq!(place.run("build templates --out-dir whole").status, 0);
    for _ in 0..4 {
        let build = ["build", "templates", "--out-dir", "out"];
        let mut command = place.command(&build);
        command.stdout(Stdio::null()).stderr(Stdio::piped());
        let mut start = || command.spawn().expect("it starts");
        for child in [start(), start(), start()] {
            let output = child.wait_with_output().expect("it ends");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
        assert_eq!(files(&place.path().join("out")), files(&place.path().join("whole")));
        fs::remove_dir_all(place.path().join("out")).expect("it was there");
    }
}

#[test]
fn files_that_come_and_go_are_no_trouble() {
    let place = many(200, GOOD);
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            let mut number = 0;
            while !done.load(Ordering::Relaxed) {
                let path = place.path().join(format!("templates/t{:04}.wattle", number % 200));
                let _ = fs::remove_file(&path);
                let _ = fs::write(&path, &GOOD[..number * 7 % GOOD.len()]);
                number += 1;
            }
        });
        for arguments in ["check .", "check --fix .", "fmt .", "build . --out-dir out"] {
            for _ in 0..5 {
                let ran = place.run(arguments);
                assert!(ran.status <= 2, "{ran:?}");
                assert!(!ran.err.contains("panicked"), "{}", ran.err);
            }
        }
        done.store(true, Ordering::Relaxed);
    });
}

/// Runs a build into a disk of its own, of which `options` say the kind; leaves in `left` what was
/// written there, and gives back the status and what was complained of. Nothing, where such a disk
/// cannot be had.
fn build_into_disk(place: &Place, options: &str) -> Option<(i32, String)> {
    const NO_DISK: i32 = 77;
    let script = format!(
        "mount -t tmpfs -o {options} tmpfs out || exit {NO_DISK}
         \"$WATTLE\" build templates --out-dir out; status=$?
         cp -r out left; exit $status"
    );
    fs::create_dir_all(place.path().join("out")).expect("a folder");
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "sh", "-c", &script]).current_dir(place.path());
    command.env("WATTLE", env!("CARGO_BIN_EXE_wattle"));
    let output = command.output().ok();
    match output.and_then(|output| Some((output.status.code()?, output.stderr))) {
        Some((status, err)) if place.path().join("left").exists() => {
            Some((status, String::from_utf8_lossy(&err).into_owned()))
        }
        _ => {
            let _ = writeln!(io::stderr(), "faults: no disk of our own can be had here; skipped");
            None
        }
    }
}

#[test]
fn a_full_disk_is_said_and_leaves_whole_files() {
    let place = many(100, GOOD);
    assert_eq!(place.run("build templates --out-dir whole").status, 0);
    let Some((status, err)) = build_into_disk(&place, "size=128k") else { return };
    assert_eq!(status, 2, "{err}");
    assert!(err.contains("No space left"), "{err}");
    let whole = files(&place.path().join("whole"));
    let left = files(&place.path().join("left"));
    assert!(!left.is_empty());
    assert!(left.iter().all(|(path, bytes)| whole.get(path) == Some(bytes)), "{:?}", left.keys());
}

#[test]
fn pipes_in_the_way_are_said() {
    for file in ["templatest0000wattle/en_US/create.json", "manifest.json"] {
        let place = many(1, GOOD);
        assert_eq!(place.run("build templates --out-dir out").status, 0);
        let pipe = place.path().join("out").join(file);
        fs::remove_file(&pipe).expect("it was built");
        let made = Command::new("mkfifo").arg(&pipe).status().expect("mkfifo");
        assert!(made.success());
        let ran = place.run("build templates --out-dir out");
        assert_eq!(ran.status, 2, "{ran:?}");
        assert!(ran.err.contains(&format!("{file}: it is a pipe or a device")), "{ran:?}");
        assert_eq!(place.run("build templates --out-dir out --check").status, 1);
    }
}

/// None of these is waited for or read without an end.
#[test]
fn pipes_and_devices_where_files_should_be_are_said() {
    let place = Place::with(&[("a.wattle", GOOD), ("x.json", "{}"), ("man/x", "")]);
    let pipe = |name: &str| {
        let made = Command::new("mkfifo").arg(place.path().join(name)).status().expect("mkfifo");
        assert!(made.success());
    };
    let refused = |arguments: &str| {
        let ran = place.run(arguments);
        assert_eq!(ran.status, 2, "{ran:?}");
        assert!(ran.err.contains("it is a pipe or a device"), "{ran:?}");
    };
    pipe("pipe");
    for file in ["pipe", "/dev/zero"] {
        refused(&format!("check a.wattle --config {file}"));
        refused(&format!("check a.wattle --baseline {file}"));
        refused(&format!("check a.wattle --baseline {file} --write-baseline"));
        refused(&format!("import x.json --names {file}"));
    }
    pipe("man/wattle.1");
    refused("man --out-dir man");
    pipe("wattle.toml");
    refused("init");
    refused("check a.wattle");
}

/// Services see a report and no exit code.
#[test]
fn reports_for_services_tell_what_could_not_be_read() {
    let place = Place::with(&[("a.wattle", "template order_shipped\n")]);
    let ran = place.run("check a.wattle missing.wattle --output-format sarif");
    assert_eq!(ran.status, 2);
    let log: serde_json::Value = serde_json::from_str(&ran.out).expect("JSON");
    let run = &log["runs"][0]["invocations"][0];
    assert_eq!(run["executionSuccessful"], false);
    let said = run["toolExecutionNotifications"][0]["message"]["text"].as_str().expect("a text");
    assert!(said.starts_with("cannot read missing.wattle: "), "{said}");
    let junit = place.run("check a.wattle missing.wattle --output-format junit").out;
    assert!(junit.contains("<error message=\"cannot read missing.wattle: "), "{junit}");
    assert!(junit.contains("errors=\"1\">"), "{junit}");
}

#[test]
#[cfg(unix)]
fn a_configuration_that_leads_nowhere_is_said() {
    let place = Place::with(&[("a.wattle", GOOD)]);
    for target in ["gone.toml", "wattle.toml"] {
        let link = place.path().join("wattle.toml");
        std::os::unix::fs::symlink(target, &link).expect("a link");
        let ran = place.run("check a.wattle");
        assert_eq!(ran.status, 2, "{ran:?}");
        assert!(ran.err.contains("cannot read") && ran.err.contains("wattle.toml"), "{ran:?}");
        fs::remove_file(link).expect("a link");
    }
}

/// Who mends a file does not become its owner, as root in a container would.
#[test]
#[cfg(unix)]
fn files_keep_their_owner() {
    use std::os::unix::fs::{MetadataExt, chown};
    let place = Place::with(&[("a.wattle", "template   a\n")]);
    let path = place.path().join("a.wattle");
    if chown(&path, Some(12_345), Some(54_321)).is_err() {
        let _ = writeln!(io::stderr(), "faults: only root can give files away; skipped");
        return;
    }
    assert_eq!(place.run("fmt a.wattle").status, 0);
    assert_eq!(place.read("a.wattle"), "template a\n");
    let there = path.metadata().expect("a file");
    assert_eq!((there.uid(), there.gid()), (12_345, 54_321));
}

#[test]
fn a_disk_that_is_read_only_is_said() {
    let place = many(3, GOOD);
    let Some((status, err)) = build_into_disk(&place, "ro") else { return };
    assert_eq!(status, 2, "{err}");
    assert!(err.contains("Read-only file system"), "{err}");
}

/// Whoever has as many processes as may be gets no further thread. That does not hold for root, so
/// it becomes someone else.
#[test]
#[cfg(target_os = "linux")]
fn a_system_without_more_threads_gets_the_same_findings() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    let place = many(150, GOOD);
    fs::set_permissions(place.path(), fs::Permissions::from_mode(0o755)).expect("it is ours");
    let is_root = place.path().metadata().expect("a folder").uid() == 0;
    let someone = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
    let limit = ["prlimit", "--nproc=1", env!("CARGO_BIN_EXE_wattle")];
    let program = if is_root { [&someone[..], &limit[..]].concat() } else { limit.to_vec() };
    let run = |arguments: &[&str]| {
        let mut command = Command::new(program[0]);
        command.args(&program[1..]).args(arguments).current_dir(place.path());
        command.stdin(Stdio::null()).output().ok().filter(|output| output.status.code() < Some(126))
    };
    if run(&["--version"]).is_none_or(|output| !output.status.success()) {
        let _ = writeln!(io::stderr(), "faults: nobody else can run the program here; skipped");
        return;
    }
    let checked = run(&["check", "templates"]).expect("it runs");
    assert_eq!(String::from_utf8_lossy(&checked.stdout), "Checked 150 files: no problems\n");
    let served = run(&["lsp"]).expect("it runs");
    let said = String::from_utf8_lossy(&served.stderr);
    assert!(said.starts_with("wattle: cannot serve: "), "{said}");
    assert_eq!(served.status.code(), Some(2));
}
