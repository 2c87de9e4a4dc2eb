//! The files of the editor's folders, open or not, and what is found in each and in all together.

mod around;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::uri;
use crate::analysis::{self, Analysis, Comparison, FileReport};
use crate::diagnostic::Diagnostic;
use crate::model::Summary;
use crate::settings::Settings;
use crate::text::Source;
use crate::workspace::config::{Asked, Broken, Choice, Configs};
use crate::workspace::files::Ignored;
use crate::workspace::{files, project, read};

/// A file and what is known of it.
pub struct File {
    /// How the editor calls it.
    pub uri: String,
    /// Where it is, if it is on disk.
    pub path: Option<PathBuf>,
    /// The root of the project that it is part of. Only files of one project are compared, and no placeholder
    /// is renamed beyond it.
    project: Option<Arc<Path>>,
    /// The editor's number for its text, if it is open there.
    pub version: Option<i64>,
    /// How it is checked.
    pub settings: Arc<Settings>,
    /// What was found in it alone.
    pub analysis: Arc<Analysis>,
}

impl File {
    /// The name of its template.
    fn template(&self) -> Option<&str> {
        self.analysis.document.name.get().map(|name| name.value.as_str())
    }

    /// Its text.
    pub fn source(&self) -> &Source {
        &self.analysis.report.source
    }
}

/// All files.
pub struct Project {
    /// By the names that reports would have for them, of which no two files have the same.
    pub files: BTreeMap<Arc<str>, File>,
    /// What is wrong with configurations, by their addresses.
    pub broken: BTreeMap<String, FileReport>,
    /// The addresses of files of which something else may be found than before.
    pub changed: BTreeSet<String>,
    /// What has gone wrong besides, for the editor to show.
    pub problems: Vec<String>,
    /// What comparing the files of each project finds.
    comparisons: BTreeMap<Option<Arc<Path>>, Comparison>,
    roots: Vec<PathBuf>,
    /// The projects that were looked at, and whether they reach beyond the roots.
    around: BTreeMap<Arc<Path>, bool>,
    configs: Option<Configs>,
    asked: Asked,
}

impl Project {
    /// The templates in some folders.
    pub fn new(roots: Vec<PathBuf>, config: Option<PathBuf>) -> Project {
        let mut project = Project {
            files: BTreeMap::new(),
            broken: BTreeMap::new(),
            changed: BTreeSet::new(),
            problems: Vec::new(),
            comparisons: BTreeMap::new(),
            roots,
            around: BTreeMap::new(),
            configs: None,
            asked: Asked::Nearest,
        };
        project.configure(config);
        project
    }

    /// Uses another configuration, and looks for the files again. Its path is one from the first folder.
    pub fn configure(&mut self, config: Option<PathBuf>) {
        let root = self.roots.first().cloned().unwrap_or_default();
        self.asked = config.map_or(Asked::Nearest, |config| Asked::File(root.join(config)));
        self.reload();
    }

    /// The folders, for people.
    pub fn folders(&self) -> String {
        let names: Vec<_> = self.roots.iter().map(|root| root.display().to_string()).collect();
        if names.is_empty() { "no folder".to_owned() } else { names.join(", ") }
    }

    /// Adds folders and leaves others.
    pub fn change_roots(&mut self, added: Vec<PathBuf>, removed: &[PathBuf]) {
        self.roots.retain(|root| !removed.contains(root));
        self.roots.extend(added);
        self.reload();
    }

    /// Reads configurations and all files that are not open again.
    pub fn reload(&mut self) {
        let files = self.files.values().map(|file| file.uri.clone());
        self.changed.extend(files.chain(std::mem::take(&mut self.broken).into_keys()));
        self.configs = match Configs::new(&self.asked, Choice::default()) {
            Ok(configs) => Some(configs),
            Err(broken) => {
                self.remember(broken);
                Configs::new(&Asked::Nothing, Choice::default()).ok()
            }
        };
        let (targets, _) = files::find(&self.roots, Ignored::Out);
        let mut old = std::mem::take(&mut self.files);
        self.comparisons.clear();
        self.around.clear();
        for target in targets {
            let is_it =
                |file: &File| file.version.is_some() && file.path.as_ref() == Some(&target.path);
            let open = old.values().any(is_it);
            if open || !self.covers(&target.path) {
                continue;
            }
            self.read(target.path);
        }
        old.retain(|_, file| file.version.is_some());
        for file in old.into_values() {
            let text = file.source().whole();
            let source = Source::new(self.name_of(&file.uri, file.path.as_deref()), text);
            self.put(file.uri, file.path, file.version, source);
        }
        let projects = self.files.values().filter_map(|file| file.project.clone());
        for root in projects.collect::<BTreeSet<_>>() {
            self.look_around(root);
        }
        self.compare();
    }

    /// Takes a text from the editor.
    pub fn open(&mut self, uri: &str, version: i64, text: String) {
        let path = uri::to_path(uri);
        let name = self.name_of(uri, path.as_deref());
        if let Some(path) = &path
            && !self.files.contains_key(name.as_str())
        {
            // It may be there already, by its one name.
            self.forget(&self.name(&project::real(path)));
        }
        self.put(uri.to_owned(), path, Some(version), Source::new(name.as_str(), text));
        if let Some(root) = self.files.get(name.as_str()).and_then(|file| file.project.clone()) {
            self.look_around(root);
        }
        self.compare();
    }

    /// The editor has closed a file: from now on what is on disk counts.
    pub fn close(&mut self, uri: &str) {
        let path = uri::to_path(uri);
        self.forget(&self.name_of(uri, path.as_deref()));
        match path {
            Some(path) => self.refresh([path]),
            None => self.compare(),
        }
    }

    /// Reads files again that have changed on disk. What is open counts as the editor has it.
    pub fn refresh(&mut self, paths: impl IntoIterator<Item = PathBuf>) {
        let is_closed = |path: &PathBuf| {
            let file = self.files.get(self.name(path).as_str());
            file.is_none_or(|file| file.version.is_none())
        };
        let paths: BTreeSet<PathBuf> = paths.into_iter().filter(is_closed).collect();
        for path in &paths {
            self.forget(&self.name(path));
        }
        let found = self.searched().flat_map(|root| files::found_of(&paths, root));
        for path in found.collect::<BTreeSet<_>>() {
            if self.covers(&path) {
                self.read(path);
            }
        }
        self.compare();
    }

    /// Takes in a file as it is on disk.
    fn read(&mut self, path: PathBuf) {
        if let Ok(source) = read::file(&path, &self.name(&path)) {
            self.put(uri::from_path(&path), Some(path), None, source);
        }
    }

    /// The file that the editor calls so.
    pub fn file(&self, uri: &str) -> Option<&File> {
        self.files.get(self.name_of(uri, uri::to_path(uri).as_deref()).as_str())
    }

    /// All that was found in a file, in the order of a report.
    pub fn findings<'f>(&self, file: &'f File) -> Vec<Cow<'f, Diagnostic>> {
        let own = file.analysis.report.diagnostics.iter();
        let mut found: Vec<_> = own.map(Cow::Borrowed).collect();
        let comparison = self.comparisons.get(&file.project);
        let others = comparison.map(|comparison| comparison.found(file.source().name()));
        for mut other in others.into_iter().flatten() {
            if file.settings.apply(&mut other) {
                let at = found.partition_point(|one| one.span.start <= other.span.start);
                found.insert(at, Cow::Owned(other));
            }
        }
        found
    }

    /// All files of the template that a file makes, itself included.
    pub fn family<'p>(&'p self, file: &'p File) -> Vec<&'p File> {
        let own = file.template();
        let same = |other: &&File| {
            let shares_name = own.is_some() && other.template() == own;
            other.uri == file.uri || (shares_name && other.project == file.project)
        };
        self.files.values().filter(same).collect()
    }

    /// What reports would call a file that the editor calls `uri`.
    fn name_of(&self, uri: &str, path: Option<&Path>) -> String {
        path.map_or_else(|| uri.to_owned(), |path| self.name(path))
    }

    /// What reports would call a file: its path from the one folder that is open, as on a command
    /// line there; for a file that is not in it, all of its path.
    fn name(&self, path: &Path) -> String {
        match self.roots.as_slice() {
            [root] => files::slashed(path.strip_prefix(root).unwrap_or(path)).into_owned(),
            _ => files::name(path),
        }
    }

    fn covers(&mut self, path: &Path) -> bool {
        self.ask(path, |folder| folder.covers(path)).unwrap_or(true)
    }

    fn put(&mut self, uri: String, path: Option<PathBuf>, version: Option<i64>, source: Source) {
        let (settings, project) = path.as_deref().map(|path| self.place(path)).unwrap_or_default();
        let name: Arc<str> = source.name().into();
        let analysis = Arc::new(analysis::file(Arc::new(source), &settings));
        let summary = Summary::new(Arc::clone(&name), &analysis.document, &settings.examples);
        let comparison = self.comparisons.entry(project.clone()).or_default();
        comparison.put(summary.wanting(settings.words("language-fallback-set")));
        self.changed.insert(uri.clone());
        self.files.insert(name, File { uri, path, project, version, settings, analysis });
    }

    /// How the file at `path` is checked, and the root of its project.
    fn place(&mut self, path: &Path) -> (Arc<Settings>, Option<Arc<Path>>) {
        let known = self.ask(path, |folder| (folder.settings(path), folder.project()));
        // A configuration that cannot be used bounds a project nevertheless.
        known.unwrap_or_else(|| {
            let root = project::root(&project::real(project::parent(path)));
            (Arc::default(), root.map(Arc::from))
        })
    }

    fn forget(&mut self, name: &str) {
        let Some(file) = self.files.remove(name) else { return };
        if let Some(comparison) = self.comparisons.get_mut(&file.project) {
            comparison.remove(name);
        }
        self.changed.insert(file.uri);
    }

    /// Asks the configuration of a file's folder; a broken one is remembered, and answers nothing.
    fn ask<T>(
        &mut self,
        path: &Path,
        question: impl FnOnce(&crate::workspace::config::Folder) -> T,
    ) -> Option<T> {
        match self.configs.as_mut()?.folder_of(path) {
            Ok(folder) => Some(question(folder)),
            Err(broken) => {
                self.remember(broken);
                None
            }
        }
    }

    fn remember(&mut self, broken: Broken) {
        match broken {
            Broken::Unreadable(problem) => {
                let problem = problem.to_string();
                if !self.problems.contains(&problem) {
                    self.problems.push(problem);
                }
            }
            Broken::Wrong(reports) => reports.into_iter().for_each(|report| {
                let name = report.source.name();
                let uri = std::path::absolute(name)
                    .map_or_else(|_| name.to_owned(), |path| uri::from_path(&path));
                self.changed.insert(uri.clone());
                self.broken.insert(uri, report);
            }),
        }
    }

    /// Compares what has changed.
    fn compare(&mut self) {
        for comparison in self.comparisons.values_mut() {
            let news = comparison.refresh();
            let files = news.iter().filter_map(|name| self.files.get(name));
            self.changed.extend(files.map(|file| file.uri.clone()));
        }
    }
}
