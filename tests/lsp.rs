//! The language server as an editor meets it.

#![cfg(feature = "cli")]

mod common;

use std::fs;
use std::path::Path;

use common::editor::{Editor, apply, uri};
use common::place::Place;
use common::templates;
use serde_json::{Value, json};

const GOOD: &str = "template order_shipped
category utility
language en_US

header \"Order {{order}}\"
body \"Hi {{customer}}, your order {{order}} has left our house 📦 and comes tomorrow.\"
footer \"Acme Stores, the shop around the corner of your street\"

buttons {
  url \"Track order\" \"https://www.acme-stores.com/track/{{order}}\"
}

examples {
  customer \"Tony\"
  order    \"ORD-123\"
}
";

const PAGE: &str = "file:///templates/order_shipped.wattle";

/// The line and column, in characters, of the first `$` in a text, and the text without it.
fn cursor(text: &str) -> (String, usize, usize) {
    let at = text.find('$').expect("a cursor");
    let before = &text[..at];
    let line = before.matches('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
    (text.replacen('$', "", 1), line, column)
}

/// The labels that are proposed at the cursor of a text.
fn proposed(text: &str) -> Vec<String> {
    let (text, line, column) = cursor(text);
    let mut editor = Editor::plain(None);
    editor.open(PAGE, &text);
    let list = editor.at("textDocument/completion", PAGE, line, column);
    let items = list["items"].as_array().expect("a list").iter();
    items.map(|item| item["label"].as_str().expect("a label").to_owned()).collect()
}

#[test]
fn findings_are_those_of_check() {
    let place = Place::with(&[("wattle.toml", "profile = 'pedantic'\n")]);
    for (path, text) in templates(&["examples", "tests"]) {
        let path = place.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let ran = place.run("check --output-format json .");
    let checked: Vec<Value> = serde_json::from_str(&ran.out).expect("JSON");
    let folder = place.path().canonicalize().expect("a folder");
    let mut editor = Editor::plain(Some(&folder));
    let all = editor.ask("workspace/diagnostic", json!({ "previousResultIds": [] })).expect("all");
    let root = uri(&folder) + "/";
    let mut told = Vec::new();
    for file in all["items"].as_array().expect("a list") {
        let name = file["uri"].as_str().expect("an address").strip_prefix(&root).expect("ours");
        for found in file["items"].as_array().expect("a list") {
            let place = |end: &str| {
                let place = &found["range"][end];
                [&place["line"], &place["character"]]
                    .map(|number| number.as_u64().expect("a number") + 1)
            };
            let severity = found["severity"].as_u64().expect("a number");
            told.push(json!([
                name.replace("%20", " "),
                found["code"],
                severity,
                found["message"],
                place("start"),
                place("end")
            ]));
        }
    }
    let expected: Vec<Value> = checked
        .iter()
        .map(|found| {
            let place = |end: &str| [&found["span"][end]["line"], &found["span"][end]["column"]];
            let severity = ["error", "warning", "info"];
            let severity =
                severity.iter().position(|name| found["severity"] == *name).expect("known");
            json!([
                found["file"],
                found["rule"],
                severity + 1,
                found["message"],
                place("start"),
                place("end")
            ])
        })
        .collect();
    assert!(expected.len() > 200, "{}", ran.err);
    for (told, expected) in told.iter().zip(&expected) {
        assert_eq!(told, expected);
    }
    assert_eq!(told.len(), expected.len());
    editor.leave();
}

#[test]
fn what_is_broken_is_shown_and_mended() {
    let mut editor = Editor::plain(None);
    assert_eq!(editor.open(PAGE, GOOD), [""; 0]);
    // The emoji stands before the change, so columns matter.
    let (_, line, column) = cursor(&GOOD.replacen("tomorrow.", "$tomorrow.", 1));
    let at = json!({ "line": line, "character": column });
    let change = json!([{ "range": { "start": at, "end": at }, "text": "{{ Day }} " }]);
    let found = editor.change(PAGE, 2, change);
    assert!(found.contains(&"var-named-charset".to_owned()), "{found:?}");
    let finding = &editor.published[PAGE][0];
    assert_eq!(finding["source"], "wattle");
    assert!(finding["codeDescription"]["href"].as_str().is_some_and(|url| url.ends_with(".md")));
    let range = finding["range"].clone();
    assert_eq!(range["start"], at);
    let params = json!({ "textDocument": { "uri": PAGE }, "range": range, "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", params).expect("actions");
    let titles: Vec<&str> = actions
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["title"].as_str())
        .collect();
    assert!(titles.iter().any(|title| title.starts_with("Allow ")), "{titles:?}");
    let broken = GOOD.replacen("tomorrow.", "{{ Day }} tomorrow.", 1);
    let fix = actions
        .as_array()
        .expect("a list")
        .iter()
        .find(|one| one["kind"] == "quickfix" && one["isPreferred"].is_boolean());
    let mended = apply(&broken, &fix.expect("a fix")["edit"]["changes"][PAGE]);
    assert!(mended.contains("{{day}}"), "{mended}");
    editor.leave();
}

#[test]
fn all_safe_fixes_at_once() {
    let text = GOOD.replace("en_US", "en-us");
    let mut editor = Editor::plain(None);
    editor.open(PAGE, &text);
    let range =
        json!({ "start": { "line": 0, "character": 0 }, "end": { "line": 0, "character": 0 } });
    let context = json!({ "diagnostics": [], "only": ["source.fixAll"] });
    let params = json!({ "textDocument": { "uri": PAGE }, "range": range, "context": context });
    let actions = editor.ask("textDocument/codeAction", params).expect("actions");
    let [action] = actions.as_array().expect("a list").as_slice() else { panic!("{actions}") };
    assert_eq!(action["kind"], "source.fixAll.wattle");
    assert_eq!(apply(&text, &action["edit"]["changes"][PAGE]), GOOD);
}

#[test]
fn an_exception_can_be_asked_for() {
    let text = GOOD.replace("comes tomorrow.", "comes {{order}}");
    let mut editor = Editor::start(
        None,
        json!({ "general": { "positionEncodings": ["utf-32"] } }),
        json!({ "debounceMs": 0 }),
    );
    let found = editor.open(PAGE, &text);
    assert!(found.contains(&"var-trailing".to_owned()), "{found:?}");
    let end = json!({ "line": 99, "character": 0 });
    let range = json!({ "start": { "line": 0, "character": 0 }, "end": end });
    let params = json!({ "textDocument": { "uri": PAGE }, "range": range, "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", params).expect("actions");
    for rule in found {
        let title = format!("Allow {rule} here, with a reason");
        let action = actions
            .as_array()
            .expect("a list")
            .iter()
            .find(|one| one["title"] == *title)
            .expect("it is offered");
        let allowed = apply(&text, &action["edit"]["changes"][PAGE]);
        let mut other = Editor::plain(None);
        assert!(!other.open(PAGE, &allowed).contains(&rule), "{allowed}");
    }
}

/// No `allow` is offered that would be an error itself.
#[test]
fn what_cannot_be_allowed_is_not_offered() {
    let unused = GOOD.replace("header", "allow var-trailing \"why\"\nheader");
    let beside = GOOD.replace("\"Hi", "\"\"\"Hi").replace("tomorrow.\"", "tomorrow.\n\"\"\"");
    for (rule, text) in [("allow-unused", unused), ("text-block-layout", beside)] {
        let mut editor = Editor::plain(None);
        assert_eq!(editor.open(PAGE, &text), [rule]);
        let range = editor.published[PAGE][0]["range"].clone();
        let params = json!({ "textDocument": { "uri": PAGE }, "range": range, "context": { "diagnostics": [] } });
        let actions = editor.ask("textDocument/codeAction", params).expect("actions");
        let mut titles = actions.as_array().expect("a list").iter().map(|one| &one["title"]);
        assert!(
            !titles.any(|title| title == &format!("Allow {rule} here, with a reason")),
            "{actions}"
        );
    }
}

#[test]
fn only_what_may_stand_there_is_proposed() {
    assert_eq!(proposed("$")[0], "template …");
    let top = proposed("template a\ncategory utility\n$");
    assert!(top.contains(&"language".to_owned()) && top.contains(&"body".to_owned()));
    assert!(!top.contains(&"category".to_owned()) && !top.contains(&"quick_reply".to_owned()));
    let buttons = proposed("template a\nbuttons {\n  q$\n}\n");
    assert!(buttons.contains(&"quick_reply".to_owned()) && !buttons.contains(&"body".to_owned()));
    assert_eq!(proposed("category $"), ["utility", "marketing", "authentication"]);
    assert!(proposed("language p$").contains(&"pt_BR".to_owned()));
    assert!(proposed("allow $").contains(&"body-too-long".to_owned()));
    let phone = "template a\nbuttons {\n  phone \"Call\" \"+6562211521\" $\n}\n";
    assert_eq!(proposed(phone), ["country"]);
    assert!(proposed(&phone.replace("$", "country=$")).contains(&"SG".to_owned()));
    let text =
        "template a\nlanguage en\nbody \"Hi {{$\"\nexamples { customer \"Tony\"; order \"1\" }\n";
    assert_eq!(proposed(text), ["customer", "order"]);
    assert_eq!(proposed("body \"Hi $\""), [""; 0]);
    assert_eq!(proposed("// a comm$ent"), [""; 0]);
    let examples = "language en\nbody \"Hi {{customer}}, {{order}}.\"\nexamples {\n  customer \"Tony\"\n  $\n}\n";
    assert_eq!(proposed(examples), ["order"]);
}

#[test]
fn things_are_explained() {
    let mut editor = Editor::plain(None);
    editor.open(PAGE, GOOD);
    let mut hover = |needle: &str| {
        let (_, line, column) = cursor(&GOOD.replacen(needle, &format!("${needle}"), 1));
        let hover = editor.at("textDocument/hover", PAGE, line, column + 2);
        hover["contents"]["value"].as_str().unwrap_or_default().to_owned()
    };
    let all = ["category", "en_US", "{{customer}}", "has left", "Acme Stores,", "order    \""];
    let pages: Vec<String> =
        all.iter().map(|needle| format!("== {needle}\n{}\n", hover(needle))).collect();
    common::snapshot("lsp", "hover", &pages.join("\n"));
}

#[test]
fn placeholders_are_known_in_all_files_of_a_template() {
    let german = "template order_shipped\ncategory utility\nlanguage de\n\nheader \"Bestellung {{order}}\"\n\
        body \"Hallo {{customer}}, Ihre Bestellung {{order}} ist unterwegs und kommt morgen.\"\n\
        footer \"Acme\"\n\nbuttons {\n  url \"Verfolgen\" \"https://www.acme-stores.com/track/{{order}}\"\n}\n\n\
        examples {\n  customer \"Tony\"\n  order    \"ORD-123\"\n}\n";
    let place = Place::with(&[]);
    let path = |name: &str| place.path().canonicalize().expect("a folder").join(name);
    fs::write(path("de.wattle"), german).expect("a file");
    fs::write(path("en.wattle"), GOOD).expect("a file");
    let mut editor = Editor::plain(Some(&path(".").canonicalize().expect("a folder")));
    let (here, there) = (uri(&path("en.wattle")), uri(&path("de.wattle")));
    editor.open(&here, GOOD);
    let (_, line, column) = cursor(&GOOD.replacen("{{order}} has", "{{o$rder}} has", 1));
    let places = editor.at("textDocument/references", &here, line, column);
    assert_eq!(places.as_array().map(Vec::len), Some(8), "{places}");
    let highlights = editor.at("textDocument/documentHighlight", &here, line, column);
    assert_eq!(highlights.as_array().map(Vec::len), Some(4));
    let definition = editor.at("textDocument/definition", &here, line, column);
    assert_eq!(definition["range"]["start"], json!({ "line": 14, "character": 2 }));
    let mut rename = |new: &str| {
        let position = json!({ "line": line, "character": column });
        editor.ask(
            "textDocument/rename",
            json!({ "textDocument": { "uri": here }, "position": position, "newName": new }),
        )
    };
    let renamed = rename("parcel").expect("edits");
    assert_eq!(apply(GOOD, &renamed["changes"][&here]), rename_in(GOOD));
    assert_eq!(apply(german, &renamed["changes"][&there]), rename_in(german));
    assert_eq!(rename("customer"), Err(-32803), "taken");
    assert_eq!(rename("Order No"), Err(-32803), "no name");
    assert_eq!(rename("recipient"), Err(-32803), "reserved");
}

/// What renaming the placeholder at the cursor of a file gives; an editor asks first whether it can be.
fn renamed(editor: &mut Editor, path: &Path, text: &str, new: &str) -> Result<Value, i32> {
    let (text, line, character) = cursor(text);
    editor.open(&uri(path), &text);
    let position = json!({ "line": line, "character": character });
    let mut params = json!({ "textDocument": { "uri": uri(path) }, "position": position });
    editor.ask("textDocument/prepareRename", params.clone())?;
    params["newName"] = json!(new);
    editor.ask("textDocument/rename", params)
}

#[test]
fn a_name_that_others_give_is_not_changed() {
    let place = Place::with(&[("wattle.toml", "[examples]\ncustomer = 'Tony'\nbuyer = 'Ana'\n")]);
    let folder = place.path().canonicalize().expect("a folder");
    let path = folder.join("a.wattle");
    let mut editor = Editor::plain(Some(&folder));
    let mut rename = |text: &str, new: &str| renamed(&mut editor, &path, text, new);
    let configured =
        GOOD.replace("{{customer}}", "{{c$ustomer}}").replace("  customer \"Tony\"\n", "");
    assert_eq!(rename(&configured, "client"), Err(-32803), "its sample would be lost");
    assert!(rename(&configured, "buyer").is_ok(), "the configuration has that, too");
    let own = GOOD.replace("{{customer}}", "{{c$ustomer}}");
    assert!(rename(&own, "client").is_ok(), "the file has its own sample");
    // The names of a location header that says nothing more are given.
    let bare = GOOD.replace("header \"Order {{order}}\"", "header location");
    let sample = bare.replace("examples {", "examples {\n  locat$ion_name \"Acme\"");
    assert_eq!(rename(&sample, "shop"), Err(-32803));
    let (text, line, character) = cursor(&sample);
    editor.open(&uri(&path), &text);
    let params = json!({ "textDocument": { "uri": uri(&path) }, "position": { "line": line, "character": character } });
    assert_eq!(editor.ask("textDocument/prepareRename", params), Err(-32803), "not offered");
    let mut rename = |text: &str, new: &str| renamed(&mut editor, &path, text, new);
    let other = bare.replace("{{customer}}", "{{c$ustomer}}");
    assert_eq!(rename(&other, "location_name"), Err(-32803), "taken");
}

fn rename_in(text: &str) -> String {
    text.replace("{{order}}", "{{parcel}}").replace("  order    \"", "  parcel    \"")
}

#[test]
fn files_are_compared_as_they_are_typed() {
    let place = Place::with(&[]);
    let folder = place.path().canonicalize().expect("a folder");
    fs::write(folder.join("de.wattle"), GOOD.replace("language en_US", "language de"))
        .expect("a file");
    let mut editor = Editor::plain(Some(&folder));
    let (here, there) = (uri(&folder.join("en.wattle")), uri(&folder.join("de.wattle")));
    let all = json!([{ "text": GOOD.replace("category utility", "category marketing") }]);
    editor.open(&here, GOOD);
    let found = editor.change(&here, 2, all);
    assert!(found.contains(&"category-differs-by-language".to_owned()), "{found:?}");
    let related = &editor.published[&here]
        .as_array()
        .expect("a list")
        .iter()
        .find(|one| one["code"] == "category-differs-by-language")
        .expect("it")["relatedInformation"];
    assert!(
        related.as_array().expect("a list").iter().any(|place| place["location"]["uri"] == *there),
        "{related}"
    );
    let found = editor.change(&here, 3, json!([{ "text": GOOD }]));
    assert!(!found.contains(&"category-differs-by-language".to_owned()), "{found:?}");
    // What changes on disk counts too, and so does the configuration.
    fs::write(
        folder.join("de.wattle"),
        GOOD.replace("language en_US", "language de")
            .replace("category utility", "category marketing"),
    )
    .expect("a file");
    editor.tell(
        "workspace/didChangeWatchedFiles",
        json!({ "changes": [{ "uri": there, "type": 2 }] }),
    );
    assert!(editor.wait_for(&here).contains(&"category-differs-by-language".to_owned()));
    fs::write(folder.join("wattle.toml"), "[rules]\ncategory-differs-by-language = 'off'\n")
        .expect("a file");
    let toml = uri(&folder.join("wattle.toml"));
    editor.tell(
        "workspace/didChangeWatchedFiles",
        json!({ "changes": [{ "uri": toml, "type": 1 }] }),
    );
    assert!(!editor.wait_for(&here).contains(&"category-differs-by-language".to_owned()));
    fs::write(folder.join("wattle.toml"), "[rulez]\n").expect("a file");
    editor.tell(
        "workspace/didChangeWatchedFiles",
        json!({ "changes": [{ "uri": toml, "type": 2 }] }),
    );
    assert_eq!(editor.wait_for(&toml), ["configuration"]);
    // So do files that the configuration extends.
    fs::write(folder.join("wattle.toml"), "extends = 'base.toml'\n").expect("a file");
    fs::write(folder.join("base.toml"), "[rulez]\n").expect("a file");
    let base = uri(&folder.join("base.toml"));
    let saved = json!({ "textDocument": { "uri": base } });
    editor.tell("textDocument/didSave", saved.clone());
    assert_eq!(editor.wait_for(&base), ["configuration"]);
    assert_eq!(editor.wait_for(&toml), ["configuration"], "it cannot be used");
    fs::write(folder.join("base.toml"), "").expect("a file");
    editor.tell("textDocument/didSave", saved);
    assert_eq!(editor.wait_for(&base), [""; 0]);
    editor.leave();
}

/// The rules that find something in any file, by the ends of their addresses.
fn all_found(editor: &mut Editor, folder: &Path) -> Vec<String> {
    let all = editor.ask("workspace/diagnostic", json!({ "previousResultIds": [] })).expect("all");
    let root = uri(folder) + "/";
    let mut list = Vec::new();
    for file in all["items"].as_array().expect("a list") {
        let name = file["uri"].as_str().expect("an address").trim_start_matches(&root);
        let found = file["items"].as_array().expect("a list").iter();
        list.extend(
            found.map(|found| format!("{name} {}", found["code"].as_str().expect("a rule"))),
        );
    }
    list
}

/// Files are told apart by where they are, whatever reports would call them.
#[test]
fn two_files_are_never_one() {
    let here = std::env::current_dir().expect("a folder");
    let root = here.join("tests/cli");
    let mut editor = Editor::plain(Some(&root));
    let (inside, outside) = (uri(&root.join("twin.wattle")), uri(&here.join("twin.wattle")));
    editor.open(&inside, GOOD);
    editor.open(&outside, "template other\n");
    let changed = GOOD.replace("Acme Stores", "Acme");
    editor.change(&inside, 2, json!([{ "text": changed }]));
    let mut outline = |uri: &str| {
        let params = json!({ "textDocument": { "uri": uri } });
        editor.ask("textDocument/documentSymbol", params).expect("symbols")[0]["name"].clone()
    };
    assert_eq!(outline(&inside), "order_shipped");
    assert_eq!(outline(&outside), "other");
}

/// The accounts of a repository do not mind each other; nor do two repositories that are open.
#[test]
fn projects_are_kept_apart() {
    let place = Place::with(&[("a/wattle.toml", ""), ("b/wattle.toml", "")]);
    let folder = place.path().canonicalize().expect("a folder");
    let path = |name: &str| folder.join(name).join("x.wattle");
    for name in ["a", "b"] {
        fs::write(path(name), GOOD).expect("a file");
    }
    let mut editor = Editor::plain(Some(&folder));
    assert_eq!(all_found(&mut editor, &folder), [""; 0]);
    let text = GOOD.replace("{{customer}}", "{{c$ustomer}}");
    let edits = renamed(&mut editor, &path("a"), &text, "client").expect("edits");
    let changes = edits["changes"].as_object().expect("files");
    assert_eq!(changes.keys().collect::<Vec<_>>(), [&uri(&path("a"))]);
    // So it is where a configuration cannot be used.
    for name in ["a", "b"] {
        fs::write(folder.join(name).join("wattle.toml"), "[rulez]\n").expect("a file");
    }
    let toml = uri(&folder.join("a/wattle.toml"));
    let changes = json!({ "changes": [{ "uri": toml, "type": 2 }] });
    editor.tell("workspace/didChangeWatchedFiles", changes.clone());
    let broken = ["a/wattle.toml configuration", "b/wattle.toml configuration"];
    assert_eq!(all_found(&mut editor, &folder), broken);
    // What is above both makes them one.
    for name in ["a", "b"] {
        fs::write(folder.join(name).join("wattle.toml"), "").expect("a file");
    }
    fs::write(folder.join("wattle.toml"), "").expect("a file");
    editor.tell("workspace/didChangeWatchedFiles", changes);
    assert_eq!(all_found(&mut editor, &folder), ["b/x.wattle dup-name-language"]);
    editor.leave();
}

/// Who opens a part of a project, or a single file of it, is told what the rest shows of it; nothing is said
/// of the rest.
#[test]
fn the_rest_of_a_project_counts() {
    let place = Place::with(&[("wattle.toml", ""), ("de/x.wattle", ""), ("en/y.wattle", "")]);
    let folder = place.path().canonicalize().expect("a folder");
    let (own, other) = (folder.join("de/x.wattle"), folder.join("en/y.wattle"));
    for path in [&own, &other] {
        fs::write(path, GOOD).expect("a file");
    }
    let mut editor = Editor::plain(Some(&folder.join("de")));
    editor.open(&uri(&own), GOOD);
    assert_eq!(all_found(&mut editor, &folder), ["de/x.wattle dup-name-language"]);
    let text = GOOD.replace("{{customer}}", "{{c$ustomer}}");
    let edits = renamed(&mut editor, &own, &text, "client").expect("edits");
    assert!(edits["changes"][&uri(&other)].is_array());
    // Where no editor watches, text is not changed as it was.
    fs::write(&other, "template other\n").expect("a file");
    let edits = renamed(&mut editor, &own, &text, "client").expect("edits");
    assert_eq!(edits["changes"].as_object().expect("files").len(), 1);
    assert_eq!(all_found(&mut editor, &folder), [""; 0]);
    editor.leave();

    let mut editor = Editor::plain(None);
    editor.open(&uri(&other), GOOD);
    assert_eq!(all_found(&mut editor, &folder), ["en/y.wattle dup-name-language"]);
    let closed = json!({ "textDocument": { "uri": uri(&other) } });
    editor.tell("textDocument/didClose", closed);
    assert_eq!(all_found(&mut editor, &folder), [""; 0]);
    editor.leave();
}

/// A file that no search finds does not come in when it changes, or when it has been looked at.
#[test]
fn what_is_ignored_stays_out() {
    let place =
        Place::with(&[(".gitignore", "drafts/\n"), ("drafts/x.wattle", ""), (".old/x.wattle", "")]);
    let folder = place.path().canonicalize().expect("a folder");
    let path = |name: &str| folder.join(name).join("x.wattle");
    for name in ["", "drafts", ".old"] {
        fs::write(path(name), GOOD).expect("a file");
    }
    let mut editor = Editor::plain(Some(&folder));
    let changes = ["", "drafts", ".old"].map(|name| json!({ "uri": uri(&path(name)), "type": 2 }));
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    assert_eq!(all_found(&mut editor, &folder), [""; 0]);
    for name in ["drafts", ".old"] {
        let draft = uri(&path(name));
        editor.open(&draft, GOOD);
        assert_eq!(all_found(&mut editor, &folder).len(), 1, "an open file counts");
        editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": draft } }));
        assert_eq!(all_found(&mut editor, &folder), [""; 0]);
    }
    let ignores = folder.join(".gitignore");
    fs::write(&ignores, "").expect("a file");
    let changes = json!([{ "uri": uri(&ignores), "type": 2 }]);
    editor.tell("workspace/didChangeWatchedFiles", json!({ "changes": changes }));
    assert_eq!(all_found(&mut editor, &folder).len(), 1, "it is ignored no more");
}

#[test]
fn what_is_built_can_be_seen() {
    let mut editor = Editor::plain(None);
    editor.open(PAGE, GOOD);
    let lenses = editor
        .ask("textDocument/codeLens", json!({ "textDocument": { "uri": PAGE } }))
        .expect("lenses");
    let command = &lenses[0]["command"];
    assert_eq!(command["command"], "wattle.showCreate");
    let shown = editor.ask(
        "workspace/executeCommand",
        json!({ "command": command["command"], "arguments": command["arguments"] }),
    );
    let payload: Value =
        serde_json::from_str(shown.expect("JSON").as_str().expect("a text")).expect("JSON");
    assert_eq!(payload["name"], "order_shipped");
    editor.change(PAGE, 2, json!([{ "text": "template Bad Name" }]));
    let refused = editor.ask(
        "workspace/executeCommand",
        json!({ "command": "wattle.showSend", "arguments": [PAGE] }),
    );
    assert_eq!(refused, Err(-32803));
}

#[test]
fn a_file_is_laid_out() {
    let mut editor = Editor::plain(None);
    let untidy = GOOD.replace("\n  url", "\n      url").replace("category", " category");
    editor.open(PAGE, &untidy);
    let options = json!({ "tabSize": 2, "insertSpaces": true });
    let edits = editor.ask(
        "textDocument/formatting",
        json!({ "textDocument": { "uri": PAGE }, "options": options }),
    );
    assert_eq!(apply(&untidy, &edits.expect("edits")), GOOD);
}

/// A file keeps the line ends that it has, and no place is named that is within one.
#[test]
fn line_ends_stay_where_they_are() {
    let windows = |text: &str| text.replace('\n', "\r\n");
    let untidy = windows(&GOOD.replace("\n\nheader", "\n\n\n\nheader").replace("body ", "body   "));
    let mut editor = Editor::plain(None);
    editor.open(PAGE, &untidy);
    let params = json!({ "textDocument": { "uri": PAGE }, "options": {} });
    let edits = editor.ask("textDocument/formatting", params.clone()).expect("edits");
    for edit in edits.as_array().expect("a list") {
        for end in ["start", "end"] {
            let number = |key: &str| edit["range"][end][key].as_u64().expect("a number") as usize;
            let line = untidy.lines().nth(number("line")).expect("a line");
            assert!(number("character") <= line.chars().count(), "{edit}");
        }
    }
    let tidy = apply(&untidy, &edits);
    assert_eq!(tidy, windows(GOOD));
    editor.change(PAGE, 2, json!([{ "text": tidy }]));
    assert_eq!(editor.ask("textDocument/formatting", params), Ok(json!([])));
    let typed = json!({ "textDocument": { "uri": PAGE }, "position": { "line": 6, "character": 0 }, "ch": "\n" });
    assert_eq!(editor.ask("textDocument/onTypeFormatting", typed), Ok(json!([])));
}

#[test]
fn the_outline_and_the_colours() {
    let mut editor = Editor::plain(None);
    editor.open(PAGE, GOOD);
    let mut ask = |method: &str| {
        editor.ask(method, json!({ "textDocument": { "uri": PAGE } })).expect("an answer")
    };
    let symbols = ask("textDocument/documentSymbol");
    let names: Vec<&str> =
        symbols.as_array().expect("a list").iter().filter_map(|one| one["name"].as_str()).collect();
    assert_eq!(
        names,
        ["order_shipped", "category", "en_US", "header", "body", "footer", "buttons", "examples"]
    );
    assert_eq!(symbols[6]["children"][0]["detail"], "Track order");
    let folds = ask("textDocument/foldingRange");
    assert_eq!(
        folds,
        json!([{ "startLine": 8, "endLine": 10 }, { "startLine": 12, "endLine": 15 }])
    );
    let tokens = ask("textDocument/semanticTokens/full");
    let data: Vec<u64> =
        tokens["data"].as_array().expect("a list").iter().filter_map(Value::as_u64).collect();
    // `template`, and the name behind it.
    assert_eq!(data[..10], [0, 0, 8, 0, 0, 0, 9, 13, 2, 0]);
    let hints = editor.ask("textDocument/inlayHint", json!({ "textDocument": { "uri": PAGE }, "range": { "start": { "line": 0, "character": 0 }, "end": { "line": 99, "character": 0 } } })).expect("hints");
    assert_eq!(hints[0]["label"], "54/60");
}

/// No place in any file makes the server fail.
#[test]
fn every_place_has_an_answer() {
    let mut editor = Editor::plain(None);
    for (path, text) in templates(&["examples", "tests/syntax"]) {
        let uri = uri(&path);
        editor.open(&uri, &text);
        for (line, content) in text.lines().enumerate() {
            for column in (0..=content.chars().count()).step_by(7) {
                for method in
                    ["completion", "hover", "definition", "references", "documentHighlight"]
                {
                    editor.at(&format!("textDocument/{method}"), &uri, line, column);
                }
            }
            let positions = json!([{ "line": line, "character": 3 }]);
            let params = json!({ "textDocument": { "uri": uri }, "positions": positions });
            editor.ask("textDocument/selectionRange", params).expect("an answer");
        }
    }
}

/// An editor that asks for findings is not told them as well, or it would show all of them twice.
#[test]
fn who_asks_is_not_told() {
    let capabilities = json!({ "textDocument": { "diagnostic": {} } });
    let mut editor = Editor::start(None, capabilities, json!({ "debounceMs": 0 }));
    assert_ne!(editor.open(PAGE, "template a\n"), [""; 0]);
    let ask = json!({ "textDocument": { "uri": PAGE } });
    let report = editor.ask("textDocument/diagnostic", ask).expect("a report");
    assert_ne!(report["items"], json!([]));
    assert_eq!(editor.wait_for(PAGE), [""; 0]);
    editor.leave();
}

/// An editor that asks about open templates only would not hear what is wrong with the configuration.
#[test]
fn a_broken_configuration_is_told_until_it_is_asked_for() {
    let place = Place::with(&[("wattle.toml", "[rulez]\n")]);
    let folder = place.path().canonicalize().expect("a folder");
    let toml = uri(&folder.join("wattle.toml"));
    let capabilities = json!({ "textDocument": { "diagnostic": {} } });
    let mut editor = Editor::start(Some(&folder), capabilities, json!({ "debounceMs": 0 }));
    let page = uri(&folder.join("a.wattle"));
    assert_ne!(editor.open(&page, "template a\n"), [""; 0]);
    let ask = json!({ "textDocument": { "uri": page } });
    editor.ask("textDocument/diagnostic", ask).expect("a report");
    assert_eq!(editor.wait_for(&page), [""; 0]);
    let write = |editor: &mut Editor, text: &str| {
        fs::write(folder.join("wattle.toml"), text).expect("a file");
        let changes = json!({ "changes": [{ "uri": toml, "type": 2 }] });
        editor.tell("workspace/didChangeWatchedFiles", changes);
        editor.wait_for(&toml)
    };
    assert_eq!(write(&mut editor, ""), [""; 0]);
    assert_eq!(write(&mut editor, "[rulez]\n"), ["configuration"]);
    all_found(&mut editor, &folder);
    assert_eq!(editor.wait_for(&toml), [""; 0], "or it would be shown twice");
    editor.leave();
}

/// An editor tells all that it sets: what it sets no longer is as at the start.
#[test]
fn a_setting_can_be_taken_out() {
    let place = Place::with(&[("strict.toml", "[rules]\nfooter-too-long = { max = 5 }\n")]);
    let folder = place.path().canonicalize().expect("a folder");
    let mut editor = Editor::start(Some(&folder), json!({}), json!({ "debounceMs": 0 }));
    let page = uri(&folder.join("a.wattle"));
    assert_eq!(editor.open(&page, GOOD), [""; 0]);
    let mut set = |settings: Value| {
        let params = json!({ "settings": settings });
        editor.tell("workspace/didChangeConfiguration", params);
        let ask = json!({ "textDocument": { "uri": page } });
        let report = editor.ask("textDocument/diagnostic", ask).expect("a report");
        report["items"].as_array().expect("a list").len()
    };
    assert_eq!(set(json!({ "wattle": { "configPath": "strict.toml" } })), 1);
    assert_eq!(set(Value::Null), 1, "nothing is said");
    assert_eq!(set(json!({ "wattle": {} })), 0);
    editor.leave();
}

#[test]
fn manners() {
    let mut editor = Editor::plain(None);
    assert_eq!(editor.greeting["capabilities"]["positionEncoding"], "utf-32");
    assert_eq!(editor.ask("textDocument/moniker", json!({})), Err(-32601));
    assert_eq!(
        editor.ask("textDocument/hover", json!({ "textDocument": { "uri": "file:///none" } })),
        Ok(Value::Null)
    );
    editor.open("untitled:Untitled-1", GOOD);
    editor.tell("textDocument/didChange", json!({ "nonsense": [] }));
    editor.tell("$/unheard", json!({}));
    let pulled = editor
        .ask("textDocument/diagnostic", json!({ "textDocument": { "uri": "untitled:Untitled-1" } }))
        .expect("a report");
    assert_eq!(pulled["kind"], "full");
    let again = json!({ "textDocument": { "uri": "untitled:Untitled-1" }, "previousResultId": pulled["resultId"] });
    assert_eq!(
        editor.ask("textDocument/diagnostic", again).expect("a report")["kind"],
        "unchanged"
    );
    editor.leave();
}

/// Some editors tell of whatever they open.
#[test]
fn only_templates_are_read_as_such() {
    let mut editor = Editor::plain(None);
    let mut open = |uri: &str, language: &str| {
        let document =
            json!({ "uri": uri, "languageId": language, "version": 1, "text": "[rules]\n" });
        editor.tell("textDocument/didOpen", json!({ "textDocument": document }));
        let asked = json!({ "textDocument": { "uri": uri } });
        let pulled = editor.ask("textDocument/diagnostic", asked).expect("a report");
        pulled["items"].as_array().is_some_and(|items| !items.is_empty())
    };
    assert!(!open("file:///a/wattle.toml", "toml"));
    assert!(!open("file:///a/order.json", "json"));
    assert!(open("file:///a/order.wattle", "plaintext"));
    assert!(open("untitled:Untitled-1", "wattle"));
    let document = json!({ "uri": "file:///a/wattle.toml", "version": 2 });
    let changes = json!([{ "text": "" }]);
    editor.tell(
        "textDocument/didChange",
        json!({ "textDocument": document, "contentChanges": changes }),
    );
    editor.leave();
}

#[test]
fn what_is_no_message_is_passed_over() {
    let mut editor = Editor::stranger();
    assert_eq!(editor.ask("textDocument/hover", json!({})), Err(-32002), "it comes too early");
    editor.throw(b"this is no head\r\n\r\nContent-Length: 5\r\n\r\n{\"a\":");
    editor.throw(b"content-length:2\r\nContent-Type: application/json\r\n\r\n[]");
    editor.throw(b"Content-Length: 4\r\n\r\n\xff\xfe{}");
    let deep = "[".repeat(100_000);
    editor.throw(format!("Content-Length: {}\r\n\r\n{deep}", deep.len()).as_bytes());
    editor.throw(b"Content-Length: 24\r\n\r\n{\"id\":7,\"jsonrpc\":\"2.0\"}");
    let greeting = editor.ask("initialize", json!({ "capabilities": {} })).expect("a greeting");
    assert_eq!(greeting["capabilities"]["positionEncoding"], "utf-16");
    // Neither does it wait for `initialized`, nor let itself be greeted twice.
    assert!(editor.open(PAGE, GOOD).is_empty());
    assert_eq!(editor.ask("initialize", json!({})), Err(-32600));
    assert_eq!(editor.ask("shutdown", Value::Null), Ok(Value::Null));
    assert_eq!(editor.ask("workspace/symbol", json!({ "query": "" })), Err(-32600));
    editor.tell("exit", Value::Null);
    assert!(editor.end());
}

#[test]
fn who_leaves_without_a_word_is_let_go() {
    let mut editor = Editor::plain(None);
    editor.tell("exit", Value::Null);
    assert!(!editor.end(), "`shutdown` was missing");
    let mut editor = Editor::stranger();
    editor.tell("exit", Value::Null);
    assert!(!editor.end());
    let mut editor = Editor::stranger();
    // More is announced than comes.
    editor.throw(b"Content-Length: 99999999999999\r\n\r\n{}");
    assert!(!editor.leave_at_once());
}

/// Editors may leave a byte-order mark in their text, and count it.
#[test]
fn a_byte_order_mark_has_a_column() {
    let mut editor = Editor::plain(None);
    editor.open(PAGE, "\u{feff}template Order\n");
    let found = editor.published[PAGE].as_array().expect("a list").iter();
    let columns: Vec<&Value> = found.map(|found| &found["range"]["start"]["character"]).collect();
    assert!(columns.contains(&&json!(10)), "{columns:?}");
    let at = |column: usize| json!({ "line": 0, "character": column });
    let change = json!([{ "range": { "start": at(10), "end": at(11) }, "text": "o" }]);
    editor.change(PAGE, 2, change);
    let edits = editor.ask("textDocument/formatting", json!({ "textDocument": { "uri": PAGE } }));
    let edits = edits.expect("edits");
    assert_eq!(apply("\u{feff}template order\n", &edits), "template order\n");
}
