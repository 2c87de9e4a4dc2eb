//! What packages are made of fits together. `packaging/README.md` names the scripts that build and install
//! them in earnest.

#![cfg(all(feature = "cli", unix))]

mod common;

use std::fs;
use std::os::unix::fs::symlink;
use std::process::Command;

use serde_json::Value;

use common::outside::{is_there, paths};
use common::place::Place;

const VERSION: &str = env!("CARGO_PKG_VERSION");
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn read(path: &str) -> String {
    fs::read_to_string(format!("{ROOT}/{path}")).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The value of `KEY = "…"` in a file.
fn value(text: &str, key: &str) -> String {
    let line = text.lines().find_map(|line| line.strip_prefix(&format!("{key} = \""))).expect(key);
    line.trim_end_matches('"').to_owned()
}

#[test]
fn binstall_finds_what_the_release_makes() {
    let manifest = read("Cargo.toml");
    let filled = |key| {
        let text = value(&manifest, key)
            .replace("{ version }", "1.2.3")
            .replace("{ target }", "some-target");
        text.replace("{ name }", "wattle").replace("{ bin }{ binary-ext }", "wattle")
    };
    let release = read("packaging/release");
    let name = release.lines().find_map(|line| line.strip_prefix("name=")).expect("a name");
    let name = name.replace("$version", "1.2.3").replace("$target", "some-target");
    assert_eq!(filled("pkg-url"), format!("{{ repo }}/releases/download/v1.2.3/{name}.tar.gz"));
    assert_eq!(filled("bin-dir"), format!("{name}/wattle"));
}

#[test]
fn the_mirror_has_the_same_hooks() {
    if !is_there("packaging", "bash") {
        return;
    }
    let place = Place::with(&[]);
    let made = Command::new(format!("{ROOT}/packaging/mirror"))
        .arg(place.path())
        .status()
        .expect("it starts");
    assert!(made.success());
    let hooks = place.read(".pre-commit-hooks.yaml");
    assert_eq!(hooks.matches("language: python").count(), hooks.matches("- id: ").count());
    assert_eq!(hooks.replace("language: python", "language: rust"), read(".pre-commit-hooks.yaml"));
    let package = value(&read("pyproject.toml"), "name");
    assert!(
        place
            .read("pyproject.toml")
            .contains(&format!("dependencies = [\"{package}=={VERSION}\"]"))
    );
}

/// The wrapper for npm, beside the program as npm would lay it.
#[test]
fn the_wrapper_passes_everything_on() {
    if !is_there("packaging", "node") {
        return;
    }
    let good = include_str!("cli/clean.wattle");
    let bad = good.replace("utility", "UTILITIES");
    let place = Place::with(&[("good.wattle", good), ("bad.wattle", &bad)]);
    let node = |arguments: &[&str]| {
        let mut command = Command::new("node");
        command.args(arguments).current_dir(place.path()).env("PATH", paths());
        command.output().expect("it starts")
    };
    let wrapper = format!("{ROOT}/packaging/npm/wattle.js");
    fs::copy(wrapper, place.path().join("wattle.js")).expect("a file");
    let missing = node(&["wattle.js", "--version"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("cargo install"), "{missing:?}");

    let machine = node(&["-p", "`${process.platform}-${process.arch}`"]).stdout;
    let machine = String::from_utf8(machine).expect("UTF-8");
    let package = place.path().join(format!("node_modules/@wattle-lang/wattle-{}", machine.trim()));
    fs::create_dir_all(&package).expect("a folder");
    symlink(env!("CARGO_BIN_EXE_wattle"), package.join("wattle")).expect("a link");
    let version = node(&["wattle.js", "--version"]);
    assert_eq!(version.stdout, format!("wattle {VERSION}\n").into_bytes());
    for (path, status) in [("good.wattle", 0), ("bad.wattle", 1), ("none.wattle", 2)] {
        let output = node(&["wattle.js", "check", path]);
        assert_eq!(output.status.code(), Some(status), "{output:?}");
    }
}

/// What goes wrong while packing is said in words, and leaves nothing behind.
#[test]
fn packing_for_npm_says_what_is_wrong() {
    if !is_there("packaging", "node") {
        return;
    }
    let place = Place::with(&[("temporary/.keep", "")]);
    let pack = |arguments: &[&str]| {
        let mut command = Command::new("node");
        command.arg(format!("{ROOT}/packaging/npm/pack.mjs")).args(arguments);
        command.current_dir(place.path()).env("PATH", paths()).env("TMPDIR", "temporary");
        let output = command.output().expect("it starts");
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    for wrong in ["riscv64-unknown-linux-gnu=wattle", "x86_64-unknown-linux-gnu", "toString=x"] {
        let (status, said) = pack(&["packages", wrong]);
        let known = said.contains("x86_64-unknown-linux-gnu\n");
        assert!(status == Some(2) && known && !said.contains("Error"), "{said}");
    }
    assert_eq!(pack(&[]), (Some(2), "pack.mjs: the folder to write to is missing\n".to_owned()));
    let (status, said) = pack(&["packages", "x86_64-unknown-linux-gnu=not/there"]);
    assert!(status == Some(1) && said.contains("not/there"), "{said}");
    let left = fs::read_dir(place.path().join("temporary")).expect("a folder").count();
    assert_eq!(left, 1, "only what was there");
}

/// A checkout may lie at a path with spaces.
#[test]
fn flags_for_the_compiler_stay_apart() {
    if !is_there("packaging", "bash") {
        return;
    }
    let place = Place::with(&[
        ("a b/packaging/common.sh", &read("packaging/common.sh")),
        ("a b/Cargo.toml", "version = \"1.2.3\"\n"),
    ]);
    let script =
        r#". 'a b/packaging/common.sh'; build sh -c 'printf %s "$CARGO_ENCODED_RUSTFLAGS"' sh"#;
    let mut command = Command::new("bash");
    command.args(["-c", script]).current_dir(place.path());
    command.env("WATTLE_TARGET", "some-linux-gnu").env("CARGO_HOME", "/c d");
    let flags = String::from_utf8(command.output().expect("it starts").stderr).expect("UTF-8");
    let flags: Vec<&str> = flags.split('\x1f').collect();
    assert!(flags[0].ends_with("/a b=wattle"), "{flags:?}");
    assert_eq!(flags[1], "--remap-path-prefix=/c d=cargo");
    assert_eq!(&flags[2..4], ["-C", "target-feature=+crt-static"]);
}

/// The commands for completions and manual pages work where nobody has any.
#[test]
fn completions_are_installed_as_the_page_says() {
    let page = read("docs/install.md");
    let (_, section) = page.split_once("## Completions").expect("a section");
    let script = section.split("```sh\n").nth(1).and_then(|rest| rest.split("```").next());
    let place = Place::with(&[]);
    let mut command = Command::new("sh");
    command.args(["-ec", script.expect("commands")]).env("PATH", paths());
    let output = command.env("HOME", place.path()).output().expect("it starts");
    assert!(output.status.success(), "{output:?}");
    for path in [".zfunc/_wattle", ".local/share/man/man1/wattle.1"] {
        assert!(!place.read(path).is_empty(), "{path}");
    }
}

/// No dependency asks for a newer compiler than Cargo.toml promises; clippy's `incompatible_msrv`, which
/// `.ci/run` runs, looks at our own code.
#[test]
fn dependencies_build_with_the_promised_rust() {
    let run = |program: &str, arguments: &[&str]| {
        let output =
            Command::new(program).args(arguments).current_dir(ROOT).output().expect("it starts");
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let about = run(option_env!("RUSTC").unwrap_or("rustc"), &["--version", "--verbose"]);
    let host = about.lines().find_map(|line| line.strip_prefix("host: ")).expect("a host");
    // Of other systems, the sources need not be here.
    let arguments =
        ["metadata", "--format-version=1", "--locked", "--offline", "--filter-platform", host];
    let metadata: Value = serde_json::from_str(&run(env!("CARGO"), &arguments)).expect("JSON");
    let number = |version: &str| -> Vec<u32> {
        version.split('.').take(2).map(|part| part.parse().expect("a number")).collect()
    };
    let ours = number(env!("CARGO_PKG_RUST_VERSION"));
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 50);
    for package in packages {
        let asked = package["rust_version"].as_str().map(number);
        assert!(
            asked.is_none_or(|asked| asked <= ours),
            "{} {}",
            package["name"],
            package["rust_version"]
        );
    }
}
