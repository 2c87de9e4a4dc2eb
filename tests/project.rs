//! Rules about several templates see the whole project, however its files are named.

#![cfg(feature = "cli")]

mod common;

use std::fs;

use common::place::{Place, Ran};

/// A template in which nothing is wrong.
fn template(name: &str, language: &str, body: &str) -> String {
    format!("template {name}\ncategory utility\nlanguage {language}\n\nbody \"{body}\"\n")
}

/// A place with one template twice, and another one.
fn twice() -> Place {
    let place = Place::with(&[]);
    place.write("a/first.wattle", &template("parcel", "en", "Hi, your parcel is at our counter."));
    place.write("b/second.wattle", &template("parcel", "en", "Hi, your parcel waits for you."));
    place.write("b/third.wattle", &template("refund", "en", "Hi, your refund is on its way."));
    place
}

fn concise(place: &Place, arguments: &str) -> Ran {
    place.run(&format!("check --output-format concise {arguments}"))
}

const FOUND: &str = "b/second.wattle:3:10: error[dup-name-language] \
    `parcel` in `en` stands in a/first.wattle too\n";

#[test]
fn a_file_alone_is_compared_with_its_project() {
    for root in ["wattle.toml", ".git/HEAD"] {
        let place = twice();
        place.write(root, "");
        for paths in ["", ".", "a b", "b", "b/second.wattle", "a/first.wattle", "./a/first.wattle"]
        {
            let ran = concise(&place, paths);
            assert_eq!((ran.status, ran.out.as_str()), (1, FOUND), "{root}, {paths}: {ran:?}");
        }
        for paths in ["b/third.wattle", "b/second.wattle --no-project", "a --no-project"] {
            let ran = concise(&place, paths);
            assert_eq!((ran.status, ran.out.as_str()), (0, ""), "{root}, {paths}: {ran:?}");
        }
        let absolute = place.path().join("b/second.wattle");
        assert_eq!(concise(&place, &absolute.to_string_lossy()).out, FOUND);
    }
}

#[test]
fn without_a_project_only_what_is_named_is_compared() {
    let place = twice();
    assert_eq!(concise(&place, "b/second.wattle").status, 0);
    assert_eq!(concise(&place, "b/second.wattle a/first.wattle").out, FOUND);
}

#[test]
fn projects_are_not_compared_with_each_other() {
    let place = twice();
    place.write(".git/HEAD", "");
    place.write("a/wattle.toml", "");
    assert_eq!(concise(&place, ".").out, "", "only one of them is in `a`");
    place.write("wattle.toml", "");
    assert_eq!(concise(&place, ".").out, FOUND, "the outermost one counts");
}

#[test]
fn what_the_project_leaves_out_is_not_compared() {
    let place = twice();
    place.write("wattle.toml", "[files]\nexclude = ['a']\n");
    assert_eq!(concise(&place, "b/second.wattle").status, 0);
    place.write("wattle.toml", "");
    place.write(".gitignore", "a/\n");
    assert_eq!(concise(&place, "b/second.wattle").status, 0);
}

/// What is wrong elsewhere in the project is for those who ask for it.
#[test]
fn other_files_are_not_checked() {
    let place = twice();
    place.write("wattle.toml", "");
    place.write("c/broken.wattle", "template Broken\nbody {{\n");
    place.write("c/wattle.toml", "nonsense = 1\n");
    let ran = concise(&place, "b/second.wattle");
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (1, FOUND, ""));
}

#[test]
fn standard_input_stands_for_the_file_whose_name_it_has() {
    let place = twice();
    place.write("wattle.toml", "");
    let changed = template("parcel", "en", "Hi, the parcel that you sent has come.");
    let check = |arguments: &str| {
        let arguments = format!("check --output-format concise {arguments}");
        place.run_with(&arguments, &changed, &[])
    };
    assert_eq!(check("- --stdin-filename b/second.wattle").out, FOUND);
    assert_eq!(check("-").status, 0, "it could be the text of any file");
    let pretty = place.run_with("check - --stdin-filename b/second.wattle", &changed, &[]);
    assert!(pretty.out.contains("language en\n"), "its own text is shown: {}", pretty.out);
}

#[cfg(unix)]
#[test]
fn a_file_is_not_compared_with_itself() {
    let place = Place::with(&[("wattle.toml", "")]);
    place.write("a/real.wattle", &template("parcel", "en", "Hi, your parcel is at our counter."));
    std::os::unix::fs::symlink("a/real.wattle", place.path().join("link.wattle")).expect("a link");
    std::os::unix::fs::symlink("a", place.path().join("folder")).expect("a link");
    for paths in ["link.wattle", "folder/real.wattle", "folder", "a/../a/real.wattle"] {
        let ran = concise(&place, paths);
        assert_eq!((ran.status, ran.out.as_str()), (0, ""), "{paths}: {ran:?}");
    }
}

#[test]
fn what_comparing_finds_is_mended_in_a_file_alone() {
    let place = Place::with(&[("wattle.toml", "")]);
    let english = template("parcel", "en", "Hi, your parcel is at our counter today.");
    let german = "Guten Tag, Ihr Paket liegt bei uns am Schalter bereit.";
    let german = template("parcel", "de", german).replace("utility", "marketing");
    place.write("1.wattle", &english);
    place.write("2.wattle", &german);
    let ran = place.run("check --unsafe-fixes --ignore marketing-no-opt-out 2.wattle");
    assert_eq!(ran.status, 0, "{ran:?}");
    assert_eq!(place.read("2.wattle"), german.replace("marketing", "utility"));
}

#[test]
fn from_a_folder_inside_the_rest_is_called_as_from_there() {
    let place = twice();
    place.write("wattle.toml", "");
    let mut command = place.command(&["check", "--output-format", "concise", "second.wattle"]);
    let output = command.current_dir(place.path().join("b")).output().expect("it runs");
    let out = String::from_utf8_lossy(&output.stdout);
    let expected = "second.wattle:3:10: error[dup-name-language] \
        `parcel` in `en` stands in ../a/first.wattle too\n";
    assert_eq!(out, expected);
}

#[test]
fn building_one_file_sees_the_project_too() {
    let place = twice();
    place.write("wattle.toml", "");
    let ran = place.run("build b/second.wattle --out-dir out");
    assert_eq!(ran.status, 1, "{ran:?}");
    assert!(fs::exists(place.path().join("out/parcel")).is_ok_and(|there| !there));
    assert_eq!(place.run("build b/second.wattle --out-dir out --no-project").status, 0);
}
