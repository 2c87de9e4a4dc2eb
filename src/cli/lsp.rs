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
    // The protocol wants 0 after `shutdown`, and 1 where the editor just went away.
    match crate::lsp::run() {
        Ok(true) => Status::Clean,
        Ok(false) => Status::Found,
        Err(error) => {
            let advice =
                "the machine has too much to do; end some programs, and open the file anew";
            complain(format_args!("cannot serve: {error}; {advice}"));
            Status::Failed
        }
    }
}
