//! What docs/ci.md, action.yml and ci/gitlab.yml make pipelines do, done by a shell in a repository made
//! for it.

#![cfg(all(feature = "cli", unix))]

mod common;

use std::fs;
use std::process::{Command, Output};

use common::outside::{is_there, paths};
use common::place::Place;

const CLEAN: &str = include_str!("cli/clean.wattle");
const ACTION: &str = include_str!("../action.yml");
const JOB: &str = include_str!("../ci/gitlab.yml");
const PAGES: &[&str] = &[
    include_str!("../README.md"),
    include_str!("../docs/ci.md"),
    include_str!("../docs/output-formats.md"),
];

/// A repository with one template that is built; `None` where a program is missing.
fn repository() -> Option<Place> {
    if !is_there("ci", "bash") || !is_there("ci", "git") {
        return None;
    }
    let place = Place::with(&[("templates/order.wattle", CLEAN)]);
    let made = shell(
        &place,
        "git init --quiet --initial-branch main && wattle build templates --quiet && mkdir results tests && cp -r build tests/fixtures && git add . && \
         git -c user.name=Ana -c user.email=ana@example.com commit --quiet --message Start",
        &[],
    );
    assert!(made.status.success(), "{made:?}");
    Some(place)
}

/// A template that WhatsApp would refuse.
fn spoil(place: &Place) {
    let name = CLEAN.lines().find(|line| line.starts_with("template ")).expect("a name");
    let spoiled = CLEAN.replace(name, "template Order-Shipped");
    fs::write(place.path().join("templates/order.wattle"), spoiled).expect("a file");
}

/// Runs a script as the plainest of shells does, where nothing tells that a part of a pipe failed.
fn sh(place: &Place, script: &str) -> Output {
    let mut command = Command::new("sh");
    command.args(["-ec", script]).current_dir(place.path()).env("PATH", paths());
    command.output().expect("it starts")
}

/// Runs a script as GitHub's runner does; other services are no stricter.
fn shell(place: &Place, script: &str, variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new("bash");
    command.args(["--noprofile", "--norc", "-eo", "pipefail", "-c", script]);
    command.current_dir(place.path()).env("PATH", paths()).envs(variables.iter().copied());
    command.output().expect("it starts")
}

/// The blocks of a page that are fenced as `language`.
fn fences<'p>(page: &'p str, language: &str) -> Vec<&'p str> {
    let opening = format!("```{language}\n");
    let starts = page.match_indices(&opening).map(|(at, _)| &page[at + opening.len()..]);
    starts.filter_map(|rest| rest.split("\n```").next()).collect()
}

#[test]
fn shells_do_as_the_page_says() {
    let Some(place) = repository() else { return };
    let fetched = sh(&place, "git update-ref refs/remotes/origin/main main");
    assert!(fetched.status.success(), "{fetched:?}");
    let blocks = fences(PAGES[1], "sh");
    assert!(blocks.len() > 3);
    for block in blocks {
        let output = sh(&place, block);
        assert!(output.status.success(), "{block}\n{output:?}");
    }
    spoil(&place);
    let output = sh(&place, fences(PAGES[1], "sh")[1]);
    assert_eq!(output.status.code(), Some(1));
}

/// What a branch changes is checked, and a branch that is not there to compare with is not taken for one without
/// changes.
#[test]
fn what_a_branch_changes_is_checked() {
    let Some(place) = repository() else { return };
    let blocks = fences(PAGES[1], "sh");
    let block = *blocks.iter().find(|block| block.starts_with("git diff")).expect("a block");
    for script in [block.to_owned(), format!("set +e\n{block}")] {
        let output = sh(&place, &script);
        assert!(!output.status.success() && output.stdout.is_empty(), "{output:?}");
    }
    let commit = |name: &str, change: &str| {
        let made = format!(
            "{change} && git add . && git -c user.name=Ana -c user.email=ana@example.com commit --quiet -m {name}"
        );
        assert!(sh(&place, &made).status.success(), "{name}");
    };
    let is_good = || {
        let output = sh(&place, block);
        (output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    assert!(sh(&place, "git update-ref refs/remotes/origin/main main").status.success());
    commit(
        "Move",
        "sed s/^template.*/template\\ moved/ templates/order.wattle > ./-q.wattle && git rm -q templates/order.wattle && mkdir templates",
    );
    let (good, said) = is_good();
    assert!(good && said.contains("Checked 1 file"), "{said}");
    spoil(&place);
    commit("Spoil", "true");
    let (good, said) = is_good();
    assert!(!good && said.contains("name-charset"), "{said}");
}

/// Each command in a sample of a pipeline passes what is good, stops what is not, and writes what the next
/// step takes.
#[test]
fn pipelines_tell_good_from_bad() {
    let Some(place) = repository() else { return };
    let samples = PAGES.iter().flat_map(|page| [fences(page, "yaml"), fences(page, "groovy")]);
    let lines: Vec<&str> = samples.flatten().flat_map(str::lines).collect();
    let commands = lines.iter().filter_map(|line| line.find("wattle check").map(|at| &line[at..]));
    let commands: Vec<&str> =
        commands.map(|typed| typed.trim_end_matches(['\'', ' ', '}'])).collect();
    assert!(commands.len() > 8, "{commands:?}");
    for command in &commands {
        let output = shell(&place, command, &[]);
        assert!(output.status.success(), "{command}\n{output:?}");
    }
    spoil(&place);
    for command in &commands {
        let output = shell(&place, command, &[]);
        assert_eq!(output.status.code(), Some(1), "{command}\n{output:?}");
        let files = command.split(" --output-file ").skip(1);
        for file in files.filter_map(|rest| rest.split(' ').next()) {
            assert!(!place.read(file).is_empty(), "{command}");
        }
    }
}

/// The scripts of the action's steps.
fn steps() -> Vec<String> {
    let blocks = ACTION.split("      run: |\n").skip(1);
    let inside = |line: &&str| line.is_empty() || line.starts_with("        ");
    blocks.map(|block| block.lines().take_while(inside).collect::<Vec<_>>().join("\n")).collect()
}

#[test]
fn the_action_is_wired() {
    for part in ACTION.split("${{ inputs.").skip(1) {
        let name = part.split(" }}").next().expect("it ends");
        assert!(ACTION.contains(&format!("\n  {name}:\n    description:")), "{name}");
    }
    for step in steps() {
        assert!(!step.contains("${{"), "an input would be a part of the script: {step}");
    }
}

#[test]
fn the_action_checks() {
    let Some(place) = repository() else { return };
    fs::create_dir(place.path().join("temp")).expect("a folder");
    let check = |arguments: &str, annotations: &str, sarif: &str| {
        fs::write(place.path().join("temp/output"), "").expect("a file");
        let variables = [
            ("PATHS", "templates\n"),
            ("ARGUMENTS", arguments),
            ("ANNOTATIONS", annotations),
            ("SARIF_FILE", sarif),
            ("RUNNER_TEMP", "temp"),
            ("GITHUB_OUTPUT", "temp/output"),
        ];
        let output = shell(&place, &steps()[1], &variables);
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        (output.status.code(), said, place.read("temp/output"))
    };

    let (status, said, outputs) = check("", "true", "");
    assert_eq!((status, outputs.as_str()), (Some(0), "status=0\n"), "{said}");

    spoil(&place);
    let (status, said, outputs) = check("--quiet\n--deny-warnings\n", "true", "a b.sarif");
    assert_eq!((status, outputs.as_str()), (Some(1), "sarif-file=a b.sarif\nstatus=1\n"));
    assert!(place.read("a b.sarif").contains("name-charset"));
    let (token, rest) = said
        .strip_prefix("::stop-commands::")
        .expect("no commands")
        .split_once('\n')
        .expect("a line");
    let (report, commands) = rest.split_once(&format!("\n::{token}::\n")).expect("commands again");
    assert!(report.contains("error[name-charset]") && !report.contains("Checked"), "{report}");
    assert!(
        commands.starts_with("::error title=name-charset,file=templates/order.wattle,"),
        "{commands}"
    );

    let (_, said, _) = check("", "false", "");
    assert!(!said.contains("::error"), "{said}");
    let (status, said, outputs) = check("--no-such-option", "true", "");
    assert_eq!((status, outputs.as_str()), (Some(2), "status=2\n"));
    assert!(!said.contains("::error"), "these are of an earlier step: {said}");
}

#[test]
fn the_action_installs() {
    let Some(place) = repository() else { return };
    let action = env!("CARGO_MANIFEST_DIR");
    let install = |what| shell(&place, &steps()[0], &[("INSTALL", what), ("ACTION", action)]);
    let output = install("none");
    assert!(output.status.success() && output.stdout.starts_with(b"wattle "), "{output:?}");
    assert_eq!(install("somehow").status.code(), Some(2));
}

/// The commands of the job for GitLab that stand under a key, in front of another.
fn commands_of_the_job(key: &str, next: &str) -> Vec<String> {
    let (_, list) = JOB.split_once(&format!("\n  {key}:\n")).expect("a list");
    let (list, _) = list.split_once(&format!("\n  {next}:\n")).expect("what follows it");
    let mut commands: Vec<String> = Vec::new();
    for line in list.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
        match (line.strip_prefix("- "), commands.last_mut()) {
            (None, Some(command)) => *command += &format!(" {line}"),
            (begins, _) => commands.push(begins.expect("a command").to_owned()),
        }
    }
    commands
}

/// What the image has is taken as it is; what the cache has may be old, which cargo finds out.
#[test]
fn the_job_for_gitlab_installs() {
    let place = Place::with(&[("bin/cargo", "#!/bin/sh\necho cargo \"$@\"\n")]);
    let script = commands_of_the_job("before_script", "script").join("\n");
    let run = |version: &str| {
        let made = "chmod +x bin/* .wattle/bin/*";
        assert!(sh(&place, made).status.success());
        let mut command = Command::new("/bin/sh");
        command.args(["-ec", &format!("{script}\nwattle")]).current_dir(place.path());
        command.env("PATH", place.path().join("bin")).env("WATTLE_VERSION", version);
        let output = command.env("CI_PROJECT_DIR", place.path()).output().expect("it starts");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    place.write(".wattle/bin/wattle", "#!/bin/sh\necho cached\n");
    let cargo = "cargo install --locked --root .wattle --git https://github.com/wattle-lang/wattle";
    assert_eq!(run(""), format!("{cargo}\ncached\n"));
    assert_eq!(run("v1"), format!("{cargo} --tag v1\ncached\n"));
    place.write("bin/wattle", "#!/bin/sh\necho of the image\n");
    assert_eq!(run("").lines().last(), Some("of the image"));
    assert!(!run("").contains("cargo"));
}

#[test]
fn the_job_for_gitlab_checks() {
    let Some(place) = repository() else { return };
    let scripts = commands_of_the_job("script", "artifacts");
    let [script] = &*scripts else { panic!("{scripts:?}") };
    let run = || {
        let variables =
            [("WATTLE_PATHS", "templates"), ("WATTLE_ARGUMENTS", "--deny-warnings --quiet")];
        shell(&place, script, &variables).status.code()
    };
    assert_eq!(run(), Some(0));
    spoil(&place);
    assert_eq!(run(), Some(1));
    for file in ["gl-code-quality-report.json", "wattle.xml"] {
        assert!(place.read(file).contains("name-charset") && JOB.contains(&format!(": {file}\n")));
    }
}
