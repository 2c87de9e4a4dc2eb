//! Findings on their way to the editor: told to it, or fetched by it.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Instant;

use serde_json::{Value, json};

use super::diagnostics;
use super::server::Server;

/// What the editor has been told.
#[derive(Default)]
pub struct Published {
    /// What was published last, by address: its fingerprint.
    prints: HashMap<String, u64>,
    /// What the editor fetches itself, so that it is not published any more.
    fetched: Fetched,
}

/// The findings that an editor fetches.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Fetched {
    /// None.
    #[default]
    Nothing,
    /// Those of templates that are open. What is wrong with a configuration it would never hear.
    Open,
    /// Those of all files.
    All,
}

impl Server {
    /// Notes that the editor fetches findings. It must soon forget what it was told before, or it shows
    /// those twice.
    fn is_asked(&mut self, fetched: Fetched) {
        if self.client.pulls && self.published.fetched < fetched {
            self.published.fetched = fetched;
            self.due = Some(Instant::now());
        }
    }

    /// Whether what is found in a file is to be published.
    fn is_published(&self, uri: &str) -> bool {
        match self.published.fetched {
            Fetched::Nothing => true,
            Fetched::Open => self.project.broken.contains_key(uri),
            Fetched::All => false,
        }
    }

    /// The findings of a file, for an editor that asks.
    pub(super) fn pull(&mut self, params: &Value) -> Value {
        self.is_asked(Fetched::Open);
        let uri = params["textDocument"]["uri"].as_str().unwrap_or_default();
        self.report(uri, params["previousResultId"].as_str())
    }

    /// The findings of all files.
    pub(super) fn pull_all(&mut self, params: &Value) -> Value {
        self.is_asked(Fetched::All);
        let known = params["previousResultIds"].as_array().into_iter().flatten();
        let known: HashMap<&str, &str> =
            known.filter_map(|one| Some((one["uri"].as_str()?, one["value"].as_str()?))).collect();
        let shown = self.project.files.values().filter(|file| self.project.is_shown(file));
        let files = shown.map(|file| (file.uri.as_str(), file.version));
        let broken = self.project.broken.keys().map(|uri| (uri.as_str(), None));
        let mut reports: Vec<Value> = Vec::new();
        let mut there = HashSet::new();
        for (uri, version) in files.chain(broken) {
            let mut report = self.report(uri, known.get(uri).copied());
            report["uri"] = json!(uri);
            report["version"] = json!(version);
            reports.push(report);
            there.insert(uri);
        }
        // What is gone has no findings any more.
        for uri in known.keys().filter(|uri| !there.contains(*uri)) {
            let mut report = self.report(uri, None);
            report["uri"] = json!(uri);
            report["version"] = Value::Null;
            reports.push(report);
        }
        json!({ "items": reports })
    }

    fn report(&self, uri: &str, known: Option<&str>) -> Value {
        let items = self.found(uri);
        let id = fingerprint(&items).to_string();
        if known == Some(id.as_str()) {
            return json!({ "kind": "unchanged", "resultId": id });
        }
        json!({ "kind": "full", "resultId": id, "items": items })
    }

    /// What was found in the file that the editor calls `uri`.
    fn found(&self, uri: &str) -> Value {
        if let Some(report) = self.project.broken.get(uri) {
            let found = report.diagnostics.iter();
            let one =
                |found| diagnostics::one(&self.project, uri, &report.source, found, self.encoding);
            return found.map(one).collect();
        }
        match self.project.file(uri).filter(|file| self.project.is_shown(file)) {
            Some(file) => diagnostics::of_file(&self.project, file, self.encoding),
            None => json!([]),
        }
    }

    /// Publishes the findings of files in which something else is found than before: those of open
    /// files first, for that is where somebody waits.
    pub(super) fn publish(&mut self) {
        self.due = None;
        for problem in std::mem::take(&mut self.project.problems) {
            self.tell("window/showMessage", json!({ "type": 2, "message": problem }));
        }
        let changed = std::mem::take(&mut self.project.changed);
        let mut files: Vec<(String, Option<i64>)> = changed
            .into_iter()
            .map(|uri| {
                let version = self.project.file(&uri).and_then(|file| file.version);
                (uri, version)
            })
            .collect();
        if self.published.fetched > Fetched::Nothing {
            let is_asked_for = files.len() == 1 && files[0].1.is_some();
            self.leave_to_fetch(!is_asked_for && !files.is_empty());
            files.retain(|(uri, _)| self.is_published(uri));
        }
        files.sort_by_key(|(_, version)| version.is_none());
        for (uri, version) in files {
            let items = self.found(&uri);
            let print = fingerprint(&items);
            let empty = items.as_array().is_none_or(Vec::is_empty);
            let prints = &mut self.published.prints;
            let before = match empty {
                true => prints.remove(&uri),
                false => prints.insert(uri.clone(), print),
            };
            // An open file is answered for each version; of others only news are told.
            if version.is_none() && before == (!empty).then_some(print) {
                continue;
            }
            let mut params = json!({ "uri": uri, "diagnostics": items });
            if let Some(version) = version {
                params["version"] = json!(version);
            }
            self.tell("textDocument/publishDiagnostics", params);
        }
    }

    /// Takes back what has been published and an editor now fetches. If more has changed than the file that it
    /// types in, and asks for anyway, it is told to ask again.
    fn leave_to_fetch(&mut self, more: bool) {
        let told = self.published.prints.keys();
        let old: Vec<String> = told.filter(|uri| !self.is_published(uri)).cloned().collect();
        for uri in old {
            self.published.prints.remove(&uri);
            self.tell("textDocument/publishDiagnostics", json!({ "uri": uri, "diagnostics": [] }));
        }
        if more && self.client.refreshes_findings {
            self.ask("wattle-findings", "workspace/diagnostic/refresh", Value::Null);
        }
    }
}

fn fingerprint(value: &Value) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}
