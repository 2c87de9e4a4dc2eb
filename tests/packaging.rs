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
