//! What the editor tells: texts, files, folders and settings.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::server::{Server, Urgency};
use super::uri;
use crate::text::{Edit, Source, edit};

/// What the names of templates end with.
const ENDING: &str = ".wattle";

/// Whether a document that is opened is a template: by its name, or by what the editor calls its language. Some
/// editors tell of all that they open.
fn is_ours(uri: &str, document: &Value) -> bool {
    let language = document["languageId"].as_str().unwrap_or_default();
    uri.ends_with(ENDING) || matches!(language, "" | "wattle")
}

impl Server {
    /// Takes in what the editor tells, and publishes what it changes.
    pub(super) fn told(&mut self, method: &str, params: &Value) {
        let document = &params["textDocument"];
        let uri = document["uri"].as_str().unwrap_or_default();
        let version = document["version"].as_i64().unwrap_or_default();
        let mut pause = Duration::ZERO;
        match method {
            "initialized" => self.introduce(),
            "textDocument/didOpen" if !uri.is_empty() && is_ours(uri, document) => {
                let text = document["text"].as_str().unwrap_or_default();
                self.project.open(uri, version, text.to_owned());
            }
            "textDocument/didChange" => {
                self.change(uri, version, &params["contentChanges"]);
                pause = self.settings.debounce;
            }
            "textDocument/didSave" => self.saved(uri),
            "textDocument/didClose" => self.project.close(uri),
            "workspace/didChangeConfiguration" => {
                self.set(&params["settings"]);
                self.ask_settings();
            }
            "workspace/didChangeWatchedFiles" => self.watched(&params["changes"]),
            "workspace/didChangeWorkspaceFolders" => {
                let paths = |key: &str| uri::folders(&params["event"][key]);
                self.project.change_roots(paths("added"), &paths("removed"));
            }
            #[cfg(test)]
            "test/crash" => panic!("as a test wants it"),
            _ => {}
        }
        if self.project.changed.is_empty() {
            return;
        }
        match pause.is_zero() && self.is_idle() {
            true => self.publish(),
            false => self.due = Some(Instant::now() + pause),
        }
    }

    /// Applies changes of a text, one after the other.
    fn change(&mut self, uri: &str, version: i64, changes: &Value) {
        let Some(file) = self.project.file(uri).filter(|file| file.version.is_some()) else {
            if !uri.ends_with(ENDING) {
                return;
            }
            return self.log(Urgency::Error, &format!("a change of `{uri}`, which is not open"));
        };
        let mut text = file.source().whole();
        for change in changes.as_array().into_iter().flatten() {
            let new = change["text"].as_str().unwrap_or_default();
            text = match change.get("range") {
                Some(range) if !range.is_null() => {
                    let source = Source::new("", text);
                    let span = self.encoding.span(&source, range);
                    let changed = edit::apply(source.text(), &[Edit::replace(span, new)]);
                    source.with_text(changed).whole()
                }
                _ => new.to_owned(),
            };
        }
        self.project.open(uri, version, text);
    }

    /// Who does not watch files for us may have changed any of them, the configuration above all: it
    /// may extend files of any name.
    fn saved(&mut self, uri: &str) {
        if !self.client.watches || uri.ends_with(".toml") {
            self.project.reload();
        }
    }

    fn watched(&mut self, changes: &Value) {
        let changed = changes.as_array().into_iter().flatten();
        let paths: Vec<PathBuf> =
            changed.filter_map(|change| uri::to_path(change["uri"].as_str()?)).collect();
        if paths.iter().any(|path| path.extension().is_none_or(|end| end != "wattle")) {
            return self.project.reload();
        }
        self.project.refresh(paths);
    }
}
