//! `wattle.toml`: which one is for which file, and what files say that build on each other.

#![cfg(feature = "cli")]

mod common;

use common::place::{Place, Ran};
use common::snapshot;

/// A template with an error in its footer and a warning in its body.
const TEMPLATE: &str = include_str!("levels/graded.wattle");

/// Severity and rule of what is found in files, sorted. That they are all alike is not of interest.
fn found(place: &Place, path: &str) -> Vec<String> {
    let ran = place.run(&format!("check {path} --ignore dup-content --output-format concise"));
    assert!(ran.status < 2, "{ran:?}");
    let words = ran.out.lines().map(|line| line.split(' ').nth(1).unwrap_or_default());
    let mut found: Vec<String> = words.map(str::to_owned).collect();
    found.sort();
    found
}

const FOOTER: &str = "error[footer-emoji]";
const BODY: &str = "warning[html-entities-escaped]";

#[test]
fn the_nearest_configuration_above_each_file_is_for_it() {
    let place = Place::with(&[
        ("wattle.toml", "[rules]\nfooter = 'off'\n"),
        ("a.wattle", TEMPLATE),
        ("own/wattle.toml", "[rules]\nhtml-entities-escaped = 'off'\n"),
        ("own/deep/er/b.wattle", TEMPLATE),
        ("c/d.wattle", TEMPLATE),
    ]);
    assert_eq!(found(&place, "a.wattle"), [BODY]);
    assert_eq!(found(&place, "own/deep/er/b.wattle"), [FOOTER]);
    assert_eq!(found(&place, "c/d.wattle"), [BODY]);
    assert_eq!(found(&place, "."), [FOOTER, BODY, BODY], "in one run, each has its own");
}

#[test]
fn what_builds_on_another_outweighs_it_key_by_key() {
    let base = "profile = 'strict'\n[rules]\nfooter-emoji = 'warning'\nhtml-entities-escaped = 'off'\n\
                body-too-long = { severity = 'info', max = 1 }\n[examples]\norder = 'A'\n";
    let place = Place::with(&[
        ("base/base.toml", base),
        ("team/wattle.toml", "extends = '../base/base.toml'\n"),
        ("team/a.wattle", TEMPLATE),
    ]);
    let long = "info[body-too-long]";
    let graded = |place: &Place| found(place, "team/a.wattle");
    assert_eq!(graded(&place), [long, "warning[footer-emoji]"]);
    let over = "extends = '../base/base.toml'\nprofile = 'recommended'\n[rules]\n\
                html-entities-escaped = 'warning'\nbody-too-long = { max = 900 }\n";
    place.write("team/wattle.toml", over);
    assert_eq!(graded(&place), ["warning[footer-emoji]", BODY]);
    let ran = place.run("check team --config base/base.toml --output-format concise");
    assert!(ran.out.contains("info[body-too-long]"), "it stands on its own: {ran:?}");
}

#[test]
fn the_later_of_several_outweighs_the_earlier_and_a_shared_one_neither() {
    let place = Place::with(&[
        ("base.toml", "[rules]\nfooter-emoji = 'info'\nhtml-entities-escaped = 'info'\n"),
        ("a.toml", "extends = 'base.toml'\n[rules]\nfooter-emoji = 'warning'\n"),
        ("b.toml", "extends = ['base.toml']\n[rules]\nhtml-entities-escaped = 'error'\n"),
        ("wattle.toml", "extends = ['a.toml', 'b.toml']\n"),
        ("x.wattle", TEMPLATE),
    ]);
    assert_eq!(
        found(&place, "x.wattle"),
        ["error[html-entities-escaped]", "warning[footer-emoji]"]
    );
    place.write("b.toml", "extends = 'base.toml'\n[rules]\nfooter-emoji = 'off'\n");
    assert_eq!(found(&place, "x.wattle"), ["info[html-entities-escaped]"]);
}

/// Patterns and folders count from the file that they stand in, whoever builds on it.
#[test]
fn patterns_keep_the_folder_of_their_file() {
    let base = "[files]\nexclude = ['team/old/**']\n[build]\nout-dir = 'out'\n\
                [[overrides]]\nfiles = ['team/new/**']\nrules = { footer = 'off' }\n";
    let own = "extends = '../wattle.toml'\n[[overrides]]\nfiles = ['new/**']\n\
               rules = { html-entities-escaped = 'off' }\n";
    let place = Place::with(&[
        ("wattle.toml", base),
        ("team/wattle.toml", own),
        ("team/old/a.wattle", TEMPLATE),
        ("team/new/b.wattle", TEMPLATE),
        ("team/c.wattle", TEMPLATE),
    ]);
    assert_eq!(found(&place, "team/new/b.wattle"), [""; 0]);
    assert_eq!(found(&place, "."), [FOOTER, BODY], "only team/c.wattle has findings");
    assert_eq!(place.run("build --ignore dup-content team/new/b.wattle").status, 0);
    assert!(place.path().join("out/manifest.json").exists());
    place.write(
        "team/wattle.toml",
        &format!("{own}[files]\nexclude = []\n[build]\nout-dir = 'o'\n"),
    );
    assert_eq!(found(&place, ".").len(), 4, "its own patterns replace those");
    assert_eq!(place.run("build --ignore dup-content team/new/b.wattle").status, 0);
    assert!(place.path().join("team/o/manifest.json").exists());
}

/// What is said of a configuration that cannot be used.
fn refused(name: &str, files: &[(&str, &str)]) -> Ran {
    let place = Place::with(files);
    place.write("a.wattle", TEMPLATE);
    let ran = place.run("check .");
    assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{ran:?}");
    snapshot("cli", &format!("configuration_{name}"), &ran.err);
    ran
}

#[test]
fn what_cannot_be_built_on_is_refused() {
    refused("extends_missing", &[("wattle.toml", "extends = ['gone.toml', '.', 3]\n")]);
    refused("extends_itself", &[("wattle.toml", "extends = './wattle.toml'\n")]);
    refused(
        "extends_circle",
        &[
            ("wattle.toml", "extends = 'a.toml'\n"),
            ("a.toml", "extends = 'b.toml'\n"),
            ("b.toml", "profile = 'strict'\nextends = ['wattle.toml']\n"),
        ],
    );
    refused(
        "extends_broken",
        &[("wattle.toml", "extends = 'a.toml'\n[fils]\n"), ("a.toml", "[rules]\nstile = 'off'\n")],
    );
}

#[test]
fn a_chain_without_end_is_refused() {
    let place = Place::with(&[("wattle.toml", "extends = '1.toml'\n"), ("a.wattle", TEMPLATE)]);
    for number in 1..200 {
        place.write(&format!("{number}.toml"), &format!("extends = '{}.toml'\n", number + 1));
    }
    let ran = place.run("check .");
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("more than 32 files deep"), "{}", ran.err);
}

/// A folder in which everything is said that can be.
fn everything() -> Place {
    let base = "profile = 'strict'\n\n[rules]\nstyle = 'off'\nvar-leading = 'info'\n\n[examples]\ncustomer = 'Tony'\norder = 'A'\n";
    let own = "extends = '../base.toml'\n\n[files]\ninclude = [\n  'new/**',\n  'old/**',\n]\nexclude = ['old/drafts/**']\n\n\
               [rules.body-too-long]\nmax = 900\n\n[rules]\nname-prefix = { prefixes = ['acme_', 'x_'] }\n\n\
               [build]\nout-dir = '../out'\n\n[examples]\ncustomer = 'Ana'\n\n\
               [[overrides]]\nfiles = ['old/**']\n[overrides.rules]\nvar-leading = 'warning'\nheader-text-too-long = { max = 50 }\n\n\
               [[overrides]]\nfiles = ['new/**']\nrules = { var-leading = 'off' }\n";
    Place::with(&[
        (".gitignore", "ignored/\n"),
        ("base.toml", base),
        ("team/wattle.toml", own),
        ("team/old/a.wattle", TEMPLATE),
        ("team/old/drafts/b.wattle", TEMPLATE),
        ("team/new/notes.txt", ""),
        ("team/new/ignored/c.wattle", TEMPLATE),
        ("team/.hidden/d.wattle", TEMPLATE),
        ("team/e.wattle", TEMPLATE),
        ("f.wattle", TEMPLATE),
    ])
}

#[test]
fn what_holds_is_shown_with_its_places() {
    let place = everything();
    let shown = |path: &str| {
        let ran = place.run(&format!("config show {path}"));
        assert_eq!((ran.status, ran.err.as_str()), (0, ""));
        ran.out
    };
    // How many rules the profile changes is left out: that number grows with the rules.
    let without_number = |text: &str| {
        let lines = text.lines().map(|line| match line.split_once("In effect ") {
            Some((before, after)) => {
                format!("{before}In effect {}", after.trim_start_matches(char::is_numeric))
            }
            None => line.to_owned(),
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    snapshot("cli", "config_show_file", &without_number(&shown("team/old/a.wattle")));
    snapshot("cli", "config_show_folder", &without_number(&shown("team")));
    snapshot("cli", "config_show_nothing", &shown("."));
    let json = place.run("config show team/old/a.wattle --output-format json").out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let from = |line: u64| serde_json::json!({ "file": "team/wattle.toml", "line": line });
    assert_eq!(json["options"][1]["name"], "header-text-too-long.max");
    assert_eq!(json["options"][1]["from"], from(26));
    let number = json["rules"].as_array().map_or(0, Vec::len);
    assert!(shown("team/old/a.wattle").contains(&format!("In effect {number} rules")));
    let leading = json["rules"].as_array().expect("a list").iter();
    let leading: Vec<_> = leading.filter(|rule| rule["rule"] == "var-leading").collect();
    assert_eq!(leading[0]["severity"], "warning");
    assert_eq!(leading[0]["from"], from(25));
    assert_eq!(json["overrides"].as_array().map(Vec::len), Some(1));
}

#[test]
fn why_a_file_is_checked_or_not() {
    let place = everything();
    let cases = [
        ("team/old/a.wattle", "yes, `old/**` takes it in (team/wattle.toml:4)"),
        ("team/old/drafts/b.wattle", "named: `old/drafts/**` leaves it out (team/wattle.toml:8)"),
        ("team/new/notes.txt", "named: it does not end in `.wattle`"),
        ("team/new/ignored/c.wattle", "named: it is hidden, or git ignores it"),
        ("team/.hidden/d.wattle", "named: it is hidden, or git ignores it"),
        ("team/e.wattle", "named: no pattern takes it in (team/wattle.toml:4)"),
        ("team/gone.wattle", "there is no such file"),
        ("f.wattle", "Checked   yes\n"),
        ("team/old/a.wattle --no-config", "Checked   yes\n"),
    ];
    for (path, why) in cases {
        let shown = place.run(&format!("config show {path}")).out;
        assert!(shown.contains(why), "{path}: {shown}");
    }
    assert_eq!(place.run("config show team/e.wattle --config gone.toml").status, 2);
}

/// The order that docs/configuration.md gives, from the weakest to the strongest.
#[test]
fn what_decides_a_level() {
    let steps = [
        ("profile = 'pedantic'\n", "error"),
        ("[rules]\nfooter = 'info'\n", "info"),
        ("[[overrides]]\nfiles = ['*.wattle']\nrules = { footer = 'warning' }\n", "warning"),
        ("[rules]\nfooter-emoji = 'error'\n", "error"),
        ("[[overrides]]\nfiles = ['*.wattle']\nrules = { footer-emoji = 'info' }\n", "info"),
        (
            "[[overrides]]\nfiles = ['a.*']\nrules = { footer-emoji = 'warning', footer = 'off' }\n",
            "warning",
        ),
    ];
    let place = Place::with(&[("a.wattle", TEMPLATE)]);
    let found = |arguments: &str| {
        let ran = place.run(&format!("check a.wattle --output-format concise {arguments}"));
        assert!(ran.status < 2, "{ran:?}");
        let line = ran.out.lines().find(|line| line.contains("[footer-emoji]"));
        line.map(|line| line.split([' ', '[']).nth(1).unwrap_or_default().to_owned())
    };
    // Each builds on the one before.
    let mut base = String::new();
    for (index, (said, severity)) in steps.iter().enumerate() {
        let name = format!("{index}.toml");
        place.write(&name, &format!("{base}{said}"));
        assert_eq!(found(&format!("--config {name}")).as_deref(), Some(*severity), "{said}");
        base = format!("extends = '{name}'\n");
    }
    place.write("wattle.toml", &base);
    assert_eq!(found("--select footer").as_deref(), Some("error"));
    assert_eq!(found("--select footer --warn footer").as_deref(), Some("warning"));
    assert_eq!(found("--warn footer --error footer-emoji").as_deref(), Some("error"));
    assert_eq!(found("--error footer-emoji --ignore footer"), None);
}
