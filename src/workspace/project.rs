//! Which files belong together, so that rules about several of them compare the same ones however
//! the files are named.

use std::path::{Component, Path, PathBuf};

use super::config::NAME;

/// The root of the project that the files in `folder` are part of: the outermost folder with a
/// `wattle.toml`, looked for up to the root of the git repository; that root, where there is none.
/// Outside of both there is no project.
pub fn root(folder: &Path) -> Option<PathBuf> {
    let mut configured = None;
    for above in folder.ancestors() {
        if above.join(NAME).is_file() {
            configured = Some(above);
        }
        // A file in worktrees and submodules.
        if above.join(".git").exists() {
            return Some(configured.unwrap_or(above).to_owned());
        }
    }
    configured.map(Path::to_owned)
}

/// The path to `folder` from the folder in which the program runs, as somebody there would type it.
pub fn from_here(folder: &Path) -> PathBuf {
    let Ok(here) = std::env::current_dir() else { return folder.to_owned() };
    match (folder.strip_prefix(&here), here.strip_prefix(folder)) {
        (Ok(below), _) if below.as_os_str().is_empty() => PathBuf::from("."),
        (Ok(below), _) => below.to_owned(),
        (_, Ok(above)) => above.components().map(|_| Component::ParentDir).collect(),
        _ => folder.to_owned(),
    }
}
