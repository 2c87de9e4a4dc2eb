//! `wattle init`: what it writes in a repository, what it leaves, and that twice is once.

#![cfg(all(feature = "cli", unix))]

mod common;

use std::fs;
use std::io::{self, Write};
use std::process::{Command, Stdio};

use common::outside::{is_there, paths};
use common::place::{Place, Ran};
use common::snapshot;

const TEMPLATE: &str = include_str!("cli/clean.wattle");

const HOOKS: &str = ".pre-commit-config.yaml";
const GITHUB: &str = ".github/workflows/wattle.yml";
const GITLAB: &str = ".gitlab-ci.yml";

/// A repository with these files.
fn repository(files: &[(&str, &str)]) -> Place {
    let place = Place::with(files);
    place.write(".git/HEAD", "ref: refs/heads/main\n");
    place
}

fn init(place: &Place, arguments: &str) -> Ran {
    let ran = place.run(&format!("init {arguments}"));
    assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{ran:?}");
    ran
}

fn has(place: &Place, path: &str) -> bool {
    place.path().join(path).exists()
}

#[test]
fn a_repository_is_set_up_and_twice_is_once() {
    let place = repository(&[
        ("crm/templates/a.wattle", TEMPLATE),
        ("crm/templates/deep/b.wattle", TEMPLATE),
        ("marketing/c.wattle", TEMPLATE),
        (".github/CODEOWNERS", ""),
    ]);
    snapshot("cli", "init_first", &init(&place, "").out);
    let paths = ["wattle.toml", HOOKS, GITHUB];
    let written = paths.map(|path| place.read(path));
    for (path, text) in paths.iter().zip(&written) {
        snapshot("cli", &format!("init_{}", path.replace(['/', '.'], "_")), text);
    }
    snapshot("cli", "init_again", &init(&place, "").out);
    assert_eq!(written, paths.map(|path| place.read(path)));
    let ran = place.run("check .");
    assert_eq!(ran.status, 0, "{ran:?}");
    assert!(ran.out.contains("Checked 3 files"), "{}", ran.out);
}

#[test]
fn templates_are_looked_for_where_they_are() {
    let cases: [(&[&str], &str); 5] = [
        (&[], "# include = [\"templates/**\"]"),
        (&["a.wattle", "t/b.wattle"], "# include = [\"templates/**\"]"),
        (&["t/a/x.wattle", "t/b/x.wattle"], "include = [\"t/**\"]"),
        (
            &["t/a/b/x.wattle", "t/a/c/x.wattle", "u x/y.wattle"],
            "include = [\"t/a/**\", \"u x/**\"]",
        ),
        (&["odd[1]/x.wattle"], "# include = [\"templates/**\"]"),
    ];
    for (files, line) in cases {
        let place = repository(&[]);
        files.iter().for_each(|path| place.write(path, TEMPLATE));
        init(&place, "");
        let text = place.read("wattle.toml");
        assert!(text.contains(&format!("\n{line}\n")), "{files:?}: {text}");
        assert!(
            place.run("check").out.contains(&format!("Checked {}", files.len()))
                || files.is_empty()
        );
    }
}

#[test]
fn what_is_there_is_not_written_over_unasked() {
    let place = repository(&[("wattle.toml", "profile = 'strict'\n"), (GITHUB, "name: ours\n")]);
    let ran = init(&place, "");
    assert!(ran.out.contains("left wattle.toml as it is; `--yes` writes over it\n"), "{ran:?}");
    assert_eq!(place.read("wattle.toml"), "profile = 'strict'\n");
    assert_eq!(place.read(GITHUB), "name: ours\n");
    let ran = init(&place, "--yes");
    assert!(ran.out.contains("wrote over wattle.toml\n"), "{ran:?}");
    assert!(place.read("wattle.toml").contains("recommended"));
    assert!(place.read(GITHUB).contains("/wattle@main"));
}

/// On a terminal, it asks. `script` of util-linux makes one.
#[test]
fn a_terminal_is_asked() {
    if !is_there("init", "script") {
        return;
    }
    for (answer, kept) in
        [("n\n", true), ("\n", true), ("y\n", false), ("Yes\n", false), ("", true)]
    {
        let place = repository(&[("wattle.toml", "profile = 'strict'\n")]);
        let mut command = Command::new("script");
        let init = format!("{} init", env!("CARGO_BIN_EXE_wattle"));
        command.args(["-qec", &init, "/dev/null"]).current_dir(place.path());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("it starts");
        let mut input = child.stdin.take().expect("it has an input");
        input.write_all(answer.as_bytes()).expect("it listens");
        drop(input);
        let output = child.wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{said}");
        assert!(said.contains("wattle.toml says something else; write over it? [y/N]"), "{said}");
        let text = place.read("wattle.toml");
        assert_eq!(text == "profile = 'strict'\n", kept, "{answer:?}: {said}");
    }
}

#[test]
fn services_are_told_by_files_then_by_the_address() {
    let ci = |place: &Place, arguments: &str| {
        let said = init(place, arguments).out;
        let by_hand = said.contains("--ci github");
        (has(place, GITHUB), has(place, GITLAB), by_hand)
    };
    assert_eq!(ci(&repository(&[(".github/x", "")]), ""), (true, false, false));
    assert_eq!(ci(&repository(&[(GITLAB, "")]), ""), (false, true, false));
    assert_eq!(ci(&repository(&[]), ""), (false, false, true));
    assert_eq!(ci(&repository(&[(".github/x", "")]), "--ci none"), (false, false, false));
    assert_eq!(ci(&repository(&[]), "--ci gitlab"), (false, true, false));
    assert_eq!(ci(&Place::with(&[]), "--ci github"), (true, false, false));
    let place = Place::with(&[]);
    let ran = init(&place, "");
    assert!(ran.out.contains("no git repository") && !has(&place, HOOKS), "{ran:?}");
    if !is_there("init", "git") {
        return;
    }
    let path = paths().into_string().expect("UTF-8");
    let addresses = [
        ("git@gitlab.acme.example:crm/templates.git", (false, true)),
        ("https://github.com/acme/templates", (true, false)),
        ("https://git.acme.example/crm", (false, false)),
        ("git@gitlab.com:x/github-y.git", (false, true)),
        ("https://ana:github@gitlab.com:443/x/y", (false, true)),
        ("ssh://git@git.example/github/y", (false, false)),
    ];
    for (url, written) in addresses {
        let place =
            repository(&[(".git/config", &format!("[remote \"origin\"]\n\turl = {url}\n"))]);
        place.write(".git/objects/x", "");
        place.write(".git/refs/x", "");
        assert_eq!(place.run_with("init", "", &[("PATH", &path)]).status, 0);
        assert_eq!((has(&place, GITHUB), has(&place, GITLAB)), written, "{url}");
    }
}

/// The configuration goes to the folder, and what the repository has one of to its root.
#[test]
fn a_folder_of_a_repository_is_set_up() {
    let place = repository(&[("team/a.wattle", TEMPLATE), (".github/x", "")]);
    init(&place, "team");
    assert!(has(&place, "team/wattle.toml") && !has(&place, "wattle.toml"));
    assert!(has(&place, HOOKS) && has(&place, GITHUB));
    assert!(!init(&place, "team").out.contains("extends"));
    let place = repository(&[]);
    init(&place, "--no-pre-commit");
    assert!(!has(&place, HOOKS));
    assert_eq!(place.run("init nowhere").status, 2);
}

/// A second configuration would put the first one out of force without a word.
#[test]
fn a_folder_below_a_configuration_builds_on_it() {
    let base = "profile = 'strict'\n[files]\nexclude = ['old/']\n[build]\nout-dir = 'made'\n";
    let place = repository(&[("wattle.toml", base), ("crm/team/a/x.wattle", TEMPLATE)]);
    let said = init(&place, "crm/team").out;
    let line =
        "  crm/team/wattle.toml counts for its folder, wattle.toml only through `extends` there\n";
    assert!(said.starts_with(&format!("wrote crm/team/wattle.toml\n{line}")), "{said}");
    snapshot("cli", "init_below", &place.read("crm/team/wattle.toml"));
    let shown = place.run("config show crm/team/a/x.wattle").out;
    for held in ["strict (wattle.toml:1)", "made (wattle.toml:5)", "(crm/team/wattle.toml:14)"] {
        assert!(shown.contains(held), "{held}: {shown}");
    }
    assert!(init(&place, "crm/team").out.starts_with("crm/team/wattle.toml is as it should be\n"));
}

/// What is added to, and how the rest must stay. The remarks of the first are parts of what follows them.
const OLD_HOOKS: &[&str] = &[
    "repos:\n  - repo: https://github.com/a/b\n    rev: v1\n    hooks:\n      - id: c\n",
    "# ours\nrepos:\n- repo: https://github.com/a/b\n  rev: v1\n  hooks:\n  - id: c\n\n# the end\n",
    "default_stages: [pre-commit]\nrepos: # all of them\n  # first\n  - repo: local\n    hooks:\n      - id: c\n        name: c\n        language: system\n        entry: |\n          true\n          # inside\n\n          # and still\n\nexclude: ^old/\nfail_fast: true\n",
    "repos:\r\n  - repo: https://github.com/a/b\r\n    rev: v1\r\n    hooks:\r\n      - id: c\r\nfail_fast: true\r\n",
    "fail_fast: true\n",
    "repos:\n  - repo: https://github.com/a/b\n    rev: v1\n    hooks:\n      - id: c\n        args: [\n          --x,\n        ]",
];

/// What is too odd to be added to.
const ODD_HOOKS: &[&str] = &[
    "repos: [{repo: meta, hooks: [{id: identity}]}]\n",
    "repos: []\n",
    "{repos: []}\n",
    "---\nrepos:\n  - repo: meta\n    hooks:\n      - id: identity\n---\nx: 1\n",
    "repos: &all\n  - repo: meta\n    hooks:\n      - id: identity\n",
    "repos:\n  [\n    {repo: meta, hooks: [{id: identity}]}\n  ]\n",
    // The list is there, under a key that is not bare.
    "\"repos\":\n  - repo: meta\n    hooks:\n      - id: identity\n",
    "'repos':\n  - repo: meta\n    hooks:\n      - id: identity\n",
    "repos :\n  - repo: meta\n    hooks:\n      - id: identity\n",
    "&k repos:\n  - repo: meta\n    hooks:\n      - id: identity\n",
    "!!str repos:\n  - repo: meta\n    hooks:\n      - id: identity\n",
    "? repos\n:\n  - repo: meta\n    hooks:\n      - id: identity\n",
    "\u{feff}repos:\n  - repo: meta\n    hooks:\n      - id: identity\n",
    "\u{feff}# ours\nrepos:\n  - repo: meta\n    hooks:\n      - id: identity\n",
    // What follows a text block says how it ends.
    "repos:\n  - repo: local\n    hooks:\n      - id: c\n        entry: |\n          true\n          # inside",
    "repos:\n  - repo: local\n    hooks:\n      - id: c\n        entry: >+ # all\n          true\n\n\nfail_fast: true\n",
    "x: |+\n  text\n\n",
    "x: |+\n  entry: |\n\n",
    // The last of two is the one that counts.
    "repos:\n  - repo: meta\n    hooks: []\nrepos:\n  - repo: meta\n    hooks: []\n",
];

/// What speaks of the hook without having it, in ways that once were taken for it.
const OTHER_HOOKS: &[&str] = &[
    "repos:\n  - repo: local\n    hooks: []  # not wattle-check\n",
    "repos:\n  - repo: local\n    hooks: []  # id: wattle-check\n",
    "exclude: ^wattle-check/\n",
    "repos:\n  - repo: local\n    hooks:\n      - id: wattle-checks\n        name: wattle-check\n",
];

/// What has the hook already.
const SAME_HOOKS: &[&str] = &[
    "repos:\n  - repo: local\n    hooks:\n      - id: wattle-check # ours\n",
    "\"repos\":\n  - {repo: ../wattle, rev: v1, hooks: [{\"id\": 'wattle-check'}]}\n",
];

#[test]
fn hooks_are_added_to_those_that_are_there() {
    for old in OLD_HOOKS {
        let place = repository(&[(HOOKS, old)]);
        assert!(init(&place, "").out.contains("added to .pre-commit-config.yaml\n"), "{old}");
        let new = place.read(HOOKS);
        let mut rest = new.as_str();
        for line in old.lines().filter(|line| !line.is_empty()) {
            let at = rest.find(line).unwrap_or_else(|| panic!("{line} is gone from\n{new}"));
            rest = &rest[at + line.len()..];
        }
        assert_eq!(new.contains("\r\n"), old.contains("\r\n"));
        assert_eq!(new.replace("\r\n", "").contains('\n'), !old.contains("\r\n"));
        init(&place, "");
        assert_eq!(place.read(HOOKS), new, "twice is once");
    }
    for old in ODD_HOOKS {
        let place = repository(&[(HOOKS, old)]);
        let ran = init(&place, "");
        assert!(ran.out.contains("please add to it:") && ran.out.contains("wattle-check"), "{old}");
        assert_eq!(place.read(HOOKS), *old);
    }
    for old in OTHER_HOOKS {
        let place = repository(&[(HOOKS, old)]);
        let said = init(&place, "").out;
        assert!(!said.contains(".pre-commit-config.yaml is as it should be"), "{old}");
    }
    for old in SAME_HOOKS {
        let place = repository(&[(HOOKS, old)]);
        let said = init(&place, "").out;
        assert!(said.contains(".pre-commit-config.yaml is as it should be"), "{old}");
    }
}

const OLD_PIPELINES: &[&str] = &[
    "build:\n  script:\n    - make\n",
    "stages: [build, deploy]\n\n.base:\n  stage: build\n\nbuild:\n  extends: .base\n  script: make",
    "# ours\ninclude:\n- local: a.yml\n# more to come\n\nbuild:\n  script: |\n    make\n",
    "---\nbuild:\r\n  script: |\r\n    make\r\n",
    "# nothing yet",
    "include:\n  - local: ci/gitlab.yml # not wattle-lang/wattle\n",
    "lint & test:\n  script: wattle checkers # and wattle check\n",
];

const ODD_PIPELINES: &[&str] = &[
    "{build: {script: make}}\n",
    "a: 1\n...\n",
    "just words\n",
    "- a list\n",
    "include: a.yml\n",
    "include:\n  local: a.yml\n",
    "spec:\n  inputs: {}\n---\nbuild:\n  script: make\n",
    "'include':\n  - local: a.yml\n",
    "\"stages\": [build]\nbuild:\n  script: make\n",
    "build:\n  script: |\n    make",
];

const SAME_PIPELINES: &[&str] = &[
    "include:\n  - remote: 'https://github.com/wattle-lang/wattle/raw/v1/ci/gitlab.yml'\n",
    "templates:\n  script:\n    - .wattle/bin/wattle check --quiet templates\n",
    "templates:\n  script: \"wattle check\"\n",
];

#[test]
fn the_job_is_included_in_a_pipeline() {
    for old in OLD_PIPELINES {
        let place = repository(&[(GITLAB, old)]);
        init(&place, "");
        let new = place.read(GITLAB);
        assert!(new.contains("/raw/main/ci/gitlab.yml"), "{new}");
        assert_eq!(new.contains("stage: .pre"), old.contains("stages:"));
        init(&place, "");
        assert_eq!(place.read(GITLAB), new, "twice is once");
    }
    for old in ODD_PIPELINES {
        let place = repository(&[(GITLAB, old)]);
        let said = init(&place, "").out;
        assert!(said.contains("please add to it:"), "{old}");
        assert_eq!(said.contains("stage: .pre"), old.contains("stages"), "{said}");
        assert_eq!(place.read(GITLAB), *old);
    }
    for old in SAME_PIPELINES {
        let place = repository(&[(GITLAB, old)]);
        assert!(init(&place, "").out.contains(".gitlab-ci.yml is as it should be"), "{old}");
    }
}

/// Under whatever name the step stands in a workflow.
#[test]
fn a_workflow_that_checks_is_enough() {
    let cases = [
        ("- uses: wattle-lang/wattle@v1", false),
        ("- run: wattle check templates", false),
        ("- uses: wattle-lang/wattle-more@v1", true),
        ("- uses: actions/checkout@v4 # uses: wattle-lang/wattle@v1", true),
    ];
    for (step, written) in cases {
        let workflow = format!("jobs:\n  a:\n    steps:\n      {step}\n");
        let place = repository(&[(".github/workflows/templates.yaml", &workflow)]);
        let said = init(&place, "").out;
        assert_eq!(has(&place, GITHUB), written, "{step}");
        let kept = ".github/workflows/templates.yaml is as it should be\n";
        assert_eq!(said.contains(kept), !written, "{said}");
    }
}

/// A reader of YAML sees what was there, and one entry more.
#[test]
fn a_reader_of_yaml_agrees() {
    let place = Place::with(&[]);
    let mut arguments = Vec::new();
    for (file, olds) in [(HOOKS, OLD_HOOKS), (GITLAB, OLD_PIPELINES)] {
        for old in olds {
            let repository = repository(&[(file, old)]);
            init(&repository, "");
            let (before, after) =
                (format!("{}.yaml", arguments.len()), format!("{}.yaml", arguments.len() + 1));
            place.write(&before, old);
            place.write(&after, &repository.read(file));
            arguments.extend([before, after]);
        }
    }
    if !is_there("init", "python3") {
        return;
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/init/compare.py");
    let mut command = Command::new("python3");
    command.arg(script).args(&arguments).current_dir(place.path()).env("PATH", paths());
    let output = command.output().expect("it starts");
    let said = String::from_utf8_lossy(&output.stdout);
    match output.status.code() {
        Some(3) => _ = writeln!(io::stderr(), "init: {}; skipped", said.trim()),
        code => assert_eq!(code, Some(0), "{said}{}", String::from_utf8_lossy(&output.stderr)),
    }
}

#[test]
fn what_cannot_be_read_or_written_is_said() {
    let place = repository(&[]);
    fs::write(place.path().join("wattle.toml"), b"\xff\xfe").expect("a file");
    place.write(".github", "a file, where a folder is needed");
    let ran = place.run("init");
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("cannot read ./wattle.toml"), "{ran:?}");
    assert!(ran.err.contains(".github/workflows/wattle.yml: "), "{ran:?}");
    assert!(ran.out.contains("wrote .pre-commit-config.yaml"), "the rest is done: {ran:?}");
    assert!(!ran.out.contains("next"), "{ran:?}");
}

/// A link is somebody's, even if what it leads to is not there today.
#[test]
fn a_link_to_nowhere_stays() {
    let place = repository(&[]);
    let link = place.path().join("wattle.toml");
    std::os::unix::fs::symlink("shared/wattle.toml", &link).expect("a link");
    let ran = place.run("init --yes");
    assert_eq!(ran.status, 2);
    assert_eq!(ran.err, "wattle: cannot write ./wattle.toml: it is a link to what is not there\n");
    assert!(link.is_symlink());
}

#[test]
fn payloads_are_counted_where_they_can_be_imported() {
    let payload = "{\"name\": \"a\", \"language\": \"en\", \"components\": []}";
    let list = format!("{{\"data\": [{payload}]}}");
    let place = repository(&[
        ("old/a.json", payload),
        ("old/all.json", &list),
        ("package.json", "{\"name\": \"x\"}"),
        ("broken.json", "{"),
        ("build/a/en/create.json", payload),
        ("build/a/en/send.json", "{}"),
    ]);
    let known = place.run("import --help").status == 0;
    let said = init(&place, "").out;
    assert_eq!(said.contains("2 JSON files look like templates"), known, "{said}");
}
