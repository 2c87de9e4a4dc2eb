//! Programs from elsewhere, which a machine may lack.

use std::env;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::Command;

/// Where programs are looked for: first the one under test, last what `tests/consumers.sh --install`
/// has fetched.
pub fn paths() -> OsString {
    let own = Path::new(env!("CARGO_BIN_EXE_wattle")).parent().expect("a folder");
    let fetched = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/consumers/python/bin");
    let usual = env::var_os("PATH").unwrap_or_default();
    let all = [own.to_owned()].into_iter().chain(env::split_paths(&usual)).chain([fetched]);
    env::join_paths(all).expect("paths")
}

/// Whether a program is there. If not, a line says that the test is skipped; no test hides it.
pub fn is_there(test: &str, program: &str) -> bool {
    let there = Command::new(program).arg("--version").env("PATH", paths()).output().is_ok();
    if !there {
        let _ = writeln!(io::stderr(), "{test}: {program} is not installed; skipped");
    }
    there
}
