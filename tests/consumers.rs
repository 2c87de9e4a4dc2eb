//! Programs that read reports in earnest, where they are installed: `tests/consumers.sh` feeds them, and
//! names those that are missing.

#![cfg(all(feature = "cli", unix))]

mod common;

use std::io::{self, Write};
use std::process::Command;

use common::outside::{is_there, paths};

#[test]
fn readers_take_the_reports() {
    if !is_there("consumers", "bash") || !is_there("consumers", "python3") {
        return;
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/consumers.sh");
    let mut command = Command::new(script);
    command.env("WATTLE", env!("CARGO_BIN_EXE_wattle")).env("PATH", paths());
    let output = command.output().expect("it starts");
    let said = String::from_utf8_lossy(&output.stdout);
    let complaints = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}{complaints}");
    for line in said.lines().filter(|line| line.starts_with("SKIPPED")) {
        let _ = writeln!(io::stderr(), "consumers: {line}");
    }
}
