//! `--baseline`: what was there when a team began is held back, and only what is new is reported.

#![cfg(feature = "cli")]

mod common;

use std::fs;

use common::place::{Place, Ran};

const CLEAN: &str = include_str!("cli/clean.wattle");

/// A template with an error in its footer.
fn faulty(name: &str, footer: &str) -> String {
    format!(
        "template {name}\ncategory utility\nlanguage en\n\n\
         body \"Hi, your parcel is at our counter.\"\nfooter \"{footer} 🎉\"\n"
    )
}

/// A place with two old templates that have an error each, and a baseline of them.
fn adopted() -> Place {
    let place = Place::with(&[]);
    place.write("t/a.wattle", &faulty("first", "See you"));
    place.write("t/b.wattle", &faulty("second", "Bye").replace("at our", "here at our"));
    let ran = check(&place, "--write-baseline");
    assert_eq!((ran.status, ran.out.as_str()), (0, ""), "{ran:?}");
    assert_eq!(ran.err, "wattle: recorded 2 findings in base.json (2 added, 0 taken out)\n");
    place
}

fn check(place: &Place, arguments: &str) -> Ran {
    place.run(&format!("check --output-format concise --baseline base.json {arguments}"))
}

const HELD: &str = "wattle: 2 findings are held back by base.json\n";

#[test]
fn old_findings_are_held_back_and_new_ones_fail() {
    let place = adopted();
    assert_eq!(place.run("check").status, 1, "without it all are reported");
    let ran = check(&place, "");
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "", HELD));
    assert_eq!(check(&place, "--quiet").err, "");
    place.write("t/c.wattle", &faulty("third", "New").replace("at our", "now at our"));
    let ran = check(&place, "");
    assert_eq!((ran.status, ran.err.as_str()), (1, HELD));
    assert!(ran.out.starts_with("t/c.wattle:6:13: error[footer-emoji]"), "{ran:?}");
    assert_eq!(ran.out.lines().count(), 1);
}

#[test]
fn lines_may_move_and_change_elsewhere() {
    let place = adopted();
    let moved = place.read("t/a.wattle").replace("body", "// One.\n\n// Two.\nbody   ");
    place.write("t/a.wattle", &moved.replace("footer ", "  footer   "));
    assert_eq!(check(&place, "").status, 0);
    place.write("t/a.wattle", &faulty("first", "See you soon"));
    let ran = check(&place, "");
    assert_eq!(ran.status, 1, "a line that somebody touched is theirs");
    assert!(ran.err.contains("1 finding is held back by base.json"), "{ran:?}");
    let gone = "1 finding recorded in base.json is gone; `--write-baseline` takes out what is";
    assert!(ran.err.contains(gone), "{ran:?}");
}

#[test]
fn the_same_once_more_is_new() {
    let place = adopted();
    let line = "footer \"See you 🎉\"\n";
    let twice = place.read("t/a.wattle") + &line.replace("footer", "// again\nfooter");
    place.write("t/a.wattle", &twice);
    let ran = check(&place, "");
    assert_eq!(ran.status, 1);
    assert!(ran.out.lines().all(|line| line.starts_with("t/a.wattle:8:")), "{ran:?}");
}

#[test]
fn the_file_is_the_same_each_time_and_pruned() {
    let place = adopted();
    let first = place.read("base.json");
    common::snapshot("baseline", "file", &first);
    check(&place, "--write-baseline");
    assert_eq!(place.read("base.json"), first);
    place.write("t/a.wattle", CLEAN);
    let ran = check(&place, "--write-baseline t/a.wattle");
    assert_eq!(ran.err, "wattle: recorded 1 finding in base.json (0 added, 1 taken out)\n");
    fs::remove_file(place.path().join("t/b.wattle")).expect("it was there");
    assert_eq!(check(&place, "--write-baseline").status, 0);
    assert_eq!(place.read("base.json"), "{\n  \"version\": 1,\n  \"findings\": [\n  ]\n}\n");
}

#[test]
fn a_part_of_the_files_says_nothing_of_the_others() {
    let place = adopted();
    let one = "wattle: 1 finding is held back by base.json\n";
    assert_eq!(check(&place, "t/a.wattle").err, one);
    assert_eq!(check(&place, "--ignore footer-emoji").err, "");
}

#[test]
fn it_does_not_matter_where_the_program_runs() {
    let place = adopted();
    let mut command = place.command(&["check", "--baseline", "../base.json", "a.wattle"]);
    let output = command.current_dir(place.path().join("t")).output().expect("it runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[test]
fn all_formats_and_fixes_go_with_it() {
    let place = adopted();
    for format in ["pretty", "json", "sarif", "junit", "gitlab"] {
        let ran = place.run(&format!("check --baseline base.json --output-format {format}"));
        assert_eq!(ran.status, 0, "{ran:?}");
        assert!(!ran.out.contains("takes no emoji") && !ran.out.contains("a.wattle"), "{ran:?}");
    }
    let counted = place.run("check --baseline base.json --statistics");
    assert_eq!(counted.out, "");
    let ran = check(&place, "--unsafe-fixes");
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(!place.read("t/a.wattle").contains('🎉'), "what is old is mended as well");
    assert!(ran.err.contains("2 findings recorded in base.json are gone"), "{ran:?}");
}

#[test]
fn what_is_no_baseline_is_neither_used_nor_written_over() {
    let place = adopted();
    fs::remove_file(place.path().join("base.json")).expect("it was there");
    let ran = check(&place, "");
    assert_eq!(ran.status, 2);
    assert!(ran.err.starts_with("wattle: cannot read base.json: "), "{ran:?}");
    for (text, why) in
        [("{}", "it is no baseline"), ("{\"version\":9,\"findings\":[]}", "version 9")]
    {
        place.write("base.json", text);
        for option in ["", "--write-baseline"] {
            let ran = check(&place, option);
            assert_eq!(ran.status, 2, "{ran:?}");
            assert!(ran.err.contains(why), "{ran:?}");
        }
        assert_eq!(place.read("base.json"), text);
    }
    assert_eq!(place.run("check --write-baseline").status, 2);
}
