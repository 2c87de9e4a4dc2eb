//! `wattle build` as users call it: what it writes, keeps and removes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const GOOD: &str = "template NAME\ncategory utility\nlanguage en_US\n\
    body \"Hi {{customer}}, your order has left house NAME and will reach you tomorrow.\"\n\
    examples { customer \"Tony\" }\n";

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Place {
        Place(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn template(&self, name: &str) {
        let text = GOOD.replace("NAME", name);
        fs::write(self.path(&format!("{name}.wattle")), text).expect("a file");
    }

    /// Runs the command; gives status and what it said on standard error.
    fn build(&self, args: &[&str]) -> (i32, String) {
        self.build_in("", args)
    }

    /// Runs the command in a folder.
    fn build_in(&self, folder: &str, args: &[&str]) -> (i32, String) {
        let done = Command::new(env!("CARGO_BIN_EXE_wattle"))
            .arg("build")
            .args(args)
            .current_dir(self.path(folder))
            .output()
            .expect("the program runs");
        (done.status.code().expect("a status"), String::from_utf8_lossy(&done.stderr).into_owned())
    }

    fn manifest(&self) -> Vec<String> {
        let bytes = fs::read(self.path("build/manifest.json")).expect("a manifest");
        let manifest: serde_json::Value = serde_json::from_slice(&bytes).expect("JSON");
        let entries = manifest["templates"].as_array().expect("an array").iter();
        entries.map(|entry| entry["name"].as_str().expect("a name").to_owned()).collect()
    }

    /// All files of the output with their bytes.
    fn output(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let files = walkdir::WalkDir::new(self.path("build")).sort_by_file_name().into_iter();
        let files = files.filter_map(Result::ok).map(|file| file.into_path());
        files
            .filter(|path| path.is_file())
            .map(|path| (path.clone(), fs::read(path).expect("a file")))
            .collect()
    }
}

fn modified(path: &Path) -> std::time::SystemTime {
    path.metadata().and_then(|metadata| metadata.modified()).expect("a date")
}

#[test]
fn payloads_and_manifest_are_written() {
    let place = Place::new();
    place.template("alpha");
    let (status, said) = place.build(&[]);
    assert_eq!((status, said.as_str()), (0, "wattle: built 1 template in build (1 changed)\n"));
    let names: Vec<_> = place.output().into_iter().map(|(path, _)| path).collect();
    let expected =
        ["build/alpha/en_US/create.json", "build/alpha/en_US/send.json", "build/manifest.json"];
    assert_eq!(names, expected.map(|name| place.path(name)));
}

#[test]
#[cfg(unix)]
fn what_is_built_may_be_read_by_whoever_may_read_new_files() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    place.template("alpha");
    place.build(&[]);
    let mode = |path: &str| place.path(path).metadata().expect("a file").permissions().mode();
    for path in ["build/alpha/en_US/create.json", "build/manifest.json"] {
        assert_eq!(mode(path), mode("alpha.wattle"), "{path}");
    }
}

#[test]
fn a_second_build_changes_no_byte_and_no_date() {
    let place = Place::new();
    place.template("alpha");
    place.template("beta");
    place.build(&[]);
    let before = place.output();
    let date = modified(&place.path("build/alpha/en_US/send.json"));
    let (_, said) = place.build(&[]);
    assert!(said.contains("0 changed"), "{said}");
    assert_eq!(place.output(), before);
    assert_eq!(modified(&place.path("build/alpha/en_US/send.json")), date);
}

#[test]
fn a_file_with_errors_leaves_its_earlier_output_alone() {
    let place = Place::new();
    place.template("alpha");
    place.template("beta");
    place.build(&[]);
    let before = fs::read(place.path("build/alpha/en_US/create.json")).expect("a file");
    fs::write(place.path("alpha.wattle"), "template alpha\nbody \"Hi").expect("a file");
    fs::remove_file(place.path("build/beta/en_US/create.json")).expect("it was there");
    let (status, said) = place.build(&["--clean"]);
    assert_eq!(status, 1);
    assert!(said.contains("1 file with errors left alone"), "{said}");
    assert_eq!(fs::read(place.path("build/alpha/en_US/create.json")).expect("a file"), before);
    assert!(place.path("build/beta/en_US/create.json").exists());
    assert_eq!(place.manifest(), ["alpha", "beta"]);
}

#[test]
fn what_is_gone_is_removed_only_when_asked() {
    let place = Place::new();
    place.template("alpha");
    place.template("beta");
    place.build(&[]);
    fs::remove_file(place.path("alpha.wattle")).expect("it was there");
    fs::write(place.path("build/alpha/notes.txt"), "mine").expect("a file");
    place.build(&[]);
    assert!(place.path("build/alpha/en_US/create.json").exists());
    assert_eq!(place.manifest(), ["alpha", "beta"]);
    let (_, said) = place.build(&["--clean"]);
    assert!(said.contains("1 removed"), "{said}");
    assert!(!place.path("build/alpha/en_US").exists());
    assert!(place.path("build/alpha/notes.txt").exists(), "what is not ours stays");
    assert_eq!(place.manifest(), ["beta"]);
}

#[test]
fn a_manifest_of_others_removes_nothing_elsewhere() {
    let place = Place::new();
    place.template("alpha");
    place.build(&[]);
    fs::write(place.path("keep.json"), "mine").expect("a file");
    let manifest = fs::read_to_string(place.path("build/manifest.json")).expect("a manifest");
    let keep = place.path("keep.json");
    for elsewhere in ["../keep.json", "alpha/../../keep.json", keep.to_str().expect("a path")] {
        let foreign = manifest
            .replace("alpha.wattle", "gone.wattle")
            .replace("alpha/en_US/create.json", elsewhere)
            .replace(r#""name": "alpha""#, r#""name": "gone""#);
        assert!(foreign.contains(elsewhere) && foreign.contains(r#""gone""#), "{foreign}");
        fs::write(place.path("build/manifest.json"), foreign).expect("a file");
        let (status, said) = place.build(&["--clean"]);
        assert_eq!(status, 0, "{said}");
        assert!(place.path("keep.json").exists(), "{elsewhere}");
        assert!(place.path("build/alpha/en_US/create.json").exists(), "{elsewhere}");
    }
}

#[test]
fn a_check_tells_what_is_out_of_date_and_writes_nothing() {
    let place = Place::new();
    place.template("alpha");
    place.template("beta");
    let (status, said) = place.build(&["--check"]);
    assert_eq!(status, 1, "{said}");
    assert!(!place.path("build").exists());
    place.build(&[]);
    let up_to_date = (0, "wattle: would build 2 templates in build (0 changed)\n".to_owned());
    assert_eq!(place.build(&["--check"]), up_to_date);

    let before = place.output();
    fs::remove_file(place.path("alpha.wattle")).expect("it was there");
    assert_eq!(place.build(&["--check"]).0, 0, "what is left over stays without --clean");
    let (status, said) = place.build(&["--check", "--clean"]);
    assert_eq!((status, said.matches(" is not up to date").count()), (1, 3), "{said}");
    fs::write(place.path("build/beta/en_US/send.json"), "{}").expect("a file");
    let (status, said) = place.build(&["--check"]);
    let expected = "wattle: build/beta/en_US/send.json is not up to date\n\
        wattle: would build 1 template in build (1 changed)\n";
    assert_eq!((status, said.as_str()), (1, expected));
    assert_eq!(place.build(&["--check", "--exit-zero"]).0, 0);
    place.build(&[]);
    assert_eq!(place.output(), before);
}

#[test]
fn a_renamed_template_leaves_its_old_name_to_clean() {
    let place = Place::new();
    place.template("alpha");
    place.build(&[]);
    fs::write(place.path("alpha.wattle"), GOOD.replace("NAME", "gamma")).expect("a file");
    place.build(&["--clean"]);
    assert_eq!(place.manifest(), ["gamma"]);
    assert!(!place.path("build/alpha").exists());
}

/// The templates of other folders are not gone because nobody sees them from here.
#[test]
fn what_is_gone_is_the_same_from_every_folder() {
    for (configured, out_dir) in [(true, &[][..]), (false, &["--out-dir", "../build"])] {
        let place = Place::new();
        for folder in ["shop", "news"] {
            fs::create_dir(place.path(folder)).expect("a folder");
        }
        for (file, name) in [("shop/alpha", "alpha"), ("news/beta", "beta")] {
            let text = GOOD.replace("NAME", name);
            fs::write(place.path(&format!("{file}.wattle")), text).expect("a file");
        }
        if configured {
            fs::write(place.path("wattle.toml"), "[build]\nout-dir = \"build\"").expect("a file");
        }
        place.build(&[]);
        let clean = |folder| place.build_in(folder, &[&["--clean"], out_dir].concat());
        if configured {
            assert_eq!(place.build_in("shop", &["--check"]).0, 0);
            clean("news");
        }
        clean("shop");
        assert_eq!(place.manifest(), ["alpha", "beta"]);
        assert!(place.path("build/beta/en_US/create.json").exists());
        fs::remove_file(place.path("news/beta.wattle")).expect("it was there");
        place.build(&["--clean"]);
        assert_eq!(place.manifest(), ["alpha"]);
    }
}

/// Names may be longer than folders can be called; the other templates are built all the same.
#[test]
fn a_name_that_is_no_folder_is_told_of() {
    let place = Place::new();
    place.template("alpha");
    fs::write(place.path("long.wattle"), GOOD.replace("NAME", &"n".repeat(256))).expect("a file");
    let (status, said) = place.build(&[]);
    assert_eq!(status, 1);
    assert!(said.contains("long.wattle: not built, its name is too long for a folder"), "{said}");
    assert_eq!(place.manifest(), ["alpha"]);
}

#[test]
fn building_some_files_keeps_the_others() {
    let place = Place::new();
    place.template("alpha");
    place.template("beta");
    place.build(&[]);
    place.build(&["beta.wattle", "--clean"]);
    assert_eq!(place.manifest(), ["alpha", "beta"]);
    assert!(place.path("build/alpha/en_US/create.json").exists());
}

#[test]
fn examples_can_stand_for_the_values() {
    let place = Place::new();
    place.template("alpha");
    place.build(&["--values", "examples"]);
    let send = fs::read_to_string(place.path("build/alpha/en_US/send.json")).expect("a file");
    assert!(send.contains("\"Tony\"") && send.contains("+15551234567"), "{send}");
}

#[test]
fn a_name_that_is_a_path_stays_inside_the_output() {
    let place = Place::new();
    fs::write(place.path("evil.wattle"), GOOD.replace("NAME", "../evil")).expect("a file");
    fs::write(place.path("wattle.toml"), "[rules]\nname = \"off\"\n").expect("a file");
    let (status, said) = place.build(&[]);
    assert_eq!(status, 1);
    assert!(said.contains("evil.wattle: not built"), "{said}");
    assert!(!place.path("evil").exists());
    assert!(place.manifest().is_empty());
}

#[test]
fn what_has_a_twin_is_not_written_over_it() {
    let place = Place::new();
    place.template("alpha");
    fs::write(place.path("beta.wattle"), GOOD.replace("NAME", "alpha")).expect("a file");
    let (status, said) = place.build(&["--ignore", "dup-name-language"]);
    let expected = "wattle: beta.wattle: not built, another template has its name and language\n\
        wattle: built 1 template in build (1 changed)\n";
    assert_eq!((status, said.as_str()), (1, expected));
    assert_eq!(place.manifest(), ["alpha"]);
}

#[test]
fn many_files_are_built_as_few_are() {
    /// So many that several threads write them.
    const MANY: usize = 150;
    let names: Vec<String> = (0..MANY).map(|number| format!("made_{number:03}")).collect();
    let place = Place::new();
    names.iter().for_each(|name| place.template(name));
    let stale = |said: &str| said.matches(" is not up to date").count();
    let (status, said) = place.build(&["--check"]);
    assert_eq!((status, stale(&said)), (1, 2 * MANY + 1));
    assert!(said.lines().take(2 * MANY).is_sorted(), "{said}");
    let (status, said) = place.build(&[]);
    let expected = "wattle: built 150 templates in build (150 changed)\n";
    assert_eq!((status, said.as_str()), (0, expected));
    assert_eq!(place.manifest(), names);
    for name in &names {
        let send = place.path(&format!("build/{name}/en_US/send.json"));
        assert!(fs::read_to_string(send).expect("a file").contains(name));
    }
    assert_eq!(stale(&place.build(&["--check"]).1), 0);
    fs::write(place.path("build/made_007/en_US/send.json"), "{}").expect("a file");
    assert_eq!(stale(&place.build(&["--check"]).1), 1);
}

#[test]
fn the_configuration_says_where_to_build() {
    let place = Place::new();
    place.template("alpha");
    fs::write(place.path("wattle.toml"), "[build]\nout-dir = \"made\"\n").expect("a file");
    place.build(&[]);
    assert!(place.path("made/alpha/en_US/send.json").exists());
    place.build(&["--out-dir", "elsewhere"]);
    assert!(place.path("elsewhere/alpha/en_US/send.json").exists());
}

#[test]
fn each_configuration_says_where_its_files_are_built() {
    let place = Place::new();
    let template = |path: &str, name: &str| {
        fs::write(place.path(path), GOOD.replace("NAME", name)).expect("a file");
    };
    for folder in ["own", "plain"] {
        fs::create_dir(place.path(folder)).expect("a folder");
    }
    template("alpha.wattle", "alpha");
    template("own/beta.wattle", "beta");
    template("plain/gamma.wattle", "gamma");
    fs::write(place.path("wattle.toml"), "[build]\nout-dir = \"out\"\n").expect("a file");
    assert_eq!(place.build(&[]).1, "wattle: built 3 templates in out (3 changed)\n");

    fs::write(place.path("own/wattle.toml"), "build = { out-dir = \"made\" }\n").expect("a file");
    fs::write(place.path("plain/wattle.toml"), "").expect("a file");
    let said = "wattle: built 1 template in out (0 changed)\n\
        wattle: built 1 template in own/made (1 changed)\n\
        wattle: built 1 template in build (1 changed)\n";
    assert_eq!(place.build(&[]).1, said);
    assert!(place.path("own/made/beta/en_US/send.json").exists());
    assert_eq!(place.manifest(), ["gamma"]);
    let (status, said) = place.build(&["--clean"]);
    assert!(said.contains("in out (0 changed, 2 removed)"), "{said}");
    assert_eq!(status, 0);
    assert!(!place.path("out/beta").exists() && place.path("own/made/beta").exists());
    place.build(&["--out-dir", "all"]);
    assert!(["alpha", "beta", "gamma"].iter().all(|name| place.path("all").join(name).exists()));
}

#[test]
fn a_template_may_have_the_name_of_one_that_is_built_elsewhere() {
    let place = Place::new();
    fs::create_dir(place.path("own")).expect("a folder");
    place.template("alpha");
    fs::write(place.path("own/alpha.wattle"), GOOD.replace("NAME", "alpha")).expect("a file");
    fs::write(place.path("own/wattle.toml"), "build = { out-dir = \"made\" }\n").expect("a file");
    let (status, said) = place.build(&["--ignore", "dup-name-language"]);
    assert_eq!(status, 0, "{said}");
    assert!(place.path("own/made/alpha").exists() && place.path("build/alpha").exists());
}

#[test]
fn an_output_that_cannot_be_written_fails() {
    let place = Place::new();
    place.template("alpha");
    fs::write(place.path("build"), "a file, no folder").expect("a file");
    let (status, said) = place.build(&[]);
    assert_eq!(status, 2);
    assert!(said.contains("cannot write to build"), "{said}");
}
