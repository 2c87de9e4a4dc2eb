//! What the editor can do.

use serde_json::Value;

/// The abilities that the server minds.
pub struct Client {
    /// It asks for findings itself.
    pub pulls: bool,
    /// It fills in snippets.
    pub snippets: bool,
    /// It shows Markdown in a hover.
    pub markdown: bool,
    /// It shows Markdown about proposals.
    pub markdown_proposals: bool,
    /// It shows parts within parts.
    pub nested_symbols: bool,
    /// It asks for findings again when it is told to.
    pub refreshes_findings: bool,
    /// It asks for hints again when it is told to.
    pub refreshes_hints: bool,
    /// It watches files for others.
    pub watches: bool,
    /// It tells its settings when it is asked.
    pub configures: bool,
}

impl Client {
    /// What its capabilities say.
    pub fn new(capabilities: &Value) -> Client {
        let yes =
            |pointer: &str| capabilities.pointer(pointer).and_then(Value::as_bool) == Some(true);
        let markdown = |pointer: &str| {
            let formats = capabilities.pointer(pointer).and_then(Value::as_array);
            formats.is_some_and(|formats| formats.iter().any(|one| one == "markdown"))
        };
        let proposal = "/textDocument/completion/completionItem";
        Client {
            pulls: capabilities.pointer("/textDocument/diagnostic").is_some(),
            snippets: yes(&format!("{proposal}/snippetSupport")),
            markdown: markdown("/textDocument/hover/contentFormat"),
            markdown_proposals: markdown(&format!("{proposal}/documentationFormat")),
            nested_symbols: yes("/textDocument/documentSymbol/hierarchicalDocumentSymbolSupport"),
            refreshes_findings: yes("/workspace/diagnostics/refreshSupport"),
            refreshes_hints: yes("/workspace/inlayHint/refreshSupport"),
            watches: yes("/workspace/didChangeWatchedFiles/dynamicRegistration"),
            configures: yes("/workspace/configuration"),
        }
    }
}
