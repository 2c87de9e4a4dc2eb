//! Writing files.

#[cfg(target_os = "linux")]
mod nameless;

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Write};
use std::path::Path;

/// Writes a file, and the folders above it, unless it holds just these bytes already. Says whether it
/// was written: comparing is many times cheaper than writing, and leaves the date as it was.
pub fn if_changed(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let changed = !holds(path, bytes);
    if changed {
        put(path, bytes)?;
    }
    Ok(changed)
}

/// Writes a file, and the folders above it.
pub fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.metadata().is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        // A pipe may wait for a reader for ever, and a device takes everything.
        let why = "it is a pipe or a device; remove it and try again";
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, why));
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    whole(path, bytes)
}

/// Whether a file is there and holds just these bytes.
pub fn holds(path: &Path, bytes: &[u8]) -> bool {
    let Ok(mut file) = open_at_once(path) else { return false };
    let may_hold = |there: Metadata| there.is_file() && there.len() == bytes.len() as u64;
    let mut old = vec![0; bytes.len()];
    file.metadata().is_ok_and(may_hold) && file.read_exact(&mut old).is_ok() && old == bytes
}

/// Opens a file to be read; a pipe too, without waiting for who writes into it.
#[cfg(target_os = "linux")]
fn open_at_once(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let at_once = rustix::fs::OFlags::NONBLOCK.bits() as i32;
    File::options().read(true).custom_flags(at_once).open(path)
}

/// Opens a file to be read, and nothing else.
#[cfg(not(target_os = "linux"))]
fn open_at_once(path: &Path) -> io::Result<File> {
    match path.metadata()?.is_file() {
        true => File::open(path),
        false => Err(io::ErrorKind::InvalidInput.into()),
    }
}

/// Writes a file whole or not at all: beside its place first, then into it.
pub fn whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // Through a link, to what it leads to.
    let real = fs::canonicalize(path);
    let path = real.as_deref().unwrap_or(path);
    let old = path.metadata().ok();
    if old.as_ref().is_some_and(|old| !old.is_file() || old.permissions().readonly()) {
        // A pipe or a terminal must not be replaced by a file. What must not be written must not be
        // replaced either, and this gives the system's own words for it.
        return fs::write(path, bytes);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    // Should the program be stopped before it is in its place, one sees whose it is.
    builder.prefix(".wattle-").suffix(".tmp");
    #[cfg(target_os = "linux")]
    if let Some(file) = nameless::create(folder) {
        fill(&file, bytes, old.as_ref())?;
        // A disk of the network may have such files and no way to name them.
        if nameless::name(&file, path, folder, &builder).is_ok() {
            return Ok(());
        }
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As a file made in the usual way, and not for the owner's eyes only.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    // Of the name that it has on its way nobody needs to know.
    let file = builder.tempfile_in(folder).map_err(|error| io::Error::from(error.kind()))?;
    fill(file.as_file(), bytes, old.as_ref())?;
    file.persist(path)?;
    Ok(())
}

/// Gives a new file its bytes, and whose it was and who may read it.
fn fill(mut file: &File, bytes: &[u8], old: Option<&Metadata>) -> io::Result<()> {
    file.write_all(bytes)?;
    let Some(old) = old else { return Ok(()) };
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        // Only who may do anything may give files away, as in a container; whose file it is already, keeps it.
        let _ = fchown(file, Some(old.uid()), Some(old.gid()));
    }
    file.set_permissions(old.permissions())
}
