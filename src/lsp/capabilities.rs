//! What the server can do, as it tells the editor.

use serde_json::{Value, json};

use super::actions::FIX_ALL;
use super::convert::Encoding;
use crate::ide::tokens::TokenKind;

/// The answer to `initialize`.
pub fn answer(encoding: Encoding) -> Value {
    let kinds: Vec<&str> = TokenKind::ALL.iter().map(|(_, name)| *name).collect();
    json!({
        "serverInfo": { "name": "wattle", "version": env!("CARGO_PKG_VERSION") },
        "capabilities": {
            "positionEncoding": encoding.name(),
            "textDocumentSync": { "openClose": true, "change": 2, "save": { "includeText": false } },
            "completionProvider": { "triggerCharacters": ["{", "=", " "] },
            "hoverProvider": true,
            "inlayHintProvider": true,
            "documentSymbolProvider": true,
            "foldingRangeProvider": true,
            "selectionRangeProvider": true,
            "definitionProvider": true,
            "referencesProvider": true,
            "documentHighlightProvider": true,
            "renameProvider": { "prepareProvider": true },
            "semanticTokensProvider": {
                "legend": { "tokenTypes": kinds, "tokenModifiers": [] },
                "full": true,
            },
            "documentFormattingProvider": true,
            "documentRangeFormattingProvider": true,
            "documentOnTypeFormattingProvider": {
                "firstTriggerCharacter": "\n", "moreTriggerCharacter": ["}"],
            },
            "codeActionProvider": { "codeActionKinds": ["quickfix", FIX_ALL] },
            "codeLensProvider": {},
            "workspaceSymbolProvider": true,
            "executeCommandProvider": { "commands": ["wattle.showCreate", "wattle.showSend"] },
            "diagnosticProvider": {
                "identifier": "wattle",
                "interFileDependencies": true,
                "workspaceDiagnostics": true,
            },
            "workspace": { "workspaceFolders": { "supported": true, "changeNotifications": true } },
        },
    })
}

/// What the editor is asked to watch.
pub fn watched() -> Value {
    let names = ["*.wattle", "*.toml", ".{gitignore,ignore}"];
    json!({
        "registrations": [{
            "id": "wattle-files",
            "method": "workspace/didChangeWatchedFiles",
            "registerOptions": {
                "watchers": names.map(|name| json!({ "globPattern": format!("**/{name}") })),
            },
        }],
    })
}
