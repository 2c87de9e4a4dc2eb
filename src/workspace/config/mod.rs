//! The configuration: which `wattle.toml` is for which file, and what it says.

mod reader;

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::files::{self, Globs, Problem, Work};
use super::read;
use crate::analysis::FileReport;
use crate::settings::{Level, Profile, Settings};
use crate::text::Source;

/// What the configuration file is called.
const NAME: &str = "wattle.toml";

/// What one configuration file says.
#[derive(Debug, Default)]
pub struct Config {
    /// The folder that the file is in.
    pub folder: PathBuf,
    /// Which files to check, below that folder; all, when there are no patterns.
    pub include: Option<Globs>,
    /// Which files to leave out, below that folder.
    pub exclude: Option<Globs>,
    /// Where `wattle build` writes, counted from that folder.
    pub out_dir: Option<PathBuf>,
    /// How to analyse the files.
    pub settings: Arc<Settings>,
    /// What is different for some of them.
    pub overrides: Vec<Override>,
}

/// What is different for some files.
#[derive(Debug)]
pub struct Override {
    /// For which files, below the folder of the configuration.
    pub files: Globs,
    /// What it says of rules and groups.
    pub rules: RuleSettings,
}

/// What a configuration says of rules and groups.
#[derive(Clone, Debug, Default)]
pub struct RuleSettings {
    /// Their levels, by name.
    pub levels: BTreeMap<String, Level>,
    /// Their options, by rule and option.
    pub options: BTreeMap<(&'static str, &'static str), usize>,
    /// Words that they need, by rule.
    pub words: BTreeMap<&'static str, Vec<String>>,
}

impl RuleSettings {
    /// Adds them to the settings, where they replace what is said of the same rules.
    fn apply(&self, settings: &mut Settings) {
        settings.levels.extend(self.levels.clone());
        settings.options.extend(&self.options);
        settings.words.extend(self.words.clone());
    }
}

/// What the command line chooses, whatever the configuration says.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Which rules are on, if it says so.
    pub profile: Option<Profile>,
    /// Levels of rules, groups or `all`; the last one that names a rule holds.
    pub selectors: Vec<(String, Level)>,
}

impl Choice {
    fn apply(&self, settings: &mut Settings) {
        settings.profile = self.profile.unwrap_or(settings.profile);
        settings.selectors.clone_from(&self.selectors);
    }
}

/// Which configuration files count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Asked {
    /// For each file the nearest one above it.
    #[default]
    Nearest,
    /// This one for all files.
    File(PathBuf),
    /// None.
    Nothing,
}

/// Why there is no configuration.
#[derive(Debug)]
pub enum Broken {
    /// The file could not be read.
    Unreadable(Problem),
    /// The file says something that it cannot say.
    Wrong(FileReport),
}

/// The configurations of all folders that have been asked for.
#[derive(Debug)]
pub struct Configs {
    /// The one for all folders, or for those that have none above them.
    default: Arc<Config>,
    search: bool,
    choice: Choice,
    loaded: HashMap<PathBuf, Arc<Config>>,
    folders: HashMap<PathBuf, Folder>,
}

/// A folder and its configuration.
#[derive(Debug)]
pub struct Folder {
    config: Arc<Config>,
    real: PathBuf,
}

impl Configs {
    /// Prepares to find the configurations that are asked for. The choice of rules is added to
    /// each.
    pub fn new(asked: &Asked, choice: Choice) -> Result<Configs, Broken> {
        let default = match asked {
            Asked::File(path) => load(path, &choice)?,
            Asked::Nearest | Asked::Nothing => {
                let mut settings = Settings::default();
                choice.apply(&mut settings);
                Config { settings: Arc::new(settings), ..Config::default() }
            }
        };
        Ok(Configs {
            default: Arc::new(default),
            search: *asked == Asked::Nearest,
            choice,
            loaded: HashMap::new(),
            folders: HashMap::new(),
        })
    }

    /// The folder of the file at `path`.
    pub fn folder_of(&mut self, path: &Path) -> Result<&Folder, Broken> {
        let folder = parent(path);
        if !self.folders.contains_key(folder) {
            let real = real(folder);
            let config = self.nearest(&real)?;
            self.folders.insert(folder.to_owned(), Folder { config, real });
        }
        Ok(&self.folders[folder])
    }

    fn nearest(&mut self, folder: &Path) -> Result<Arc<Config>, Broken> {
        let candidates = folder.ancestors().filter(|_| self.search).map(|above| above.join(NAME));
        let Some(path) = candidates.into_iter().find(|path| path.is_file()) else {
            return Ok(Arc::clone(&self.default));
        };
        if let Some(config) = self.loaded.get(&path) {
            return Ok(Arc::clone(config));
        }
        let config = Arc::new(load(&path, &self.choice)?);
        self.loaded.insert(path, Arc::clone(&config));
        Ok(config)
    }
}

impl Folder {
    /// Whether the configuration wants the file at `path`, which is in this folder, checked.
    pub fn covers(&self, path: &Path) -> bool {
        let include = self.config.include.as_ref();
        include.is_none_or(|globs| globs.matches(&self.below(path))) && !self.excludes(path)
    }

    /// Whether the configuration leaves out the file at `path`, which is in this folder.
    pub fn excludes(&self, path: &Path) -> bool {
        let exclude = self.config.exclude.as_ref();
        exclude.is_some_and(|globs| globs.matches(&self.below(path)))
    }

    /// Where the configuration wants built files.
    pub fn out_dir(&self) -> Option<PathBuf> {
        self.config.out_dir.as_ref().map(|out_dir| self.config.folder.join(out_dir))
    }

    /// How to analyse the file at `path`, which is in this folder.
    pub fn settings(&self, path: &Path) -> Arc<Settings> {
        let Config { settings, overrides, .. } = &*self.config;
        let mut settings = Arc::clone(settings);
        if !overrides.is_empty() {
            let below = self.below(path);
            for special in overrides.iter().filter(|special| special.files.matches(&below)) {
                special.rules.apply(Arc::make_mut(&mut settings));
            }
        }
        settings
    }

    /// The path of a file in this folder, counted from the configuration.
    fn below(&self, path: &Path) -> PathBuf {
        let file = self.real.join(path.file_name().unwrap_or_default());
        file.strip_prefix(&self.config.folder).map(Path::to_owned).unwrap_or(file)
    }
}

fn load(path: &Path, choice: &Choice) -> Result<Config, Broken> {
    let source: Arc<Source> = read::file(path, &files::name(path))
        .map_err(|error| Broken::Unreadable(Problem::new(Work::Read, path, error)))?
        .into();
    match reader::read(&source, real(parent(path))) {
        Ok(mut config) => {
            choice.apply(Arc::make_mut(&mut config.settings));
            Ok(config)
        }
        Err(diagnostics) => Err(Broken::Wrong(FileReport { source, diagnostics })),
    }
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The one name of a folder among many, so that its parents are those that it really has.
fn real(folder: &Path) -> PathBuf {
    let real = fs::canonicalize(folder).or_else(|_| std::path::absolute(folder));
    real.unwrap_or_else(|_| folder.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overrides_are_for_their_files_only() {
        let text = "
            rules = { style = 'off', var-leading = 'error' }
            [[overrides]]
            files = ['legacy/**']
            rules = { var-leading = 'info' }
        ";
        let source = Source::new(NAME, text);
        let config = reader::read(&source, "/here".into()).expect("nothing is wrong");
        let config = Arc::new(config);
        let level_in = |real: &str| {
            let folder = Folder { config: Arc::clone(&config), real: real.into() };
            folder.settings(Path::new("a.wattle")).levels["var-leading"]
        };
        assert_eq!(level_in("/here"), Level::Error);
        assert_eq!(level_in("/here/legacy"), Level::Info);
        assert_eq!(config.settings.levels["style"], Level::Off);
    }
}
