//! The `wattle` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    wattle::cli::run()
}
