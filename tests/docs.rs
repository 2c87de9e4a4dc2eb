//! The documentation is true: its generated parts are fresh, its samples are clean, and its commands
//! work.
//!
//! A generated part stands between `<!-- generated: WHAT -->` and `<!-- end -->`. `UPDATE_DOCS=1
//! cargo test --test docs` writes it anew.

#![cfg(feature = "cli")]

mod common;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use wattle::analysis::{self, Analysis};
use wattle::compile::{self, Values, manifest::Manifest};
use wattle::diagnostic::Severity;
use wattle::model::shape::{Argument, Contents, Kind, Shape};
use wattle::model::vocabulary;
use wattle::render::{Findings, Format, Look, Summary};
use wattle::rules::options::{OPTIONS, WORDS};
use wattle::settings::Settings;
use wattle::text::Source;
use wattle::workspace::config::keys::{self, Form, Key};

/// The pages that are tested, from the project's root.
const PAGES: &[&str] = &[
    "README.md",
    "CONTRIBUTING.md",
    "docs/ci.md",
    "docs/cli.md",
    "docs/install.md",
    "docs/language.md",
    "docs/payloads.md",
    "docs/format.md",
    "docs/output-formats.md",
    "docs/configuration.md",
    "docs/editors.md",
    "docs/editors/emacs.md",
    "docs/editors/neovim.md",
    "docs/editors/sublime.md",
    "docs/editors/zed.md",
    "editors/vscode/README.md",
    "docs/verify.md",
];

#[test]
fn generated_parts_are_fresh() {
    for page in PAGES {
        let mut rest = read(page);
        let mut fresh = String::new();
        while let Some((before, after)) = rest.split_once("<!-- generated: ") {
            let (what, after) = after.split_once(" -->").expect("the comment ends");
            let (_, after) = after.split_once("<!-- end -->").expect("the part ends");
            let part = generate(what);
            fresh += &format!("{before}<!-- generated: {what} -->\n\n{part}\n\n<!-- end -->");
            rest = after.to_owned();
        }
        common::fresh::assert_fresh(page, &(fresh + &rest));
    }
}

#[test]
fn samples_are_clean() {
    for page in PAGES {
        for sample in fences(&read(page), "wattle") {
            let analysis = common::analyse(&common::complete(&sample), &Settings::default());
            let found = common::found(&analysis);
            let errors = found.iter().filter(|(_, severity)| *severity == Severity::Error);
            assert_eq!(errors.count(), 0, "{page}: {found:?} in\n{sample}");
        }
    }
}

/// The first two commands of README.md do all set-up; `.ci/run` calls both.
#[test]
fn the_two_commands_are_those_of_ci() {
    let blocks = fences(&read("README.md"), "sh");
    let commands: Vec<&str> = blocks.first().expect("commands").lines().collect();
    assert_eq!(commands.len(), 2, "{commands:?}");
    let script = read(".ci/run");
    for command in commands {
        assert!(script.contains(&format!("\nstep {command}\n")), "`{command}` is not in .ci/run");
    }
}

/// Every command that README.md starts with `wattle` is one that the program knows.
#[test]
fn commands_are_understood() {
    let readme = read("README.md");
    let lines = fences(&readme, "sh").join("\n") + &fences(&readme, "yaml").join("\n");
    let commands =
        lines.lines().filter_map(|line| line.split_once("wattle ").map(|(_, typed)| typed));
    for typed in commands.filter(|typed| typed.starts_with(['c', 'b', 'f', 'i', 'v', '-'])) {
        let arguments = typed.split_whitespace().take_while(|word| *word != "#");
        let mut command = Command::new(env!("CARGO_BIN_EXE_wattle"));
        let output = command.args(arguments).arg("--help").output().expect("the program runs");
        assert!(output.status.success(), "{typed}: {output:?}");
    }
}

/// The commands of docs/cli.md can be typed as they stand there, in a repository with a template.
#[cfg(unix)]
#[test]
fn the_command_line_is_as_its_page_says() {
    let folder = tempfile::tempdir().expect("a folder");
    let templates = folder.path().join("templates");
    fs::create_dir(&templates).expect("a folder");
    let name = "order_shipped.wattle";
    fs::copy(root().join("examples").join(name), templates.join(name)).expect("a file");
    if !common::outside::is_there("docs", "git") {
        return;
    }
    let run = |line: &str| {
        let mut shell = Command::new("sh");
        shell.args(["-c", line]).current_dir(folder.path()).env("PATH", common::outside::paths());
        shell.output().expect("a shell")
    };
    assert!(run("git init --quiet && git add .").status.success());
    let blocks = fences(&read("docs/cli.md"), "sh");
    assert!(blocks.len() > 5);
    for line in blocks.iter().flat_map(|block| block.lines()) {
        let output = run(line);
        assert!(output.status.code().is_some_and(|code| code < 2), "{line}: {output:?}");
    }
    assert!(folder.path().join("wattle-baseline.json").exists());
}

#[test]
fn configurations_are_read() {
    let folder = tempfile::tempdir().expect("a folder");
    // What they build on.
    fs::write(folder.path().join("wattle.toml"), "").expect("a file");
    fs::create_dir(folder.path().join("team")).expect("a folder");
    for text in PAGES.iter().flat_map(|page| fences(&read(page), "toml")) {
        let path = folder.path().join("team/wattle.toml");
        fs::write(&path, &text).expect("a file");
        let mut command = Command::new(env!("CARGO_BIN_EXE_wattle"));
        command.arg("check").arg("--config").arg(&path).arg(root().join("examples"));
        let output = command.output().expect("the program runs");
        assert_ne!(output.status.code(), Some(2), "{text}: {output:?}");
    }
}

#[test]
fn links_lead_somewhere() {
    for page in PAGES.iter().chain(&["ARCHITECTURE.md", "CHANGELOG.md", "packaging/README.md"]) {
        let text = read(page);
        for link in text.split("](").skip(1).filter_map(|after| after.split(')').next()) {
            let path = link.split('#').next().unwrap_or_default();
            if !path.is_empty() && !path.contains("://") {
                let folder = Path::new(page).parent().expect("a page has a folder");
                assert!(root().join(folder).join(path).exists(), "{page} links to {path}");
            }
        }
    }
}

/// A generated part: `statements`, `formats`, `keys`, `options`, `holds`, `help` with a command, `report`
/// with a format and a file, or `source`,
/// `faulty`, `create`, `send`, `filled` or `manifest` with a file and, where the file has several, a language.
fn generate(what: &str) -> String {
    let mut words = what.split(' ');
    let (kind, path, language) = (words.next(), words.next(), words.next());
    let path = path.unwrap_or_default();
    match kind {
        Some("statements") => statements(),
        Some("formats") => formats(),
        Some("keys") => keys(),
        Some("options") => options(),
        Some("holds") => holds(),
        Some("help") => help(path),
        Some("report") => report(path, language.unwrap_or_default()),
        Some("source") => format!("```wattle\n{}\n```", read(path).trim_end()),
        Some("json") => format!("```json\n{}\n```", read(path).trim_end()),
        Some("verify") => verified(path),
        Some("faulty") => format!("```text\n{}\n```", read(path).trim_end()),
        Some(kind) => format!("```json\n{}\n```", payload(kind, path, language)),
        None => panic!("a generated part without a kind"),
    }
}

/// What is found in a payload.
fn verified(path: &str) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wattle"));
    command.args(["verify", path, "--templates", "examples/order_shipped.wattle"]);
    let output = command.current_dir(root()).output().expect("the program runs");
    let text = String::from_utf8(output.stdout).expect("it prints text");
    format!("```text\n{}\n```", text.trim_end())
}

fn payload(kind: &str, path: &str, language: Option<&str>) -> String {
    let values = if kind == "filled" { Values::Examples } else { Values::Names };
    let settings = Settings::default();
    let analysis = analyse(path);
    let bundles = compile::bundles(&analysis, &settings, values);
    let mut bundles = bundles.unwrap_or_else(|| panic!("{path} has errors"));
    bundles.retain(|bundle| language.is_none_or(|code| bundle.entry.language == code));
    let bundle = bundles.swap_remove(0);
    let json = match kind {
        "create" => serde_json::to_string_pretty(&bundle.create),
        "send" | "filled" => serde_json::to_string_pretty(&bundle.send),
        "manifest" => {
            let entry = compile::manifest::Entry { source: path.to_owned(), ..bundle.entry };
            serde_json::to_string_pretty(&Manifest::new(vec![entry]))
        }
        other => panic!("there is no part `{other}`"),
    };
    json.expect("payloads are JSON")
}

fn analyse(path: &str) -> Analysis {
    analysis::file(Arc::new(Source::new(path, read(path))), &Settings::default())
}

/// What a command says of its options.
fn help(command: &str) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_wattle"));
    let output = program.args([command, "--help"]).output().expect("the program runs");
    format!("```text\n{}\n```", String::from_utf8_lossy(&output.stdout).trim_end())
}

/// The table of all output formats.
fn formats() -> String {
    let mut table = String::from("| format | what it is |\n| --- | --- |");
    for format in Format::ALL {
        let name = format.name();
        table += &format!("\n| [`{name}`](#{name}) | {} |", format.about());
    }
    table
}

/// The table of all keys of `wattle.toml`.
fn keys() -> String {
    let mut table =
        String::from("| key | what it says | without it | as in |\n| --- | --- | --- | --- |");
    add_keys(&mut table, "", keys::TOP);
    table
}

fn add_keys(table: &mut String, before: &str, keys: &[Key]) {
    for Key { name, form, about, default, example } in keys {
        let (key, inner): (_, &[Key]) = match form {
            Form::Table(inner) => (format!("[{name}]"), inner),
            Form::Overrides(inner) => (format!("[[{name}]]"), inner),
            _ => (format!("{before}{name}"), &[]),
        };
        let example = if example.is_empty() { "" } else { &format!("`{name} = {example}`") };
        *table += &format!("\n| `{key}` | {about} | {default} | {example} |");
        add_keys(table, &format!("{key} "), inner);
    }
}

/// The table of all options of rules.
fn options() -> String {
    let mut table = String::from("| rule | option | what it is |\n| --- | --- | --- |");
    let limits = OPTIONS.iter().map(|option| (option.rule, option.name, option.about()));
    let words = WORDS.iter().map(|option| {
        let example = format!("{}, as in `[\"{}\"]`", option.about, option.example);
        (option.rule, option.name, example)
    });
    for (rule, option, about) in limits.chain(words) {
        table += &format!("\n| [`{rule}`](rules/{rule}.md) | `{option}` | {about} |");
    }
    table
}

/// What `wattle config show` says of a template under the first configuration of the page.
fn holds() -> String {
    let path = "templates/legacy/order_shipped.wattle";
    let configuration = &fences(&read("docs/configuration.md"), "toml")[0];
    let place = common::place::Place::with(&[("wattle.toml", configuration), (path, "")]);
    format!("```text\n{}\n```", place.run(&format!("config show {path}")).out.trim_end())
}

/// What `wattle check` writes of a file, in a fence.
fn report(format: &str, path: &str) -> String {
    let format = Format::ALL.iter().find(|known| known.name() == format).expect("a format");
    let reports = vec![analyse(path).report];
    let summary = Summary::of(1, &reports);
    let findings = Findings { reports, summary, ..Findings::default() };
    let mut out = Vec::new();
    format.write(&findings, &Look::default(), &mut out).expect("a vector takes everything");
    let language = match format.name() {
        "json" | "sarif" | "gitlab" | "rdjson" => "json",
        "junit" | "checkstyle" => "xml",
        _ => "text",
    };
    format!("```{language}\n{}\n```", String::from_utf8_lossy(&out).trim_end())
}

/// The table of all statements.
fn statements() -> String {
    let mut table = String::from("| statement | stands in | meaning |\n| --- | --- | --- |");
    for shape in vocabulary::SHAPES {
        let places: Vec<&str> = shape.within.iter().map(|scope| scope.name()).collect();
        // A bar would end the cell.
        let form = form(shape).replace('|', "\\|");
        table += &format!("\n| `{form}` | {} | {} |", places.join(", "), shape.doc);
    }
    table
}

/// How a statement is written: `quick_reply "TEXT" payload="…"?`.
fn form(shape: &Shape) -> String {
    let mut form = shape.keyword.to_owned();
    for argument in shape.args {
        form += &format!(" {}", value(argument, &argument.name.to_uppercase()));
    }
    for named in shape.named {
        form += &format!(" {}={}", named.name, value(named, "…"));
    }
    match shape.block {
        Contents::None => form,
        Contents::Optional(_) => form + " { … }?",
        Contents::Required(..) => form + " { … }",
    }
}

/// What can stand for an argument, which is called `name` where anything can.
fn value(argument: &Argument, name: &str) -> String {
    let value = match argument.kind {
        Kind::Exactly(word) => word.to_owned(),
        Kind::Choice(words) => words.join("|"),
        Kind::Bool => "true|false".to_owned(),
        Kind::Text => format!("\"{name}\""),
        Kind::Word | Kind::Duration(_) | Kind::Number => name.to_owned(),
    };
    if argument.missing.is_some() { value } else { value + "?" }
}

/// The blocks of a page that are fenced as `language`.
fn fences(page: &str, language: &str) -> Vec<String> {
    let opening = format!("```{language}\n");
    let blocks = page.split(&opening).skip(1);
    blocks.filter_map(|block| block.split("\n```").next()).map(str::to_owned).collect()
}

fn read(path: &str) -> String {
    let full = root().join(path);
    fs::read_to_string(&full).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}
