//! The packages under `editors/` know the language as the vocabulary has it.
//!
//! Lists of words stand in them between marks, from one with the name of the list to one that says
//! `end`; `UPDATE_DOCS=1 cargo test --test editor_packages` writes them anew, and the snippets too.

#![cfg(feature = "cli")]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use common::outside::is_there;
use serde_json::{Map, Value, json};
use wattle::model::shape::{Kind, Scope};
use wattle::model::vocabulary::SHAPES;
use wattle::settings::Settings;

const GRAMMAR: &str = "editors/vscode/syntaxes/wattle.tmLanguage.json";
const SNIPPETS: &str = "editors/vscode/snippets/wattle.json";

/// The words of a list.
fn words(list: &str) -> BTreeSet<&'static str> {
    let arguments = || SHAPES.iter().flat_map(|shape| shape.args.iter().chain(shape.named));
    match list {
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
        Kind::Word | Kind::Text | Kind::Duration(_) | Kind::Number => Vec::new(),
    }
}

/// How a list is marked in a file: what stands before and behind its name, and its end; and what
/// stands before and behind each word, and between two.
struct Marks {
    open: &'static str,
    close: &'static str,
    end: &'static str,
    word: [&'static str; 2],
    between: &'static str,
}

/// Regular expressions of editors, which take comments.
const IN_PATTERN: Marks =
    Marks { open: "(?#", close: ")", end: "(?#end)", word: ["", ""], between: "|" };

/// Lisp and queries of tree-sitter: a line for each word.
const IN_LISP: Marks =
    Marks { open: "    ; ", close: "\n", end: "    ; end", word: ["    \"", "\"\n"], between: "" };

const IN_SCRIPT: Marks =
    Marks { open: "/* ", close: " */ ", end: " /* end */", word: ["\"", "\""], between: ", " };

/// The files with lists, and the lists that must be there.
const LISTS: &[(&str, Marks, &[&str])] = &[
    (GRAMMAR, IN_PATTERN, &["statements", "entries", "names", "choices"]),
    (
        "editors/sublime/Wattle.sublime-syntax",
        IN_PATTERN,
        &["statements", "entries", "names", "choices"],
    ),
    ("editors/emacs/wattle-mode.el", IN_LISP, &["statements", "names", "choices"]),
    (
        "editors/tree-sitter-wattle/queries/highlights.scm",
        IN_LISP,
        &["statements", "names", "choices"],
    ),
    ("editors/tree-sitter-wattle/grammar.js", IN_SCRIPT, &["entries"]),
];

#[test]
fn all_lists_of_words_are_fresh() {
    for (path, marks, lists) in LISTS {
        let mut rest = read(path);
        let mut fresh = String::new();
        let mut seen = BTreeSet::new();
        while let Some((before, after)) = rest.split_once(marks.open) {
            let (name, after) = after.split_once(marks.close).expect("the mark ends");
            let (_, after) = after.split_once(marks.end).expect("the list ends");
            let [left, right] = marks.word;
            let written = words(name).into_iter().map(|word| format!("{left}{word}{right}"));
            let list = Vec::from_iter(written).join(marks.between);
            fresh += &format!("{before}{}{name}{}{list}{}", marks.open, marks.close, marks.end);
            seen.insert(name.to_owned());
            rest = after.to_owned();
        }
        common::fresh::assert_fresh(path, &(fresh + &rest));
        assert_eq!(seen, lists.iter().map(|&list| list.to_owned()).collect(), "{path}");
    }
    // Zed wants the colours beside its own settings.
    let queries = read("editors/tree-sitter-wattle/queries/highlights.scm");
    common::fresh::assert_fresh("editors/zed/languages/wattle/highlights.scm", &queries);
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

/// The colours are right, as `test/syntax` says of each line, and so is what is folded, indented and taken for the
/// program, as the scripts beside it say. Skipped where the extension's tools are not installed, by `npm ci` in
/// `editors/vscode`.
#[test]
fn the_extension_for_vs_code_passes_its_tests() {
    let folder = root().join("editors/vscode");
    if !folder.join("node_modules").is_dir() {
        let _ = writeln!(io::stderr(), "editors: editors/vscode/node_modules is missing; skipped");
        return;
    }
    let output = Command::new("npm").arg("test").current_dir(folder).output().expect("npm runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

/// The parser is made of the grammar as it is, and reads what `test/corpus` says. Skipped where
/// tree-sitter is not installed; that the parser reads all templates is a test of its own package.
#[test]
fn the_parser_of_tree_sitter_is_fresh() {
    if !is_there("editors", "tree-sitter") {
        return;
    }
    let folder = root().join("editors/tree-sitter-wattle");
    let copy = tempfile::tempdir().expect("a folder");
    let files = ["grammar.js", "package.json", "queries/highlights.scm"];
    let corpus = ["test/corpus/statements.txt", "test/corpus/texts.txt"];
    for file in files.iter().chain(&corpus) {
        let to = copy.path().join(file);
        fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        fs::copy(folder.join(file), to).expect("a copy");
    }
    for arguments in [&["generate", "--no-bindings"][..], &["test"]] {
        let mut command = Command::new("tree-sitter");
        let output = command.args(arguments).current_dir(&copy).output().expect("it runs");
        let text =
            String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {text}");
    }
    let grammar = |folder: &Path| -> Value {
        let text = fs::read_to_string(folder.join("src/grammar.json")).expect("a grammar");
        serde_json::from_str(&text).expect("JSON")
    };
    assert_eq!(grammar(&folder), grammar(copy.path()), "run `tree-sitter generate --no-bindings`");
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}
