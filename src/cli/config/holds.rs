//! What holds for a file, and where each of it comes from.

use std::fmt;
use std::path::Path;

use serde::Serialize;
use serde_json::Value;

use crate::diagnostic::Severity;
use crate::rules;
use crate::rules::options;
use crate::settings::{Level, Settings};
use crate::workspace::config::{Config, Folder, OutDir, Part, RuleSettings, Said};
use crate::workspace::files::{self, Globs};

/// What holds for a file.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Holds {
    /// Which file, or folder.
    pub path: String,
    /// The configurations that count, those that are extended first.
    pub configuration: Vec<String>,
    /// Whether it is checked without being named; of a folder, this is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub checked: Option<Checked>,
    pub profile: Holding<&'static str>,
    /// What is said of rules and groups.
    pub levels: Vec<Named<&'static str>>,
    /// The rules that are reported otherwise than without a configuration.
    pub rules: Vec<Changed>,
    pub options: Vec<Named<Value>>,
    /// Where something else is said for this file; of a folder, for some files.
    pub overrides: Vec<Overriding>,
    pub examples: Vec<Named<String>>,
    pub out_dir: Option<Holding<String>>,
}

/// A value, and where it comes from, if not from the program.
#[derive(Debug, Serialize)]
pub struct Holding<T> {
    pub value: T,
    pub from: Option<Origin>,
}

/// A value with a name.
#[derive(Debug, Serialize)]
pub struct Named<T> {
    pub name: String,
    #[serde(flatten)]
    pub holding: Holding<T>,
}

/// A rule that is reported otherwise than usual.
#[derive(Debug, Serialize)]
pub struct Changed {
    pub rule: &'static str,
    /// How it is reported; `off` where it is not.
    pub severity: &'static str,
    /// How it would be.
    pub default: &'static str,
    /// Where that is said; if not at the rule or its group, the profile makes the difference.
    pub from: Option<Origin>,
}

/// Where something else is said.
#[derive(Debug, Serialize)]
pub struct Overriding {
    /// The pattern that the file matches.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    pub from: Origin,
}

/// Whether a file is checked without being named.
#[derive(Debug, Serialize)]
pub struct Checked {
    pub value: bool,
    pub because: Because,
    /// The pattern that decides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Origin>,
}

/// Why a file is checked, or is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Because {
    /// There is none.
    Missing,
    /// It has another ending than templates have.
    NoTemplate,
    /// It is hidden, or git ignores it.
    Ignored,
    /// A pattern leaves it out.
    Excluded,
    /// No pattern takes it in.
    NotIncluded,
    /// A pattern takes it in.
    Included,
    /// Nothing is said of it.
    Found,
}

/// A line of a configuration.
#[derive(Clone, Debug, Serialize)]
pub struct Origin {
    pub file: String,
    pub line: usize,
}

impl Origin {
    fn of<T>(said: &Said<T>) -> Origin {
        Origin { file: said.source.name().to_owned(), line: said.line() }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

impl<T> Holding<T> {
    fn said<S>(said: &Said<S>, value: T) -> Holding<T> {
        Holding { value, from: Some(Origin::of(said)) }
    }
}

impl<T> Named<T> {
    fn said<S>(name: impl Into<String>, said: &Said<S>, value: T) -> Named<T> {
        Named { name: name.into(), holding: Holding::said(said, value) }
    }
}

impl Holds {
    /// What holds for the file at `path`, which is in `folder`.
    pub fn of_file(path: &Path, folder: &Folder) -> Holds {
        let parts: Vec<&Part> = folder.parts(path).collect();
        let mut rules = folder.config().rules.clone();
        parts.iter().for_each(|part| rules.add(&part.rules));
        let file = folder.file(path);
        let pattern = |files: &Globs| files.pattern(&file).map(str::to_owned);
        Holds {
            checked: Some(Checked::new(path, folder)),
            overrides: overrides(parts.into_iter(), pattern),
            ..Holds::new(path, folder.config(), &rules, &folder.settings(path))
        }
    }

    /// What holds in a folder.
    pub fn of_folder(path: &Path, folder: &Folder) -> Holds {
        let config = folder.config();
        Holds {
            overrides: overrides(config.overrides.iter(), |_| None),
            ..Holds::new(path, config, &config.rules, &config.settings)
        }
    }

    fn new(path: &Path, config: &Config, rules: &RuleSettings, settings: &Settings) -> Holds {
        let profile = settings.profile.name();
        let examples = config.examples.iter();
        let out_dir = |said: &Said<OutDir>| Holding::said(said, files::name(&said.value.path));
        Holds {
            path: files::name(path),
            configuration: config.sources.iter().map(|source| source.name().to_owned()).collect(),
            checked: None,
            profile: match &config.profile {
                Some(said) => Holding::said(said, profile),
                None => Holding { value: profile, from: None },
            },
            levels: rules.levels.iter().map(Named::level).collect(),
            rules: changed(rules, settings),
            options: options(rules),
            overrides: Vec::new(),
            examples: examples
                .map(|(name, said)| Named::said(name, said, said.value.clone()))
                .collect(),
            out_dir: config.out_dir.as_ref().map(out_dir),
        }
    }
}

impl Named<&'static str> {
    fn level((name, said): (&String, &Said<Level>)) -> Named<&'static str> {
        Named::said(name, said, said.value.name())
    }
}

fn overrides<'p>(
    parts: impl Iterator<Item = &'p Part>,
    pattern: impl Fn(&Globs) -> Option<String>,
) -> Vec<Overriding> {
    let files = parts.filter_map(|part| part.files.as_ref());
    files
        .map(|files| Overriding { pattern: pattern(&files.value), from: Origin::of(files) })
        .collect()
}

/// The rules that the settings report otherwise than those without a configuration do.
fn changed(said: &RuleSettings, settings: &Settings) -> Vec<Changed> {
    let usual = Settings::default();
    let changed = rules::catalog().filter_map(|lint| {
        let reported = |settings: &Settings| {
            settings.severity(lint, lint.severity).map_or(Level::Off.name(), Severity::name)
        };
        let own = said.levels.get(lint.name).or_else(|| said.levels.get(lint.group.name()));
        let (severity, default) = (reported(settings), reported(&usual));
        let from = own.map(Origin::of);
        (severity != default).then_some(Changed { rule: lint.name, severity, default, from })
    });
    changed.collect()
}

/// What is set for rules besides their levels.
fn options(rules: &RuleSettings) -> Vec<Named<Value>> {
    let limits = rules.options.iter().map(|((rule, option), said)| {
        Named::said(format!("{rule}.{option}"), said, Value::from(said.value))
    });
    let words = rules.words.iter().map(|(rule, said)| {
        let option = options::words_of(rule).map_or("", |option| option.name);
        Named::said(format!("{rule}.{option}"), said, Value::from(said.value.clone()))
    });
    limits.chain(words).collect()
}

impl Checked {
    /// Whether the file at `path`, which is in `folder`, is checked without being named.
    fn new(path: &Path, folder: &Folder) -> Checked {
        let config = folder.config();
        let file = folder.file(path);
        let pattern = |files: &Option<Said<Globs>>| {
            let files = files.as_ref()?;
            files.value.pattern(&file).map(|pattern| (pattern.to_owned(), Origin::of(files)))
        };
        let (exclude, include) = (pattern(&config.exclude), pattern(&config.include));
        let (because, decided) = if !path.is_file() {
            (Because::Missing, None)
        } else if !files::is_template(path) {
            (Because::NoTemplate, None)
        } else if !files::is_found(&file) {
            (Because::Ignored, None)
        } else if exclude.is_some() {
            (Because::Excluded, exclude)
        } else if include.is_some() {
            (Because::Included, include)
        } else if config.include.is_some() {
            (Because::NotIncluded, None)
        } else {
            (Because::Found, None)
        };
        let included = config.include.as_ref().filter(|_| because == Because::NotIncluded);
        let (pattern, from) = decided.unzip();
        let value = matches!(because, Because::Included | Because::Found);
        Checked { value, because, pattern, from: from.or(included.map(Origin::of)) }
    }
}
