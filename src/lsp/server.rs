//! The conversation with an editor: one message after the other, each on its own.

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::Instant;

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};

use super::client::Client;
use super::convert::Encoding;
use super::features::{Asked, Refusal};
use super::project::Project;
use super::settings::ServerSettings;
use super::{capabilities, diagnostics, uri};
use crate::text::{Edit, Source, edit};

/// The request by which the editor is asked for its settings.
const SETTINGS_REQUEST: &str = "wattle-settings";

/// The server's side of a conversation.
pub struct Server {
    project: Project,
    settings: ServerSettings,
    encoding: Encoding,
    client: Client,
    /// Messages that have arrived and wait.
    queue: VecDeque<Message>,
    /// What was published last, by address: its fingerprint.
    published: HashMap<String, u64>,
    /// When findings are to be published.
    due: Option<Instant>,
    /// Whether the editor fetches findings itself, so that none are published.
    pulls: bool,
}

impl Server {
    /// Waits for the editor's greeting and answers it; none if there is no greeting.
    pub fn start(connection: &Connection) -> io::Result<Option<Server>> {
        let Ok((id, params)) = connection.initialize_start() else { return Ok(None) };
        let client = &params["capabilities"];
        let encoding = Encoding::agreed(&client["general"]["positionEncodings"]);
        if connection.initialize_finish(id, capabilities::answer(encoding)).is_err() {
            return Ok(None);
        }
        let mut settings = ServerSettings::default();
        settings.update(&params["initializationOptions"]);
        let project = Project::new(roots(&params), settings.config.clone());
        let mut server = Server {
            project,
            settings,
            encoding,
            client: Client::new(client),
            queue: VecDeque::new(),
            published: HashMap::new(),
            due: None,
            pulls: false,
        };
        server.introduce(connection);
        Ok(Some(server))
    }

    /// Answers until the editor says goodbye.
    pub fn run(mut self, connection: &Connection) -> io::Result<()> {
        while let Some(message) = self.next(connection) {
            match message {
                Message::Request(request) if request.method == "shutdown" => {
                    send(connection, Response::new_ok(request.id, Value::Null));
                    return self.farewell(connection);
                }
                Message::Request(request) => self.request(connection, request),
                Message::Notification(one) if one.method == "exit" => return Ok(()),
                Message::Notification(one) => self.notification(connection, one),
                Message::Response(response) => self.response(response),
            }
        }
        Ok(())
    }

    /// The next message; findings that are due are published while none is there. None when the
    /// editor is gone.
    fn next(&mut self, connection: &Connection) -> Option<Message> {
        loop {
            self.queue.extend(connection.receiver.try_iter());
            if let Some(message) = self.queue.pop_front() {
                return Some(message);
            }
            let Some(due) = self.due else { return connection.receiver.recv().ok() };
            match connection.receiver.recv_deadline(due) {
                Ok(message) => return Some(message),
                Err(error) if error.is_timeout() => self.publish(connection),
                Err(_) => return None,
            }
        }
    }

    /// After `shutdown` only `exit` is expected.
    fn farewell(self, connection: &Connection) -> io::Result<()> {
        for message in self.queue.into_iter().chain(connection.receiver.iter()) {
            match message {
                Message::Notification(one) if one.method == "exit" => break,
                Message::Request(request) => {
                    let code = ErrorCode::InvalidRequest as i32;
                    let text = "the server has been told to shut down".to_owned();
                    send(connection, Response::new_err(request.id, code, text));
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Asks the editor for what it should tell, and publishes what there is.
    fn introduce(&mut self, connection: &Connection) {
        if self.client.watches {
            let id = RequestId::from("wattle-watch".to_owned());
            let method = "client/registerCapability".to_owned();
            send(connection, Request::new(id, method, capabilities::watched()));
        }
        self.ask_settings(connection);
        self.due = Some(Instant::now());
    }

    fn ask_settings(&self, connection: &Connection) {
        if self.client.configures {
            let id = RequestId::from(SETTINGS_REQUEST.to_owned());
            let params = json!({ "items": [{ "section": "wattle" }] });
            send(connection, Request::new(id, "workspace/configuration".to_owned(), params));
        }
    }

    fn response(&mut self, response: Response) {
        if response.id == RequestId::from(SETTINGS_REQUEST.to_owned())
            && let Ok(result) = response.response_result
        {
            self.set(&result[0]);
        }
    }

    fn set(&mut self, given: &Value) {
        let old = self.settings.clone();
        self.settings.update(given);
        if self.settings.config != old.config {
            self.project.configure(self.settings.config.clone());
            self.due = Some(Instant::now());
        }
    }

    /// Answers a request; if answering it fails badly, that is the answer.
    fn request(&mut self, connection: &Connection, request: Request) {
        let Request { id, method, params } = request;
        if self.is_cancelled(&id) {
            let text = "cancelled".to_owned();
            return send(
                connection,
                Response::new_err(id, ErrorCode::RequestCanceled as i32, text),
            );
        }
        let answer = catch_unwind(AssertUnwindSafe(|| self.answer(&method, &params)));
        send(
            connection,
            match answer {
                Ok(Some(Ok(value))) => Response::new_ok(id, value),
                Ok(Some(Err(Refusal(why)))) => {
                    Response::new_err(id, ErrorCode::RequestFailed as i32, why)
                }
                Ok(None) => {
                    let text = format!("there is no request `{method}`");
                    Response::new_err(id, ErrorCode::MethodNotFound as i32, text)
                }
                Err(_) => {
                    let text = format!("answering `{method}` failed; please report it");
                    Response::new_err(id, ErrorCode::InternalError as i32, text)
                }
            },
        );
    }

    /// Whether the editor has taken a request back before it was looked at.
    fn is_cancelled(&self, id: &RequestId) -> bool {
        self.queue.iter().any(|message| match message {
            Message::Notification(one) if one.method == "$/cancelRequest" => {
                serde_json::to_value(id).is_ok_and(|id| one.params["id"] == id)
            }
            _ => false,
        })
    }

    fn answer(&mut self, method: &str, params: &Value) -> Option<Result<Value, Refusal>> {
        match method {
            "textDocument/diagnostic" => return Some(Ok(self.pull(params))),
            "workspace/diagnostic" => return Some(Ok(self.pull_all(params))),
            _ => {}
        }
        let asked = Asked {
            project: &self.project,
            settings: &self.settings,
            encoding: self.encoding,
            snippets: self.client.snippets,
            markdown: self.client.markdown,
        };
        asked.answer(method, params)
    }

    /// The findings of a file, for an editor that asks.
    fn pull(&mut self, params: &Value) -> Value {
        self.pulls = self.client.pulls;
        let uri = params["textDocument"]["uri"].as_str().unwrap_or_default();
        self.report(uri, params["previousResultId"].as_str())
    }

    fn pull_all(&mut self, params: &Value) -> Value {
        self.pulls = self.client.pulls;
        let known = params["previousResultIds"].as_array().cloned().unwrap_or_default();
        let files = self.project.files.values().map(|file| (file.uri.clone(), file.version));
        let broken = self.project.broken.keys().map(|uri| (uri.clone(), None));
        let all: Vec<_> = files.chain(broken).collect();
        let report = |(uri, version): &(String, Option<i64>)| {
            let known = known.iter().find(|one| one["uri"] == **uri);
            let known = known.and_then(|one| one["value"].as_str());
            let mut report = self.report(uri, known);
            report["uri"] = json!(uri);
            report["version"] = json!(version);
            report
        };
        json!({ "items": all.iter().map(report).collect::<Vec<_>>() })
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
        match self.project.file(uri) {
            Some(file) => diagnostics::of_file(&self.project, file, self.encoding),
            None => json!([]),
        }
    }

    /// Publishes the findings of files in which something else is found than before.
    fn publish(&mut self, connection: &Connection) {
        self.due = None;
        for uri in std::mem::take(&mut self.project.changed) {
            let items = if self.pulls { json!([]) } else { self.found(&uri) };
            let print = fingerprint(&items);
            let empty = items.as_array().is_none_or(Vec::is_empty);
            let version = self.project.file(&uri).and_then(|file| file.version);
            let before = match empty {
                true => self.published.remove(&uri),
                false => self.published.insert(uri.clone(), print),
            };
            // An open file is answered for each version; of others only news are told.
            if version.is_none() && before == (!empty).then_some(print) {
                continue;
            }
            let mut params = json!({ "uri": uri, "diagnostics": items });
            if let Some(version) = version {
                params["version"] = json!(version);
            }
            let method = "textDocument/publishDiagnostics".to_owned();
            send(connection, Notification::new(method, params));
        }
    }

    /// Takes in what the editor tells. What fails badly must not end the conversation.
    fn notification(&mut self, connection: &Connection, one: Notification) {
        let handled = catch_unwind(AssertUnwindSafe(|| self.take(&one.method, &one.params)));
        if one.method == "workspace/didChangeConfiguration" {
            self.ask_settings(connection);
        }
        if handled.is_err() {
            let message = format!("taking in `{}` failed; please report it", one.method);
            let params = json!({ "type": 1, "message": message });
            send(connection, Notification::new("window/logMessage".to_owned(), params));
        }
        if self.project.changed.is_empty() {
            return;
        }
        let pause = match one.method.as_str() {
            "textDocument/didChange" => self.settings.debounce,
            _ => std::time::Duration::ZERO,
        };
        match pause.is_zero() && self.queue.is_empty() {
            true => self.publish(connection),
            false => self.due = Some(Instant::now() + pause),
        }
    }

    fn take(&mut self, method: &str, params: &Value) {
        let document = &params["textDocument"];
        let uri = document["uri"].as_str().unwrap_or_default();
        let version = document["version"].as_i64().unwrap_or_default();
        match method {
            "textDocument/didOpen" => {
                let text = document["text"].as_str().unwrap_or_default();
                self.project.open(uri, version, text.to_owned());
            }
            "textDocument/didChange" => self.change(uri, version, &params["contentChanges"]),
            "textDocument/didClose" => self.project.close(uri),
            "workspace/didChangeConfiguration" => self.set(&params["settings"]),
            "textDocument/didSave" if uri.ends_with("/wattle.toml") => self.project.reload(),
            "workspace/didChangeWatchedFiles" => self.watched(&params["changes"]),
            "workspace/didChangeWorkspaceFolders" => {
                let paths = |key: &str| folders(&params["event"][key]);
                self.project.change_roots(paths("added"), &paths("removed"));
            }
            _ => {}
        }
    }

    /// Applies changes of a text, one after the other.
    fn change(&mut self, uri: &str, version: i64, changes: &Value) {
        let mut text =
            self.project.file(uri).map_or_else(String::new, |file| file.source().whole());
        for change in changes.as_array().into_iter().flatten() {
            let new = change["text"].as_str().unwrap_or_default();
            text = match change.get("range") {
                Some(range) if !range.is_null() => {
                    let source = Source::new("", text);
                    let span = self.encoding.span(&source, range);
                    edit::apply(source.text(), &[Edit::replace(span, new)])
                }
                _ => new.to_owned(),
            };
        }
        self.project.open(uri, version, text);
    }

    fn watched(&mut self, changes: &Value) {
        let changed = changes.as_array().into_iter().flatten();
        let paths: Vec<PathBuf> =
            changed.filter_map(|change| uri::to_path(change["uri"].as_str()?)).collect();
        if paths.iter().any(|path| path.extension().is_none_or(|end| end != "wattle")) {
            return self.project.reload();
        }
        paths.iter().for_each(|path| self.project.refresh(path));
    }
}

/// The folders that the editor has open.
fn roots(params: &Value) -> Vec<PathBuf> {
    let folders = folders(&params["workspaceFolders"]);
    if !folders.is_empty() {
        return folders;
    }
    let root = params["rootUri"].as_str().and_then(uri::to_path);
    root.or_else(|| params["rootPath"].as_str().map(PathBuf::from)).into_iter().collect()
}

fn folders(list: &Value) -> Vec<PathBuf> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(|folder| uri::to_path(folder["uri"].as_str()?)).collect()
}

fn fingerprint(value: &Value) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// Sends a message. When nobody listens any more, the next read ends the conversation.
fn send(connection: &Connection, message: impl Into<Message>) {
    let _ = connection.sender.send(message.into());
}
