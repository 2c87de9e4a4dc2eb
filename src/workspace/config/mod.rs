//! The configuration: which `wattle.toml` is for which file, and what it says.

pub mod keys;
mod load;
mod reader;
mod said;
pub mod schema;

pub use said::{Config, OutDir, Part, RuleSettings, Said};

use std::collections::HashMap;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf, is_separator};
use std::sync::Arc;

use super::files::Problem;
use super::project::{self, parent, real};
use crate::analysis::FileReport;
use crate::settings::{Level, Profile, Settings};

/// What the configuration file is called.
pub const NAME: &str = "wattle.toml";

/// What the command line chooses, whatever the configuration says.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Which rules are on, if it says so.
    pub profile: Option<Profile>,
    /// Levels of rules, groups or `all`; the last one that names a rule holds.
    pub selectors: Vec<(String, Level)>,
}

impl Choice {
    /// The configuration with what both together mean for a file.
    fn added_to(&self, mut config: Config) -> Arc<Config> {
        let mut settings = config.settings();
        settings.profile = self.profile.unwrap_or(settings.profile);
        settings.selectors.clone_from(&self.selectors);
        config.settings = Arc::new(settings);
        Arc::new(config)
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
    /// The file, or one that it extends, says something that it cannot say.
    Wrong(Vec<FileReport>),
}

/// The configurations of all folders that have been asked for.
#[derive(Debug)]
pub struct Configs {
    /// The one for all folders, or for those that have none above them.
    default: Arc<Config>,
    search: bool,
    choice: Choice,
    loaded: HashMap<PathBuf, Arc<Config>>,
    folders: Vec<Folder>,
    /// Which of them a path means, as it is written.
    by_path: HashMap<OsString, usize>,
    /// The last one that was asked for, and its path: files mostly come folder by folder.
    last: Option<(OsString, usize)>,
}

/// A folder and its configuration.
#[derive(Debug)]
pub struct Folder {
    config: Arc<Config>,
    real: PathBuf,
    project: Option<Arc<Path>>,
}

impl Configs {
    /// Prepares to find the configurations that are asked for. The choice of rules is added to
    /// each.
    pub fn new(asked: &Asked, choice: Choice) -> Result<Configs, Broken> {
        let default = match asked {
            Asked::File(path) => load::load(path)?,
            Asked::Nearest | Asked::Nothing => Config::default(),
        };
        Ok(Configs {
            default: choice.added_to(default),
            search: *asked == Asked::Nearest,
            choice,
            loaded: HashMap::new(),
            folders: Vec::new(),
            by_path: HashMap::new(),
            last: None,
        })
    }

    /// The folder of the file at `path`.
    pub fn folder_of(&mut self, path: &Path) -> Result<&Folder, Broken> {
        let last = self.last.as_ref().filter(|(folder, _)| is_right_in(folder, path));
        let index = match last {
            Some((_, index)) => *index,
            None => self.index_of(parent(path))?,
        };
        Ok(&self.folders[index])
    }

    /// Which of the folders `folder` is, new or known.
    fn index_of(&mut self, folder: &Path) -> Result<usize, Broken> {
        let known = self.by_path.get(folder.as_os_str()).copied();
        let index = match known {
            Some(index) => index,
            None => {
                let real = real(folder);
                let config = self.nearest(&real)?;
                let project = project::root(&real).map(Arc::from);
                let index = self.folders.len();
                self.folders.push(Folder { config, real, project });
                self.by_path.insert(folder.into(), index);
                index
            }
        };
        self.last = Some((folder.into(), index));
        Ok(index)
    }

    fn nearest(&mut self, folder: &Path) -> Result<Arc<Config>, Broken> {
        let candidates = folder.ancestors().filter(|_| self.search).map(|above| above.join(NAME));
        let Some(path) = candidates.into_iter().find(|path| path.symlink_metadata().is_ok()) else {
            return Ok(Arc::clone(&self.default));
        };
        if let Some(config) = self.loaded.get(&path) {
            return Ok(Arc::clone(config));
        }
        let config = self.choice.added_to(load::load(&path)?);
        self.loaded.insert(path, Arc::clone(&config));
        Ok(config)
    }
}

/// Whether the file at `path` is in a folder and not below one in it, going by how both are written.
fn is_right_in(folder: &OsStr, path: &Path) -> bool {
    let path = path.as_os_str().as_encoded_bytes();
    let below = path.strip_prefix(folder.as_encoded_bytes());
    below.and_then(|below| below.split_first()).is_some_and(|(separator, name)| {
        let separates = |byte: u8| is_separator(char::from(byte));
        separates(*separator) && !name.iter().copied().any(separates)
    })
}

impl Folder {
    /// Whether the configuration wants the file at `path`, which is in this folder, checked.
    pub fn covers(&self, path: &Path) -> bool {
        let include = self.config.include.as_ref();
        include.is_none_or(|globs| globs.value.matches(&self.file(path))) && !self.excludes(path)
    }

    /// Whether the configuration leaves out the file at `path`, which is in this folder.
    pub fn excludes(&self, path: &Path) -> bool {
        let exclude = self.config.exclude.as_ref();
        exclude.is_some_and(|globs| globs.value.matches(&self.file(path)))
    }

    /// Whether the configuration leaves out whatever is in this folder.
    pub fn is_left_out(&self) -> bool {
        let exclude = self.config.exclude.as_ref();
        exclude.is_some_and(|globs| globs.value.match_all_in(&self.real))
    }

    /// Where the configuration wants built files.
    pub fn out_dir(&self) -> Option<OutDir> {
        self.config.out_dir.as_ref().map(|out_dir| out_dir.value.clone())
    }

    /// How to analyse the file at `path`, which is in this folder.
    pub fn settings(&self, path: &Path) -> Arc<Settings> {
        let mut settings = Arc::clone(&self.config.settings);
        if !self.config.overrides.is_empty() {
            self.parts(path).for_each(|part| part.rules.apply(Arc::make_mut(&mut settings)));
        }
        settings
    }

    /// What the configuration says.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// What is different for the file at `path`, which is in this folder; the later outweighs the
    /// earlier.
    pub fn parts(&self, path: &Path) -> impl Iterator<Item = &Part> {
        let file = self.file(path);
        self.config.overrides.iter().filter(move |part| part.is_for(&file))
    }

    /// The root of the project that the folder is part of.
    pub fn project(&self) -> Option<Arc<Path>> {
        self.project.clone()
    }

    /// The one name of a file in this folder.
    pub fn file(&self, path: &Path) -> PathBuf {
        self.real.join(path.file_name().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Source;

    #[test]
    fn overrides_are_for_their_files_only() {
        let text = "
            rules = { style = 'off', var-leading = 'error' }
            [[overrides]]
            files = ['legacy/**']
            rules = { var-leading = 'info' }
        ";
        let source = Arc::new(Source::new(NAME, text));
        let (config, wrong) = reader::read(&source, Path::new("/here"));
        assert!(wrong.is_empty(), "{wrong:?}");
        let config = Choice::default().added_to(config);
        let level_in = |real: &str| {
            let (config, real) = (Arc::clone(&config), real.into());
            let folder = Folder { config, real, project: None };
            folder.settings(Path::new("a.wattle")).levels["var-leading"]
        };
        assert_eq!(level_in("/here"), Level::Error);
        assert_eq!(level_in("/here/legacy"), Level::Info);
        assert_eq!(config.settings.levels["style"], Level::Off);
    }
}
