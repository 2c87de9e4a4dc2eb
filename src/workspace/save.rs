//! Writing files.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// Writes a file, and the folders above it, unless it holds just these bytes already. Says whether it
/// was written: comparing is many times cheaper than writing, and leaves the date as it was.
pub fn if_changed(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    if holds(path, bytes) {
        return Ok(false);
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    whole(path, bytes)?;
    Ok(true)
}

/// Whether a file is there and holds just these bytes.
pub fn holds(path: &Path, bytes: &[u8]) -> bool {
    fs::read(path).is_ok_and(|old| old == bytes)
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
    let mut builder = tempfile::Builder::new();
    // Should the machine stop before it is in its place, one sees whose it is.
    builder.prefix(".wattle-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As a file made in the usual way, and not for the owner's eyes only.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
    file.write_all(bytes)?;
    if let Some(old) = old {
        file.as_file().set_permissions(old.permissions())?;
    }
    file.persist(path)?;
    Ok(())
}
