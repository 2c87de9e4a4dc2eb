//! Files that the tests can write themselves.

use std::fs;
use std::path::Path;

/// Whether generated files are to be written rather than compared.
fn updating() -> bool {
    std::env::var_os("UPDATE_DOCS").is_some()
}

/// Fails unless the file at `path`, counted from the project's root, holds `text`; with
/// `UPDATE_DOCS=1` writes it there instead.
pub fn assert_fresh(path: &str, text: &str) {
    let full = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let old = fs::read_to_string(&full).unwrap_or_default();
    if updating() {
        full.parent().map(fs::create_dir_all).transpose().expect("the folder can be made");
        fs::write(&full, text).unwrap_or_else(|error| panic!("{path}: {error}"));
    } else {
        assert!(old == text, "{path} is out of date; run `UPDATE_DOCS=1 cargo test`");
    }
}

/// Fails, since the file belongs to nothing any more; with `UPDATE_DOCS=1` removes it instead.
pub fn remove(path: &Path) {
    let path = path.display();
    assert!(updating(), "{path} belongs to nothing; run `UPDATE_DOCS=1 cargo test`");
    fs::remove_file(path.to_string()).unwrap_or_else(|error| panic!("{path}: {error}"));
}
