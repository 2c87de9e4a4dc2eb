//! What configurations say, and where each of them says it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::settings::{Level, Profile, Settings};
use crate::text::{Source, Span};
use crate::workspace::files::Globs;

/// Something that a configuration says.
#[derive(Clone, Debug)]
pub struct Said<T> {
    /// What it says.
    pub value: T,
    /// In which file.
    pub source: Arc<Source>,
    /// Where in it.
    pub span: Span,
}

impl<T> Said<T> {
    /// The line in its file, counted from 1.
    pub fn line(&self) -> usize {
        self.source.position(self.span.start as usize).line
    }
}

/// Where `wattle build` writes.
#[derive(Clone, Debug)]
pub struct OutDir {
    /// The folder.
    pub path: Arc<Path>,
    /// The folder of the file that says so, from which the names of sources count.
    pub base: Arc<Path>,
}

/// What one configuration file says; or several, of which each outweighs those before it.
#[derive(Debug, Default)]
pub struct Config {
    /// The files, those that are extended first.
    pub sources: Vec<Arc<Source>>,
    /// What it builds on, counted from its folder.
    pub extends: Vec<Said<String>>,
    /// Which rules are on.
    pub profile: Option<Said<Profile>>,
    /// Which files to check; all, when there are no patterns.
    pub include: Option<Said<Globs>>,
    /// Which files to leave out.
    pub exclude: Option<Said<Globs>>,
    /// Where `wattle build` writes.
    pub out_dir: Option<Said<OutDir>>,
    /// Samples for placeholders that a file gives none for.
    pub examples: BTreeMap<String, Said<String>>,
    /// What it says of rules, for all files.
    pub rules: RuleSettings,
    /// What is different for some of them.
    pub overrides: Vec<Part>,
    /// How to analyse a file that nothing is different for.
    pub settings: Arc<Settings>,
}

/// What is said for some files.
#[derive(Debug, Default)]
pub struct Part {
    /// For which; for all, when there are no patterns.
    pub files: Option<Said<Globs>>,
    /// What is said of rules and groups.
    pub rules: RuleSettings,
}

/// What a configuration says of rules and groups.
#[derive(Clone, Debug, Default)]
pub struct RuleSettings {
    /// Their levels, by name.
    pub levels: BTreeMap<String, Said<Level>>,
    /// Their options, by rule and option.
    pub options: BTreeMap<(&'static str, &'static str), Said<usize>>,
    /// Words that they need, by rule.
    pub words: BTreeMap<&'static str, Said<Vec<String>>>,
}

impl Config {
    /// Adds what a file says that builds on this: it replaces what is said of the same, key by key,
    /// and what is different for some files comes after that.
    pub fn add(&mut self, over: Config) {
        let Config { sources, extends, profile, include, exclude, out_dir, .. } = over;
        self.sources.extend(sources);
        self.extends.extend(extends);
        self.profile = profile.or(self.profile.take());
        self.include = include.or(self.include.take());
        self.exclude = exclude.or(self.exclude.take());
        self.out_dir = out_dir.or(self.out_dir.take());
        let Config { examples, rules, overrides, .. } = over;
        self.examples.extend(examples);
        self.rules.add(&rules);
        self.overrides.extend(overrides);
    }

    /// The same as plain data.
    pub fn settings(&self) -> Settings {
        let mut settings = Settings::default();
        if let Some(profile) = &self.profile {
            settings.profile = profile.value;
        }
        let examples = self.examples.iter();
        settings.examples =
            examples.map(|(name, said)| (name.clone(), said.value.clone())).collect();
        self.rules.apply(&mut settings);
        settings
    }
}

impl Part {
    /// Whether it is for the file at `path`.
    pub fn is_for(&self, path: &Path) -> bool {
        self.files.as_ref().is_none_or(|globs| globs.value.matches(path))
    }
}

impl RuleSettings {
    /// Adds what is said later, and outweighs what is said of the same.
    pub fn add(&mut self, over: &RuleSettings) {
        self.levels.extend(over.levels.clone());
        self.options.extend(over.options.clone());
        self.words.extend(over.words.clone());
    }

    /// Adds them to the settings, where they replace what is said of the same.
    pub fn apply(&self, settings: &mut Settings) {
        let RuleSettings { levels, options, words } = self;
        settings.levels.extend(levels.iter().map(|(name, said)| (name.clone(), said.value)));
        settings.options.extend(options.iter().map(|(option, said)| (*option, said.value)));
        settings.words.extend(words.iter().map(|(rule, said)| (*rule, said.value.clone())));
    }
}
