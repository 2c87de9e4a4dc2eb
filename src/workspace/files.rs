//! Finding the files to work on.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::ffi::OsStr;
use std::fmt;
use std::io;
use std::ops::Bound::{Included, Unbounded};
use std::path::{Path, PathBuf, is_separator};
use std::sync::{Arc, LazyLock};

use ignore::gitignore::{Gitignore, GitignoreBuilder};
use ignore::{DirEntry, Match, WalkBuilder};

use super::project;
use crate::text::visible::escaped;

/// A file to work on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Where it is.
    pub path: PathBuf,
    /// What reports call it: the path from the working directory, with `/`.
    pub name: Arc<str>,
    /// Whether it was found in a folder rather than named.
    pub found: bool,
    /// Whether it is standard input, whatever it is called.
    pub stdin: bool,
}

/// Something that could not be worked on.
#[derive(Debug)]
pub struct Problem {
    /// What was to be done with it.
    pub work: Work,
    /// Where it is.
    pub path: PathBuf,
    /// Why not.
    pub error: io::Error,
}

/// What is done with files.
#[derive(Clone, Copy, Debug)]
pub enum Work {
    /// Getting its text.
    Read,
    /// Writing a mended text in its place.
    Mend,
    /// Writing its text in its layout.
    Format,
}

impl Problem {
    /// What was to be done with the file at `path`, and why it could not be.
    pub fn new(work: Work, path: &Path, error: io::Error) -> Problem {
        Problem { work, path: path.to_owned(), error }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let work = match self.work {
            Work::Read => "read",
            Work::Mend => "mend",
            Work::Format => "format",
        };
        write!(f, "cannot {work} {}: {}", escaped(&self.path.to_string_lossy()), self.error)
    }
}

/// Whether files that are ignored, by git or by other tools, are found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ignored {
    /// They are left out.
    Out,
    /// They are found like others.
    In,
}

/// What files of templates end with.
pub const ENDING: &str = "wattle";

/// Whether a path is that of a template, by its ending.
pub fn is_template(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == ENDING)
}

/// What files of JSON end with: of documents, and of lines that are one each.
pub const JSON_ENDINGS: &[&str] = &["json", "jsonl", "ndjson"];

/// The files that `paths` name, and the templates in the folders that they name, each once.
pub fn find(paths: &[PathBuf], ignored: Ignored) -> (Vec<Target>, Vec<Problem>) {
    find_ending(&[ENDING], paths, ignored)
}

/// The files that `paths` name, and in the folders that they name those with one of some endings,
/// each once.
pub fn find_ending(
    endings: &[&str],
    paths: &[PathBuf],
    ignored: Ignored,
) -> (Vec<Target>, Vec<Problem>) {
    let mut targets = Vec::new();
    let mut problems = Vec::new();
    for path in paths {
        match path.metadata() {
            Ok(metadata) if metadata.is_dir() => {
                walk(path, endings, ignored, &mut targets, &mut problems);
            }
            Ok(metadata) if metadata.is_file() => targets.push(Target::new(path.clone(), false)),
            Ok(_) => problems.push(Problem::new(Work::Read, path, endless())),
            Err(error) => problems.push(Problem::new(Work::Read, path, error)),
        }
    }
    if paths.len() > 1 {
        // A file that is named counts as named, wherever else it was found.
        targets.sort_by_key(|target| target.found);
        let (mut seen, mut names) = (HashSet::new(), Names::default());
        targets.retain(|target| seen.insert(names.real(target)));
    }
    (targets, problems)
}

/// The one name of each file among the many by which it may be called.
#[derive(Default)]
struct Names {
    /// Those of folders, by how they are written: asking for them takes long.
    folders: HashMap<PathBuf, PathBuf>,
}

impl Names {
    fn real(&mut self, target: &Target) -> PathBuf {
        let path = &target.path;
        // What is found is no link.
        if !target.found && path.is_symlink() {
            return project::real(path);
        }
        let (folder, name) = (project::parent(path), path.file_name().unwrap_or_default());
        match self.folders.get(folder) {
            Some(real) => real.join(name),
            None => {
                let real = project::real(folder);
                let path = real.join(name);
                self.folders.insert(folder.to_owned(), real);
                path
            }
        }
    }
}

/// Why a pipe or a device is not read: it may never end, and not be there a second time.
fn endless() -> io::Error {
    let why = "it is a pipe or a device; give its text to `wattle check -`";
    io::Error::new(io::ErrorKind::InvalidInput, why)
}

/// Adds the files with one of some endings below a folder, leaving out hidden files, those that are ignored, and
/// whatever is not a regular file: a link may lead in a circle, and a pipe may never end.
fn walk(
    folder: &Path,
    endings: &[&str],
    ignored: Ignored,
    targets: &mut Vec<Target>,
    problems: &mut Vec<Problem>,
) {
    let mut walk = walker(folder);
    if ignored == Ignored::In {
        walk.ignore(false).git_ignore(false).git_global(false).git_exclude(false).parents(false);
    }
    let (first, first_problem) = (targets.len(), problems.len());
    for entry in walk.build() {
        match entry {
            Ok(entry) => {
                let is_file = entry.file_type().is_some_and(|kind| kind.is_file());
                let ending = entry.path().extension().and_then(|ending| ending.to_str());
                if is_file && ending.is_some_and(|ending| endings.contains(&ending)) {
                    targets.push(Target::new(entry.into_path(), true));
                }
            }
            Err(error) => problems.push(problem(folder, error)),
        }
    }
    targets[first..].sort_unstable_by(|a, b| a.name.cmp(&b.name));
    problems[first_problem..].sort_by(|a, b| a.path.cmp(&b.path));
}

/// The files below a folder whose names end so, leaving out what a search for templates does.
pub fn ending(folder: &Path, end: &str) -> impl Iterator<Item = PathBuf> {
    files_of(&walker(folder)).filter(move |path| path.extension().is_some_and(|is| is == end))
}

fn files_of(walker: &WalkBuilder) -> impl Iterator<Item = PathBuf> + use<> {
    let entries = walker.build().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
    files.map(DirEntry::into_path)
}

fn walker(folder: &Path) -> WalkBuilder {
    let mut walker = WalkBuilder::new(folder);
    walker.require_git(false);
    walker
}

/// Whether a search finds the file at `path`, which is absolute: it starts where we are, or else in the
/// file's own folder.
pub fn is_found(path: &Path) -> bool {
    let here = std::env::current_dir().ok().filter(|here| path.starts_with(here));
    let Some(top) = here.as_deref().or(path.parent()) else { return false };
    found_of(&BTreeSet::from([path.to_owned()]), top).next().is_some()
}

/// Those of some paths that a search of the folder `top` finds. Only what leads to them is looked at.
pub fn found_of(paths: &BTreeSet<PathBuf>, top: &Path) -> impl Iterator<Item = PathBuf> {
    let goals = Arc::new(paths.clone());
    let goal = Arc::clone(&goals);
    // What is below a folder comes right behind it.
    let leads = move |entry: &DirEntry| {
        let mut behind = goal.range::<Path, _>((Included(entry.path()), Unbounded));
        behind.next().is_some_and(|goal| goal.starts_with(entry.path()))
    };
    let found = files_of(walker(top).filter_entry(leads));
    found.filter(move |path| goals.contains(path))
}

fn problem(folder: &Path, error: ignore::Error) -> Problem {
    let path = match &error {
        ignore::Error::WithPath { path, .. } => path.clone(),
        ignore::Error::WithDepth { err, .. } => match &**err {
            ignore::Error::WithPath { path, .. } => path.clone(),
            _ => folder.to_owned(),
        },
        _ => folder.to_owned(),
    };
    let text = error.to_string();
    let error = error.into_io_error().unwrap_or_else(|| io::Error::other(text));
    Problem::new(Work::Read, &path, error)
}

impl Target {
    /// A file that was named.
    pub fn named(path: &Path) -> Target {
        Target::new(path.to_owned(), false)
    }

    /// Whether it holds JSON, by its ending.
    pub fn is_json(&self) -> bool {
        let is = |ending: &OsStr| JSON_ENDINGS.iter().any(|json| ending.eq_ignore_ascii_case(json));
        // Nearly all are templates, and to take a path apart takes long.
        let is_template = self.path.as_os_str().as_encoded_bytes().ends_with(b".wattle");
        !is_template && self.path.extension().is_some_and(is)
    }

    fn new(path: PathBuf, found: bool) -> Target {
        Target { name: shown(&path).into(), path, found, stdin: false }
    }

    /// Standard input, under the name of a file if it has one.
    pub fn stdin(filename: Option<&Path>) -> Target {
        let path = filename.unwrap_or(Path::new("-")).to_owned();
        let name = filename.map_or("<stdin>".to_owned(), name);
        Target { path, name: name.into(), found: false, stdin: true }
    }
}

/// What reports call the file at `path`.
pub fn name(path: &Path) -> String {
    shown(path).into_owned()
}

fn shown(path: &Path) -> Cow<'_, str> {
    slashed(plain(path))
}

/// A path as reports write it, with `/`.
pub fn slashed(path: &Path) -> Cow<'_, str> {
    let name = path.to_string_lossy();
    match std::path::MAIN_SEPARATOR {
        '/' => name,
        other => name.replace(other, "/").into(),
    }
}

/// The path from the working directory.
fn plain(path: &Path) -> &Path {
    static HERE: LazyLock<Option<PathBuf>> = LazyLock::new(|| std::env::current_dir().ok());
    let here = HERE.as_ref().filter(|here| path.is_absolute() && may_be_below(path, here));
    let path = here.and_then(|here| path.strip_prefix(here).ok()).unwrap_or(path);
    // Most paths begin with a name, and taking one apart to see that takes long.
    let begins_here = path.as_os_str().as_encoded_bytes().starts_with(b".");
    if begins_here { path.strip_prefix(".").unwrap_or(path) } else { path }
}

/// Whether a path may be that of something in a folder, or of the folder; both are absolute. Their first names
/// are compared, which tells most others apart without taking them apart.
fn may_be_below(path: &Path, folder: &Path) -> bool {
    let (name, other) = (first_name(path), first_name(folder));
    name == other || name.is_empty() || name == b"." || other.is_empty()
}

/// What stands between the first sign of a path and its next separator.
fn first_name(path: &Path) -> &[u8] {
    let bytes = path.as_os_str().as_encoded_bytes().get(1..).unwrap_or_default();
    bytes.split(|byte| is_separator(char::from(*byte))).next().unwrap_or_default()
}

/// Patterns of paths below a folder, in the manner of `.gitignore`.
#[derive(Debug)]
pub struct Globs {
    folder: PathBuf,
    patterns: Gitignore,
}

impl Globs {
    /// Reads the patterns; or tells which of them is none, and why.
    pub fn new<'g>(
        folder: &Path,
        globs: impl IntoIterator<Item = &'g str>,
    ) -> Result<Globs, (usize, String)> {
        let mut builder = GitignoreBuilder::new(folder);
        for (index, glob) in globs.into_iter().enumerate() {
            builder.add_line(None, glob).map_err(|error| (index, error.to_string()))?;
        }
        let patterns = builder.build().map_err(|error| (0, error.to_string()))?;
        Ok(Globs { folder: folder.to_owned(), patterns })
    }

    /// Whether one of them is for the file at `path`, or for a folder that it is in.
    pub fn matches(&self, path: &Path) -> bool {
        self.pattern(path).is_some()
    }

    /// Whether one of them is for all that is in a folder below the one that they count from, whatever its name.
    pub fn match_all_in(&self, folder: &Path) -> bool {
        /// A name that no pattern means in particular.
        const NOBODYS: &str = "\u{1}.wattle";
        folder != self.folder && self.matches(&folder.join(NOBODYS))
    }

    /// The pattern that is for the file at `path`, or for a folder that it is in.
    pub fn pattern(&self, path: &Path) -> Option<&str> {
        let below = path.strip_prefix(&self.folder).ok()?;
        match self.patterns.matched_path_or_any_parents(below, false) {
            Match::Ignore(pattern) => Some(pattern.original()),
            Match::None | Match::Whitelist(_) => None,
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_is_below_a_folder_may_be() {
        for (path, folder) in [
            ("/home/me/a", "/home/me"),
            ("/home", "/home"),
            ("/./home/me/a", "/home/me"),
            ("//home/me/a", "/home/me"),
            ("/home/a", "/"),
        ] {
            assert!(Path::new(path).starts_with(folder));
            assert!(may_be_below(Path::new(path), Path::new(folder)), "{path} {folder}");
        }
        assert!(!may_be_below(Path::new("/tmp/me/a"), Path::new("/home/me")));
        assert!(!may_be_below(Path::new("/homes/me"), Path::new("/home")));
    }
}
