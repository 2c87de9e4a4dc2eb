//! From the text of a `wattle.toml` to what it says: the one place that knows TOML.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Config, Override};
use crate::cli::files::Globs;
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity};
use crate::settings::{Level, Settings};
use crate::text::words::{either, nearest};
use crate::text::{Source, Span};

/// What findings in a configuration are called.
static CONFIGURATION: Lint = Lint {
    name: "configuration",
    group: Group::Repository,
    severity: Severity::Error,
    pedantic: false,
    what: "The configuration says only what can be said in it.",
    why: "A key with a slip in it would be passed over, and the check would not be the one that was wanted.",
    bad: "",
    good: "",
    fix: FixKind::None,
    codes: &[],
    sources: &[],
};

/// What a rule can be set to.
const LEVELS: &[(&str, Level)] = &[
    ("error", Level::Error),
    ("warning", Level::Warning),
    ("info", Level::Info),
    ("off", Level::Off),
];

type Key<'t> = Spanned<Cow<'t, str>>;
type Value<'t> = Spanned<DeValue<'t>>;

/// Reads a configuration that stands in `folder`, or tells everything that is wrong in it.
pub fn read(source: &Source, folder: PathBuf) -> Result<Config, Vec<Diagnostic>> {
    let mut reader = Reader { config: Config { folder, ..Config::default() }, wrong: Vec::new() };
    if let Some(at) = source.invalid_at() {
        reader.complain(Span::new(at, at + 1), "this byte is not UTF-8", "save the file as UTF-8");
    }
    match DeTable::parse(source.text()) {
        Ok(table) => reader.file(table.get_ref()),
        Err(error) => {
            let span = error.span().unwrap_or_default();
            let span = Span::new(span.start, span.end);
            reader.wrong.push(Diagnostic::new(&CONFIGURATION, span, error.message()));
        }
    }
    reader.wrong.sort_by_key(|found| found.span);
    if reader.wrong.is_empty() { Ok(reader.config) } else { Err(reader.wrong) }
}

struct Reader {
    config: Config,
    wrong: Vec<Diagnostic>,
}

impl Reader {
    fn file(&mut self, table: &DeTable<'_>) {
        for (key, value) in table {
            match &**key.get_ref() {
                "files" => self.files(value),
                "rules" => {
                    let levels = self.rules(value);
                    self.settings().levels = levels;
                }
                "build" => self.build(value),
                "examples" => self.examples(value),
                "overrides" => self.overrides(value),
                _ => self.unknown(key, &["files", "rules", "build", "examples", "overrides"]),
            }
        }
    }

    fn files(&mut self, value: &Value<'_>) {
        for (key, value) in self.table(value) {
            match &**key.get_ref() {
                "include" => self.config.include = self.globs(value),
                "exclude" => self.config.exclude = self.globs(value),
                _ => self.unknown(key, &["include", "exclude"]),
            }
        }
    }

    fn rules(&mut self, value: &Value<'_>) -> BTreeMap<String, Level> {
        let mut levels = BTreeMap::new();
        for (rule, value) in self.table(value) {
            let level = match value.get_ref() {
                DeValue::Table(options) => self.options(options),
                _ => self.level(value),
            };
            if let Some(level) = level {
                levels.insert(rule.get_ref().to_string(), level);
            }
        }
        levels
    }

    fn options(&mut self, options: &DeTable<'_>) -> Option<Level> {
        let mut level = None;
        for (key, value) in options {
            match &**key.get_ref() {
                "severity" => level = self.level(value),
                _ => self.unknown(key, &["severity"]),
            }
        }
        level
    }

    fn build(&mut self, value: &Value<'_>) {
        for (key, value) in self.table(value) {
            match &**key.get_ref() {
                "out-dir" => self.config.out_dir = self.string(value).map(PathBuf::from),
                _ => self.unknown(key, &["out-dir"]),
            }
        }
    }

    fn examples(&mut self, value: &Value<'_>) {
        for (name, value) in self.table(value) {
            if let Some(example) = self.string(value) {
                self.settings().examples.insert(name.get_ref().to_string(), example.to_owned());
            }
        }
    }

    fn overrides(&mut self, value: &Value<'_>) {
        let Some(list) = value.get_ref().as_array() else {
            return self.mistyped(value, "a list of tables, each headed `[[overrides]]`");
        };
        for item in list {
            let (mut files, mut levels) = (None, BTreeMap::new());
            for (key, value) in self.table(item) {
                match &**key.get_ref() {
                    "files" => files = Some(self.globs(value)),
                    "rules" => levels = self.rules(value),
                    _ => self.unknown(key, &["files", "rules"]),
                }
            }
            match files {
                Some(Some(files)) => self.config.overrides.push(Override { files, levels }),
                Some(None) => {} // Already complained about.
                None => {
                    let help = "say which: `files = [\"…\"]`";
                    self.complain(span(item), "this is for no files", help);
                }
            }
        }
    }

    fn level(&mut self, value: &Value<'_>) -> Option<Level> {
        let word = self.string(value)?;
        let level = LEVELS.iter().find(|(name, _)| *name == word);
        if level.is_none() {
            let names = LEVELS.iter().map(|(name, _)| *name);
            let help = advice(word, names);
            self.complain(span(value), format!("`{word}` is not a severity"), help);
        }
        level.map(|&(_, level)| level)
    }

    fn globs(&mut self, value: &Value<'_>) -> Option<Globs> {
        let Some(list) = value.get_ref().as_array() else {
            self.mistyped(value, "a list of patterns, as in `[\"templates/**\"]`");
            return None;
        };
        let patterns: Vec<&str> = list.iter().map_while(|item| self.string(item)).collect();
        match Globs::new(&self.config.folder, patterns) {
            Ok(globs) => Some(globs),
            Err((index, why)) => {
                let place = list.get(index).unwrap_or(value);
                self.complain(span(place), why, "write a pattern as in `.gitignore`");
                None
            }
        }
    }

    fn settings(&mut self) -> &mut Settings {
        Arc::make_mut(&mut self.config.settings)
    }

    fn string<'t>(&mut self, value: &'t Value<'_>) -> Option<&'t str> {
        let string = value.get_ref().as_str();
        if string.is_none() {
            self.mistyped(value, "a text in quotes");
        }
        string
    }

    fn table<'t, 'i>(
        &mut self,
        value: &'t Value<'i>,
    ) -> impl Iterator<Item = (&'t Key<'i>, &'t Value<'i>)> + use<'t, 'i> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.mistyped(value, "a table");
        }
        table.into_iter().flatten()
    }

    fn mistyped(&mut self, value: &Value<'_>, wanted: &str) {
        let message = format!("this is of type {}", value.get_ref().type_str());
        self.complain(span(value), message, format!("write {wanted}"));
    }

    fn unknown(&mut self, key: &Key<'_>, known: &[&str]) {
        let word = key.get_ref();
        let at = Span::new(key.span().start, key.span().end);
        let help = advice(word, known.iter().copied());
        self.complain(at, format!("`{word}` is not a key that can stand here"), help);
    }

    fn complain(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.wrong.push(Diagnostic::new(&CONFIGURATION, span, message).help(help));
    }
}

/// What to write in place of `word`.
fn advice<'k>(word: &str, known: impl Iterator<Item = &'k str> + Clone) -> String {
    match nearest(word, known.clone()) {
        Some(near) => format!("write `{near}`"),
        None => format!("write {}", either(known)),
    }
}

fn span(value: &Value<'_>) -> Span {
    Span::new(value.span().start, value.span().end)
}
