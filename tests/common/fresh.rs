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
        fs::write(&full, text).unwrap_or_else(|error| panic!("{path}: {error}"));
    } else {
        assert!(old == text, "{path} is out of date; run `UPDATE_DOCS=1 cargo test`");
    }
}
