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
mod server;
mod settings;
mod uri;

use std::io;

use lsp_server::Connection;

/// Serves one editor on standard input and output, until it says goodbye or goes away.
pub fn run() -> io::Result<()> {
    let (connection, threads) = Connection::stdio();
    let outcome = serve(connection);
    // The threads end when the connection is dropped, which `serve` has done.
    let joined = threads.join();
    outcome.and(joined)
}

/// Serves the editor at the other end of a connection.
pub fn serve(connection: Connection) -> io::Result<()> {
    match server::Server::start(&connection)? {
        Some(server) => server.run(&connection),
        None => Ok(()),
    }
}
