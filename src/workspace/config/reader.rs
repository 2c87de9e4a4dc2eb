//! From the text of a `wattle.toml` to what it says: the one place that knows TOML.

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::keys::{self, Form, Key};
use super::{Config, OutDir, Part, RuleSettings, Said};
use crate::diagnostic::{Diagnostic, FixKind, Group, Lint, Severity};
use crate::rules;
use crate::rules::options::{self, RuleOption, WordsOption};
use crate::rules::samples;
use crate::settings::{Level, Profile};
use crate::text::words::{either, nearest};
use crate::text::{MAX_BYTES, Source, Span};
use crate::workspace::files::Globs;

/// What findings in a configuration are called.
pub static CONFIGURATION: Lint = Lint {
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

type Word<'t> = Spanned<Cow<'t, str>>;
type Value<'t> = Spanned<DeValue<'t>>;

/// Reads a configuration that stands in `folder`: what it says, and what is wrong in it.
pub fn read(source: &Arc<Source>, folder: &Path) -> (Config, Vec<Diagnostic>) {
    let config = Config { sources: vec![Arc::clone(source)], ..Config::default() };
    let mut reader = Reader { source, folder, config, wrong: Vec::new() };
    if source.is_utf16() {
        reader.complain(Span::at(0), "this file is UTF-16", "save the file as UTF-8");
    } else if let Some(at) = source.invalid_at() {
        reader.complain(Span::new(at, at + 1), "this byte is not UTF-8", "save the file as UTF-8");
    }
    if source.is_too_large() {
        let message = format!("this file is larger than {MAX_BYTES} bytes");
        reader.complain(Span::at(0), message, "no more of it is read");
    }
    match DeTable::parse(source.text()) {
        Ok(table) => {
            let mut part = Part::default();
            reader.table(table.get_ref(), keys::TOP, &mut part);
            reader.config.rules = part.rules;
        }
        Err(error) => {
            let span = error.span().unwrap_or_default();
            let span = Span::new(span.start, span.end);
            reader.wrong.push(Diagnostic::new(&CONFIGURATION, span, error.message()));
        }
    }
    (reader.config, reader.wrong)
}

struct Reader<'s> {
    source: &'s Arc<Source>,
    folder: &'s Path,
    config: Config,
    wrong: Vec<Diagnostic>,
}

impl Reader<'_> {
    /// Reads a table with some keys; what it says of rules and files goes to `part`.
    fn table(&mut self, table: &DeTable<'_>, keys: &'static [Key], part: &mut Part) {
        for (word, value) in table {
            let Some(key) = keys.iter().find(|key| key.name == *word.get_ref()) else {
                let known = keys.iter().map(|key| key.name);
                self.unknown(word, &known.collect::<Vec<_>>());
                continue;
            };
            match key.form {
                Form::Table(inner) => {
                    if let Some(table) = self.as_table(value) {
                        self.table(table, inner, part);
                    }
                }
                Form::Overrides(inner) => self.overrides(value, inner),
                Form::Extends => self.config.extends = self.texts(value),
                Form::Profile => self.config.profile = self.profile(value),
                Form::Include => self.config.include = self.globs(value),
                Form::Exclude => self.config.exclude = self.globs(value),
                Form::Files => part.files = self.globs(value),
                Form::Rules => part.rules = self.rules(value),
                Form::OutDir => {
                    let out_dir = self.filled(value).map(|path| OutDir {
                        path: self.folder.join(path).into(),
                        base: self.folder.into(),
                    });
                    self.config.out_dir = out_dir.map(|out_dir| self.said(out_dir, span(value)));
                }
                Form::Examples => self.examples(value),
            }
        }
    }

    fn overrides(&mut self, value: &Value<'_>, keys: &'static [Key]) {
        let Some(list) = value.get_ref().as_array() else {
            return self.mistyped(value, "a list of tables, each headed `[[overrides]]`");
        };
        for item in list {
            let Some(table) = self.as_table(item) else { continue };
            let mut part = Part::default();
            self.table(table, keys, &mut part);
            let files = table.get("files");
            let is_empty = files
                .is_none_or(|files| files.get_ref().as_array().is_some_and(|list| list.is_empty()));
            if is_empty {
                let help = "say which: `files = [\"…\"]`";
                self.complain(span(files.unwrap_or(item)), "this is for no files", help);
            }
            self.config.overrides.extend(part.files.is_some().then_some(part));
        }
    }

    fn profile(&mut self, value: &Value<'_>) -> Option<Said<Profile>> {
        let word = self.string(value)?;
        let Some(&profile) = Profile::ALL.iter().find(|profile| profile.name() == word) else {
            let help = advice(word, Profile::ALL.iter().map(|profile| profile.name()));
            self.complain(span(value), format!("`{word}` is not a profile"), help);
            return None;
        };
        Some(self.said(profile, span(value)))
    }

    fn rules(&mut self, value: &Value<'_>) -> RuleSettings {
        let mut settings = RuleSettings::default();
        for (key, value) in self.as_table(value).into_iter().flatten() {
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
    fn can_be_set(&mut self, key: &Word<'_>) -> bool {
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
    ) -> Option<Said<Level>> {
        let mut level = None;
        for (key, value) in table {
            let name = &**key.get_ref();
            if name == "severity" {
                level = self.level(value);
            } else if let Some(option) = options::of(rule).find(|option| option.name == name) {
                if let Some(number) = self.limit(option, value) {
                    let number = self.said(number, span(value));
                    settings.options.insert((option.rule, option.name), number);
                }
            } else if let Some(option) =
                options::words_of(rule).filter(|option| option.name == name)
            {
                let words = self.words(option, value);
                settings.words.insert(option.rule, self.said(words, span(value)));
            } else {
                let options = options::of(rule).map(|option| option.name);
                let options = options.chain(options::words_of(rule).map(|option| option.name));
                self.unknown(key, &["severity"].into_iter().chain(options).collect::<Vec<_>>());
            }
        }
        level
    }

    /// The words of an option; of those that are given, each is one.
    fn words(&mut self, option: &WordsOption, value: &Value<'_>) -> Vec<String> {
        let words = self.texts(value);
        let choices = option.choices.map(|choices| choices());
        for Said { value: word, span, .. } in &words {
            if word.trim().is_empty() {
                self.complain(*span, "this is empty", "take it out");
            } else if let Some(choices) = &choices
                && !choices.contains(&word.as_str())
            {
                let help = match nearest(word, choices.iter().copied()) {
                    Some(near) => format!("write `{near}`"),
                    None => {
                        format!("write one of those that there are, such as `{}`", option.example)
                    }
                };
                self.complain(*span, format!("`{word}` is none of the {}", option.name), help);
            }
        }
        words.into_iter().map(|said| said.value).collect()
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
    fn texts(&mut self, value: &Value<'_>) -> Vec<Said<String>> {
        let mut texts = Vec::new();
        let list = value.get_ref().as_array();
        for value in list.map_or(std::slice::from_ref(value), |list| list) {
            if let Some(text) = self.string(value) {
                texts.push(self.said(text.to_owned(), span(value)));
            }
        }
        texts
    }

    fn examples(&mut self, value: &Value<'_>) {
        for (name, value) in self.as_table(value).into_iter().flatten() {
            if let Some(example) = self.string(value) {
                self.sample_name(name);
                if let Some((message, help)) = samples::fault(example) {
                    self.complain(span(value), message, help);
                }
                let example = self.said(example.to_owned(), span(value));
                self.config.examples.insert(name.get_ref().to_string(), example);
            }
        }
    }

    /// Complains of a sample for a name that no placeholder can have.
    fn sample_name(&mut self, key: &Word<'_>) {
        let name = &**key.get_ref();
        if !samples::can_be_named(name) {
            let help = samples::better_name(name)
                .map_or_else(|| "take it out".to_owned(), |better| format!("write `{better}`"));
            self.complain(key_span(key), format!("no placeholder can be called `{name}`"), help);
        }
    }

    fn level(&mut self, value: &Value<'_>) -> Option<Said<Level>> {
        let word = self.string(value)?;
        let Some(&level) = Level::ALL.iter().find(|level| level.name() == word) else {
            let help = advice(word, Level::ALL.iter().map(|level| level.name()));
            self.complain(span(value), format!("`{word}` is not a severity"), help);
            return None;
        };
        Some(self.said(level, span(value)))
    }

    fn globs(&mut self, value: &Value<'_>) -> Option<Said<Globs>> {
        let Some(list) = value.get_ref().as_array() else {
            self.mistyped(value, "a list of patterns, as in `[\"templates/**\"]`");
            return None;
        };
        let patterns: Vec<&str> = list.iter().map_while(|item| self.filled(item)).collect();
        match Globs::new(self.folder, patterns) {
            Ok(globs) => Some(self.said(globs, span(value))),
            Err((index, why)) => {
                let place = list.get(index).unwrap_or(value);
                self.complain(span(place), why, "write a pattern as in `.gitignore`");
                None
            }
        }
    }

    fn said<T>(&self, value: T, span: Span) -> Said<T> {
        Said { value, source: Arc::clone(self.source), span }
    }

    fn string<'t>(&mut self, value: &'t Value<'_>) -> Option<&'t str> {
        let string = value.get_ref().as_str();
        if string.is_none() {
            self.mistyped(value, "a text in quotes");
        }
        string
    }

    /// A text that says something.
    fn filled<'t>(&mut self, value: &'t Value<'_>) -> Option<&'t str> {
        let text = self.string(value)?;
        if text.trim().is_empty() {
            self.complain(span(value), "this is empty", "take it out, or write what it should be");
        }
        Some(text)
    }

    fn as_table<'t, 'i>(&mut self, value: &'t Value<'i>) -> Option<&'t DeTable<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.mistyped(value, "a table");
        }
        table
    }

    fn mistyped(&mut self, value: &Value<'_>, wanted: &str) {
        let message = format!("this is of type {}", value.get_ref().type_str());
        self.complain(span(value), message, format!("write {wanted}"));
    }

    fn unknown(&mut self, key: &Word<'_>, known: &[&str]) {
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

fn key_span(key: &Word<'_>) -> Span {
    Span::new(key.span().start, key.span().end)
}

fn span(value: &Value<'_>) -> Span {
    Span::new(value.span().start, value.span().end)
}
