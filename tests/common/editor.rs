//! An editor that talks to the language server in this very process.

use std::collections::HashMap;
use std::io::{BufReader, ErrorKind, PipeWriter, Write, pipe};
use std::sync::mpsc::{Receiver, channel};
use std::thread::{JoinHandle, spawn};
use std::time::Duration;

use lsp_server::{Message, Notification, Request, RequestId, Response};
use serde_json::{Value, json};

/// How long to wait for what must come.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Editor {
    to: PipeWriter,
    from: Receiver<Message>,
    server: Option<JoinHandle<bool>>,
    next: i32,
    /// The findings that were published last, by address.
    pub published: HashMap<String, Value>,
    /// What the server said of itself.
    pub greeting: Value,
}

impl Editor {
    /// One that has not said anything yet.
    pub fn stranger() -> Editor {
        let (theirs, to) = pipe().expect("a pipe");
        let (ours, out) = pipe().expect("a pipe");
        let server = spawn(move || wattle::lsp::serve(theirs, out).expect("a thread"));
        let (sender, from) = channel();
        spawn(move || {
            let mut ours = BufReader::new(ours);
            loop {
                match Message::read(&mut ours) {
                    Ok(Some(message)) => match sender.send(message) {
                        Ok(()) => {}
                        Err(_) => break,
                    },
                    // The crate knows no answers to nobody knows what.
                    Err(error) if error.kind() == ErrorKind::InvalidData => {}
                    _ => break,
                }
            }
        });
        Editor {
            to,
            from,
            server: Some(server),
            next: 0,
            published: HashMap::new(),
            greeting: Value::Null,
        }
    }

    /// An editor with these capabilities and settings, and a folder open if one is given.
    pub fn start(folder: Option<&std::path::Path>, capabilities: Value, settings: Value) -> Editor {
        let mut editor = Editor::stranger();
        let folders = folder.map(|folder| json!([{ "uri": uri(folder), "name": "templates" }]));
        let params = json!({
            "processId": null, "rootUri": null, "capabilities": capabilities,
            "workspaceFolders": folders, "initializationOptions": settings,
        });
        editor.greeting = editor.ask("initialize", params).expect("a greeting");
        editor.tell("initialized", json!({}));
        editor
    }

    /// One that waits for nothing and counts columns in characters.
    pub fn plain(folder: Option<&std::path::Path>) -> Editor {
        let symbols = json!({ "hierarchicalDocumentSymbolSupport": true });
        let capabilities = json!({
            "general": { "positionEncodings": ["utf-32"] },
            "textDocument": {
                "documentSymbol": symbols,
                "hover": { "contentFormat": ["markdown"] },
            },
        });
        Editor::start(folder, capabilities, json!({ "debounceMs": 0 }))
    }

    pub fn tell(&mut self, method: &str, params: Value) {
        let notification = Notification::new(method.to_owned(), params);
        Message::from(notification).write(&mut self.to).expect("the server listens");
    }

    /// Sends what need not be a message.
    pub fn throw(&mut self, bytes: &[u8]) {
        self.to.write_all(bytes).expect("the server listens");
    }

    /// Asks, and waits for the answer; gives the error's code if there is none.
    pub fn ask(&mut self, method: &str, params: Value) -> Result<Value, i32> {
        let id = self.send(method, params);
        loop {
            match self.receive() {
                Message::Response(Response { id: other, response_result }) if other == id => {
                    return response_result.map_err(|error| error.code);
                }
                _ => continue,
            }
        }
    }

    pub fn send(&mut self, method: &str, params: Value) -> RequestId {
        self.next += 1;
        let id = RequestId::from(self.next);
        let request = Request::new(id.clone(), method.to_owned(), params);
        Message::from(request).write(&mut self.to).expect("the server listens");
        id
    }

    /// The next message; findings are noted, and requests of the server get no answer.
    pub fn receive(&mut self) -> Message {
        let message = self.from.recv_timeout(PATIENCE).expect("a message");
        if let Message::Notification(one) = &message
            && one.method == "textDocument/publishDiagnostics"
        {
            let uri = one.params["uri"].as_str().expect("an address").to_owned();
            self.published.insert(uri, one.params["diagnostics"].clone());
        }
        message
    }

    /// Waits until findings in a file are published, and gives the names of the rules.
    pub fn wait_for(&mut self, uri: &str) -> Vec<String> {
        self.published.remove(uri);
        while !self.published.contains_key(uri) {
            self.receive();
        }
        let found = self.published[uri].as_array().expect("a list").iter();
        found.map(|found| found["code"].as_str().expect("a rule").to_owned()).collect()
    }

    pub fn open(&mut self, uri: &str, text: &str) -> Vec<String> {
        let document = json!({ "uri": uri, "languageId": "wattle", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
        self.wait_for(uri)
    }

    pub fn change(&mut self, uri: &str, version: i64, changes: Value) -> Vec<String> {
        let document = json!({ "uri": uri, "version": version });
        let params = json!({ "textDocument": document, "contentChanges": changes });
        self.tell("textDocument/didChange", params);
        self.wait_for(uri)
    }

    /// Asks about a place.
    pub fn at(&mut self, method: &str, uri: &str, line: usize, character: usize) -> Value {
        let params = json!({
            "textDocument": { "uri": uri },
            "position": { "line": line, "character": character },
        });
        self.ask(method, params).expect("an answer")
    }

    /// Says goodbye; the server must end.
    pub fn leave(mut self) {
        assert_eq!(self.ask("shutdown", Value::Null), Ok(Value::Null));
        self.tell("exit", Value::Null);
        assert!(self.end(), "it was as agreed");
    }

    /// Goes away as when it crashes.
    pub fn leave_at_once(self) -> bool {
        let Editor { to, server, .. } = self;
        drop(to);
        server.expect("it runs").join().expect("it did not panic")
    }

    /// Waits for the server to end, and gives whether it left as agreed.
    pub fn end(mut self) -> bool {
        self.server.take().expect("it runs").join().expect("it did not panic")
    }
}

pub fn uri(path: &std::path::Path) -> String {
    format!("file://{}", path.display())
}

/// Applies the edits of an answer to a text whose columns are characters.
pub fn apply(text: &str, edits: &Value) -> String {
    let mut text: Vec<char> = text.chars().collect();
    let mut edits = edits.as_array().expect("a list").clone();
    let offset = |text: &[char], position: &Value| {
        let line = position["line"].as_u64().expect("a line") as usize;
        let starts =
            text.iter().enumerate().filter(|(_, sign)| **sign == '\n').map(|(at, _)| at + 1);
        let start = std::iter::once(0).chain(starts).nth(line).expect("the line is there");
        start + position["character"].as_u64().expect("a column") as usize
    };
    edits.sort_by_key(|edit| offset(&text, &edit["range"]["start"]));
    for edit in edits.iter().rev() {
        let (start, end) =
            (offset(&text, &edit["range"]["start"]), offset(&text, &edit["range"]["end"]));
        text.splice(start..end, edit["newText"].as_str().expect("a text").chars());
    }
    text.into_iter().collect()
}
