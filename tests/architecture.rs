//! ARCHITECTURE.md is true: its two tables say who may use whom, and the sources keep to them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

const MAP: &str = include_str!("../ARCHITECTURE.md");

#[test]
fn layers_use_only_the_layers_above_them() {
    let mut above: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for row in table("| layer |") {
        let (layer, uses) = (quoted(&row[0]).remove(0), quoted(&row[2]));
        for used in &uses {
            assert!(above.contains_key(used), "`{layer}` may not use `{used}`, which is not above");
        }
        above.insert(layer, uses);
    }
    for source in sources() {
        let Some(layer) = layer(&source.path) else { continue };
        let allowed = above.get(&layer).unwrap_or_else(|| panic!("no layer for {}", source.path));
        for used in layers_named_in(&source.code) {
            let fine = used == layer || allowed.contains(&used);
            assert!(fine, "{} uses `{used}`, which is not for `{layer}`", source.path);
        }
    }
}

#[test]
fn foreign_crates_come_in_through_their_doors() {
    let doors = table("| crate |");
    for dependency in dependencies() {
        let listed = doors.iter().any(|row| quoted(&row[0])[0] == dependency);
        assert!(listed, "`{dependency}` has no door in ARCHITECTURE.md");
    }
    for row in &doors {
        let (name, places) = (quoted(&row[0]).remove(0), quoted(&row[1]));
        let users = sources().filter(|source| uses(&source.code, &name)).map(|source| source.path);
        let users: Vec<String> = users.collect();
        for user in &users {
            let at_door = places.iter().any(|place| user.starts_with(place.as_str()));
            assert!(at_door, "{user} uses `{name}`, which comes in through {places:?}");
        }
        for place in &places {
            let used = users.iter().any(|user| user.starts_with(place.as_str()));
            assert!(used, "nothing in {place} uses `{name}`");
        }
    }
}

#[test]
fn the_files_that_the_map_names_exist() {
    for path in quoted(MAP) {
        let is_path = ["src/", "tests/", "grammar/", "docs/", "snapshots/"];
        if is_path.iter().any(|root| path.starts_with(root)) && !path.contains("NAME") {
            assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path).exists(), "{path}");
        }
    }
}

/// A file that no list names would be a rule that never runs.
#[test]
fn every_rule_is_in_the_list_of_its_area() {
    for source in sources().filter(|source| source.path.starts_with("src/rules/")) {
        let path = Path::new(&source.path);
        let (Some(folder), Some(stem)) = (path.parent(), path.file_stem()) else { continue };
        let stem = stem.to_string_lossy();
        if stem == "mod" {
            continue;
        }
        let list = read(&folder.join("mod.rs"));
        assert!(list.contains(&format!("mod {stem};")), "{} is in no `mod.rs`", source.path);
        for line in source.code.lines() {
            let rule = line.strip_prefix("pub static ").and_then(|rest| rest.split_once(": Rule "));
            if let Some((rule, _)) = rule {
                let entry = format!("{stem}::{rule}");
                assert!(list.contains(&entry), "`{entry}` is in no list of {}", folder.display());
            }
        }
        for (_, name) in source.code.lines().filter_map(|line| line.split_once("name: \"")) {
            let name = name.trim_end_matches("\",");
            // What several lints share has no name of its own.
            let found = name.is_empty() || wattle::rules::find(name).is_some();
            assert!(found, "the catalogue does not list `{name}`");
        }
    }
}

/// A source file without comments and without its tests.
struct Source {
    path: String,
    code: String,
}

fn sources() -> impl Iterator<Item = Source> {
    let mut paths = Vec::new();
    gather(Path::new("src"), &mut paths);
    paths.into_iter().map(|path| {
        let text = read(&path);
        let text = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
        let code = code.collect::<Vec<_>>().join("\n");
        Source { path: path.to_string_lossy().replace('\\', "/"), code }
    })
}

fn gather(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).expect("a folder")
    {
        let entry = entry.expect("an entry");
        let path = folder.join(entry.file_name());
        if entry.path().is_dir() {
            gather(&path, paths);
        } else if path.extension().is_some_and(|end| end == "rs") {
            paths.push(path);
        }
    }
}

fn read(path: &Path) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The layer of a file: the folder below `src`, or the file there. The roots of the crate have none.
fn layer(path: &str) -> Option<String> {
    let inside = path.strip_prefix("src/")?;
    let name = inside.split('/').next()?.trim_end_matches(".rs");
    (!matches!(name, "lib" | "main")).then(|| name.to_owned())
}

/// The layers that a file names: `crate::text::…`, `crate::{model, syntax}`.
fn layers_named_in(code: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        match after.strip_prefix('{').and_then(|group| group.split_once("};")) {
            Some((group, _)) => used.extend(group.split(',').map(first_word)),
            None => _ = used.insert(first_word(after)),
        }
    }
    used.remove("");
    used
}

fn first_word(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_ascii_lowercase() || *c == '_').collect()
}

/// Whether a file uses a crate, or a module such as `std::fs`.
fn uses(code: &str, name: &str) -> bool {
    let (krate, module) = name.split_once("::").unwrap_or((name, ""));
    let path = format!("{name}::");
    let whole = format!("use {name};");
    let begins = |at: usize| {
        !code[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | ':'))
    };
    let grouped = code.lines().filter_map(|line| line.strip_prefix(&format!("use {krate}::{{")));
    code.contains(&whole)
        || code.match_indices(&path).any(|(at, _)| begins(at))
        || (!module.is_empty() && grouped.flat_map(|group| group.split(',')).any(|w| w == module))
}

/// The crates that Cargo.toml asks for, as code writes them.
fn dependencies() -> Vec<String> {
    let manifest = read(Path::new("Cargo.toml"));
    let (_, after) = manifest.split_once("\n[dependencies]\n").expect("dependencies");
    let lines = after.lines().take_while(|line| !line.starts_with('['));
    lines
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name.replace('-', "_"))
        .collect()
}

/// The rows of the table that begins with `heading`, cell by cell.
fn table(heading: &str) -> Vec<Vec<String>> {
    let lines = MAP.lines().skip_while(|line| !line.starts_with(heading)).skip(2);
    let rows = lines.take_while(|line| line.starts_with('|'));
    let cells = |row: &str| row.trim_matches('|').split(" | ").map(str::to_owned).collect();
    let rows: Vec<Vec<String>> = rows.map(cells).collect();
    assert!(!rows.is_empty(), "ARCHITECTURE.md has no table `{heading}`");
    rows
}

/// What stands in backticks.
fn quoted(cell: &str) -> Vec<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}
