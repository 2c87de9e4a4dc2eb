//! Reading files and standard input.

use std::cell::RefCell;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use super::files::Target;
use crate::json;
use crate::text::{MAX_BYTES, Source};

/// Enough to see that a text is too large, even after a byte-order mark of three bytes. The
/// rest is not read, so that a file of any size costs no more than this.
const LIMIT: u64 = MAX_BYTES as u64 + 4;

/// Most templates fit, and then reading one takes two calls of the system.
const USUAL: usize = 8 << 10;

thread_local! {
    /// Where what is read is gathered: making room anew for each file takes longer than reading it.
    static ROOM: RefCell<Vec<u8>> = RefCell::new(Vec::with_capacity(USUAL));
}

/// Reads what a target names.
pub fn target(target: &Target) -> io::Result<Source> {
    if target.is_json() { json(target) } else { limited(target, LIMIT) }
}

/// Reads what a target names, JSON of any ending: an answer may list thousands of templates.
pub fn json(target: &Target) -> io::Result<Source> {
    limited(target, json::MAX_BYTES as u64 + 4)
}

/// Reads a file, which reports will call `name`.
pub fn file(path: &Path, name: &str) -> io::Result<Source> {
    source(File::open(path)?, name.into(), LIMIT)
}

/// All bytes of a file, however many.
pub fn whole(path: &Path) -> io::Result<Vec<u8>> {
    ends(path)?;
    fs::read(path)
}

/// Fails where reading might not come to an end: at a pipe or a device, and at what is no file at all.
pub fn ends(path: &Path) -> io::Result<()> {
    let there = path.metadata()?;
    if there.is_file() {
        return Ok(());
    }
    let what = if there.is_dir() { "it is a folder" } else { "it is a pipe or a device" };
    Err(io::Error::new(io::ErrorKind::InvalidInput, what))
}

fn limited(target: &Target, limit: u64) -> io::Result<Source> {
    match target.stdin {
        true => source(io::stdin().lock(), Arc::clone(&target.name), limit),
        false => source(File::open(&target.path)?, Arc::clone(&target.name), limit),
    }
}

/// Why a file must not be written anew of which a part was lost in reading.
pub fn unfaithful(source: &Source) -> io::Error {
    let why = match source {
        _ if source.is_too_large() => format!("it is larger than {} KiB", MAX_BYTES / 1024),
        _ if source.is_utf16() => "it is saved as UTF-16; save it again as UTF-8".to_owned(),
        _ => "it is not UTF-8 text".to_owned(),
    };
    io::Error::new(io::ErrorKind::InvalidData, why)
}

fn source(from: impl Read, name: Arc<str>, limit: u64) -> io::Result<Source> {
    let bytes = ROOM.with_borrow_mut(|room| {
        room.clear();
        room.shrink_to(USUAL);
        from.take(limit).read_to_end(room).map(|_| room.clone())
    });
    Ok(Source::from_bytes(name, bytes?))
}
