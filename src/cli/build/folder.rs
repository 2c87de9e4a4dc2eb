//! The folder that `wattle build` writes: its files, and what an earlier build left there.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use crate::compile::manifest::{Entry, Manifest};
use crate::workspace::files::Target;
use crate::workspace::{files, project, read, save};

/// The folder of what is built.
#[derive(Debug)]
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
    /// The folder from which the names of sources count, if that is not the one in which the program runs.
    pub base: Option<PathBuf>,
    /// Whether nothing is written, and only asked what would change.
    pub dry: bool,
    /// The files that changed or were removed, or would.
    pub changed: Vec<PathBuf>,
}

impl Folder {
    /// What the manifest calls a file: its path from the configuration that says where to build, so that it is the
    /// same from wherever the program runs; what reports call it, where there is none.
    pub fn source(&self, target: &Target) -> String {
        match &self.base {
            Some(base) => files::name(&project::relative(&project::lexical(&target.path), base)),
            None => target.name.to_string(),
        }
    }

    /// Where the source of a template is that an earlier build left, whether it is still there or not.
    pub fn whereabouts(&self, source: &str) -> PathBuf {
        let named = |folder: &Path| project::lexical(&folder.join(source));
        if let Some(base) = &self.base {
            return named(base);
        }
        // That build may have run in another folder.
        let above = project::lexical(&self.path);
        let others = above.ancestors().map(named);
        let here = named(Path::new(""));
        match here.exists() {
            true => here,
            false => others.into_iter().find(|path| path.exists()).unwrap_or(here),
        }
    }

    /// Whether a file is there and holds just these bytes.
    pub fn holds(&self, file: &str, bytes: &[u8]) -> bool {
        save::holds(&self.path.join(file), bytes)
    }

    /// Gives a file these bytes, and says where it is.
    pub fn put(&self, file: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let path = self.path.join(file);
        if !self.dry {
            save::put(&path, bytes).map_err(|error| {
                io::Error::new(error.kind(), format!("{}: {error}", files::name(&path)))
            })?;
        }
        Ok(path)
    }

    /// Removes the files of a template, and their folders if nothing else is in them.
    pub fn remove(&mut self, entry: &Entry) -> io::Result<()> {
        for file in [&entry.create, &entry.send] {
            let path = self.path.join(file);
            let removed = match self.dry {
                true => path.metadata().map(|_| ()),
                false => fs::remove_file(&path),
            };
            match removed {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                removed => removed.map(|()| self.changed.push(path))?,
            }
        }
        if !self.dry {
            let name = self.path.join(&entry.name);
            // A folder that holds other files stays.
            let _ = fs::remove_dir(name.join(&entry.language)).and_then(|()| fs::remove_dir(name));
        }
        Ok(())
    }

    /// What an earlier build left, by its manifest. One that cannot be read counts as none: then
    /// nothing is known to be ours, and nothing is removed. Nor is what it has outside of the folder.
    pub fn earlier(&self) -> Vec<Entry> {
        let path = self.path.join(Manifest::FILE);
        let bytes = read::whole(&path).unwrap_or_default();
        let manifest = serde_json::from_slice::<Manifest>(&bytes).ok();
        let manifest = manifest.filter(|manifest| manifest.version == Manifest::VERSION);
        let mut entries = manifest.map_or_else(Vec::new, |manifest| manifest.templates);
        entries.retain(|entry| {
            let paths = [&entry.name, &entry.language, &entry.create, &entry.send];
            paths.into_iter().all(|path| is_within(path))
        });
        entries
    }
}

/// Whether a path leads to something in the folder that it begins in.
fn is_within(path: &str) -> bool {
    !path.is_empty()
        && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)))
}
