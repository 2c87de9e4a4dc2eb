//! Writing what was built, and the manifest.

use std::collections::{HashMap, HashSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::folder::Folder;
use super::{Built, Payloads};
use crate::cli::run::in_parallel;
use crate::cli::{complain, report};
use crate::compile::manifest::{Entry, Manifest};
use crate::text::words::count;
use crate::workspace::files;

/// What became of the files of this run.
pub struct Fates<'a> {
    /// What reports call each of them, by its path.
    pub sources: &'a HashMap<PathBuf, Arc<str>>,
    /// Those with errors.
    pub failed: &'a HashSet<&'a str>,
}

impl Fates<'_> {
    /// Whether the file that an earlier build was made from has no such template any more.
    fn gone(&self, source: &Path) -> bool {
        match self.sources.get(source) {
            Some(name) => !self.failed.contains(&**name),
            None => !source.exists(),
        }
    }
}

/// How much was written.
#[derive(Default)]
pub struct Numbers {
    templates: usize,
    changed: usize,
    removed: usize,
    failed: usize,
}

impl Numbers {
    /// Says how much it was, or would be; then also which files.
    pub fn tell(&self, folder: &Folder) {
        if folder.dry {
            for path in &folder.changed {
                complain(format_args!("{} is not up to date", files::name(path)));
            }
        }
        let mut parts = vec![format!("{} changed", self.changed)];
        if self.removed > 0 {
            parts.push(format!("{} removed", self.removed));
        }
        if self.failed > 0 {
            parts.push(format!("{} with errors left alone", count(self.failed, "file")));
        }
        let (built, parts) = (count(self.templates, "template"), parts.join(", "));
        let done = if folder.dry { "would build" } else { "built" };
        let place = Some(files::name(&folder.path)).filter(|name| !name.is_empty());
        let place = place.as_deref().unwrap_or(".");
        complain(format_args!("{done} {built} in {place} ({parts})"));
    }
}

/// Writes what was built, and the manifest of all that the folder holds.
pub fn all(
    folder: &mut Folder,
    mut built: Vec<Built>,
    fates: &Fates,
    clean: bool,
) -> io::Result<Numbers> {
    let files = built.len();
    built.retain(|file| !fates.failed.contains(&*file.source));
    let mut numbers = Numbers { failed: files - built.len(), ..Numbers::default() };
    for paths in in_parallel(&built, &|built| put(folder, built)) {
        folder.changed.extend(paths?);
    }
    let templates: Vec<Payloads> = built.into_iter().flat_map(|file| file.templates).collect();
    let changed = |of: &&Payloads| of.create.is_some() || of.send.is_some();
    numbers.templates = templates.len();
    numbers.changed = templates.iter().filter(changed).count();
    let new = Manifest::new(templates.into_iter().map(|template| template.entry).collect());
    let text = report::json(&new);
    if folder.holds(Manifest::FILE, text.as_bytes()) {
        // Then an earlier build left nothing else, and to read all of it takes longer than to look.
        return Ok(numbers);
    }
    let keys: HashSet<_> = new.templates.iter().map(key).collect();
    let mut left = Vec::new();
    for old in folder.earlier() {
        if keys.contains(&key(&old)) {
            continue;
        }
        if clean && fates.gone(&folder.whereabouts(&old.source)) {
            folder.remove(&old)?;
            numbers.removed += 1;
        } else {
            left.push(old);
        }
    }
    let all = match left.is_empty() {
        true => text,
        false => report::json(&Manifest::new(new.templates.into_iter().chain(left).collect())),
    };
    if !folder.holds(Manifest::FILE, all.as_bytes()) {
        let path = folder.put(Manifest::FILE, all.as_bytes())?;
        folder.changed.push(path);
    }
    Ok(numbers)
}

/// Writes the payloads of some files; says where they are.
fn put(folder: &Folder, built: &[Built]) -> io::Result<Vec<PathBuf>> {
    let templates = built.iter().flat_map(|file| &file.templates);
    let payloads = templates.flat_map(|Payloads { entry, create, send }| {
        [(&entry.create, create), (&entry.send, send)]
    });
    let new = payloads.filter_map(|(file, text)| Some((file, text.as_ref()?)));
    new.map(|(file, text)| folder.put(file, text.as_bytes())).collect()
}

/// What tells a template from others.
fn key(entry: &Entry) -> (&str, &str) {
    (&entry.name, &entry.language)
}
