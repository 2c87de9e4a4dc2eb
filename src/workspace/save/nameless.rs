//! Files that have no name until they are whole, so that a program that is stopped leaves nothing behind.

use std::fs::File;
use std::io;
use std::os::fd::AsRawFd;
use std::path::Path;
use std::sync::LazyLock;

use rustix::fs::{AtFlags, CWD, Mode, OFlags, linkat, openat};

/// Where the system shows the files that we have open, if it does.
const OPEN: &str = "/proc/self/fd";

/// A file that is to be in a folder; nothing where there are no such files.
pub fn create(folder: &Path) -> Option<File> {
    static CAN_BE_NAMED: LazyLock<bool> = LazyLock::new(|| Path::new(OPEN).exists());
    if !*CAN_BE_NAMED {
        return None;
    }
    let flags = OFlags::TMPFILE | OFlags::WRONLY | OFlags::CLOEXEC;
    openat(CWD, folder, flags, Mode::from_raw_mode(0o666)).ok().map(File::from)
}

/// Puts the file at `path`, in place of what is there.
pub fn name(
    file: &File,
    path: &Path,
    folder: &Path,
    builder: &tempfile::Builder,
) -> io::Result<()> {
    let open = format!("{OPEN}/{}", file.as_raw_fd());
    let link = |path: &Path| {
        linkat(CWD, &open, CWD, path, AtFlags::SYMLINK_FOLLOW).map_err(io::Error::from)
    };
    match link(path) {
        // Only a file with a name can take the place of another.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            builder.make_in(folder, link)?.persist(path)?;
            Ok(())
        }
        linked => linked,
    }
}
