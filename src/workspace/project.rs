//! Which files belong together, so that rules about several of them compare the same ones however
//! the files are named.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::config::NAME;

/// The root of the project that the files in `folder` are part of: the outermost folder with a
/// `wattle.toml`, looked for up to the root of the git repository; that root, where there is none.
/// Outside of both there is no project.
pub fn root(folder: &Path) -> Option<PathBuf> {
    let mut configured = None;
    for above in folder.ancestors() {
        if above.join(NAME).symlink_metadata().is_ok() {
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
    match std::env::current_dir() {
        Ok(here) if here == folder => PathBuf::from("."),
        Ok(here) => relative(folder, &here),
        Err(_) => folder.to_owned(),
    }
}

/// The path to `to` for somebody in the folder `from`. Both are whole paths.
pub fn relative(to: &Path, from: &Path) -> PathBuf {
    let pairs = to.components().zip(from.components());
    let common = pairs.take_while(|(to, from)| to == from).count();
    let up = from.components().skip(common).map(|_| Component::ParentDir);
    up.chain(to.components().skip(common)).collect()
}

/// A path from the root of the disk, without `.` and `..`, as far as its words tell.
pub fn lexical(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut plain = PathBuf::new();
    for part in whole.components() {
        match part {
            Component::ParentDir => _ = plain.pop(),
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    plain
}

/// The one name of a file or folder among many, so that its parents are those that it really has.
pub fn real(path: &Path) -> PathBuf {
    let real = fs::canonicalize(path).or_else(|_| std::path::absolute(path));
    real.unwrap_or_else(|_| path.to_owned())
}

/// The folder of the file at `path`.
pub fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
