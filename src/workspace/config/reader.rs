//! From the text of a `wattle.toml` to what it says: the one place that knows TOML.

use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Config, Override, RuleSettings};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity};
use crate::rules;
use crate::rules::options::{self, RuleOption};
use crate::settings::{Level, Profile, Settings};
use crate::text::words::{either, nearest};
use crate::text::{Source, Span};
use crate::workspace::files::Globs;

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

/// What can stand at the top.
const KEYS: &[&str] = &["files", "profile", "rules", "build", "examples", "overrides"];

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
                "profile" => self.profile(value),
                "rules" => {
                    let rules = self.rules(value);
                    rules.apply(self.settings());
                }
                "build" => self.build(value),
                "examples" => self.examples(value),
                "overrides" => self.overrides(value),
                _ => self.unknown(key, KEYS),
            }
        }
    }

    fn profile(&mut self, value: &Value<'_>) {
        let Some(word) = self.string(value) else { return };
        match Profile::ALL.iter().find(|profile| profile.name() == word) {
            Some(&profile) => self.settings().profile = profile,
            None => {
                let help = advice(word, Profile::ALL.iter().map(|profile| profile.name()));
                self.complain(span(value), format!("`{word}` is not a profile"), help);
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

    fn rules(&mut self, value: &Value<'_>) -> RuleSettings {
        let mut settings = RuleSettings::default();
        for (key, value) in self.table(value) {
            let name = &**key.get_ref();
            if !self.can_be_set(key) {
                continue;
            }
            let level = match value.get_ref() {
                DeValue::Table(table) => self.rule(name, table, &mut settings),
                _ => self.level(value),
            };
            if let Some(level) = level {
                settings.levels.insert(name.to_owned(), level);
            }
        }
        settings
    }

    /// Whether a rule or group of that name is there, and leaves a choice.
    fn can_be_set(&mut self, key: &Key<'_>) -> bool {
        let name = &**key.get_ref();
        let fixed = rules::find(name).is_some_and(Lint::is_fixed);
        if fixed {
            let message = format!("`{name}` is always an error");
            self.complain(key_span(key), message, "take it out: such a file cannot be read");
        } else if !rules::names().any(|known| known == name) {
            let near = nearest(name, rules::names());
            let help = near.map_or("`wattle rules` lists them all".to_owned(), |near| {
                format!("write `{near}`")
            });
            self.complain(key_span(key), format!("there is no rule or group `{name}`"), help);
            return false;
        }
        !fixed
    }

    /// A rule's table: its level, if it says one, and its options.
    fn rule(
        &mut self,
        rule: &str,
        table: &DeTable<'_>,
        settings: &mut RuleSettings,
    ) -> Option<Level> {
        let mut level = None;
        for (key, value) in table {
            let name = &**key.get_ref();
            if name == "severity" {
                level = self.level(value);
            } else if let Some(option) = options::of(rule).find(|option| option.name == name) {
                if let Some(number) = self.limit(option, value) {
                    settings.options.insert((option.rule, option.name), number);
                }
            } else if let Some(option) =
                options::words_of(rule).filter(|option| option.name == name)
            {
                settings.words.insert(option.rule, self.words(value));
            } else {
                let options = options::of(rule).map(|option| option.name);
                let options = options.chain(options::words_of(rule).map(|option| option.name));
                self.unknown(key, &["severity"].into_iter().chain(options).collect::<Vec<_>>());
            }
        }
        level
    }

    /// A limit that is no looser than the platform's.
    fn limit(&mut self, option: &RuleOption, value: &Value<'_>) -> Option<usize> {
        let Some(integer) = value.get_ref().as_integer() else {
            self.mistyped(value, "a whole number");
            return None;
        };
        let number = usize::from_str_radix(integer.as_str(), integer.radix()).unwrap_or_default();
        if (1..=option.limit).contains(&number) {
            return Some(number);
        }
        let RuleOption { name, limit, .. } = option;
        let message = format!("`{name}` is a number from 1 to {limit}");
        self.complain(span(value), message, "limits can be tightened, not loosened");
        None
    }

    /// A text, or a list of texts.
    fn words(&mut self, value: &Value<'_>) -> Vec<String> {
        match value.get_ref().as_array() {
            Some(list) => {
                list.iter().filter_map(|one| self.string(one).map(str::to_owned)).collect()
            }
            None => self.string(value).map(str::to_owned).into_iter().collect(),
        }
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
            let (mut files, mut rules) = (None, RuleSettings::default());
            for (key, value) in self.table(item) {
                match &**key.get_ref() {
                    "files" => files = Some(self.globs(value)),
                    "rules" => rules = self.rules(value),
                    _ => self.unknown(key, &["files", "rules"]),
                }
            }
            match files {
                Some(Some(files)) => self.config.overrides.push(Override { files, rules }),
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
        let help = advice(word, known.iter().copied());
        self.complain(key_span(key), format!("`{word}` is not a key that can stand here"), help);
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

fn key_span(key: &Key<'_>) -> Span {
    Span::new(key.span().start, key.span().end)
}

fn span(value: &Value<'_>) -> Span {
    Span::new(value.span().start, value.span().end)
}
