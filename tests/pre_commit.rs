//! The hooks, run by the real pre-commit and by prek in a repository made for it. Where one is not
//! installed, its test is skipped, and says so. The hooks are those that users get, but for the language:
//! the program need not be built once more. `packaging/try-hooks` tries them as they are.

#![cfg(all(feature = "cli", unix))]

mod common;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use common::outside::{is_there, paths};
use common::place::Place;

const HOOKS: &str = include_str!("../.pre-commit-hooks.yaml");

const GOOD: &str = "template order_shipped\ncategory utility\nlanguage en_US\n\n\
    body \"Hi {{customer}}, your order has left our house today.\"\n\nexamples {\n  customer \"Tony\"\n}\n";

/// Runs a program in a folder, away from the settings of whoever runs the tests.
fn run(folder: &Path, home: &Path, program: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).env("PATH", paths());
    command.env("HOME", home).env("PRE_COMMIT_HOME", home.join("pre-commit"));
    command.env("PREK_HOME", home.join("prek"));
    for (name, value) in [("NAME", "Ana"), ("EMAIL", "ana@example.com")] {
        command
            .env(format!("GIT_AUTHOR_{name}"), value)
            .env(format!("GIT_COMMITTER_{name}"), value);
    }
    command.output().expect("it starts")
}

#[test]
fn pre_commit_guards() {
    commits_are_guarded("pre-commit");
}

#[test]
fn prek_guards() {
    commits_are_guarded("prek");
}

fn commits_are_guarded(guard: &str) {
    if !is_there("pre_commit", guard) {
        return;
    }
    let place = Place::with(&[]);
    let (hooks, team) = (place.path().join("hooks"), place.path().join("team"));
    let git = |folder: &Path, arguments: &[&str]| {
        let output = run(folder, place.path(), "git", arguments);
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    for folder in [&hooks, &team] {
        fs::create_dir(folder).expect("a folder");
        assert!(git(folder, &["init", "--quiet"]).0);
    }
    let own = HOOKS.replace("language: rust", "language: system");
    fs::write(hooks.join(".pre-commit-hooks.yaml"), own).expect("a file");
    assert!(
        git(&hooks, &["add", "."]).0 && git(&hooks, &["commit", "--quiet", "-m", "Add hooks"]).0
    );
    let rev = run(&hooks, place.path(), "git", &["rev-parse", "HEAD"]).stdout;
    let own = "# ours\nrepos:\n  - repo: meta\n    hooks:\n      - id: check-hooks-apply\n\nfail_fast: false\n";
    fs::write(team.join(".pre-commit-config.yaml"), own).expect("a file");
    assert!(run(&team, place.path(), "wattle", &["init"]).status.success());
    let config = fs::read_to_string(team.join(".pre-commit-config.yaml")).expect("a file");
    let config = config
        .replace(env!("CARGO_PKG_REPOSITORY"), &hooks.display().to_string())
        .replace("rev: main ", &format!("rev: {} ", String::from_utf8_lossy(&rev).trim()))
        .replace(
            "\n\nfail_fast",
            "\n      - id: wattle-build\n      - id: wattle-build-check\n\nfail_fast",
        );
    assert!(config.contains("wattle-build"), "{config}");
    fs::write(team.join(".pre-commit-config.yaml"), config).expect("a file");
    let installed = run(&team, place.path(), guard, &["install"]);
    assert!(installed.status.success());
    let commit = |text: &str| {
        fs::write(team.join("order.wattle"), text).expect("a file");
        assert!(git(&team, &["add", "order.wattle", ".pre-commit-config.yaml"]).0);
        git(&team, &["commit", "-m", "Change the template"])
    };

    let (done, said) = commit(&GOOD.replace("order_shipped", "Order-Shipped"));
    assert!(!done && said.contains("name-charset"), "{said}");
    let (done, said) = commit(&GOOD.replace("category", "   category"));
    assert!(!done && said.contains("files were modified by this hook"), "{said}");
    assert_eq!(fs::read_to_string(team.join("order.wattle")).expect("a file"), GOOD);
    let (done, said) = commit(GOOD);
    assert!(done, "{said}");
    assert!(team.join("build/manifest.json").exists());

    // The hook is told of one file, and compares it with those that did not change.
    fs::write(team.join("again.wattle"), GOOD).expect("a file");
    assert!(git(&team, &["add", "again.wattle"]).0);
    let (done, said) = git(&team, &["commit", "-m", "Add it again"]);
    assert!(!done && said.contains("dup-name-language"), "{said}");
    // What the configuration leaves out is left out by the hooks as well.
    fs::write(team.join("wattle.toml"), "[files]\nexclude = ['again.wattle']\n").expect("a file");
    assert!(git(&team, &["add", "wattle.toml"]).0);
    let (done, said) = git(&team, &["commit", "-m", "Leave it out"]);
    assert!(done, "{said}");

    // What was built of a template does not outlive it.
    let (done, said) = commit(&GOOD.replace("order_shipped", "order_sent"));
    assert!(done, "{said}");
    assert!(team.join("build/order_sent").exists() && !team.join("build/order_shipped").exists());
}
