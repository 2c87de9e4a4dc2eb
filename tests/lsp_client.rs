//! The language server before another client than ours: the scenarios in `tests/lsp_client/`, for
//! pytest-lsp. It also watches that no answer holds what the editor does not know. Where it is not
//! installed, the test is skipped, and says so.

#![cfg(feature = "cli")]

use std::io::{self, Write};
use std::process::Command;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A Python that has pytest-lsp: the one in the path, or what `tests/consumers.sh --install` has made.
fn python() -> Option<String> {
    let candidates = ["python3".to_owned(), format!("{ROOT}/target/consumers/python/bin/python3")];
    candidates.into_iter().find(|python| {
        let output = Command::new(python).args(["-c", "import pytest_lsp"]).output();
        output.is_ok_and(|output| output.status.success())
    })
}

#[test]
fn scenarios() {
    let Some(python) = python() else {
        let _ = writeln!(io::stderr(), "lsp_client: pytest-lsp is not installed; skipped");
        return;
    };
    let output = Command::new(python)
        .args(["-B", "-m", "pytest", "-q", "--tb=short", "-p", "no:cacheprovider", "."])
        .current_dir(format!("{ROOT}/tests/lsp_client"))
        .env("WATTLE", env!("CARGO_BIN_EXE_wattle"))
        .output()
        .expect("it starts");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(said.contains(" passed"), "{said}");
}
