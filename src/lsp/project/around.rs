//! The files of a project that lie beyond the editor's folders: what is found in the others depends on them, and
//! nothing is said of them.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{File, Project};
use crate::workspace::config::NAME;
use crate::workspace::files::{self, Ignored};
use crate::workspace::project;

impl Project {
    /// Adds the files of a project that lie beyond the editor's folders, once. Only what a configuration makes a
    /// project is searched: a git repository may be somebody's home.
    pub(super) fn look_around(&mut self, root: Arc<Path>) {
        if self.around.contains_key(&root) {
            return;
        }
        let within: Vec<PathBuf> = self.roots.iter().map(|root| project::real(root)).collect();
        let is_within = |path: &Path| within.iter().any(|root| path.starts_with(root));
        let reaches_beyond = !is_within(&root) && root.join(NAME).is_file();
        self.around.insert(Arc::clone(&root), reaches_beyond);
        if !reaches_beyond {
            return;
        }
        let open = self.files.values().filter(|file| file.version.is_some());
        let open: HashSet<PathBuf> =
            open.filter_map(|file| file.path.as_deref()).map(project::real).collect();
        let (targets, _) = files::find(&[root.to_path_buf()], Ignored::Out);
        for path in targets.into_iter().map(|target| target.path) {
            if !is_within(&path) && !open.contains(&path) && self.covers(&path) {
                self.read(path);
            }
        }
    }

    /// The folders in which files are found: the editor's own, and projects that reach beyond them.
    pub(super) fn searched(&self) -> impl Iterator<Item = &Path> {
        let beyond = self.around.iter().filter(|(_, reaches_beyond)| **reaches_beyond);
        self.roots.iter().map(PathBuf::as_path).chain(beyond.map(|(root, _)| &**root))
    }

    /// Whether what is found in a file is told to the editor.
    pub fn is_shown(&self, file: &File) -> bool {
        let is_own = |path: &PathBuf| self.roots.iter().any(|root| path.starts_with(root));
        file.version.is_some() || file.path.as_ref().is_some_and(is_own)
    }

    /// Reads the files again that no editor watches.
    pub fn renew_around(&mut self) {
        let beyond = self.files.values().filter(|file| !self.is_shown(file));
        let paths: Vec<PathBuf> = beyond.filter_map(|file| file.path.clone()).collect();
        if !paths.is_empty() {
            self.refresh(paths);
        }
    }
}
