//! From the addresses of an editor to paths, and back.

use std::path::{Path, PathBuf};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::Value;

/// What stands as it is in the path of an address.
const PLAIN: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The path of a `file:` address; none for what is not on disk.
pub fn to_path(uri: &str) -> Option<PathBuf> {
    let rest = uri.strip_prefix("file://")?;
    let path = &rest[rest.find('/')?..];
    let path = percent_decode_str(path).decode_utf8().ok()?;
    // `/C:/templates` is a path of Windows.
    let bytes = path.as_bytes();
    let has_drive = bytes.len() > 2 && bytes[1].is_ascii_alphabetic() && bytes[2] == b':';
    Some(PathBuf::from(if has_drive { &path[1..] } else { &path }))
}

/// The paths of a list of folders.
pub fn folders(list: &Value) -> Vec<PathBuf> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(|folder| to_path(folder["uri"].as_str()?)).collect()
}

/// The `file:` address of a path.
pub fn from_path(path: &Path) -> String {
    let path = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let root = if path.starts_with('/') { "" } else { "/" };
    format!("file://{root}{}", utf8_percent_encode(&path, PLAIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_and_addresses_are_the_same_place() {
        let path = Path::new("/home/ana/my templates/grüße #1%.wattle");
        let uri = from_path(path);
        assert_eq!(uri, "file:///home/ana/my%20templates/gr%C3%BC%C3%9Fe%20%231%25.wattle");
        assert_eq!(to_path(&uri).as_deref(), Some(path));
        assert_eq!(to_path("file:///c%3A/a.wattle"), Some(PathBuf::from("c:/a.wattle")));
        assert_eq!(to_path("untitled:Untitled-1"), None);
    }
}
