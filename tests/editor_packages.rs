//! The packages under `editors/` know the language as the vocabulary has it.
//!
//! Lists of words stand in them between marks; `UPDATE_DOCS=1 cargo test --test editor_packages` writes
//! them anew, and the snippets too.

#![cfg(feature = "cli")]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value, json};
use wattle::model::shape::{Kind, Scope};
use wattle::model::vocabulary::SHAPES;
use wattle::settings::Settings;

const GRAMMAR: &str = "editors/vscode/syntaxes/wattle.tmLanguage.json";
const SNIPPETS: &str = "editors/vscode/snippets/wattle.json";

/// What the vocabulary knows, by the mark that its words have.
fn words(mark: &str) -> BTreeSet<&'static str> {
    let arguments = || SHAPES.iter().flat_map(|shape| shape.args.iter().chain(shape.named));
    match mark {
        "statements" => SHAPES.iter().map(|shape| shape.keyword).collect(),
        "entries" => {
            let free = SHAPES.iter().filter(|shape| shape.block.scope() == Some(Scope::Entries));
            free.map(|shape| shape.keyword).collect()
        }
        "names" => {
            SHAPES.iter().flat_map(|shape| shape.named).map(|argument| argument.name).collect()
        }
        "choices" => arguments().flat_map(|argument| choices(argument.kind)).collect(),
        other => panic!("there is no list of {other}"),
    }
}

fn choices(kind: Kind) -> Vec<&'static str> {
    match kind {
        Kind::Choice(words) => words.to_vec(),
        Kind::Exactly(word) => vec![word],
        Kind::Bool => vec!["true", "false"],
        Kind::Word | Kind::Text | Kind::Duration | Kind::Number => Vec::new(),
    }
}

/// A file with its lists of words written anew: between `open` with a mark's name in it, and `close`.
fn refreshed(path: &str, open: [&str; 2], close: &str, between: &str) -> String {
    let mut rest = read(path);
    let mut fresh = String::new();
    while let Some((before, after)) = rest.split_once(open[0]) {
        let (mark, after) = after.split_once(open[1]).expect("the mark ends");
        let (_, after) = after.split_once(close).expect("the list ends");
        let list = Vec::from_iter(words(mark)).join(between);
        fresh += &format!("{before}{}{mark}{}{list}{close}", open[0], open[1]);
        rest = after.to_owned();
    }
    fresh + &rest
}

#[test]
fn the_colours_of_vs_code_know_all_words() {
    common::fresh::assert_fresh(GRAMMAR, &refreshed(GRAMMAR, ["(?#", ")"], "(?#end)", "|"));
    let text = read(GRAMMAR);
    for mark in ["statements", "entries", "names", "choices"] {
        assert!(text.contains(&format!("(?#{mark})")), "nothing is said of the {mark}");
    }
}

/// A snippet for each file that `wattle new` can write; left as it is, each is a clean template.
#[test]
fn snippets_are_the_starters() {
    let mut snippets = Map::new();
    for (path, text) in common::templates(&["src/starters"]) {
        let kind =
            path.file_stem().and_then(|name| name.to_str()).expect("a name").replace('_', "-");
        let (about, _) = text.trim_start_matches("/// ").split_once('\n').expect("lines");
        let body = snippet(&text);
        let left = expanded(&body);
        let found = common::found(&common::analyse(&left, &Settings::default()));
        assert_eq!((left.contains("$"), found), (false, Vec::new()), "{kind}:\n{left}");
        let snippet = json!({
            "prefix": format!("template-{kind}"),
            "description": about,
            "body": body.lines().collect::<Vec<_>>(),
        });
        snippets.insert(format!("A template to start from: {kind}"), snippet);
    }
    let text = serde_json::to_string_pretty(&Value::Object(snippets)).expect("JSON");
    common::fresh::assert_fresh(SNIPPETS, &(text + "\n"));
}

/// A file to start from with places to fill in: its name, its language and its text.
fn snippet(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('$', "\\$");
    let (before, after) = escaped.split_once("\nbody \"").unwrap_or((&escaped, ""));
    let before = before.replace("NAME", "${1:order_shipped}").replace("en_US", "${2:en_US}");
    let Some((body, after)) = after.split_once("\"\n") else { return before + "$0" };
    format!("{before}\nbody \"${{3:{}}}\"\n{after}$0", body.replace('}', "\\}"))
}

/// What an editor makes of a snippet whose places are left as they are.
fn expanded(snippet: &str) -> String {
    let mut text = String::new();
    let mut signs = snippet.chars().peekable();
    let mut open = false;
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => text.extend(signs.next()),
            '$' if signs.next_if_eq(&'{').is_some() => {
                let _number = signs.by_ref().find(|sign| *sign == ':');
                open = true;
            }
            '$' => drop(signs.next()),
            '}' if open => open = false,
            sign => text.push(sign),
        }
    }
    text
}

/// What the extension lets people set is what the server reads, and what it says of the defaults is true.
#[test]
fn settings_and_commands_are_those_of_the_server() {
    let manifest: Value = serde_json::from_str(&read("editors/vscode/package.json")).expect("JSON");
    let contributes = &manifest["contributes"];
    let properties = contributes["configuration"]["properties"].as_object().expect("settings");
    let page = read("docs/editors.md");
    let server = ["debounceMs", "inlayHints", "previewInHover", "configPath"];
    let own = ["path", "trace.server"];
    let known: BTreeSet<String> =
        server.iter().chain(&own).map(|name| format!("wattle.{name}")).collect();
    assert_eq!(properties.keys().cloned().collect::<BTreeSet<_>>(), known);
    for name in server {
        assert!(read("src/lsp/settings.rs").contains(&format!("\"{name}\"")), "{name}");
        assert!(page.contains(&format!("| `{name}` |")), "{name} is not in docs/editors.md");
    }
    let commands = contributes["commands"].as_array().expect("commands").iter();
    let commands: Vec<&str> = commands.filter_map(|command| command["command"].as_str()).collect();
    let capabilities = read("src/lsp/capabilities.rs");
    for command in ["wattle.showCreate", "wattle.showSend"] {
        assert!(commands.contains(&command) && capabilities.contains(command), "{command}");
    }
    assert_eq!(manifest["version"], env!("CARGO_PKG_VERSION"));
}

/// The colours are right: what `test/syntax` says of each line. Skipped where the extension's tools are
/// not installed, by `npm ci` in `editors/vscode`.
#[test]
fn the_colours_of_vs_code_are_right() {
    let folder = root().join("editors/vscode");
    if !folder.join("node_modules").is_dir() {
        let _ = writeln!(io::stderr(), "editors: editors/vscode/node_modules is missing; skipped");
        return;
    }
    let output = Command::new("npm").arg("test").current_dir(folder).output().expect("npm runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
