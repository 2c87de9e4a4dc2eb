//! The conversation with an editor: one message after the other, each on its own.

use std::collections::VecDeque;
use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::time::Instant;

use lsp_server::{ErrorCode, Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};

use super::client::Client;
use super::convert::Encoding;
use super::features::{Asked, Refusal};
use super::project::Project;
use super::publish::Published;
use super::settings::ServerSettings;
use super::wire::{Arrived, Wire};
use super::{capabilities, uri};

/// The request by which the editor is asked for its settings.
const SETTINGS_REQUEST: &str = "wattle-settings";

/// How urgent what is logged is, in the protocol's numbers.
pub enum Urgency {
    Error = 1,
    Info = 3,
}

/// The server's side of a conversation.
pub struct Server {
    pub(super) wire: Wire,
    pub(super) project: Project,
    pub(super) settings: ServerSettings,
    /// The settings at the start, which hold for what the editor does not set later.
    at_start: ServerSettings,
    pub(super) encoding: Encoding,
    pub(super) client: Client,
    pub(super) published: Published,
    /// When findings are to be published.
    pub(super) due: Option<Instant>,
    /// Messages that have arrived and wait.
    queue: VecDeque<Message>,
    /// Whether the editor wants to know what each message costs.
    traces: bool,
}

impl Server {
    /// Waits for the editor's greeting and answers it; none if there is no greeting.
    pub fn start(
        input: impl Read + Send + 'static,
        out: impl Write + 'static,
    ) -> io::Result<Option<Server>> {
        let mut wire = Wire::new(input, out)?;
        let Some(Request { id, params, .. }) = greeting(&mut wire) else { return Ok(None) };
        let client = &params["capabilities"];
        let encoding = Encoding::agreed(&client["general"]["positionEncodings"]);
        wire.send(Response::new_ok(id, capabilities::answer(encoding)));
        let settings = ServerSettings::default().with(&params["initializationOptions"]);
        let project = Project::new(roots(&params), settings.config.clone());
        Ok(Some(Server {
            wire,
            project,
            at_start: settings.clone(),
            settings,
            encoding,
            client: Client::new(client),
            published: Published::default(),
            due: None,
            queue: VecDeque::new(),
            traces: traces(&params["trace"]),
        }))
    }

    /// Answers until the editor ends the conversation; says whether it did so as agreed, with
    /// `shutdown` first.
    pub fn run(mut self) -> bool {
        while let Some(message) = self.next() {
            let start = Instant::now();
            let what = match message {
                Message::Request(request) if request.method == "shutdown" => {
                    self.wire.send(Response::new_ok(request.id, Value::Null));
                    self.farewell();
                    return true;
                }
                Message::Notification(one) if one.method == "exit" => return false,
                Message::Request(request) => self.request(request),
                Message::Notification(one) => self.notification(one),
                Message::Response(response) => self.response(response),
            };
            if self.traces {
                let message = format!("{what}: {:.1} ms", start.elapsed().as_secs_f64() * 1000.0);
                self.tell("$/logTrace", json!({ "message": message }));
            }
        }
        false
    }

    /// Sends a notification.
    pub(super) fn tell(&mut self, method: &str, params: Value) {
        self.wire.send(Notification::new(method.to_owned(), params));
    }

    /// Writes to the editor's log.
    pub(super) fn log(&mut self, urgency: Urgency, message: &str) {
        self.tell("window/logMessage", json!({ "type": urgency as u8, "message": message }));
    }

    /// Asks the editor for something; what it answers matters only to [`Server::response`].
    pub(super) fn ask(&mut self, id: &str, method: &str, params: Value) {
        let id = RequestId::from(id.to_owned());
        self.wire.send(Request::new(id, method.to_owned(), params));
    }

    /// The next message; findings that are due are published while none is there. None when the
    /// editor is gone.
    fn next(&mut self) -> Option<Message> {
        loop {
            let waiting: Vec<Arrived> = self.wire.waiting().collect();
            waiting.into_iter().for_each(|arrived| self.take_in(arrived));
            if let Some(message) = self.queue.pop_front() {
                return Some(message);
            }
            match self.wire.next(self.due).ok()? {
                Some(arrived) => self.take_in(arrived),
                None => self.publish(),
            }
        }
    }

    fn take_in(&mut self, arrived: Arrived) {
        match arrived {
            Arrived::Message(message) => self.queue.push_back(message),
            Arrived::Nonsense(answer) => self.wire.send_raw(&answer),
        }
    }

    /// Whether nothing waits to be looked at.
    pub(super) fn is_idle(&self) -> bool {
        self.queue.is_empty()
    }

    /// After `shutdown` only `exit` is expected.
    fn farewell(&mut self) {
        while let Some(message) = self.next_until_exit() {
            let text = "the server has been told to shut down".to_owned();
            let code = ErrorCode::InvalidRequest as i32;
            self.wire.send(Response::new_err(message.id, code, text));
        }
    }

    fn next_until_exit(&mut self) -> Option<Request> {
        self.due = None;
        loop {
            match self.next()? {
                Message::Request(request) => return Some(request),
                Message::Notification(one) if one.method == "exit" => return None,
                _ => {}
            }
        }
    }

    /// Asks the editor for what it should tell, and says what there is.
    pub(super) fn introduce(&mut self) {
        if self.client.watches {
            self.ask("wattle-watch", "client/registerCapability", capabilities::watched());
        }
        self.ask_settings();
        let shown = self.project.files.values().filter(|file| self.project.is_shown(file));
        let (count, folders) = (shown.count(), self.project.folders());
        self.log(Urgency::Info, &format!("Wattle knows {count} templates in {folders}"));
        self.due = Some(Instant::now());
    }

    pub(super) fn ask_settings(&mut self) {
        if self.client.configures {
            let params = json!({ "items": [{ "section": "wattle" }] });
            self.ask(SETTINGS_REQUEST, "workspace/configuration", params);
        }
    }

    fn response(&mut self, response: Response) -> String {
        if response.id == RequestId::from(SETTINGS_REQUEST.to_owned())
            && let Ok(result) = response.response_result
        {
            self.set(&result[0]);
        }
        format!("the answer to {}", response.id)
    }

    /// Takes over all that the editor sets; what depends on it is told anew. An editor that has no settings to
    /// tell, or wants to be asked for them, says null.
    pub(super) fn set(&mut self, given: &Value) {
        if given.is_null() {
            return;
        }
        let old = std::mem::replace(&mut self.settings, self.at_start.with(given));
        if self.settings.config != old.config {
            self.project.configure(self.settings.config.clone());
            self.due = Some(Instant::now());
        }
        if self.settings.inlay_hints != old.inlay_hints && self.client.refreshes_hints {
            self.ask("wattle-hints", "workspace/inlayHint/refresh", Value::Null);
        }
    }

    /// Takes a notification; what fails badly must not end the conversation.
    fn notification(&mut self, one: Notification) -> String {
        if one.method == "$/setTrace" {
            self.traces = traces(&one.params["value"]);
        }
        if catch_unwind(AssertUnwindSafe(|| self.told(&one.method, &one.params))).is_err() {
            let message = format!("taking in `{}` failed; please report it", one.method);
            self.log(Urgency::Error, &message);
        }
        one.method
    }

    /// Answers a request; if answering it fails badly, that is the answer.
    fn request(&mut self, request: Request) -> String {
        let Request { id, method, params } = request;
        let fail = |code: ErrorCode, text: String| (code as i32, text);
        let answer = match self.is_cancelled(&id) {
            true => Err(fail(ErrorCode::RequestCanceled, "cancelled".to_owned())),
            false => match catch_unwind(AssertUnwindSafe(|| self.answer(&method, &params))) {
                Ok(Some(Ok(value))) => Ok(value),
                Ok(Some(Err(Refusal(why)))) => Err(fail(ErrorCode::RequestFailed, why)),
                Ok(None) if method == "initialize" => {
                    Err(fail(ErrorCode::InvalidRequest, "there has been a greeting".to_owned()))
                }
                Ok(None) => {
                    let text = format!("there is no request `{method}`");
                    Err(fail(ErrorCode::MethodNotFound, text))
                }
                Err(_) => {
                    let text = format!("answering `{method}` failed; please report it");
                    Err(fail(ErrorCode::InternalError, text))
                }
            },
        };
        self.wire.send(match answer {
            Ok(value) => Response::new_ok(id, value),
            Err((code, text)) => Response::new_err(id, code, text),
        });
        method
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
            // Text must not be changed where it stood once.
            "textDocument/rename" => self.project.renew_around(),
            #[cfg(test)]
            "test/crash" => panic!("as a test wants it"),
            _ => {}
        }
        let asked = Asked {
            project: &self.project,
            settings: &self.settings,
            encoding: self.encoding,
            client: &self.client,
        };
        asked.answer(method, params)
    }
}

/// Waits for `initialize`; none if the editor leaves before.
fn greeting(wire: &mut Wire) -> Option<Request> {
    loop {
        match wire.next(None).ok()?? {
            Arrived::Message(Message::Request(request)) if request.method == "initialize" => {
                return Some(request);
            }
            Arrived::Message(Message::Request(request)) => {
                let code = ErrorCode::ServerNotInitialized as i32;
                let text = format!("`initialize` comes before `{}`", request.method);
                wire.send(Response::new_err(request.id, code, text));
            }
            Arrived::Message(Message::Notification(one)) if one.method == "exit" => return None,
            Arrived::Message(_) => {}
            Arrived::Nonsense(answer) => wire.send_raw(&answer),
        }
    }
}

fn traces(value: &Value) -> bool {
    value.as_str().is_some_and(|value| value != "off")
}

/// The folders that the editor has open.
fn roots(params: &Value) -> Vec<PathBuf> {
    let folders = uri::folders(&params["workspaceFolders"]);
    if !folders.is_empty() {
        return folders;
    }
    let root = params["rootUri"].as_str().and_then(uri::to_path);
    root.or_else(|| params["rootPath"].as_str().map(PathBuf::from)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use std::io::{BufReader, Write, pipe};

    use super::*;

    /// A conversation that its other end has written down before.
    fn answers(messages: &[Value]) -> Vec<Message> {
        let (input, mut to) = pipe().expect("a pipe");
        let (from, out) = pipe().expect("a pipe");
        for message in messages {
            let text = message.to_string();
            write!(to, "Content-Length: {}\r\n\r\n{text}", text.len()).expect("room");
        }
        drop(to);
        assert!(
            super::super::serve(input, out).is_ok_and(|agreed| agreed),
            "the goodbye was as agreed"
        );
        let mut from = BufReader::new(from);
        std::iter::from_fn(|| Message::read(&mut from).expect("a message")).collect()
    }

    #[test]
    fn what_fails_badly_ends_nothing() {
        let request = |id: i32, method: &str| json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": {} });
        let told = |method: &str| json!({ "jsonrpc": "2.0", "method": method, "params": {} });
        let answers = answers(&[
            request(1, "initialize"),
            told("initialized"),
            request(2, "test/crash"),
            told("test/crash"),
            request(3, "workspace/symbol"),
            request(4, "shutdown"),
            told("exit"),
        ]);
        let mut codes = Vec::new();
        let mut logged = Vec::new();
        for message in answers {
            match message {
                Message::Response(one) => codes.push(one.response_result.map_err(|e| e.code).err()),
                Message::Notification(one) if one.method == "window/logMessage" => {
                    logged.push(one.params["type"].as_u64());
                }
                _ => {}
            }
        }
        assert_eq!(codes, [None, Some(ErrorCode::InternalError as i32), None, None]);
        assert_eq!(logged, [Some(3), Some(1)]);
    }
}
