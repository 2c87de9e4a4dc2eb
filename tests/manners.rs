//! How the program behaves beside other programs: lists of arguments, exit codes, odd files.

#![cfg(feature = "cli")]

mod common;

use std::fs;

use common::place::Place;

/// A template in which no rule finds an error.
const TEMPLATE: &str = include_str!("cli/clean.wattle");

/// A template with an error and two warnings.
const FAULTY: &str = "template Parcel\ncategory utility\nlanguage en\n\n\
    body \"Hi, your parcel is at  our counter.\"\nfooter \"See you 🎉\"\n";

#[test]
fn arguments_can_stand_in_a_file() {
    let place = Place::with(&[("a b.wattle", TEMPLATE), ("c.wattle", TEMPLATE)]);
    fs::write(place.path().join("list"), "--show-files\na b.wattle\n").expect("a file");
    let ran = place.run("check @list c.wattle");
    assert_eq!((ran.status, ran.out.as_str()), (0, "a b.wattle\nc.wattle\n"));
    let ran = place.run("check @gone");
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("wattle: cannot read a list of arguments: "), "{ran:?}");
    assert!(ran.err.contains("gone"), "{ran:?}");
}

/// Hooks and pipelines hand over the names of files that anybody may have written.
#[test]
fn names_of_files_are_no_lists() {
    let place = Place::with(&[
        ("@acme/a.wattle", FAULTY),
        ("b.wattle", FAULTY),
        ("@o.wattle", ""),
        ("o.wattle", "--exit-zero\n--quiet\n"),
        ("list", "@acme\n@o.wattle\nb.wattle\n"),
    ]);
    for path in ["@acme", "-- @acme", "@acme/a.wattle"] {
        let ran = place.run(&format!("check --output-format concise {path}"));
        assert_eq!(ran.status, 1, "{ran:?}");
        assert!(ran.out.starts_with("@acme/a.wattle:"), "{ran:?}");
    }
    for command in ["check @o.wattle b.wattle", "check @list", "check -- @o.wattle b.wattle"] {
        let ran = place.run(command);
        assert!(ran.status == 1 && ran.out.contains("b.wattle"), "{command}: {ran:?}");
    }
    let ran = place.run("check -- @list");
    assert_eq!(ran.status, 2, "{ran:?}");
}

#[test]
fn lists_of_arguments_have_an_end() {
    let place = Place::with(&[("a", "@b\n"), ("b", "@a\n@b\n")]);
    let ran = place.run("check @a");
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("one that names itself"), "{ran:?}");
}

#[test]
fn a_name_for_what_is_not_read_is_refused() {
    let place = Place::with(&[("a.wattle", "template   a\n")]);
    for command in ["check", "fmt", "verify a.json"] {
        let ran = place.run(&format!("{command} --stdin-filename b.wattle"));
        assert_eq!(ran.status, 2, "{ran:?}");
        assert!(ran.err.contains("no path is `-`"), "{ran:?}");
    }
    assert_eq!(place.read("a.wattle"), "template   a\n");
}

#[test]
fn a_file_is_checked_once_however_often_it_is_named() {
    let place = Place::with(&[("a.wattle", TEMPLATE), ("b/c.wattle", FAULTY)]);
    let here = place.path().display();
    let names = format!("a.wattle ./a.wattle b/../a.wattle {here}/a.wattle");
    assert_eq!(place.run(&format!("check --show-files {names}")).out, "a.wattle\n");
    let folders = place.run("check --show-files . b/.. a.wattle");
    assert_eq!(folders.out, "a.wattle\nb/c.wattle\n");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("a.wattle", place.path().join("link.wattle")).expect("a link");
        assert_eq!(place.run("check a.wattle link.wattle").status, 0);
    }
}

#[test]
fn what_is_written_makes_its_folders() {
    let place = Place::with(&[("a.wattle", TEMPLATE)]);
    assert_eq!(place.run("check --output-format junit --output-file out/xml/a.xml").status, 0);
    assert!(place.read("out/xml/a.xml").starts_with("<?xml"));
    assert_eq!(place.run("check --baseline old/b.json --write-baseline").status, 0);
    assert_eq!(place.run("check --baseline old/b.json").status, 0);
    let ran = place.run("check --baseline old/none.json");
    assert_eq!(ran.status, 2);
    assert!(ran.err.ends_with("; `--write-baseline` makes it\n"), "{ran:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn help_that_cannot_be_written_is_no_success() {
    let place = Place::with(&[]);
    for arguments in [&["--help"][..], &["--version"], &["check", "--help"]] {
        let full = fs::File::options().write(true).open("/dev/full").expect("a device");
        let status = place.command(arguments).stdout(full).status().expect("it runs");
        assert_eq!(status.code(), Some(2), "{arguments:?}");
    }
    assert_eq!(place.run("--help").status, 0);
}

#[test]
fn files_are_shown_and_left_alone() {
    let place = Place::with(&[("b.wattle", FAULTY), ("a.wattle", TEMPLATE)]);
    for command in ["check", "build", "fmt"] {
        let ran = place.run(&format!("{command} --show-files"));
        assert_eq!((ran.status, ran.out.as_str()), (0, "a.wattle\nb.wattle\n"), "{command}");
    }
    assert_eq!(place.run("check --show-files . gone.wattle").status, 2);
    assert_eq!(fs::read_dir(place.path()).expect("a folder").count(), 2);
}

#[test]
fn hooks_can_leave_out_what_the_configuration_leaves_out() {
    let place = Place::with(&[
        ("wattle.toml", "[files]\ninclude = ['t/**']\nexclude = ['t/old/**']\n"),
        ("t/a.wattle", TEMPLATE),
        ("t/old/b.wattle", FAULTY),
        ("c.wattle", FAULTY),
    ]);
    let named = "t/a.wattle t/old/b.wattle c.wattle t/old";
    for command in ["check", "fmt", "build"] {
        let ran = place.run(&format!("{command} --show-files --force-exclude {named}"));
        assert_eq!(ran.out, "t/a.wattle\n", "{command}");
    }
    assert_eq!(place.run(&format!("check {named}")).status, 1);
    assert_eq!(place.run(&format!("check --force-exclude {named}")).status, 0);
    let none = place.run("check --force-exclude c.wattle");
    assert_eq!((none.status, none.err.as_str()), (0, "wattle: found no templates (*.wattle)\n"));
}

#[test]
fn what_git_ignores_can_be_asked_for() {
    let place = Place::with(&[
        (".gitignore", "drafts/\n"),
        ("a.wattle", TEMPLATE),
        ("drafts/b.wattle", TEMPLATE),
    ]);
    assert_eq!(place.run("check --show-files").out, "a.wattle\n");
    assert_eq!(place.run("check --show-files --no-ignore").out, "a.wattle\ndrafts/b.wattle\n");
}

#[test]
fn no_files_can_be_a_failure() {
    let place = Place::with(&[]);
    for command in ["check", "fmt", "build"] {
        let ran = place.run(command);
        assert_eq!(ran.status, 0, "{ran:?}");
        assert!(ran.err.starts_with("wattle: found no templates (*.wattle)\n"), "{ran:?}");
        let ran = place.run(&format!("{command} --error-on-unmatched"));
        assert_eq!(ran.status, 2, "{ran:?}");
    }
}

#[test]
fn the_exit_code_can_be_chosen() {
    let place = Place::with(&[("a.wattle", FAULTY)]);
    let status = |options: &str| place.run(&format!("check {options}")).status;
    assert_eq!(status(""), 1);
    assert_eq!(status("--exit-zero"), 0);
    assert_eq!(status("--exit-zero --diff"), 0);
    assert_eq!(status("--exit-zero gone.wattle"), 2);
    let warnings = "--ignore name-charset --warn body-double-space,footer-emoji";
    assert_eq!(status(warnings), 0);
    assert_eq!(status(&format!("{warnings} --deny-warnings")), 1);
    assert_eq!(status(&format!("{warnings} --max-warnings 1")), 1);
    assert_eq!(status(&format!("{warnings} --max-warnings 2")), 0);
    assert_eq!(status("--max-warnings 1 --deny-warnings"), 2);
}

#[test]
fn a_pipeline_can_choose_the_format_for_all_its_steps() {
    let place = Place::with(&[("a.wattle", FAULTY)]);
    let run = |arguments: &str, format: &str| {
        place.run_with(arguments, "", &[("WATTLE_OUTPUT_FORMAT", format)])
    };
    assert!(run("check", "concise").out.starts_with("a.wattle:1:10: error[name-charset]"));
    assert!(run("check --output-format json", "concise").out.starts_with('['));
    assert!(run("check", "").out.contains("Checked 1 file"));
    assert!(run("check --output-file r.json", "json").out.is_empty());
    assert!(place.read("r.json").starts_with('['));
    assert!(run("check --statistics", "json").out.contains("1  error"));
    let wrong = run("check", "consise");
    assert_eq!(wrong.status, 2);
    assert!(wrong.err.contains("`consise`, which is no format; set it to concise"), "{wrong:?}");
}

#[test]
fn both_kinds_of_differences_end_with_the_same_status() {
    let place = Place::with(&[("a.wattle", "template   a\n"), ("b.wattle", TEMPLATE)]);
    assert_eq!(place.run("fmt --diff").status, 1);
    assert_eq!(place.run("fmt --diff b.wattle").status, 0);
    assert_eq!(place.run("check --diff b.wattle").status, 0);
}

/// Each of them is named, and the others are checked all the same.
#[cfg(unix)]
#[test]
fn odd_files_are_named_and_skipped() {
    use std::os::unix::fs::symlink;
    let place = Place::with(&[("a.wattle", TEMPLATE)]);
    let made = std::process::Command::new("mkfifo").arg(place.path().join("pipe.wattle")).status();
    assert!(made.expect("mkfifo").success());
    symlink("circle.wattle", place.path().join("circle.wattle")).expect("a link");
    symlink("gone.wattle", place.path().join("dangling.wattle")).expect("a link");
    let long = "long/".repeat(2_000) + "a.wattle";
    let name = "x".repeat(300) + ".wattle";
    for odd in ["pipe.wattle", "circle.wattle", "dangling.wattle", "/dev/zero", &long, &name] {
        for command in ["check", "build", "fmt --check"] {
            let ran = place.run(&format!("{command} a.wattle {odd}"));
            assert_eq!(ran.status, 2, "{ran:?}");
            assert!(ran.err.contains(&format!("wattle: cannot read {odd}: ")), "{ran:?}");
            assert!(command != "check" || ran.out.ends_with("Checked 1 file: no problems\n"));
        }
    }
    let ran = place.run("check");
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "in folders they are passed over");
}

/// Notepad calls it "Unicode", and the `>` of PowerShell writes it.
#[test]
fn utf_16_is_one_finding() {
    let place = Place::with(&[("a.wattle", TEMPLATE)]);
    let wide = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    fs::write(place.path().join("u.wattle"), wide(&format!("\u{feff}{FAULTY}"))).expect("a file");
    fs::write(place.path().join("u.json"), wide("{\"name\": \"parcel\"}")).expect("a file");
    for (command, file, rule) in [
        ("check --no-project", "u.wattle", "file"),
        ("check --no-project --fix", "u.wattle", "file"),
        ("check --no-project", "u.json", "json"),
        ("import", "u.json", "json"),
        ("verify --templates a.wattle", "u.json", "json"),
    ] {
        let ran = place.run(&format!("{command} --output-format concise {file}"));
        let found = format!("{file}:1:1: error[{rule}-not-utf8] the file is saved as UTF-16\n");
        assert_eq!((ran.status, &ran.out), (1, &found), "{command}: {ran:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_are_no_trouble() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let place = Place::with(&[("c.wattle", TEMPLATE)]);
    for name in [b"caf\xe9.wattle", b"caf\xea.wattle"] {
        fs::write(place.path().join(OsStr::from_bytes(name)), FAULTY).expect("a file");
    }
    let ran = place.run("check --output-format concise . c.wattle");
    assert_eq!(ran.out.matches("caf\u{fffd}.wattle:1:10: error[name-charset]").count(), 2);
    let mut command = place.command(&["check", "--fix"]);
    let output = command.arg(OsStr::from_bytes(b"caf\xe9.wattle")).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let text = fs::read_to_string(place.path().join(OsStr::from_bytes(b"caf\xe9.wattle")));
    assert!(text.expect("a file").starts_with("template parcel\n"), "it is mended");
}
