//! `wattle lsp`

use std::io::{self, IsTerminal};

use super::{Status, complain};

/// Serves an editor. A person who starts it on a terminal is told what it is.
pub fn run() -> Status {
    if io::stdin().is_terminal() {
        complain(
            "this is the language server; editors start it, see docs/editors.md (Ctrl-C ends it)",
        );
    }
    match crate::lsp::run() {
        Ok(()) => Status::Clean,
        Err(error) => {
            complain(format_args!("the conversation with the editor broke off: {error}"));
            Status::Failed
        }
    }
}
