//! What the editor can do.

use serde_json::Value;

/// The abilities that the server minds.
pub struct Client {
    /// It asks for findings itself.
    pub pulls: bool,
    /// It fills in snippets.
    pub snippets: bool,
    /// It shows Markdown.
    pub markdown: bool,
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
        let formats = capabilities.pointer("/textDocument/hover/contentFormat");
        let formats = formats.and_then(Value::as_array);
        Client {
            pulls: capabilities.pointer("/textDocument/diagnostic").is_some(),
            snippets: yes("/textDocument/completion/completionItem/snippetSupport"),
            markdown: formats.is_none_or(|formats| formats.iter().any(|one| one == "markdown")),
            watches: yes("/workspace/didChangeWatchedFiles/dynamicRegistration"),
            configures: yes("/workspace/configuration"),
        }
    }
}
