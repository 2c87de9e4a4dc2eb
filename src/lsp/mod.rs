//! The language server: the analysis of `check`, told to editors as they ask and as authors type.
//!
//! Messages are JSON values that are read and written where they are used: of the protocol's
//! hundreds of types a dozen are needed, each in one place.

mod actions;
mod capabilities;
mod client;
mod convert;
mod diagnostics;
mod features;
mod project;
mod publish;
mod server;
mod settings;
mod told;
mod uri;
mod wire;

use std::io::{self, Read, Write, stdin, stdout};

/// Serves one editor on standard input and output, until it says goodbye or goes away. Says whether it
/// left as agreed. Fails where the system gives no thread for reading what it says.
pub fn run() -> io::Result<bool> {
    serve(stdin(), stdout())
}

/// Serves the editor whose messages are read from `input`; those for it are written to `out`. Says the
/// same as [`run`], and fails for the same reason.
pub fn serve(input: impl Read + Send + 'static, out: impl Write + 'static) -> io::Result<bool> {
    Ok(server::Server::start(input, out)?.is_some_and(server::Server::run))
}
